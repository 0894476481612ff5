import { readTable } from '@laeringsrum/locale';
import { type CellRange } from './cell-range';

/**
 * One value, or one row, pasted onto a larger rectangle is repeated over it, as in a spreadsheet: the rectangle must be a whole number of
 * times what is pasted, both ways. Null: it is not, and what is pasted is read as it is from the upper left.
 */
export function filledRange(text: string, range: CellRange): string | null {
  const table = readTable(text.replace(/\r?\n$/, ''));
  const [tall, wide] = [table.length, table[0]?.length ?? 0];
  const [rows, columns] = [range.bottom - range.top + 1, range.right - range.left + 1];
  const repeats = rows > tall || columns > wide;
  if (!repeats || wide === 0 || rows % tall !== 0 || columns % wide !== 0) return null;
  if (table.some((row) => row.length !== wide)) return null;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => table[row % tall]?.[column % wide] ?? '').join('\t'),
  ).join('\n');
}
