import { type CellAt } from './useGridKeys';

/** A rectangle of cells, both corners within. */
export interface CellRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export const rangeOf = (a: CellAt, b: CellAt): CellRange => ({
  top: Math.min(a.row, b.row),
  bottom: Math.max(a.row, b.row),
  left: Math.min(a.column, b.column),
  right: Math.max(a.column, b.column),
});

export const contains = (range: CellRange, { row, column }: CellAt): boolean =>
  row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;

/** Row by row. */
export function cellsOf(range: CellRange): CellAt[][] {
  const count = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
  return count(range.top, range.bottom).map((row) =>
    count(range.left, range.right).map((column) => ({ row, column })),
  );
}
