import { type Run } from '../runs.js';
import { type ImprovementDirection, type ToldRun } from '../verdict-types.js';
import { type ControlChart, type ControlPhase } from './chart-types.js';

/** Useful points on the other side after which a shift has ended: as for a run chart. */
const ENDED_AFTER = 3;

/** A point beyond a limit. */
export interface OutsidePoint {
  readonly position: number;
  readonly side: -1 | 1;
  /** Whether it lies on the better side; `null` when the measure has no direction. */
  readonly good: boolean | null;
}

/** Which one thing to say about a control chart, as data. */
export type ControlVerdict =
  /** No limits: fewer than two points to take them from. */
  | { readonly rule: 'NO_LIMITS' }
  | {
      readonly rule: 'SHIFT' | 'SHIFT_ENDED';
      readonly run: ToldRun;
      readonly points: readonly number[];
      readonly good: boolean | null;
      readonly outside: readonly OutsidePoint[];
    }
  | { readonly rule: 'OUTSIDE'; readonly outside: readonly OutsidePoint[] }
  | { readonly rule: 'FEW_CROSSINGS'; readonly outside: readonly [] }
  | { readonly rule: 'STABLE'; readonly outside: readonly [] };

/**
 * The first that fits, about the latest phase: a standing shift (a run longer than the limit against the centre line),
 * points beyond the three-sigma limits, a shift that has ended (three useful points on the other side since), few
 * crossings, a stable process. Points beyond a limit come along with every rule, so that they can be marked.
 * @param excluded positions left out of the limits: drawn, never a signal
 */
export function controlVerdict(
  chart: ControlChart,
  direction: ImprovementDirection,
  excluded: readonly number[] = [],
): ControlVerdict {
  const phase = chart.phases[chart.phases.length - 1];
  if (phase === undefined || phase.centre === null || !hasLimits(chart, phase)) return { rule: 'NO_LIMITS' };
  const outside = outsidePoints(chart, phase, direction, new Set(excluded));
  const shift = phase.shifts[phase.shifts.length - 1];
  if (shift !== undefined && !hasEnded(phase, shift)) return told('SHIFT', shift, direction, outside);
  if (outside.length > 0) return { rule: 'OUTSIDE', outside };
  if (shift !== undefined) return told('SHIFT_ENDED', shift, direction, outside);
  return { rule: phase.fewCrossings ? 'FEW_CROSSINGS' : 'STABLE', outside: [] };
}

function hasLimits(chart: ControlChart, { from, to }: ControlPhase): boolean {
  return chart.upper.slice(from, to + 1).some((limit) => limit !== null);
}

function outsidePoints(
  chart: ControlChart,
  { from, to }: ControlPhase,
  direction: ImprovementDirection,
  excluded: ReadonlySet<number>,
): OutsidePoint[] {
  const found: OutsidePoint[] = [];
  for (let position = from; position <= to; position++) {
    const side = chart.outside[position] ?? 0;
    if (side !== 0 && !excluded.has(position)) found.push({ position, side, good: agrees(side, direction) });
  }
  return found;
}

function hasEnded(phase: ControlPhase, shift: Run): boolean {
  const since = phase.runs.slice(phase.runs.indexOf(shift) + 1);
  const otherSide = since.reduce((sum, { side, length }) => sum + (side === shift.side ? 0 : length), 0);
  return otherSide >= ENDED_AFTER;
}

function told(
  rule: 'SHIFT' | 'SHIFT_ENDED',
  shift: Run,
  direction: ImprovementDirection,
  outside: readonly OutsidePoint[],
): ControlVerdict {
  const { from, to, length, side, points } = shift;
  return { rule, run: { from, to, length, side }, points, good: agrees(side, direction), outside };
}

function agrees(side: -1 | 1, direction: ImprovementDirection): boolean | null {
  return direction === 'NEUTRAL' ? null : (side === 1) === (direction === 'UP');
}
