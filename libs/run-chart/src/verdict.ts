import { type PhaseAnalysis, type RunChartAnalysis } from './analyse-run-chart.js';
import { goalSustained, SUSTAINED_POINTS } from './goal-sustained.js';
import { checkNumber } from './input-checks.js';
import { RunChartError } from './run-chart-error.js';
import { checkedPhases, medianFrom, type PhaseRange, type RunChartSeries } from './run-chart-series.js';
import { type Run } from './runs.js';
import {
  type AfterShift,
  type CycleStart,
  type ImprovementDirection,
  type PositionRange,
  type ShiftVerdict,
  type ToldRun,
  type Verdict,
  type VerdictContext,
  type VerdictNumbers,
} from './verdict-types.js';

/** Useful points on the other side after which a shift has ended. */
const ENDED_AFTER = 3;
/** Length from which the latest run is mentioned although it may be chance. */
const PARTIAL_FROM = 4;
/** Periods without value or reason at the end after which the curve cannot be read. */
const MISSING_FROM = 3;
/** Periods before a shift in which a cycle is named beside it. */
const CYCLE_WITHIN = 6;
/** A gap of more periods than this is named with the run it lies in. */
const GAP_OVER = 3;

/**
 * Which one thing to say about a chart: the first rule that fits, about the latest phase. The result is data; the
 * sentence is written where the language is.
 *
 * In order: no data; too few valid points for a median or useful ones for a verdict; three periods or more missing at
 * the end; the goal reached and held ({@link goalSustained}); the most recent shift, ended (at least three useful points
 * on the other side since) or standing; few crossings; a latest run of four or more; chance variation.
 * @param analysis the answer of `analyseRunChart` for the same `series`
 * @throws RunChartError when the analysis is not of this series, or target, cycle or missing periods are not numbers
 */
export function verdict(
  analysis: RunChartAnalysis,
  series: RunChartSeries,
  context: VerdictContext,
): Verdict {
  const target = context.target ?? null;
  if (target !== null) checkNumber(target, 'the target');
  const ranges = checkedPhases(series);
  if (analysis.sides.length !== series.values.length || analysis.phases.length !== ranges.length) {
    throw new RunChartError('LENGTHS_DIFFER', 'the analysis is of another series');
  }
  const phase = analysis.phases[analysis.phases.length - 1];
  if (phase === undefined || analysis.valid === 0) return { rule: 'NO_DATA' };
  const numbers = numbersOf(phase, analysis.phases.length - 1);

  const tooFew = tooFewPoints(phase, ranges[ranges.length - 1] as PhaseRange, series);
  if (tooFew !== null) return { rule: 'TOO_FEW_POINTS', ...tooFew, ...numbers };

  const missing = missingPeriods(context.missingTail ?? null);
  if (missing !== null) return { rule: 'MISSING_PERIODS', ...missing, ...numbers };

  const held = goalSustained(analysis, series, context.direction, target);
  if (held !== null && target !== null) {
    return { rule: 'GOAL_SUSTAINED', ...held, points: SUSTAINED_POINTS, target, ...numbers };
  }
  const shift = phase.shifts[phase.shifts.length - 1];
  if (shift !== undefined) return { ...shiftVerdict(phase, shift, series, context), ...numbers };
  if (phase.fewCrossings) return { rule: 'FEW_CROSSINGS', ...numbers };

  const latest = phase.runs[phase.runs.length - 1];
  if (latest !== undefined && latest.length >= PARTIAL_FROM) {
    return { rule: 'PARTIAL_RUN', run: told(latest), gap: gapInside(latest, series), ...numbers };
  }
  return { rule: 'CHANCE_VARIATION', ...numbers };
}

function numbersOf(phase: PhaseAnalysis, index: number): VerdictNumbers {
  return {
    phase: index,
    median: phase.median,
    medianExtendedFrom: phase.medianExtendedFrom,
    valid: phase.valid,
    useful: phase.useful,
    longestRun: phase.longestRun,
    longestRunLimit: phase.longestRunLimit,
    crossings: phase.crossings,
    crossingsLimit: phase.crossingsLimit,
  };
}

function tooFewPoints(
  phase: PhaseAnalysis,
  range: PhaseRange,
  series: RunChartSeries,
): { of: 'VALID' | 'USEFUL'; have: number; need: number } | null {
  const forMedian = series.centreLine === undefined ? medianFrom(range) : 0;
  if (phase.valid < forMedian) return { of: 'VALID', have: phase.valid, need: forMedian };
  const need = series.minimumUseful ?? 12;
  return phase.useful < need ? { of: 'USEFUL', have: phase.useful, need } : null;
}

function missingPeriods(tail: PositionRange | null): (PositionRange & { count: number }) | null {
  if (tail === null) return null;
  checkNumber(tail.from, 'the first missing period');
  checkNumber(tail.to, 'the last missing period');
  const count = tail.to - tail.from + 1;
  return count < MISSING_FROM ? null : { from: tail.from, to: tail.to, count };
}

function shiftVerdict(
  phase: PhaseAnalysis,
  shift: Run,
  series: RunChartSeries,
  context: VerdictContext,
): Omit<ShiftVerdict, keyof VerdictNumbers> {
  const after = afterShift(phase.runs, shift);
  const good = agrees(shift.side, context.direction);
  const ended = after !== null && after.otherSide >= ENDED_AFTER;
  const standing = good === null ? 'SHIFT_NEUTRAL' : good ? 'SHIFT_GOOD' : 'SHIFT_BAD';
  return {
    rule: ended ? 'SHIFT_ENDED' : standing,
    run: told(shift),
    good,
    still: after === null,
    after,
    afterCycle: cycleBefore(shift, context.cycles ?? []),
    gap: gapInside(shift, series),
  };
}

function afterShift(runs: readonly Run[], shift: Run): AfterShift | null {
  let otherSide = 0;
  for (let i = runs.length - 1; i >= 0 && runs[i] !== shift; i--) {
    const run = runs[i] as Run;
    if (run.side !== shift.side) otherSide += run.length;
  }
  return otherSide === 0 ? null : { otherSide, latest: told(runs[runs.length - 1] as Run) };
}

function agrees(side: -1 | 1, direction: ImprovementDirection): boolean | null {
  if (direction === 'NEUTRAL') return null;
  return (side === 1) === (direction === 'UP');
}

/** A cycle that began in the run's first period counts: in a weekly measure its first number falls in that week. */
function cycleBefore(shift: Run, cycles: readonly CycleStart[]): number | null {
  let latest: CycleStart | null = null;
  for (const cycle of cycles) {
    checkNumber(cycle.position, 'the start of a cycle');
    if (cycle.position > shift.from || cycle.position < shift.from - CYCLE_WITHIN) continue;
    const later =
      latest === null ||
      cycle.position > latest.position ||
      (cycle.position === latest.position && cycle.number > latest.number);
    if (later) latest = cycle;
  }
  return latest === null ? null : latest.number;
}

function gapInside(run: Run, series: RunChartSeries): PositionRange | null {
  let longest: PositionRange | null = null;
  let start = -1;
  for (let i = run.from; i <= run.to; i++) {
    if (series.values[i] !== null) start = -1;
    else {
      if (start < 0) start = i;
      const length = i - start + 1;
      if (length > GAP_OVER && (longest === null || length > longest.to - longest.from + 1)) {
        longest = { from: start, to: i };
      }
    }
  }
  return longest;
}

function told(run: Run): ToldRun {
  return { from: run.from, to: run.to, length: run.length, side: run.side };
}
