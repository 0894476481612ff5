import { chartLabel, chartTitle, directionText, layout } from '@laeringsrum/chart-geometry';
import { useMemo } from 'react';
import chartStyles from './Chart.module.css';
import { ChartDrawing } from './ChartDrawing';
import { type StoryboardChartProps } from './chart-props';
import styles from './StoryboardChart.module.css';
import { sentencesOf } from './sentences-of';
import { chartModelOf } from './chart-model-of';
import { useWidth } from './useWidth';

/** A chart to be read from the back of the room, with its sentence broken at each full stop. */
export function StoryboardChart({ input, sentence = true, paperWidth }: StoryboardChartProps) {
  const model = chartModelOf(input);
  const [ref, measured] = useWidth<HTMLElement>();
  const width = paperWidth ?? measured;
  const drawn = useMemo(
    () => (width === 0 ? null : layout(model, 'STORYBOARD', width, Math.max(300, Math.round(width * 0.48)))),
    [model, width],
  );
  const { definition, language } = input;
  const arrow = definition.direction === 'UP' ? ' ↑' : definition.direction === 'DOWN' ? ' ↓' : '';
  return (
    <figure ref={ref} className={chartStyles.chart}>
      <p className={styles.title}>
        {chartTitle(definition)}
        <span>
          {directionText(definition, language)}
          {arrow}
        </span>
      </p>
      {drawn !== null && (
        <ChartDrawing
          width={drawn.width}
          height={drawn.height}
          marks={drawn.marks}
          label={chartLabel(model)}
        />
      )}
      {sentence && (
        <figcaption className={styles.sentence}>
          {sentencesOf(model.sentence.main).map((part) => (
            <span key={part}>{part}</span>
          ))}
          {model.sentence.after !== null && <span className={styles.after}>{model.sentence.after}</span>}
        </figcaption>
      )}
    </figure>
  );
}
