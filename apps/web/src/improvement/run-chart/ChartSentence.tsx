import { type Sentence } from '@laeringsrum/chart-geometry';
import styles from './RunChartFigure.module.css';
import { VerdictIcon } from './VerdictIcon';

/** The one sentence: a signal's shape first, the part about the cycle lighter. */
export function ChartSentence({ sentence }: { sentence: Sentence }) {
  return (
    <div className={styles.sentence}>
      {sentence.tone !== 'NONE' && <VerdictIcon sentence={sentence} size={18} />}
      <span>
        {sentence.main}
        {sentence.after !== null && <span className={styles.after}> {sentence.after}</span>}
      </span>
    </div>
  );
}
