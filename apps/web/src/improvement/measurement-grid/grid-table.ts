import {
  formatPeriod,
  formatWeekDates,
  weekKey,
  weekOf,
  type Frequency,
  type Language,
} from '@laeringsrum/locale';
import { dayOf } from '../measurement/slot';
import { type GridColumn, type GridEntry } from './grid-model';

export interface GridTable {
  readonly columns: readonly GridColumn[];
  /** Periods, or slots where a day has several. */
  readonly periods: readonly string[];
  readonly frequency: Frequency;
  readonly entry: (measureId: string, period: string) => GridEntry | null;
  /** What stands beside the numbers of a period. */
  readonly note: (period: string) => string;
  readonly words: {
    readonly week: string;
    readonly period: string;
    readonly dates: string;
    readonly note: string;
    /** `i.m. (ferie)` */
    readonly notMeasured: (entry: GridEntry) => string;
  };
}

/**
 * The grid as rows for a file: headings first, a number for a number, a text for a text, null for nothing. Everything in it is read back
 * in here as the same.
 */
export function gridRows(table: GridTable, language: Language): (string | number | null)[][] {
  const { columns, periods, frequency, entry, note, words } = table;
  const weekly = frequency === 'WEEKLY' || frequency === 'FORTNIGHTLY';
  const top = [
    weekly ? words.week : words.period,
    ...(weekly ? [words.dates] : []),
    ...columns.map(({ heading }) => heading),
    words.note,
  ];
  const rows = periods.map((period) => [
    weekly ? weekKey(weekOf(period)) : formatPeriod(dayOf(period), frequency, language, { withYear: true }),
    ...(weekly ? [formatWeekDates(weekOf(period), language)] : []),
    ...columns.map((column) => {
      const stands = entry(column.measureId, period);
      if (!stands) return null;
      if (stands.notMeasured) return column.part === 'value' ? words.notMeasured(stands) : null;
      const value = column.part === 'value' ? stands.value : stands.denominator;
      return value === null ? null : Number(value.toFixed(6));
    }),
    note(period) || null,
  ]);
  return [top, ...rows];
}
