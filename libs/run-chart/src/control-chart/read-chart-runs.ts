import { crossingsLimit, longestRunLimit } from '../anhoej-limits.js';
import { findRuns } from '../runs.js';
import { type Column, type ControlChartKind, type ControlPhase } from './chart-types.js';

/** Useful points before runs are called a signal. */
const MINIMUM_USEFUL = 12;

/**
 * Reads the runs of one phase against its centre line: over all its points with a value that are not excluded, not just
 * the baseline's.
 */
export function readChartRuns(
  kind: ControlChartKind,
  y: Column,
  excluded: Uint8Array,
  phase: Pick<ControlPhase, 'from' | 'to' | 'centre' | 'baseline'>,
): ControlPhase {
  const { from, to, centre } = phase;
  let valid = 0;
  const sides = new Array<-1 | 0 | 1 | null>(to + 1).fill(null);
  for (let i = from; i <= to; i++) {
    const value = y[i] ?? null;
    if (value === null || excluded[i] === 1) continue;
    valid++;
    if (centre !== null) sides[i] = value > centre ? 1 : value < centre ? -1 : 0;
  }
  const { runs, useful, longestRun, crossings } = findRuns(sides, from, to);
  const runLimit = longestRunLimit(useful);
  const crossLimit = crossingsLimit(useful);
  const judged = kind !== 'mr' && useful >= MINIMUM_USEFUL;
  const shifts = judged && runLimit !== null ? runs.filter((run) => run.length > runLimit) : [];
  const fewCrossings = judged && crossings !== null && crossLimit !== null && crossings < crossLimit;
  return {
    ...phase,
    valid,
    useful,
    longestRun,
    longestRunLimit: runLimit,
    crossings,
    crossingsLimit: crossLimit,
    runs,
    shifts,
    fewCrossings,
    runsSignal: shifts.length > 0 || fewCrossings,
  };
}
