import { type CountArc } from './count-network.js';
import { hiddenCounts } from './hidden-counts.js';

/** A count that may be shown, or the fact that it may not. Show the latter as `<5`, never as zero or blank. */
export type PublishedCount = { readonly value: number } | { readonly suppressed: true };

/** A list of counts with its total, as it may be shown. */
export interface PublishedList {
  readonly counts: readonly PublishedCount[];
  readonly total: PublishedCount;
}

/** A table of counts with its margins, as it may be shown. */
export interface PublishedTable {
  readonly cells: readonly (readonly PublishedCount[])[];
  readonly rowTotals: readonly PublishedCount[];
  readonly columnTotals: readonly PublishedCount[];
  readonly total: PublishedCount;
}

/** Five, as Sundhedsdatastyrelsen has it. */
export const defaultThreshold = 5;
/** Three, as Danmarks Statistik has it: no programme may go below. */
export const lowestThreshold = 3;

const suppressed: PublishedCount = { suppressed: true };

/**
 * Hides counts of fewer than `threshold`, zero included, and so many larger ones that no hidden count can be worked
 * out from the rest and the sums: each keeps at least `threshold` other possible values. A list gives a list with its
 * total, a table (rows of cells) a table with its margins. The items must not overlap, for they are added up.
 *
 * Throws `RangeError` for a threshold under three, a count that is not a whole number from zero, or a ragged table.
 */
export function suppressSmallCounts(counts: readonly number[], threshold?: number): PublishedList;
export function suppressSmallCounts(
  cells: readonly (readonly number[])[],
  threshold?: number,
): PublishedTable;
export function suppressSmallCounts(
  table: readonly number[] | readonly (readonly number[])[],
  threshold = defaultThreshold,
): PublishedList | PublishedTable {
  requireThreshold(threshold);
  return isTable(table) ? publishTable(table, threshold) : publishList(table, threshold);
}

function isTable(
  table: readonly number[] | readonly (readonly number[])[],
): table is readonly (readonly number[])[] {
  return Array.isArray(table[0]);
}

function publishList(counts: readonly number[], threshold: number): PublishedList {
  counts.forEach(requireCount);
  const arcs = counts.map((value): CountArc => ({ from: 0, to: 1, value, margin: false }));
  arcs.push({ from: 1, to: 0, value: sum(counts), margin: true });
  const shown = publish(arcs, threshold);
  return { counts: shown.slice(0, -1), total: shown.at(-1) ?? suppressed };
}

/**
 * The flow goes round: grand total, row totals, cells, column totals, grand total. Nodes 0.. are the rows, then the
 * columns, then where the row totals come from, then where the column totals go.
 */
function publishTable(cells: readonly (readonly number[])[], threshold: number): PublishedTable {
  const height = cells.length;
  const width = cells[0]?.length ?? 0;
  const source = height + width;
  const sink = source + 1;
  const arcs: CountArc[] = [];
  cells.forEach((row, down) => {
    if (row.length !== width) throw new RangeError('A table’s rows must be of one length');
    row.forEach((value, across) => {
      requireCount(value);
      arcs.push({ from: down, to: height + across, value, margin: false });
    });
  });
  const rowSums = cells.map(sum);
  const columnSums = Array.from({ length: width }, (_, across) => sum(cells.map((row) => row[across] ?? 0)));
  rowSums.forEach((value, down) => arcs.push({ from: source, to: down, value, margin: true }));
  columnSums.forEach((value, across) => arcs.push({ from: height + across, to: sink, value, margin: true }));
  arcs.push({ from: sink, to: source, value: sum(rowSums), margin: true });

  const shown = publish(arcs, threshold);
  const inner = height * width;
  return {
    cells: cells.map((_, down) => shown.slice(down * width, (down + 1) * width)),
    rowTotals: shown.slice(inner, inner + height),
    columnTotals: shown.slice(inner + height, inner + height + width),
    total: shown.at(-1) ?? suppressed,
  };
}

function publish(arcs: readonly CountArc[], threshold: number): PublishedCount[] {
  const hidden = hiddenCounts(arcs, threshold);
  return arcs.map(({ value }, at) => (hidden[at] ? suppressed : { value }));
}

/**
 * The percentage `numerator` of `denominator`, 0-100 and unrounded, where it may be shown: not in a group under
 * `threshold`, and not none or all of a group under twice that, for then it tells of everyone in it.
 * Throws `RangeError` for counts or thresholds that cannot be.
 */
export function publishPercentage(
  numerator: number,
  denominator: number,
  threshold = defaultThreshold,
): PublishedCount {
  requireThreshold(threshold);
  requireCount(numerator);
  requireCount(denominator);
  if (numerator > denominator) throw new RangeError(`${numerator} of ${denominator}`);
  const tellsOfAll = numerator === 0 || numerator === denominator;
  if (denominator < threshold || (tellsOfAll && denominator < 2 * threshold)) return suppressed;
  return { value: (100 * numerator) / denominator };
}

function requireThreshold(threshold: number): void {
  if (!Number.isInteger(threshold) || threshold < lowestThreshold) {
    throw new RangeError(`The threshold must be a whole number from ${lowestThreshold}: ${threshold}`);
  }
}

function requireCount(count: number): void {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`Not a count: ${count}`);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
