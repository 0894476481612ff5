import { type Language } from '@laeringsrum/locale';

/** The few words that stand inside a chart. */
interface ChartWords {
  readonly goal: string;
  readonly median: string;
  readonly medianShort: string;
  /** The centre line and the limits of a control chart. */
  readonly average: string;
  readonly averageShort: string;
  readonly upper: string;
  readonly upperShort: string;
  readonly lower: string;
  readonly lowerShort: string;
  readonly baseline: string;
  readonly week: string;
  readonly event: string;
  readonly cycle: string;
  inARow(length: number): string;
  cutAxis(from: string): string;
  seminar(number: number): string;
}

export const chartWords: Record<Language, ChartWords> = {
  da: {
    goal: 'Mål',
    median: 'Median',
    medianShort: 'Med.',
    average: 'Gennemsnit',
    averageShort: 'Gns.',
    upper: 'Øvre grænse',
    upperShort: 'Øvre',
    lower: 'Nedre grænse',
    lowerShort: 'Nedre',
    baseline: 'Baseline',
    week: 'uge',
    event: 'nr.',
    cycle: 'cyklus',
    inARow: (length) => `${length} i træk`,
    cutAxis: (from) => `Aksen begynder ved ${from}`,
    seminar: (number) => `LS${number}`,
  },
  en: {
    goal: 'Goal',
    median: 'Median',
    medianShort: 'Med.',
    average: 'Average',
    averageShort: 'Avg.',
    upper: 'Upper limit',
    upperShort: 'Upper',
    lower: 'Lower limit',
    lowerShort: 'Lower',
    baseline: 'Baseline',
    week: 'week',
    event: 'no.',
    cycle: 'cycle',
    inARow: (length) => `${length} in a row`,
    cutAxis: (from) => `The axis begins at ${from}`,
    seminar: (number) => `LS${number}`,
  },
};
