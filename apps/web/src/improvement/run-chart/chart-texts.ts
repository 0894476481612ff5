import { type Language } from '@laeringsrum/locale';

/** What the chart family says around the drawing. */
export interface ChartTexts {
  /** The keyboard layer's name and how it is used. */
  points(title: string): string;
  readonly keys: string;
  readonly showTable: string;
  readonly showChart: string;
  readonly print: string;
  readonly download: string;
  readonly downloadPng: string;
  readonly downloadSvg: string;
  readonly downloadCsv: string;
  readonly copyTable: string;
  readonly copied: string;
  readonly failed: string;
  readonly whatDoesItMean: string;
  readonly numbers: {
    readonly useful: string;
    readonly longestRun: string;
    readonly crossings: string;
    atMost(limit: number): string;
    atLeast(limit: number): string;
  };
  readonly columns: {
    readonly period: Readonly<Record<'DAILY' | 'WEEKLY' | 'FORTNIGHTLY' | 'MONTHLY' | 'PER_EVENT', string>>;
    readonly date: string;
    readonly value: string;
    readonly ratio: string;
    readonly numerator: string;
    readonly denominator: string;
    readonly side: string;
    readonly inShift: string;
    readonly cycle: string;
    readonly note: string;
  };
  readonly theMedian: string;
  readonly yes: string;
  readonly no: string;
  readonly tableRegion: string;
  /** A small chart's name: "HEL-2 Hørt, Helsingør, skift i ønsket retning, seneste 76 procent, uge 25". */
  cell(code: string, name: string, place: string, brief: string, latest: string): string;
  latest(value: string, period: string): string;
  awaiting(period: string): string;
  readonly ghostGoal: string;
  readonly ghostMedian: string;
  readonly printedOn: string;
  cycle(number: number): string;
}

const da: ChartTexts = {
  points: (title) => `Punkterne på kurven: ${title}`,
  keys: 'Venstre og højre pil går fra måling til måling, pil op til næste note eller cyklus, Enter åbner, Escape forlader kurven.',
  showTable: 'Vis som tabel',
  showChart: 'Vis som kurve',
  print: 'Print',
  download: 'Hent',
  downloadPng: 'Billede (PNG)',
  downloadSvg: 'Tegning (SVG)',
  downloadCsv: 'Regneark (CSV)',
  copyTable: 'Kopiér tabellen',
  copied: 'Tabellen er kopieret.',
  failed: 'Det lykkedes ikke. Prøv et andet format.',
  whatDoesItMean: 'Hvad betyder det?',
  numbers: {
    useful: 'Målinger uden for medianen',
    longestRun: 'Længste serie',
    crossings: 'Kryds',
    atMost: (limit) => `højst ${limit} ventet`,
    atLeast: (limit) => `mindst ${limit} ventet`,
  },
  columns: {
    period: { DAILY: 'Dag', WEEKLY: 'Uge', FORTNIGHTLY: 'Uger', MONTHLY: 'Måned', PER_EVENT: 'Nr.' },
    date: 'Dato',
    value: 'Værdi',
    ratio: 'Tæller/nævner',
    numerator: 'Tæller',
    denominator: 'Nævner',
    side: 'Over/under median',
    inShift: 'Del af skift',
    cycle: 'Cyklus',
    note: 'Note',
  },
  theMedian: 'medianen',
  yes: 'ja',
  no: 'nej',
  tableRegion: 'Målingerne som tabel',
  cell: (code, name, place, brief, latest) =>
    [`${code} ${name}`, place, brief.charAt(0).toLowerCase() + brief.slice(1), latest]
      .filter(Boolean)
      .join(', '),
  latest: (value, period) => `seneste ${value}, ${period}`,
  awaiting: (period) => `Afventer første måling (${period})`,
  ghostGoal: 'Mål',
  ghostMedian: 'Median',
  printedOn: 'Udskrevet',
  cycle: (number) => `Cyklus ${number}`,
};

const en: ChartTexts = {
  points: (title) => `The points of the chart: ${title}`,
  keys: 'Left and right arrow go from measurement to measurement, up arrow to the next note or cycle, Enter opens, Escape leaves the chart.',
  showTable: 'Show as table',
  showChart: 'Show as chart',
  print: 'Print',
  download: 'Download',
  downloadPng: 'Picture (PNG)',
  downloadSvg: 'Drawing (SVG)',
  downloadCsv: 'Spreadsheet (CSV)',
  copyTable: 'Copy the table',
  copied: 'The table is copied.',
  failed: 'That did not work. Try another format.',
  whatDoesItMean: 'What does it mean?',
  numbers: {
    useful: 'Measurements off the median',
    longestRun: 'Longest run',
    crossings: 'Crossings',
    atMost: (limit) => `at most ${limit} expected`,
    atLeast: (limit) => `at least ${limit} expected`,
  },
  columns: {
    period: { DAILY: 'Day', WEEKLY: 'Week', FORTNIGHTLY: 'Weeks', MONTHLY: 'Month', PER_EVENT: 'No.' },
    date: 'Date',
    value: 'Value',
    ratio: 'Numerator/denominator',
    numerator: 'Numerator',
    denominator: 'Denominator',
    side: 'Above/below median',
    inShift: 'Part of shift',
    cycle: 'Cycle',
    note: 'Note',
  },
  theMedian: 'the median',
  yes: 'yes',
  no: 'no',
  tableRegion: 'The measurements as a table',
  cell: (code, name, place, brief, latest) =>
    [`${code} ${name}`, place, brief.charAt(0).toLowerCase() + brief.slice(1), latest]
      .filter(Boolean)
      .join(', '),
  latest: (value, period) => `latest ${value}, ${period}`,
  awaiting: (period) => `Awaiting the first measurement (${period})`,
  ghostGoal: 'Goal',
  ghostMedian: 'Median',
  printedOn: 'Printed',
  cycle: (number) => `Cycle ${number}`,
};

export const chartTexts: Record<Language, ChartTexts> = { da, en };
