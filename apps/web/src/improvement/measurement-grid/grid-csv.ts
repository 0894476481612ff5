import {
  formatPeriod,
  formatWeekDates,
  weekKey,
  weekOf,
  writeCsv,
  type Frequency,
  type Language,
} from '@laeringsrum/locale';
import { type GridColumn, type GridEntry } from './grid-model';

interface GridTable {
  columns: readonly GridColumn[];
  periods: readonly string[];
  frequency: Frequency;
  entry: (measureId: string, period: string) => GridEntry | null;
  headings: { period: string; dates: string; notMeasured: string };
}

/** The grid as a file that Excel opens rightly, and that can be pasted back in here. */
export function gridCsv(table: GridTable, language: Language): string {
  const { columns, periods, frequency, entry, headings } = table;
  const weekly = frequency === 'WEEKLY' || frequency === 'FORTNIGHTLY';
  const rows = periods.map((period) => [
    weekly ? weekKey(weekOf(period)) : formatPeriod(period, frequency, language, { withYear: true }),
    ...(weekly ? [formatWeekDates(weekOf(period), language)] : []),
    ...columns.map((column) => {
      const stands = entry(column.measureId, period);
      if (!stands) return null;
      if (stands.notMeasured) return column.part === 'value' ? headings.notMeasured : null;
      const value = column.part === 'value' ? stands.value : stands.denominator;
      return value === null ? null : Number(value.toFixed(3));
    }),
  ]);
  const top = [
    headings.period,
    ...(weekly ? [headings.dates] : []),
    ...columns.map(({ heading }) => heading),
  ];
  return writeCsv([top, ...rows], language);
}
