import { type Language } from '@laeringsrum/locale';

/** What the chart family says around the drawing. */
export interface ChartTexts {
  /** The keyboard layer's name and how it is used. */
  points(title: string): string;
  readonly keys: string;
  readonly showTable: string;
  readonly showChart: string;
  readonly showControl: string;
  readonly showRunChart: string;
  readonly print: string;
  readonly download: string;
  readonly downloadPng: string;
  readonly downloadSvg: string;
  readonly downloadCsv: string;
  readonly downloadXlsx: string;
  /** The sheets of a workbook, and the rows of the second. */
  readonly sheets: {
    readonly numbers: string;
    readonly about: string;
    readonly measure: string;
    readonly kind: string;
    readonly says: string;
  };
  readonly copyTable: string;
  readonly copied: string;
  readonly failed: string;
  readonly whatDoesItMean: string;
  readonly numbers: {
    readonly useful: string;
    readonly usefulOfAverage: string;
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
    /** In a control chart's table. */
    readonly sideOfAverage: string;
    readonly limits: string;
    readonly lower: string;
    readonly upper: string;
    readonly signal: string;
    readonly cycle: string;
    readonly note: string;
  };
  readonly theMedian: string;
  readonly theAverage: string;
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
  showControl: 'Vis som kontroldiagram',
  showRunChart: 'Vis den almindelige kurve',
  print: 'Print',
  download: 'Hent',
  downloadPng: 'Billede (PNG)',
  downloadSvg: 'Tegning (SVG)',
  downloadCsv: 'Tal (CSV)',
  downloadXlsx: 'Regneark (Excel)',
  sheets: {
    numbers: 'Målinger',
    about: 'Om tallene',
    measure: 'Måling',
    kind: 'Kurve',
    says: 'Det siger kurven',
  },
  copyTable: 'Kopiér tabellen',
  copied: 'Tabellen er kopieret.',
  failed: 'Det lykkedes ikke. Prøv et andet format.',
  whatDoesItMean: 'Hvad betyder det?',
  numbers: {
    useful: 'Målinger uden for medianen',
    usefulOfAverage: 'Målinger uden for gennemsnittet',
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
    sideOfAverage: 'Over/under gennemsnit',
    limits: 'Kontrolgrænser',
    lower: 'Nedre grænse',
    upper: 'Øvre grænse',
    signal: 'Signal',
    cycle: 'Cyklus',
    note: 'Note',
  },
  theMedian: 'medianen',
  theAverage: 'gennemsnittet',
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
  showControl: 'Show as control chart',
  showRunChart: 'Show the ordinary chart',
  print: 'Print',
  download: 'Download',
  downloadPng: 'Picture (PNG)',
  downloadSvg: 'Drawing (SVG)',
  downloadCsv: 'Numbers (CSV)',
  downloadXlsx: 'Spreadsheet (Excel)',
  sheets: {
    numbers: 'Measurements',
    about: 'About the numbers',
    measure: 'Measure',
    kind: 'Chart',
    says: 'What the chart says',
  },
  copyTable: 'Copy the table',
  copied: 'The table is copied.',
  failed: 'That did not work. Try another format.',
  whatDoesItMean: 'What does it mean?',
  numbers: {
    useful: 'Measurements off the median',
    usefulOfAverage: 'Measurements off the average',
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
    sideOfAverage: 'Above/below average',
    limits: 'Control limits',
    lower: 'Lower limit',
    upper: 'Upper limit',
    signal: 'Signal',
    cycle: 'Cycle',
    note: 'Note',
  },
  theMedian: 'the median',
  theAverage: 'the average',
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
