import { type ChartData } from '../control-chart/input.js';
import { mean, standardDeviation, sum } from '../exact-mean.js';
import { median } from '../median.js';
import { RunChartError } from '../run-chart-error.js';
import { type ChartInput } from './case-types.js';

/** The rows of one subgroup key. */
interface Subgroup {
  readonly x: number;
  readonly values: number[];
  readonly sizes: number[];
  /** Rows of the subgroup, missing ones too: several without a value have the sum zero, one alone is missing. */
  rows: number;
}

/** A reference case as points: sorted, rows that share a key brought together. */
export interface PreparedPoints extends ChartData {
  readonly x: readonly number[];
}

/**
 * Brings the rows of a reference case together: a row with value or denominator missing loses both; rows are sorted by
 * key; what is plotted is the ratio of the sums when there are denominators, else the named summary of the values.
 */
export function prepareSubgroups(input: ChartInput, chart: string): PreparedPoints {
  if (input.y.length === 0) throw new RunChartError('TOO_FEW_POINTS', 'there are no points');
  const groups = group(input);
  const sd = groups.map(({ values }) => standardDeviation(values));
  const total = groups.map(({ values, rows }) => (values.length === 0 && rows < 2 ? null : sum(values)));
  const size = groups.map(({ values }) => values.length);
  const x = groups.map((subgroup) => subgroup.x);
  if (input.n !== null) {
    const n = groups.map(({ sizes }) => (sizes.length === 0 ? null : sum(sizes)));
    const y = total.map((value, i) => {
      const ratio = value === null || n[i] === null ? NaN : value / (n[i] as number);
      return Number.isFinite(ratio) ? ratio : null;
    });
    return {
      x,
      y: chart === 'c' ? total : chart === 's' ? sd : y,
      numerators: total.map((value, i) => (y[i] === null ? null : value)),
      n: chart === 'xbar' || chart === 's' ? size : n.map((value) => (value === 0 ? null : value)),
      sd,
    };
  }
  const y = groups.map(({ values }, i) =>
    input.agg_fun === 'sum' ? (total[i] ?? null) : summary(values, input.agg_fun),
  );
  return { x, y: chart === 'c' ? total : chart === 's' ? sd : y, n: size, numerators: total, sd };
}

function group(input: ChartInput): Subgroup[] {
  const { y, n } = input;
  const x = input.x ?? y.map((_value, i) => i + 1);
  if (x.length !== y.length || (n !== null && n.length !== y.length)) {
    throw new RunChartError('LENGTHS_DIFFER', 'x, y and n must have the same length');
  }
  const groups = new Map<number, Subgroup>();
  x.forEach((key, i) => {
    const subgroup = groups.get(key) ?? { x: key, values: [], sizes: [], rows: 0 };
    groups.set(key, subgroup);
    subgroup.rows++;
    const value = y[i] ?? null;
    const size = n === null ? 1 : (n[i] ?? null);
    if (value === null || size === null) return;
    subgroup.values.push(value);
    subgroup.sizes.push(size);
  });
  return [...groups.values()].sort((a, b) => a.x - b.x);
}

function summary(values: readonly number[], name: string): number | null {
  if (values.length === 0) return null;
  switch (name) {
    case 'mean':
      return mean(values);
    case 'median':
      return median(values);
    case 'sd':
      return standardDeviation(values);
    default:
      throw new RunChartError('SETTING_OUTSIDE', `unknown summary: ${name}`);
  }
}
