import { type RunChartAnalysis } from './analyse-run-chart.js';
import { checkNumber } from './input-checks.js';
import { median } from './median.js';
import { type RunChartSeries } from './run-chart-series.js';

/** Distance beyond which a point is asked about, in median absolute deviations. */
const STRANGE_FROM = 3.5;
/** Valid points a phase needs before one of them can be called strange. */
const ENOUGH = 12;

/** A point far from the others. A question, never a signal. */
export interface StrangePoint {
  readonly position: number;
  readonly value: number;
  /** 1 = above the others, -1 = under them. */
  readonly side: -1 | 1;
  /** Distance from the median of its phase's points, in median absolute deviations from it. */
  readonly distance: number;
}

/**
 * Single points that lie far from the others of their phase: more than 3.5 median absolute deviations (unscaled) from
 * the median of all the phase's valid points. It deserves the neutral question whether something special happened; it is
 * not a run chart signal. Points of a shift are not single and are left out, and so is a phase with fewer than 12 valid
 * points, or one where more than half of the points are equal (there is no deviation to measure by).
 * @param analysis the answer of `analyseRunChart` for the same `series`
 * @param limit another distance than 3.5
 */
export function strangePoints(
  analysis: RunChartAnalysis,
  series: RunChartSeries,
  limit = STRANGE_FROM,
): StrangePoint[] {
  checkNumber(limit, 'the limit');
  const excluded = new Set(series.excluded);
  return analysis.phases.flatMap((phase) => {
    const inShift = new Set(phase.shifts.flatMap((shift) => shift.points));
    const points: { position: number; value: number }[] = [];
    for (let position = phase.from; position <= phase.to; position++) {
      const value = series.values[position] ?? null;
      if (value !== null && !excluded.has(position)) points.push({ position, value });
    }
    if (points.length < ENOUGH) return [];
    const centre = median(points.map((point) => point.value)) as number;
    const deviation = median(points.map((point) => Math.abs(point.value - centre))) as number;
    if (deviation === 0) return [];
    return points.flatMap(({ position, value }): StrangePoint[] => {
      const distance = Math.abs(value - centre) / deviation;
      if (!(distance > limit) || !Number.isFinite(distance) || inShift.has(position)) return [];
      return [{ position, value, side: value > centre ? 1 : -1, distance }];
    });
  });
}
