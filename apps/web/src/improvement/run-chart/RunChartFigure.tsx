import {
  chartKindText,
  type ChartQuestion,
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
import { chartReading } from './chart-reading';
import { runChartView } from './chart-view';

/** A chart as it stands on a page: heading and tools, the curve or its table, and the one sentence under it. */
export function RunChartFigure(props: RunChartFigureProps) {
  const {
    input,
    heading,
    tools,
    view = runChartView,
    onView,
    links,
    answer,
    code,
    printFooter,
    ...chart
  } = props;
  const { table, control } = view;
  const model = chartReading(input, control);
  const [explained, setExplained] = useState(false);
  const title = useId();
  const meaning = useId();
  const { language, definition } = input;
  const texts = chartTexts[language];
  const empty = model.verdict.rule === 'NO_DATA';
  const arrow = definition.direction === 'UP' ? '↑ ' : '↓ ';
  const direction = directionText(definition, language);
  const kind = chartKindText(model);
  const signal = model.sentence.tone !== 'NONE' && !table;
  return (
    <figure
      className={[chartStyles.chart, styles.figure, signal && styles.signal, table && styles.flows]
        .filter(Boolean)
        .join(' ')}
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
          {kind !== '' && <span className={styles.direction}>{kind}</span>}
        </div>
        {!empty && (
          <ChartTools model={model} code={code} view={view} onView={onView}>
            {tools}
          </ChartTools>
        )}
      </div>
      {empty ? (
        <GhostChart language={language} />
      ) : table ? (
        <RunChartTable input={input} control={control} />
      ) : (
        <RunChart input={input} control={control} {...chart} />
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
              {onView !== undefined && (
                <button
                  type="button"
                  className={styles.link}
                  onClick={() => onView({ ...view, control: !control })}
                >
                  {control ? texts.showRunChart : texts.showControl}
                </button>
              )}
              {footnotes(model).map(({ sign, text }) => (
                <span key={sign} className={styles.footnote}>
                  <FootnoteSign sign={sign} />
                  {text}
                </span>
              ))}
            </div>
            {chartQuestions(model).map((question) => (
              <ChartQuestionLine key={question.kind} question={question} answer={answer} />
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

interface ChartQuestionLineProps {
  readonly question: ChartQuestion;
  readonly answer: RunChartFigureProps['answer'];
}

/** A question and what it can be answered with; `null` for an answer takes the question away. */
function ChartQuestionLine({ question, answer }: ChartQuestionLineProps) {
  const answers = answer?.(question);
  if (answers === null) return null;
  return (
    <div className={styles.asked}>
      <p className={styles.question}>{question.text}</p>
      {answers}
    </div>
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
