import { columnScale } from '@laeringsrum/chart-geometry';
import { useMemo } from 'react';
import chartStyles from './Chart.module.css';
import { ChartDrawing } from './ChartDrawing';
import { type ColumnScaleProps } from './chart-props';
import { SMALL_MARGINS } from './RunChartSmall';
import { useWidth } from './useWidth';

/** The weeks over a column of small charts, and the seminars on a line of their own. Each chart says its own weeks. */
export function ColumnScale({ language, timeRange, seminars }: ColumnScaleProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const scale = useMemo(
    () =>
      width === 0 ? null : columnScale({ language, timeRange, seminars, width, margins: SMALL_MARGINS }),
    [language, timeRange, seminars, width],
  );
  return (
    <div ref={ref} className={chartStyles.chart} style={{ minHeight: 42 }}>
      {scale !== null && <ChartDrawing width={scale.width} height={scale.height} marks={scale.marks} />}
    </div>
  );
}
