import { measurabilityCheck } from '@laeringsrum/chart-geometry';
import { useTranslation } from 'react-i18next';
import { daysBetween, formatPeriod, nextPeriod, periodStart, type Frequency } from '@laeringsrum/locale';
import { useToday } from '../../people/session/Session';
import { useLanguage } from '../../ui/useLanguage';
import styles from './MeasurabilityStrip.module.css';

interface MeasurabilityStripProps {
  frequency: Frequency;
  endsOn: string;
  baselinePoints: number;
  minimumUseful: number;
  seminars: ReadonlyArray<{ number: number; date: string; nameDa: string; nameEn: string }>;
  children?: React.ReactNode;
}

/** Before the first number: the earliest week a shift can be seen, held against the next seminar. */
export function MeasurabilityStrip(props: MeasurabilityStripProps) {
  const { frequency, endsOn, baselinePoints, minimumUseful, seminars, children } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const coming = seminars.filter(({ date }) => date > today);
  const answer = measurabilityCheck({
    language,
    frequency,
    startsOn: today,
    endsOn,
    baselinePoints,
    minimumUseful,
    seminars: coming,
  });
  const first = periodStart(today, frequency);
  const last = answer.shiftSeen ? nextPeriod(answer.shiftSeen, frequency) : null;
  const seminar = last ? coming.find(({ date }) => date < last) : undefined;
  const at = (date: string) =>
    last
      ? `${Math.min(100, (100 * daysBetween(first, date)) / Math.max(1, daysBetween(first, last)))}%`
      : '0%';
  const ticks = last
    ? [0, 4, 8, 12, 16]
        .map((step) => nextPeriod(first, frequency, step))
        .filter((period) => period < (answer.shiftSeen ?? last))
        .concat(answer.shiftSeen ?? [])
    : [];
  return (
    <div className={styles.strip}>
      <h3 className={styles.title}>{t('intervention.measurability.title')}</h3>
      {last ? (
        <div className={styles.drawing} aria-hidden="true">
          {seminar ? (
            <div className={styles.seminar} style={{ left: at(seminar.date) }}>
              <span>{language === 'da' ? seminar.nameDa : seminar.nameEn}</span>
            </div>
          ) : null}
          <div className={styles.bars}>
            <div className={styles.baseline} style={{ flexGrow: answer.baselinePoints }}>
              {t('intervention.measurability.baseline', { count: answer.baselinePoints })}
            </div>
            <div className={styles.after} style={{ flexGrow: answer.shiftPoints }}>
              {t('intervention.measurability.after', { count: answer.shiftPoints })}
            </div>
          </div>
          <div className={styles.ticks}>
            {ticks.map((period) => (
              <span
                key={period}
                style={{ left: at(period) }}
                data-last={period === answer.shiftSeen || undefined}
              >
                {formatPeriod(period, frequency, language, { short: true }).replace(/^[uW](?=\d)/, '')}
              </span>
            ))}
          </div>
        </div>
      ) : null}
      <p>{answer.text}</p>
      {children}
    </div>
  );
}
