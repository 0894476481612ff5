import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  suppressSmallCounts,
  type PublishedCount,
  type PublishedList,
  type PublishedTable,
} from './index.js';

/*
 * Onlookers who try to work out what was hidden, each by other means than the library's own: trying all values,
 * linear algebra, and knowing the rule itself.
 */

const isHidden = (count: PublishedCount | undefined): boolean => count !== undefined && 'suppressed' in count;
const valueOf = (count: PublishedCount | undefined): number | undefined =>
  count && 'value' in count ? count.value : undefined;

/** A set of counts that adds up to a sum, all by their place in one row of counts. */
interface Sum {
  readonly parts: readonly number[];
  readonly whole: number;
}

/** Cells, then row totals, column totals and the total, in one row, with the sums among them. */
function flattened(table: PublishedTable): { counts: readonly PublishedCount[]; sums: Sum[] } {
  const height = table.cells.length;
  const width = table.cells[0]?.length ?? 0;
  const across = Array.from({ length: width }, (_, at) => at);
  const down = Array.from({ length: height }, (_, at) => at);
  const inner = height * width;
  const whole = inner + height + width;
  return {
    counts: [...table.cells.flat(), ...table.rowTotals, ...table.columnTotals, table.total],
    sums: [
      ...down.map((row) => ({ parts: across.map((column) => row * width + column), whole: inner + row })),
      ...across.map((column) => ({
        parts: down.map((row) => row * width + column),
        whole: inner + height + column,
      })),
      { parts: down.map((row) => inner + row), whole },
      { parts: across.map((column) => inner + height + column), whole },
    ],
  };
}

/** Whether whole numbers from zero exist for all hidden counts when one of them is `value`. */
function isPossible(
  counts: readonly PublishedCount[],
  sums: readonly Sum[],
  at: number,
  value: number,
  cap: number,
): boolean {
  const values = counts.map(valueOf);
  values[at] = value;
  const search = (): boolean => {
    for (const { parts, whole } of sums) {
      const known = parts.reduce((total, part) => total + (values[part] ?? 0), 0);
      const target = values[whole];
      if (target !== undefined && known > target) return false;
      if (target !== undefined && known < target && parts.every((part) => values[part] !== undefined))
        return false;
    }
    const next = values.findIndex((known) => known === undefined);
    if (next < 0) return true;
    for (let tried = 0; tried <= cap; tried++) {
      values[next] = tried;
      if (search()) return true;
    }
    values[next] = undefined;
    return false;
  };
  return search();
}

describe('somebody who tries every value', () => {
  const threshold = 3;

  test('finds at least as many others as the threshold for each hidden count of a small table', () => {
    const count = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 9 }));
    const tables = fc
      .tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 3 }))
      .chain(([height, width]) =>
        fc.array(fc.array(count, { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
      );
    fc.assert(
      fc.property(tables, (cells) => {
        const { counts, sums } = flattened(suppressSmallCounts(cells, threshold));
        const cap = cells.flat().reduce((total, value) => total + value, 0) + threshold + 1;
        counts.forEach((published, at) => {
          if (!isHidden(published)) return;
          let possible = 0;
          for (let value = 0; value <= cap && possible <= threshold; value++) {
            if (isPossible(counts, sums, at, value, cap)) possible += 1;
          }
          expect(possible).toBeGreaterThan(threshold);
        });
      }),
      { numRuns: 400 },
    );
  });

  test('finds at least five others for each hidden count of a list', () => {
    const count = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 60 }));
    fc.assert(
      fc.property(fc.array(count, { maxLength: 10 }), (counts) => {
        const shown = suppressSmallCounts(counts);
        const total = valueOf(shown.total);
        const hidden = shown.counts.filter(isHidden).length;
        if (hidden === 0 || total === undefined) return;
        const rest = total - shown.counts.reduce((sum, published) => sum + (valueOf(published) ?? 0), 0);
        expect(hidden).toBeGreaterThan(1);
        // Each hidden one can then be anything from zero to the rest.
        expect(rest).toBeGreaterThanOrEqual(5);
      }),
      { numRuns: 5_000 },
    );
  });
});

/** The rank of a matrix of 0, 1 and -1 in which every minor is too, so that figures stay exact. */
function rank(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row) => [...row]);
  let found = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivot = rows.findIndex((row, at) => at >= found && row[column] !== 0);
    const pivotRow = rows[pivot];
    if (!pivotRow) continue;
    rows.splice(pivot, 1);
    rows.splice(found, 0, pivotRow);
    for (const [at, row] of rows.entries()) {
      const factor = (row[column] ?? 0) / (pivotRow[column] ?? 1);
      if (at !== found && factor !== 0)
        row.forEach((_, i) => (row[i] = (row[i] ?? 0) - factor * (pivotRow[i] ?? 0)));
    }
    found += 1;
  }
  return found;
}

test('somebody who solves equations finds no hidden count in a table of seven places', () => {
  const count = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 80 }));
  const cells = fc.array(fc.array(count, { minLength: 5, maxLength: 5 }), { minLength: 7, maxLength: 7 });
  fc.assert(
    fc.property(cells, (table) => {
      const { counts, sums } = flattened(suppressSmallCounts(table));
      const hidden = counts.map((_, at) => at).filter((at) => isHidden(counts[at]));
      const equations = sums.map(({ parts, whole }) =>
        hidden.map((at) => (parts.includes(at) ? 1 : at === whole ? -1 : 0)),
      );
      const known = rank(equations);
      hidden.forEach((_, unknown) => {
        const asked = hidden.map((__, at) => (at === unknown ? 1 : 0));
        // A count is determined when asking for it adds nothing to the equations.
        expect(rank([...equations, asked])).toBe(known + 1);
      });
    }),
    { numRuns: 150 },
  );
});

describe('somebody who knows the rule', () => {
  test.each<[places: number, highest: number, threshold: number]>([
    [3, 18, 5],
    [4, 8, 3],
  ])(
    'cannot tell any hidden count in a list of %d, for another list looks the same',
    (places, highest, threshold) => {
      const alike = new Map<string, { published: PublishedList; lists: number[][] }>();
      for (const counts of allLists(places, highest)) {
        const published = suppressSmallCounts(counts, threshold);
        const key = JSON.stringify(published);
        const group = alike.get(key) ?? { published, lists: [] };
        group.lists.push(counts);
        alike.set(key, group);
      }
      for (const { published, lists } of alike.values()) {
        const shown = published.counts.reduce((sum, count) => sum + (valueOf(count) ?? 0), 0);
        // Lists with higher counts than were tried may look the same as these.
        if ((valueOf(published.total) ?? 0) - shown > highest) continue;
        published.counts.forEach((count, at) => {
          if (isHidden(count)) expect(new Set(lists.map((list) => list[at])).size).toBeGreaterThan(1);
        });
      }
    },
  );
});

function allLists(length: number, highest: number): number[][] {
  if (length === 0) return [[]];
  const shorter = allLists(length - 1, highest);
  return Array.from({ length: highest + 1 }, (_, value) => value).flatMap((value) =>
    shorter.map((list) => [value, ...list]),
  );
}
