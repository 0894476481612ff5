import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDateLong, formatPeriod } from '@laeringsrum/locale';
import { type MeasureChart_MeasureFragment } from '../../graphql/generated/graphql';
import { useLanguage } from '../../ui/useLanguage';
import { valueWords } from '../measure/value-words';
import { type useRecordForm } from './useRecordForm';
import styles from './RecordQuestion.module.css';

/** The two soft questions: is it really that far from the others, and shall it replace what stands. Never a refusal. */
export function RecordQuestion({
  form,
  measure,
}: {
  form: ReturnType<typeof useRecordForm>;
  measure: MeasureChart_MeasureFragment;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { asking, stored, value, period, skipping, reason } = form;
  const words = (of: number | null) =>
    of === null
      ? t('measurement.notMeasuredOther')
      : valueWords(of, measure.definition, language, { exact: true });
  if (asking === 'nothing') return null;
  if (asking === 'unusual')
    return (
      <div className={styles.question} role="alert">
        <p>{t('measurement.unusual', { value: words(value) })}</p>
        <div className={styles.answers}>
          <Button variant="default" onClick={() => form.save({ unusual: true })}>
            {t('measurement.saveAnyway', { value: words(value) })}
          </Button>
          <Button variant="default" onClick={form.correct}>
            {t('measurement.correct')}
          </Button>
        </div>
      </div>
    );
  const name = formatPeriod(period, measure.frequency, language);
  const by =
    stored?.by && stored.on
      ? t('measurement.existingBy', { name: stored.by, when: formatDateLong(stored.on, language) })
      : '';
  const next = skipping && reason ? t(`measurement.reasons.${reason}`).toLocaleLowerCase('da') : words(value);
  return (
    <div className={styles.question} role="alert">
      <p>
        {t('measurement.existing', {
          period: name.charAt(0).toLocaleUpperCase('da') + name.slice(1),
          value: words(stored?.shownValue ?? null),
          by,
          next,
        })}
      </p>
      <div className={styles.answers}>
        <Button variant="default" onClick={() => form.save({ unusual: true, replace: true })}>
          {t('measurement.replace')}
        </Button>
        {measure.frequency === 'PER_EVENT' && !skipping ? (
          <Button variant="default" onClick={() => form.save({ unusual: true, further: true })}>
            {t('grid.furtherEvent')}
          </Button>
        ) : null}
        <Button variant="default" onClick={form.correct}>
          {t('measurement.keep', { value: words(stored?.shownValue ?? null) })}
        </Button>
      </div>
    </div>
  );
}
