import { mean, standardDeviation } from '../exact-mean.js';
import { checkNumber, checkValues } from '../input-checks.js';
import { RunChartError } from '../run-chart-error.js';
import { type Column, type ControlChartOptions } from './chart-types.js';

/** Numerators and denominators, one of each per point. A point with either missing is a missing point. */
export interface Ratios {
  readonly numerators: Column;
  readonly denominators: Column;
}

/** The measurements of each point. */
export type Subgroups = readonly Column[];

/** The columns a chart's formula may ask for; those it does not ask for may be left out. */
export interface ChartData {
  /** The plotted points. */
  readonly y: Column;
  readonly numerators?: Column;
  readonly n?: Column;
  readonly sd?: Column;
}

/** Smallest denominator accepted: a ratio to it stays finite. */
const SMALLEST = 1e-100;

/** @throws RunChartError VALUE_TOO_SMALL for a count under zero */
export function checkCounts(counts: Column): void {
  checkValues(counts, 'a count');
  const first = counts.findIndex((count) => count !== null && count < 0);
  if (first >= 0) throw new RunChartError('VALUE_TOO_SMALL', 'counts must not be negative', first);
}

/** @throws RunChartError for lists of different lengths, denominators under zero, or zero under a numerator */
export function checkDenominators(ratios: Ratios): void {
  const { numerators, denominators } = ratios;
  if (!Array.isArray(denominators)) throw new RunChartError('DENOMINATOR_MISSING', 'denominators are needed');
  if (numerators.length !== denominators.length) {
    throw new RunChartError('LENGTHS_DIFFER', 'there must be one denominator per numerator');
  }
  checkValues(numerators, 'a numerator');
  checkValues(denominators, 'a denominator');
  for (let i = 0; i < denominators.length; i++) {
    const n = denominators[i] ?? null;
    const numerator = numerators[i] ?? null;
    if (n === null || numerator === null) continue;
    if (n < 0 || (n === 0 && numerator !== 0)) {
      throw new RunChartError('DENOMINATOR_NOT_POSITIVE', 'a denominator must be above zero', i);
    }
    if (n > 0 && n < SMALLEST) throw new RunChartError('OUT_OF_RANGE', 'a denominator is too small', i);
  }
}

/** @throws RunChartError as {@link checkDenominators}, and for numerators under zero */
export function checkRatios(ratios: Ratios): void {
  checkDenominators(ratios);
  checkCounts(ratios.numerators);
}

/** @throws RunChartError as {@link checkRatios}, and for numerators above their denominators */
export function checkProportions(ratios: Ratios): void {
  checkRatios(ratios);
  for (let i = 0; i < ratios.numerators.length; i++) {
    const numerator = ratios.numerators[i] ?? null;
    const n = ratios.denominators[i] ?? null;
    if (numerator !== null && n !== null && numerator > n) {
      throw new RunChartError('NUMERATOR_ABOVE_DENOMINATOR', 'a proportion must not exceed one', i);
    }
  }
}

/**
 * Refuses a given centre line where the chart's points cannot lie.
 * @throws RunChartError NOT_A_NUMBER or SETTING_OUTSIDE
 */
export function checkCentreLine(options: ControlChartOptions, lowest: number, highest = Infinity): void {
  if (options.centreLine === undefined) return;
  checkNumber(options.centreLine, 'the centre line');
  if (options.centreLine < lowest || options.centreLine > highest) {
    throw new RunChartError('SETTING_OUTSIDE', 'the centre line lies where no point can lie');
  }
}

/** The ratios as points. Nought out of nought, or either missing, is a missing point that counts nowhere. */
export function ratioData(ratios: Ratios): ChartData {
  const y: (number | null)[] = [];
  const numerators: (number | null)[] = [];
  const n: (number | null)[] = [];
  for (let i = 0; i < ratios.numerators.length; i++) {
    const numerator = ratios.numerators[i] ?? null;
    const denominator = ratios.denominators[i] ?? null;
    const missing = numerator === null || denominator === null || denominator === 0;
    y.push(missing ? null : numerator / denominator);
    numerators.push(missing ? null : numerator);
    n.push(missing ? null : denominator);
  }
  return { y, numerators, n };
}

/** The subgroups' means or standard deviations as points, with sizes and standard deviations beside them. */
export function subgroupData(subgroups: Subgroups, plotted: 'mean' | 'sd'): ChartData {
  const means: (number | null)[] = [];
  const sd: (number | null)[] = [];
  const n: number[] = [];
  subgroups.forEach((subgroup, position) => {
    const values: number[] = [];
    for (const value of subgroup) {
      if (value === null) continue;
      checkNumber(value, 'a measurement', position);
      values.push(value);
    }
    means.push(mean(values));
    sd.push(standardDeviation(values));
    n.push(values.length);
  });
  return { y: plotted === 'mean' ? means : sd, n, sd };
}
