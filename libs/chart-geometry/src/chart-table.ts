import { formatDate, formatNumber, formatPeriod, type Language } from '@laeringsrum/locale';
import { type ChartModel } from './chart-model.js';
import { type AnalysedPoint } from './chart-points.js';
import { periodTitle } from './period-words.js';
import { unmeasuredWords } from './reason-words.js';
import { isPercentage } from './value-words.js';

/** One period as the table tells it: words for the eye, and the numbers for a file. */
export interface ChartTableRow {
  readonly index: number;
  readonly period: string;
  /** "Uge 18" */
  readonly name: string;
  /** "03.05.2021" */
  readonly date: string;
  /** "60,0 %", "ikke målt (ferie)", "mangler" */
  readonly value: string;
  readonly number: number | null;
  /** "18/25" */
  readonly ratio: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** "over", "under", "på" medianen; in a control chart the average */
  readonly side: string;
  /** Control limits: "37,6–66,4", and the numbers. */
  readonly limits: string;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly inSignal: boolean;
  /** "3: Ved døren" */
  readonly cycle: string;
  readonly note: string;
}

export interface ChartTable {
  /** Title and sentence. */
  readonly caption: string;
  readonly hasRatio: boolean;
  /** A control chart's table has its limits. */
  readonly hasLimits: boolean;
  /** In time order. What lies ahead is not in it. */
  readonly rows: readonly ChartTableRow[];
}

const words: Record<
  Language,
  {
    missing: string;
    /** Below, on and above the median. */
    side: readonly [string, string, string];
    excluded(reason: string): string;
    late(weeks: number): string;
    phase(name: string): string;
  }
> = {
  da: {
    missing: 'mangler',
    side: ['under', 'på', 'over'],
    excluded: (reason) => (reason === '' ? 'Udeladt' : `Udeladt: ${reason}`),
    late: (weeks) => `indtastet ${weeks} ${weeks === 1 ? 'uge' : 'uger'} senere`,
    phase: (name) => `Ny fase: ${name}`,
  },
  en: {
    missing: 'missing',
    side: ['below', 'on', 'above'],
    excluded: (reason) => (reason === '' ? 'Left out' : `Left out: ${reason}`),
    late: (weeks) => `entered ${weeks} ${weeks === 1 ? 'week' : 'weeks'} later`,
    phase: (name) => `New phase: ${name}`,
  },
};

/** The same numbers as the drawing, for the table, the file and the clipboard. */
export function chartTable(model: ChartModel, title: string): ChartTable {
  const { definition } = model.input;
  return {
    caption: `${title}. ${model.sentence.text}`,
    hasRatio: definition.valueKind === 'RATIO',
    hasLimits: model.control !== null,
    rows: model.points.filter(({ state }) => state !== 'AHEAD').map((point) => row(model, point)),
  };
}

function row(model: ChartModel, point: AnalysedPoint): ChartTableRow {
  const { index, period, numerator, denominator, value } = point;
  const { language } = model;
  const lower = model.control?.lower[index] ?? null;
  const upper = model.control?.upper[index] ?? null;
  return {
    index,
    period,
    name:
      model.input.frequency === 'DAILY'
        ? formatPeriod(period, 'DAILY', language)
        : periodTitle(model.named, index),
    date: formatDate(period, language),
    value: valueText(model, point),
    number: value,
    ratio:
      numerator === null || denominator === null
        ? ''
        : `${formatNumber(numerator, language)}/${formatNumber(denominator, language)}`,
    numerator,
    denominator,
    side: point.side === null ? '' : (words[language].side[point.side + 1] ?? ''),
    limits: lower === null || upper === null ? '' : limitsText(model, lower, upper),
    lower,
    upper,
    inSignal: point.sign !== null,
    cycle: model.cycles
      .filter(({ position }) => position === index)
      .map(({ number, title }) => (title === '' ? String(number) : `${number}: ${title}`))
      .join('; '),
    note: noteText(model, point),
  };
}

function valueText(model: ChartModel, point: AnalysedPoint): string {
  const { language } = model;
  const { definition } = model.input;
  if (point.state === 'NOT_MEASURED') {
    return unmeasuredWords(point.reason, language);
  }
  if (point.value === null) return words[language].missing;
  const { decimals } = definition;
  const number = formatNumber(point.value, language, { decimals, minimumDecimals: decimals });
  return isPercentage(definition) ? `${number}\u00a0%` : number;
}

function limitsText(model: ChartModel, lower: number, upper: number): string {
  const decimals = Math.max(1, model.input.definition.decimals);
  const number = (of: number): string =>
    formatNumber(of, model.language, { decimals, minimumDecimals: decimals });
  return `${number(lower)}–${number(upper)}`;
}

function noteText(model: ChartModel, point: AnalysedPoint): string {
  const say = words[model.language];
  const noted = model.notes.find(({ position }) => position === point.index)?.texts ?? [];
  const phase = model.phases.find(({ from, name }) => from === point.index && name !== null);
  const late = weeksLate(model, point);
  return [
    ...(phase?.name ? [say.phase(phase.name)] : []),
    ...(point.state === 'EXCLUDED' ? [say.excluded(point.reason ?? '')] : []),
    ...(point.state === 'NOT_MEASURED' && point.note !== null ? [point.note] : []),
    ...noted,
    ...(late > 0 ? [say.late(late)] : []),
  ].join('. ');
}

/** Whole weeks from the period's end to the day it was entered. */
function weeksLate(model: ChartModel, point: AnalysedPoint): number {
  const slot = model.slots[point.index];
  if (point.enteredOn === null || slot === undefined || model.input.frequency === 'PER_EVENT') return 0;
  const entered = Date.parse(point.enteredOn.slice(0, 10)) / 86_400_000;
  return Number.isFinite(entered) ? Math.max(0, Math.floor((entered - slot.to) / 7)) : 0;
}
