import { type ChartLayout, type ChartModel, cycleReadout, pointReadout } from '@laeringsrum/chart-geometry';
import styles from './RunChart.module.css';

interface PointTipProps {
  readonly model: ChartModel;
  readonly layout: ChartLayout;
  readonly position: number;
}

/** The point under focus or pointer in words, above it and inside the chart. A screen reader hears the live region. */
export function PointTip({ model, layout, position }: PointTipProps) {
  const placed = layout.points.find(({ index }) => index === position);
  if (placed === undefined) return null;
  const [when, ...rest] = pointReadout(model, position).split(', ');
  const y = placed.y ?? layout.plot.bottom;
  const toTheLeft = placed.x > layout.width * 0.6;
  const side = toTheLeft ? { right: layout.width - placed.x + 12 } : { left: placed.x + 12 };
  // At the far edge of the plot, where the curve is not.
  const { top, bottom } = layout.plot;
  const vertical = y > (top + bottom) / 2 ? { top: top + 4 } : { bottom: layout.height - bottom + 8 };
  return (
    <div className={styles.tip} style={{ ...side, ...vertical }} aria-hidden>
      <strong>{when}</strong>
      {rest.join(', ')}
    </div>
  );
}

interface CycleTipProps {
  readonly model: ChartModel;
  readonly layout: ChartLayout;
  readonly cycle: number;
}

/** The cycle under the pointer: its title and what was decided. */
export function CycleTip({ model, layout, cycle }: CycleTipProps) {
  const placed = layout.cycles.find(({ number }) => number === cycle);
  if (placed === undefined) return null;
  const left =
    placed.x > layout.width * 0.6 ? { right: layout.width - placed.x - 16 } : { left: placed.x - 16 };
  return (
    <div
      className={styles.tip}
      style={{ ...left, bottom: layout.height - placed.y + placed.r + 8 }}
      aria-hidden
    >
      {cycleReadout(model, cycle)}
    </div>
  );
}
