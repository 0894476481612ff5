import { formatNumber, type Language } from '@laeringsrum/locale';
import { type GridColumn, type GridEntry } from './grid-model';

/** What a cell shows: `52,0`, `25`, `i.m.` or nothing. */
export function cellWords(
  entry: GridEntry | null,
  column: GridColumn,
  language: Language,
  words: { readonly notMeasured: string; readonly excluded: string },
): string {
  if (!entry) return '';
  if (entry.notMeasured) return column.part === 'value' ? words.notMeasured : '';
  const value = column.part === 'value' ? entry.value : entry.denominator;
  if (value === null) return '';
  const decimals = column.decimals;
  const number = formatNumber(value, language, {
    decimals,
    ...(column.valueKind === 'RATIO' && column.part === 'value' ? { minimumDecimals: decimals } : {}),
  });
  return entry.excluded && column.part === 'value' ? `${number} (${words.excluded})` : number;
}

/** A number that can be read one way only: no sign between its thousands, never exactly three decimals (`1,250` could be a thousand). */
export function certainNumber(value: number, language: Language): string {
  const text = formatNumber(value, language, { decimals: 3, grouping: false });
  return /[.,]\d{3}$/.test(text) ? `${text}0` : text;
}

/** The same as it is edited and copied: the number as it was entered. */
export function editWords(entry: GridEntry | null, column: GridColumn, language: Language): string {
  if (!entry || entry.notMeasured) return '';
  const value = column.part === 'value' ? entry.value : entry.denominator;
  return value === null ? '' : certainNumber(value, language);
}
