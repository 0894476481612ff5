import {
  addDays,
  mondayOf,
  periodStart,
  readDateWithPrecision,
  readNumber,
  readWeek,
} from '@laeringsrum/locale';
import { type Frequency, type Language } from '@laeringsrum/locale';
import { type GridColumn } from './grid-model';

/** What one cell of a spreadsheet says. */
export type CellReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'not-measured' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'counted'; readonly numerator: number; readonly denominator: number }
  | { readonly kind: 'unreadable'; readonly candidates: readonly number[] };

const notMeasured = /^(-|–|—|i\.?\s?m\.?|i\.?\s?d\.?|n\.?\/?\s?a\.?|ikke målt|ingen måling|not measured)$/i;
const counted = /^(\d+)\s*(?:af|of|\/|ud af|out of)\s*(\d+)$/i;

/** Blank is missing, `0` is zero, `-` and `i.m.` are "not measured"; what is not one number is not guessed at. */
export function readCell(text: string, column: GridColumn, language: Language): CellReading {
  const written = text.replace(/\u00a0/g, ' ').trim();
  if (written === '') return { kind: 'blank' };
  if (notMeasured.test(written)) return { kind: 'not-measured' };
  const parts = counted.exec(written);
  if (parts && column.valueKind === 'RATIO' && column.part === 'value') {
    const [numerator, denominator] = [Number(parts[1]), Number(parts[2])];
    return denominator > 0 && numerator <= denominator
      ? { kind: 'counted', numerator, denominator }
      : { kind: 'unreadable', candidates: [] };
  }
  const percent = column.valueKind === 'RATIO' && column.part === 'value';
  const maximum = column.maximum ?? (percent ? 100 : null);
  const read = readNumber(written, { language, percent, ...(maximum === null ? {} : { max: maximum }) });
  if (!read.ok)
    return { kind: 'unreadable', candidates: read.reason === 'AMBIGUOUS' ? (read.candidates ?? []) : [] };
  if (maximum !== null && read.value > maximum)
    return { kind: 'unreadable', candidates: read.value / 10 <= maximum ? [read.value / 10] : [] };
  if (column.minimum !== null && read.value < column.minimum) return { kind: 'unreadable', candidates: [] };
  return { kind: 'number', value: read.value };
}

/** The period a cell names (`uge 15`, `15`, `2021-W15`, `12/4`, `april 2021`), by its first day; null if it names none. */
export function readPeriod(text: string, frequency: Frequency, today: string): string | null {
  const written = text.trim();
  if (written === '') return null;
  if (frequency === 'WEEKLY' || frequency === 'FORTNIGHTLY') {
    // What is pasted has happened: a week without a year is the last one of that number, never one that lies ahead.
    const read = readWeek(written, addDays(today, -91));
    return read.ok ? periodStart(mondayOf(read.week), frequency) : null;
  }
  const year = Number(today.slice(0, 4));
  for (const tried of [written, `${written} ${year}`, `${written} ${year - 1}`]) {
    const read = readDateWithPrecision(tried);
    const wanted = frequency === 'MONTHLY' ? ['MONTH', 'DAY'] : ['DAY'];
    if (read.ok && wanted.includes(read.precision)) {
      const start = periodStart(read.date, frequency);
      if (start <= today || tried === written) return start;
    }
  }
  return null;
}
