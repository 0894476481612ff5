import {
  addDays,
  mondayOf,
  periodStart,
  readDateWithPrecision,
  readNumber,
  readWeek,
} from '@laeringsrum/locale';
import { type NotMeasuredReason } from '@laeringsrum/domain';
import { type Frequency, type Language } from '@laeringsrum/locale';
import { type GridColumn } from './grid-model';

/** Why a cell cannot be read, with what it may have meant and the limit it passed. */
export interface Unreadable {
  readonly why: 'NOT_A_NUMBER' | 'AMBIGUOUS' | 'TOO_HIGH' | 'TOO_LOW' | 'NUMERATOR_ABOVE' | 'NO_VALUE';
  readonly candidates: readonly number[];
  readonly limit: number | null;
}

/** What one cell of a spreadsheet says. */
export type CellReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'not-measured'; readonly reason: NotMeasuredReason | null }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'counted'; readonly numerator: number; readonly denominator: number }
  | ({ readonly kind: 'unreadable' } & Unreadable);

const notMeasured =
  /^(-|–|—|(?:i\.?\s?m\.?|i\.?\s?d\.?|n\.?\/?\s?a\.?|n\.\s?m\.|ikke målt|ingen måling|not measured)\s?:?\s?(?:\((.*)\)|(.*)))$/i;
const reasons: ReadonlyArray<readonly [NotMeasuredReason, RegExp]> = [
  ['HOLIDAY', /^(ferie|holiday)/i],
  ['NOT_RELEVANT', /^(ikke relevant|not relevant)/i],
  ['NOT_POSSIBLE', /^(ikke muligt|not possible)/i],
];
const counted = /^(\d+)\s*(?:af|of|\/|ud af|out of)\s*(\d+)$/i;

const bad = (why: Unreadable['why'], candidates: readonly number[] = [], limit: number | null = null) =>
  ({ kind: 'unreadable', why, candidates, limit }) as const;

/**
 * Blank is missing, `0` is zero, `-` and `i.m.` are "not measured", also with why (`i.m. (ferie)`, `ferie`); what is not one number
 * is not guessed at. `dialect` is how the whole table writes its numbers; without one, `1.250` is asked about.
 */
export function readCell(text: string, column: GridColumn, dialect: Language | null): CellReading {
  const written = text.replace(/\u00a0/g, ' ').trim();
  if (written === '') return { kind: 'blank' };
  const [, , inBrackets, after] = notMeasured.exec(written) ?? [];
  const why = (inBrackets ?? after ?? '').trim() || written;
  const reason = reasons.find(([, words]) => words.test(why))?.[0] ?? null;
  if (reason || notMeasured.test(written)) return { kind: 'not-measured', reason };
  const share = column.valueKind === 'RATIO' && column.part === 'value';
  const parts = counted.exec(written);
  if (parts && share) {
    const [numerator, denominator] = [Number(parts[1]), Number(parts[2])];
    return denominator > 0 && numerator <= denominator
      ? { kind: 'counted', numerator, denominator }
      : bad('NUMERATOR_ABOVE');
  }
  const maximum = column.maximum ?? (share ? 100 : null);
  const read = readNumber(written, {
    percent: share,
    ...(dialect === null ? {} : { language: dialect }),
    ...(maximum === null ? {} : { max: maximum }),
  });
  if (!read.ok) return read.reason === 'AMBIGUOUS' ? bad('AMBIGUOUS', read.candidates) : bad('NOT_A_NUMBER');
  if (maximum !== null && read.value > maximum)
    return bad('TOO_HIGH', read.value / 10 <= maximum ? [read.value / 10] : [], maximum);
  if (column.minimum !== null && read.value < column.minimum) return bad('TOO_LOW', [], column.minimum);
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
