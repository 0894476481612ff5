import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '@laeringsrum/locale';
import { type CycleParts_CycleFragment } from '../../graphql/generated/graphql';
import { useLanguage } from '../../ui/useLanguage';
import { valueWords, type MeasuredIn } from '../measure/value-words';
import styles from './PredictionAxis.module.css';
import { predictionScale } from './prediction-scale';
import { predictionWords } from './prediction-words';

interface PredictionAxisProps {
  cycle: CycleParts_CycleFragment;
  measured: MeasuredIn & { minimum?: number | null; maximum?: number | null };
}

/** The prediction beside what was measured: a short axis, the single values, and two marks with their words. */
export function PredictionAxis({ cycle, measured }: PredictionAxisProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const phone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  const { median, values } = cycle.result;
  const numbers = values.filter((value) => value !== null);
  const first = cycle.predictions[0];
  if (median == null || numbers.length === 0) return <p className={styles.none}>{t('cycle.noNumbers')}</p>;
  const words = valueWords(median, measured, language, { exact: true });
  const predicted = first?.kind === 'NUMBER' ? (first.value ?? null) : null;
  const prediction = first ? predictionWords(first, measured, t, language) : '';
  if (first?.kind === 'COUNT')
    return (
      <p className={styles.none}>
        {t('cycle.measured', { value: words })} {t('cycle.median')}
      </p>
    );
  if (predicted === null)
    return (
      <p className={styles.none}>
        {t('cycle.resultText', { median: words, prediction: prediction.toLocaleLowerCase('da') })}
      </p>
    );
  const percent = measured.valueKind === 'RATIO';
  const { from, to, ticks } = predictionScale([predicted, median, ...numbers], {
    minimum: measured.minimum ?? (percent ? 0 : null),
    maximum: measured.maximum ?? (percent ? 100 : null),
  });
  const at = (value: number) => `${(100 * (value - from)) / (to - from)}%`;
  const least = first?.comparator !== 'AT_MOST';
  const percentAlong = (value: number) => (100 * (value - from)) / (to - from);
  // The labels turn away from each other; where one of them would not fit, they stand on two lines.
  const medianLeft = median <= predicted;
  const room = phone ? 52 : 38;
  const [left, right] = medianLeft ? [median, predicted] : [predicted, median];
  const oneLine = percentAlong(left) >= room && 100 - percentAlong(right) >= room;
  /** `width` in em keeps a label inside the axis, whichever way it turns. */
  const label = (value: number, turnedLeft: boolean, line: number, words: string) => {
    const toTheLeft = oneLine ? turnedLeft : percentAlong(value) > 50;
    const top = oneLine ? 0 : 24 * line;
    const width = `${words.length * 0.56}em`;
    return toTheLeft
      ? { right: `max(0px, min(calc(100% - ${at(value)} + 8px), calc(100% - ${width})))`, top }
      : { left: `max(0px, min(calc(${at(value)} + 8px), calc(100% - ${width})))`, top };
  };
  const measuredWords = t('cycle.measured', { value: words });
  const predictedWords = t('cycle.predictedMark', { prediction });
  return (
    <figure className={styles.figure}>
      <div className={styles.labels} data-lines={oneLine ? 1 : 2} aria-hidden="true">
        <span
          className={styles.measured}
          style={label(median, medianLeft, 1, `${measuredWords} ${t('cycle.median')}`)}
        >
          {measuredWords} <span>{t('cycle.median')}</span>
        </span>
        <span className={styles.predicted} style={label(predicted, !medianLeft, 0, predictedWords)}>
          {predictedWords}
        </span>
      </div>
      <div className={styles.axis} aria-hidden="true">
        <div
          className={styles.wanted}
          style={
            least ? { left: at(predicted), right: 0 } : { left: 0, right: `calc(100% - ${at(predicted)})` }
          }
        />
        <div className={styles.line} />
        {ticks.map((tick) => (
          <span key={tick} className={styles.tick} style={{ left: at(tick) }} />
        ))}
        {numbers.map((value, index) => (
          <span key={index} className={styles.dot} style={{ left: at(value) }} />
        ))}
        <span className={styles.medianMark} style={{ left: at(median) }} />
        <span className={styles.predictedMark} style={{ left: at(predicted) }} />
      </div>
      <div className={styles.numbers} aria-hidden="true">
        {ticks.map((tick) => (
          <span key={tick} style={{ left: at(tick) }}>
            {formatNumber(tick, language)}
          </span>
        ))}
      </div>
      <figcaption className="visually-hidden">
        {t('cycle.resultText', { median: words, prediction })}
      </figcaption>
    </figure>
  );
}
