import { mean } from '../exact-mean.js';
import { type Column } from './chart-types.js';

/** Mean moving range of two normal observations in units of sigma (d2 for n = 2). */
export const D2 = 1.128;
/** Upper limit of moving ranges in units of their mean (D4 for n = 2). */
export const D4 = 3.267;

/**
 * The mean of absolute differences between neighbours among the baseline's points. Points outside the baseline are
 * deleted first, so the neighbours of an excluded point meet; a missing value has no difference to either side.
 */
export function averageMovingRange(column: Column, base: Uint8Array, screen: boolean): number | null {
  const ranges: number[] = [];
  let previous: number | null = null;
  for (let i = 0; i < column.length; i++) {
    if (base[i] !== 1) continue;
    const value = column[i] ?? null;
    if (previous !== null && value !== null) ranges.push(Math.abs(value - previous));
    previous = value;
  }
  return screenedMean(ranges, screen, D4);
}

/**
 * The mean of moving ranges; when screened, those not below `factor` times their mean are dropped once and the rest
 * averaged again (Nelson 1982). When all are equal to zero none is below, and there is no mean.
 */
export function screenedMean(ranges: readonly number[], screen: boolean, factor: number): number | null {
  const average = mean(ranges);
  if (!screen || average === null) return average;
  return mean(ranges.filter((range) => range < factor * average));
}
