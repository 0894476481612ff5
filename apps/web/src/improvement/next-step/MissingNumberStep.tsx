import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { formatPeriod, formatWeekDates, weekOf, type Frequency, type Language } from '@laeringsrum/locale';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { useAddresses } from '../../people/programme/addresses';
import { useToday } from '../../people/session/Session';
import { useLanguage } from '../../ui/useLanguage';
import { chartInput } from '../measure/chart-input';
import { MeasureChart_intervention, MeasureChart_measure } from '../measure/MeasureChart';
import { valueWords } from '../measure/value-words';
import { RegisterChart } from '../run-chart/RegisterChart';
import { InlineEntry } from './InlineEntry';
import styles from './step.module.css';

export const MissingNumberStep_step = graphql(`
  fragment MissingNumberStep_step on NextStep {
    period
    intervention {
      id
      code
      title
      ...MeasureChart_intervention
    }
    measure {
      id
      ...MeasureChart_measure
    }
  }
`);

/** `uge 27, 5.–11. juli`; other periods by their name alone. */
export function periodWithDates(period: string, frequency: Frequency, language: Language): string {
  const name = formatPeriod(period, frequency, language);
  return frequency === 'WEEKLY' ? `${name}, ${formatWeekDates(weekOf(period), language)}` : name;
}

interface MissingNumberStepProps {
  step: FragmentType<typeof MissingNumberStep_step>;
  first: boolean;
  phone: boolean;
  onTyping: (typing: { measureId: string; period: string; value: number | null } | null) => void;
}

/** A number that is missing: the first one can be written here and now on a desktop; on a phone the sheet opens. */
export function MissingNumberStep({ step, first, phone, onTyping }: MissingNumberStepProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const addresses = useAddresses();
  const location = useLocation();
  const { period, intervention, measure: masked } = readFragment(MissingNumberStep_step, step);
  const measure = readFragment(MeasureChart_measure, masked);
  if (!measure || !period) return null;
  const { definition, frequency, series } = measure;
  const periodName = formatPeriod(period, frequency, language);
  const latest = series.values.findLast((value) => value !== null) ?? null;
  const to = addresses.recordMeasure(intervention.code, measure.letter, period, frequency);
  return (
    <>
      <p className={styles.about}>
        {intervention.code} {intervention.title}
        {phone ? '' : ` · ${periodWithDates(period, frequency, language)}`}
      </p>
      <h3 className={styles.question}>
        {definition.question || t('myWork.missingTitle', { period: periodName })}
      </h3>
      {first && !phone ? (
        <InlineEntry
          key={`${measure.id}${period}`}
          measure={measure}
          intervention={readFragment(MeasureChart_intervention, intervention)}
          code={intervention.code}
          period={period}
          onTyping={onTyping}
        />
      ) : (
        <>
          {phone && first ? (
            <div className={styles.chart}>
              <RegisterChart
                input={chartInput(measure, readFragment(MeasureChart_intervention, intervention), {
                  language,
                  today,
                  unsaved: { period, value: null },
                })}
              />
            </div>
          ) : null}
          <div className={styles.wide}>
            <Link
              to={to}
              state={{ background: location }}
              className={styles.link}
              data-first={first || undefined}
            >
              {t('myWork.recordPeriod', { period: periodName })}
            </Link>
            {phone ? (
              <span className={styles.about}>
                {latest === null
                  ? t('myWork.noLatest')
                  : t('myWork.latest', { value: valueWords(latest, definition, language) })}
                {' · '}
                {t('myWork.seconds')}
              </span>
            ) : null}
          </div>
        </>
      )}
    </>
  );
}
