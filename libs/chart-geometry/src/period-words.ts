import { formatPeriod, weekOf, type Frequency, type Language } from '@laeringsrum/locale';

/** What a chart calls its periods: their first days, in the order of the axis. */
export interface NamedPeriods {
  readonly frequency: Frequency;
  readonly language: Language;
  readonly periods: readonly string[];
}

const EVENT = { da: 'nr.', en: 'no.' };

/** `uge 18`, `april 2021`, `12. april`, `nr. 7`; empty for a position outside the axis. */
export function periodName(named: NamedPeriods, position: number): string {
  const period = named.periods[position];
  if (period === undefined) return '';
  if (named.frequency === 'PER_EVENT') return `${EVENT[named.language]} ${position + 1}`;
  return formatPeriod(period, named.frequency, named.language);
}

/** `Uge 18`: to begin a sentence or a row with. */
export function periodTitle(named: NamedPeriods, position: number): string {
  return capitalised(periodName(named, position));
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `uge 18–25`, `weeks 18–25`, `marts–oktober 2021`, `3.–12. maj`, `nr. 5–12`; one period is named alone. */
export function periodRange(named: NamedPeriods, from: number, to: number): string {
  const first = named.periods[from];
  const last = named.periods[to];
  if (first === undefined || last === undefined || from === to) return periodName(named, from);
  const { frequency, language } = named;
  switch (frequency) {
    case 'PER_EVENT':
      return `${language === 'da' ? 'nr.' : 'nos.'} ${from + 1}–${to + 1}`;
    case 'DAILY':
      return sameMonth(first, last)
        ? `${Number(first.slice(8))}${language === 'da' ? '.' : ''}–${periodName(named, to)}`
        : `${periodName(named, from)}–${periodName(named, to)}`;
    case 'MONTHLY': {
      const withYear = first.slice(0, 4) !== last.slice(0, 4);
      const start = formatPeriod(first, frequency, language, { withYear });
      return `${start}–${formatPeriod(last, frequency, language)}`;
    }
    case 'WEEKLY':
    case 'FORTNIGHTLY':
      return weekRange(first, last, frequency, language);
  }
}

function weekRange(first: string, last: string, frequency: Frequency, language: Language): string {
  const word = language === 'da' ? 'uge' : 'weeks';
  const start = weekOf(first);
  const lastName = formatPeriod(last, frequency, language);
  const end = lastName.slice(lastName.lastIndexOf('–') + 1).replace(/^\D+/, '');
  const endYear = weekOf(last).year;
  return start.year === endYear
    ? `${word} ${start.week}–${end}`
    : `${word} ${start.week}-${start.year}–${end}-${endYear}`;
}

function sameMonth(a: string, b: string): boolean {
  return a.slice(0, 7) === b.slice(0, 7);
}
