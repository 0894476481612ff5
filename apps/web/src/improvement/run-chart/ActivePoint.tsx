import { type ChartLayout, type ChartModel } from '@laeringsrum/chart-geometry';

interface ActivePointProps {
  readonly model: ChartModel;
  readonly layout: ChartLayout;
  readonly position: number | null;
}

/** The point under focus: 10 px with a ring; a signal keeps its shape. Not measured: the ring stands on the axis. */
export function ActivePoint({ model, layout, position }: ActivePointProps) {
  const placed = layout.points.find(({ index }) => index === position);
  if (placed === undefined) return null;
  const y = placed.y ?? layout.plot.bottom;
  const point = model.points[placed.index];
  const plain = point?.state === 'MEASURED' && point.sign === null;
  const r = layout.metrics.point;
  return (
    <g pointerEvents="none">
      {plain && <circle cx={placed.x} cy={y} r={r * 1.43} fill="var(--rc-data)" />}
      <circle cx={placed.x} cy={y} r={r * 1.43 + 4} fill="none" stroke="var(--rc-ink)" strokeWidth={2} />
    </g>
  );
}

interface LitCycleProps {
  readonly layout: ChartLayout;
  readonly cycle: number | null | undefined;
}

/** The weeks of a cycle, lit behind the curve. */
export function LitCycle({ layout, cycle }: LitCycleProps) {
  const placed = layout.cycles.find(({ number }) => number === cycle);
  if (placed === undefined) return null;
  const { top, bottom } = layout.plot;
  const width = Math.max(2, placed.to - placed.from);
  return (
    <g pointerEvents="none">
      <rect x={placed.from} y={top} width={width} height={bottom - top} fill="var(--rc-lit)" />
      <path d={`M${placed.from} ${bottom}h${width}`} stroke="var(--rc-accent)" strokeWidth={3} />
      <circle
        cx={placed.x}
        cy={placed.y}
        r={placed.r + 3}
        fill="none"
        stroke="var(--rc-accent)"
        strokeWidth={2}
      />
    </g>
  );
}
