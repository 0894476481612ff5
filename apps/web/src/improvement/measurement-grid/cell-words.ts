import { formatNumber, type Language } from '@laeringsrum/locale';
import { type GridColumn, type GridEntry } from './grid-model';

/** What a cell shows: `52,0`, `25`, `i.m.` or nothing. */
export function cellWords(
  entry: GridEntry | null,
  column: GridColumn,
  language: Language,
  notMeasured: string,
): string {
  if (!entry) return '';
  if (entry.notMeasured) return column.part === 'value' ? notMeasured : '';
  const value = column.part === 'value' ? entry.value : entry.denominator;
  if (value === null) return '';
  const decimals = column.decimals;
  return formatNumber(value, language, {
    decimals,
    ...(column.valueKind === 'RATIO' && column.part === 'value' ? { minimumDecimals: decimals } : {}),
  });
}

/** The same as it is edited: no thousands sign, and the number as it was entered. */
export function editWords(entry: GridEntry | null, column: GridColumn, language: Language): string {
  if (!entry || entry.notMeasured) return '';
  const value = column.part === 'value' ? entry.value : entry.denominator;
  return value === null ? '' : formatNumber(value, language, { decimals: 3, grouping: false });
}
