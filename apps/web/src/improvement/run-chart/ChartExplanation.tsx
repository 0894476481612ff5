import { type ChartModel, explanation } from '@laeringsrum/chart-geometry';
import { chartTexts } from './chart-texts';
import styles from './RunChartFigure.module.css';

/** "Hvad betyder det?": the rule in a few words, and its numbers for those who want them. */
export function ChartExplanation({ model, id }: { model: ChartModel; id: string }) {
  const texts = chartTexts[model.language].numbers;
  const { text, useful, longestRun, longestRunLimit, crossings, crossingsLimit } = explanation(model);
  return (
    <div id={id} className={styles.explanation}>
      <p>{text}</p>
      {longestRun !== null && longestRunLimit !== null && crossings !== null && crossingsLimit !== null && (
        <dl className={styles.numbers}>
          <div>
            <dt>{model.control === null ? texts.useful : texts.usefulOfAverage}</dt>
            <dd>{useful}</dd>
            <dd />
          </div>
          <div>
            <dt>{texts.longestRun}</dt>
            <dd>{longestRun}</dd>
            <dd className={styles.limit}>{texts.atMost(longestRunLimit)}</dd>
          </div>
          <div>
            <dt>{texts.crossings}</dt>
            <dd>{crossings}</dd>
            <dd className={styles.limit}>{texts.atLeast(crossingsLimit)}</dd>
          </div>
        </dl>
      )}
    </div>
  );
}
