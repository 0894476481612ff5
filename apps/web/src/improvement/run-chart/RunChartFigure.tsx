import {
  chartQuestions,
  chartTitle,
  directionText,
  type Footnote,
  footnotes,
} from '@laeringsrum/chart-geometry';
import { formatDate } from '@laeringsrum/locale';
import { useId, useState } from 'react';
import chartStyles from './Chart.module.css';
import { ChartExplanation } from './ChartExplanation';
import { ChartSentence } from './ChartSentence';
import { chartTexts } from './chart-texts';
import { ChartTools } from './ChartTools';
import { type RunChartFigureProps } from './chart-props';
import { GhostChart } from './GhostChart';
import { RunChart } from './RunChart';
import styles from './RunChartFigure.module.css';
import { RunChartTable } from './RunChartTable';
import { chartModelOf } from './chart-model-of';

/** A chart as it stands on a page: heading and tools, the curve or its table, and the one sentence under it. */
export function RunChartFigure(props: RunChartFigureProps) {
  const { input, heading, tools, table = false, onTable, links, code, printFooter, ...chart } = props;
  const model = chartModelOf(input);
  const [explained, setExplained] = useState(false);
  const title = useId();
  const meaning = useId();
  const { language, definition } = input;
  const texts = chartTexts[language];
  const empty = model.verdict.rule === 'NO_DATA';
  const arrow = definition.direction === 'UP' ? '↑ ' : '↓ ';
  const direction = directionText(definition, language);
  const signal = model.sentence.tone !== 'NONE' && !table;
  return (
    <figure
      className={`${chartStyles.chart} ${styles.figure} ${signal ? styles.signal : ''}`}
      aria-labelledby={title}
    >
      <div className={styles.head}>
        <div className={styles.title} id={title}>
          {heading ?? <h3 className={styles.heading}>{chartTitle(definition)}</h3>}
          {direction !== '' && (
            <span className={styles.direction}>
              <span aria-hidden>{arrow}</span>
              {direction}
            </span>
          )}
        </div>
        {!empty && (
          <ChartTools model={model} code={code} table={table} onTable={onTable}>
            {tools}
          </ChartTools>
        )}
      </div>
      {empty ? (
        <GhostChart language={language} />
      ) : table ? (
        <RunChartTable input={input} />
      ) : (
        <RunChart input={input} {...chart} />
      )}
      {!empty && (
        <figcaption>
          {!table && <ChartSentence sentence={model.sentence} />}
          <div className={styles.below}>
            <div className={styles.links}>
              <button
                type="button"
                className={styles.link}
                aria-expanded={explained}
                aria-controls={meaning}
                onClick={() => setExplained(!explained)}
              >
                {texts.whatDoesItMean}
              </button>
              {links}
              {footnotes(model).map(({ sign, text }) => (
                <span key={sign} className={styles.footnote}>
                  <FootnoteSign sign={sign} />
                  {text}
                </span>
              ))}
            </div>
            {chartQuestions(model).map(({ kind, text }) => (
              <p key={kind} className={styles.question}>
                {text}
              </p>
            ))}
            <div hidden={!explained}>{explained && <ChartExplanation model={model} id={meaning} />}</div>
          </div>
          <p className={styles.footer}>
            {printFooter} {texts.printedOn} {formatDate(input.today, language)}
          </p>
        </figcaption>
      )}
    </figure>
  );
}

function FootnoteSign({ sign }: { sign: Footnote['sign'] }) {
  const line = { fill: 'none', stroke: 'var(--rc-ink2)', strokeWidth: 1.4 } as const;
  return (
    <svg width={11} height={11} viewBox="0 0 12 12" aria-hidden className={chartStyles.drawing}>
      {sign === 'CROSS' && <path d="M2 2l8 8M2 10l8-8" {...line} />}
      {sign !== 'CROSS' && <circle cx={6} cy={6} r={4} {...line} />}
      {sign === 'EXCLUDED' && <path d="M1.5 10.5l9-9" {...line} />}
    </svg>
  );
}
