import { type ChartLayout } from '@laeringsrum/chart-geometry';

interface ActivePointProps {
  readonly layout: ChartLayout;
  readonly position: number | null;
}

/** The point under focus: 10 px with a ring. Where nothing was measured the ring stands on the axis. */
export function ActivePoint({ layout, position }: ActivePointProps) {
  const placed = layout.points.find(({ index }) => index === position);
  if (placed === undefined) return null;
  const y = placed.y ?? layout.plot.bottom;
  const k = layout.metrics.tickText / 13;
  return (
    <g pointerEvents="none">
      {placed.y !== null && <circle cx={placed.x} cy={y} r={5 * k} fill="var(--rc-data)" />}
      <circle cx={placed.x} cy={y} r={9 * k} fill="none" stroke="var(--rc-ink)" strokeWidth={2 * k} />
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
