import { type Language, nextPeriod, periodEnd, periodStart, weekOf } from '@laeringsrum/locale';
import { type ChartSeminar } from './chart-input.js';
import { chartWords } from './chart-words.js';
import { type Mark, text } from './marks.js';
import { metricsOf } from './metrics.js';
import { dayOf } from './time-axis.js';

export interface ColumnScaleInput {
  readonly language: Language;
  readonly timeRange: { readonly from: string; readonly to: string };
  readonly seminars: readonly ChartSeminar[];
  readonly width: number;
  readonly margins?: { readonly left?: number; readonly right?: number };
}

/** The head of a column of small charts: the weeks once, and the seminars on a line of their own. */
export interface ColumnScale {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

const SIZE = 13;
const FEWEST_PIXELS = 40;

export function columnScale(input: ColumnScaleInput): ColumnScale {
  const { language, seminars, width } = input;
  const metrics = metricsOf.SMALL_MULTIPLE;
  const left = input.margins?.left ?? metrics.left;
  const right = Math.max(left + 1, width - (input.margins?.right ?? metrics.right));
  const first = periodStart(input.timeRange.from, 'WEEKLY');
  const start = dayOf(first);
  const days = Math.max(7, dayOf(periodEnd(input.timeRange.to, 'WEEKLY')) + 1 - start);
  const perDay = (right - left) / days;
  const words = chartWords[language];
  const seminarRow = seminars.length > 0 ? 10 : -10;
  const weekRow = seminarRow + 20;
  const middle = (monday: string): number => left + (dayOf(monday) + 3.5 - start) * perDay;
  const every = [1, 2, 4, 8, 13, 26, 52].find((step) => step * 7 * perDay >= FEWEST_PIXELS) ?? 104;
  const marks: Mark[] = [];
  for (let week = 0; week * 7 < days; week += every) {
    const monday = nextPeriod(first, 'WEEKLY', week);
    const style = { size: SIZE, anchor: 'middle' } as const;
    marks.push(text('LABELS', middle(monday), weekRow, String(weekOf(monday).week), style));
  }
  marks.push(text('LABELS', left - 8, weekRow, words.week, { size: SIZE, anchor: 'end' }));
  for (const { number, date } of seminars) {
    const x = middle(periodStart(date, 'WEEKLY'));
    if (x < left || x > right) continue;
    const style = { size: SIZE, anchor: 'middle', weight: 600, ink: 'ink' } as const;
    marks.push(text('LABELS', x, seminarRow, words.seminar(number), style));
  }
  return { width, height: weekRow + 12, marks };
}
