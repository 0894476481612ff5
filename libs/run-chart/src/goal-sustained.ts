import { type RunChartAnalysis } from './analyse-run-chart.js';
import { crossingsLimit, longestRunLimit } from './anhoej-limits.js';
import { median } from './median.js';
import { type RunChartSeries } from './run-chart-series.js';
import { findRuns } from './runs.js';
import { type ImprovementDirection, type PositionRange } from './verdict-types.js';

/** Points a goal must hold before it counts as sustained. */
export const SUSTAINED_POINTS = 12;

/**
 * Whether the goal is reached and held: the last 12 valid points (a value, not excluded)
 *
 * 1. each lie at the target or on its better side (`UP`: value >= target, `DOWN`: value <= target), and
 * 2. vary by chance: against the median of these 12 points alone neither the longest run nor the number of crossings
 *    is outside Anhøj's limits. (All 12 equal is chance variation: there is no useful point to signal.)
 *
 * The 12 points may cross from one phase to the next, but never a hard phase: there the definition changed.
 * Without a target, or with a neutral direction, nothing is sustained.
 * @returns the positions of the first and the last of the 12 points, or `null`
 */
export function goalSustained(
  analysis: RunChartAnalysis,
  series: RunChartSeries,
  direction: ImprovementDirection,
  target: number | null,
): PositionRange | null {
  if (target === null || direction === 'NEUTRAL') return null;
  const excluded = new Set(series.excluded);
  const floor = lastDefinition(analysis, series);
  const positions: number[] = [];
  const values: number[] = [];
  for (let i = series.values.length - 1; i >= floor && values.length < SUSTAINED_POINTS; i--) {
    const value = series.values[i];
    if (value === null || value === undefined || excluded.has(i)) continue;
    if (direction === 'UP' ? value < target : value > target) return null;
    positions.push(i);
    values.push(value);
  }
  if (values.length < SUSTAINED_POINTS || !variesByChance(values)) return null;
  return { from: positions[SUSTAINED_POINTS - 1] as number, to: positions[0] as number };
}

function lastDefinition(analysis: RunChartAnalysis, series: RunChartSeries): number {
  const hard = series.phases?.filter((phase) => phase.hard === true) ?? [];
  return hard[hard.length - 1]?.start ?? analysis.phases[0]?.from ?? 0;
}

/** Runs and crossings read the same backwards, so the order of the list does not matter. */
function variesByChance(values: readonly number[]): boolean {
  const centre = median(values) as number;
  const sides = values.map((value) => (value > centre ? 1 : value < centre ? -1 : 0));
  const found = findRuns(sides, 0, sides.length - 1);
  if (found.longestRun === null || found.crossings === null) return true;
  return (
    found.longestRun <= (longestRunLimit(found.useful) as number) &&
    found.crossings >= (crossingsLimit(found.useful) as number)
  );
}
