import { chartTitle, layout } from '@laeringsrum/chart-geometry';
import { useMemo } from 'react';
import chartStyles from './Chart.module.css';
import { ChartDrawing } from './ChartDrawing';
import { type SparklineProps } from './chart-props';
import { chartModelOf } from './chart-model-of';

/** Line, median and the last point. */
export function Sparkline({ input, width = 96, height = 24 }: SparklineProps) {
  const model = chartModelOf(input);
  const drawn = useMemo(() => layout(model, 'SPARKLINE', width, height), [model, width, height]);
  return (
    <span className={chartStyles.chart} style={{ display: 'inline-block' }}>
      <ChartDrawing
        width={drawn.width}
        height={drawn.height}
        marks={drawn.marks}
        label={`${chartTitle(input.definition)}. ${model.sentence.brief}.`}
      />
    </span>
  );
}
