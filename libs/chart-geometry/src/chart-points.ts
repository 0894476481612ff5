import { type RunChartAnalysis } from '@laeringsrum/run-chart';
import { type ChartInput } from './chart-input.js';
import { type SentenceMark, type Tone } from './sentence.js';
import { type SignalRun } from './signal-run.js';
import { type Slot } from './time-axis.js';

/** MISSING = expected, over, and neither a value nor a reason. AHEAD = nothing is expected yet. */
export type PointState = 'MEASURED' | 'NOT_MEASURED' | 'EXCLUDED' | 'MISSING' | 'AHEAD';

/** One period of the axis and what is known about it. */
export interface ChartPoint {
  readonly index: number;
  readonly period: string;
  readonly state: PointState;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** A reason code or words, as given. */
  readonly reason: string | null;
  readonly note: string | null;
  readonly enteredOn: string | null;
  /** Fewer than ten answers: the number swings easily. */
  readonly small: boolean;
}

/** A point and where the analysis puts it. */
export interface AnalysedPoint extends ChartPoint {
  readonly side: -1 | 0 | 1 | null;
  /** The shape and tone of a signal that the sentence tells of; `null` = an ordinary point. */
  readonly sign: { readonly mark: SentenceMark; readonly tone: Tone } | null;
  readonly phase: number;
}

const SMALL_DENOMINATOR = 10;
/** Nothing that is counted or timed is larger; beyond it numbers lose their whole digits. */
const LARGEST = 1e15;

export function chartPoints(input: ChartInput, slots: readonly Slot[]): ChartPoint[] {
  return slots.map((slot, index) => {
    const at = slot.registered;
    if (at === null) {
      const state = slot.expected ? 'MISSING' : 'AHEAD';
      return { ...nothing, index, period: slot.period, state };
    }
    const denominator = finite(input.denominators?.[at]);
    const numerator = finite(input.numerators?.[at]);
    const value = valueAt(input, at, numerator, denominator);
    const given = input.states[at] ?? 'MEASURED';
    const state: PointState =
      given === 'NOT_MEASURED' ? given : value !== null ? given : slot.expected ? 'MISSING' : 'AHEAD';
    return {
      index,
      period: slot.period,
      state,
      value: state === 'MEASURED' || state === 'EXCLUDED' ? value : null,
      numerator,
      denominator,
      reason: words(input.reasons?.[at]),
      note: words(input.notes?.[at]),
      enteredOn: input.enteredOn?.[at] ?? null,
      small: denominator !== null && denominator < SMALL_DENOMINATOR,
    };
  });
}

const nothing = {
  value: null,
  numerator: null,
  denominator: null,
  reason: null,
  note: null,
  enteredOn: null,
  small: false,
};

function valueAt(
  input: ChartInput,
  at: number,
  numerator: number | null,
  denominator: number | null,
): number | null {
  const value = finite(input.values[at]);
  if (value !== null || input.definition.valueKind !== 'RATIO') return value;
  return numerator === null || denominator === null || denominator === 0
    ? null
    : finite((100 * numerator) / denominator);
}

/** A value the chart can carry: finite and of a size that something measured can have. */
export function finite(value: number | null | undefined): number | null {
  if (value === null || value === undefined || !Number.isFinite(value)) return null;
  return Math.max(-LARGEST, Math.min(LARGEST, value));
}

function words(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

export function analysedPoints(
  points: readonly ChartPoint[],
  analysis: RunChartAnalysis,
  signal: SignalRun | null,
): AnalysedPoint[] {
  let phase = 0;
  const marked = new Set(signal?.points);
  const sign = signal === null ? null : { mark: signal.mark, tone: signal.tone };
  return points.map((point) => {
    while (phase + 1 < analysis.phases.length && point.index > (analysis.phases[phase]?.to ?? Infinity)) {
      phase += 1;
    }
    return {
      ...point,
      side: analysis.sides[point.index] ?? null,
      sign: marked.has(point.index) ? sign : null,
      phase,
    };
  });
}
