import { chartLabel, layout } from '@laeringsrum/chart-geometry';
import { useMemo } from 'react';
import chartStyles from './Chart.module.css';
import { ChartDrawing } from './ChartDrawing';
import { type RegisterChartProps } from './chart-props';
import { chartModelOf } from './chart-model-of';
import { useWidth } from './useWidth';

const HEIGHT = 150;
const HEIGHT_WITH_CYCLES = 210;

/** The mini chart of the register sheet: the number being typed is a petrol ring, the missing one a dashed ring. */
export function RegisterChart({ input, cycles = false }: RegisterChartProps) {
  const model = chartModelOf(input);
  const [ref, width] = useWidth<HTMLDivElement>();
  const height = cycles && model.cycles.length > 0 ? HEIGHT_WITH_CYCLES : HEIGHT;
  const drawn = useMemo(
    () => (width === 0 ? null : layout(model, 'REGISTER', width, height, { cycles })),
    [model, width, height, cycles],
  );
  return (
    <div ref={ref} className={chartStyles.chart} style={{ minHeight: height }}>
      {drawn !== null && (
        <ChartDrawing
          width={drawn.width}
          height={drawn.height}
          marks={drawn.marks}
          label={chartLabel(model)}
        />
      )}
    </div>
  );
}
