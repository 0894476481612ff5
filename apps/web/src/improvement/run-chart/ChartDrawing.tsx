import { type Mark } from '@laeringsrum/chart-geometry';
import { type ReactNode } from 'react';
import styles from './Chart.module.css';
import { ChartMarks } from './ChartMarks';

interface ChartDrawingProps {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  /** The drawing's name; without one it says nothing because something beside it does. */
  readonly label?: string;
  /** Under the marks. */
  readonly behind?: ReactNode;
  /** Over the marks. */
  readonly children?: ReactNode;
}

/** A chart as light SVG. */
export function ChartDrawing({ width, height, marks, label, behind, children }: ChartDrawingProps) {
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg
      className={styles.drawing}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      {...named}
    >
      {behind}
      <ChartMarks marks={marks} />
      {children}
    </svg>
  );
}
