import { type Language } from '@laeringsrum/locale';
import {
  analyseRunChart,
  type PositionRange,
  type RunChartAnalysis,
  type RunChartSeries,
  type Verdict,
  verdict,
} from '@laeringsrum/run-chart';
import { type ChartInput } from './chart-input.js';
import { type AnalysedPoint, analysedPoints, type ChartPoint, chartPoints, finite } from './chart-points.js';
import {
  type CyclePosition,
  cyclePositions,
  type GoalLine,
  goalLines,
  type NotePosition,
  notePositions,
} from './chart-marks.js';
import { type MedianLine, medianLines, type PhaseSpan, phaseSpans, phaseStarts } from './chart-phases.js';
import { type ControlReading } from './control-reading.js';
import { type NamedPeriods } from './period-words.js';
import { type Sentence, sentence, type SentenceContext } from './sentence.js';
import { type SignalRun, signalRun } from './signal-run.js';
import { type Slot, timeAxis } from './time-axis.js';

/** A chart read and judged, before it has a size: everything a drawing, a table or a sentence needs. */
export interface ChartModel {
  readonly input: ChartInput;
  readonly language: Language;
  /** The true time axis, one slot a period, and a point for each. */
  readonly slots: readonly Slot[];
  readonly points: readonly AnalysedPoint[];
  readonly named: NamedPeriods;
  /** What was analysed: the known part of the axis. */
  readonly series: RunChartSeries;
  readonly analysis: RunChartAnalysis;
  readonly verdict: Verdict;
  readonly sentence: Sentence;
  readonly sentenceContext: SentenceContext;
  /** Limits and verdict of the control chart it is read as; `null` = a run chart. */
  readonly control: ControlReading | null;
  /** The run the sentence tells of, marked in the chart. */
  readonly signal: SignalRun | null;
  readonly phases: readonly PhaseSpan[];
  readonly medians: readonly MedianLine[];
  readonly goals: readonly GoalLine[];
  /** The goal that holds today. */
  readonly target: number | null;
  readonly cycles: readonly CyclePosition[];
  readonly notes: readonly NotePosition[];
  /** The latest measured point. */
  readonly last: AnalysedPoint | null;
  /** Last position that is registered or expected; after it nothing has happened yet. */
  readonly end: number;
}

/**
 * Reads one chart: lays the true time axis, analyses the series and words the verdict.
 * Values that are not finite count as missing; settings outside the rules' range are moved to its edge.
 * @throws RangeError for a date that does not exist
 */
export function chartModel(input: ChartInput): ChartModel {
  const { language, frequency } = input;
  const slots = timeAxis(input);
  const read = chartPoints(input, slots);
  const end = lastKnown(read);
  const starts = phaseStarts(input, slots, end);
  const series = analysedSeries(input, read.slice(0, end + 1), starts);
  const analysis = analyseRunChart(series);
  const cycles = cyclePositions(input, slots, end);
  const goals = goalLines(input, slots);
  const target = goals[goals.length - 1]?.target ?? null;
  const outcome = verdict(analysis, series, {
    direction: input.definition.direction,
    target,
    missingTail: missingTail(read, end),
    cycles: cycles.map(({ number, position }) => ({ number, position })),
  });
  const periods = slots.map(({ period }) => period);
  const context: SentenceContext = { frequency, periods, cycles };
  const signal = signalRun(outcome, analysis, input.definition.direction);
  const points = analysedPoints(read, analysis, signal);
  return {
    input,
    language,
    slots,
    points,
    named: { frequency, language, periods },
    series,
    analysis,
    verdict: outcome,
    sentence: sentence(outcome, context, language),
    sentenceContext: context,
    control: null,
    signal,
    phases: phaseSpans(input, starts, analysis, end),
    medians: medianLines(analysis, starts),
    goals,
    target,
    cycles,
    notes: notePositions(input, slots, read),
    last: points.findLast(({ state }) => state === 'MEASURED') ?? null,
    end,
  };
}

function analysedSeries(
  input: ChartInput,
  points: readonly ChartPoint[],
  starts: readonly { readonly start: number; readonly hard: boolean }[],
): RunChartSeries {
  return {
    values: points.map(({ value }) => value),
    excluded: points.filter(({ state }) => state === 'EXCLUDED').map(({ index }) => index),
    phases: starts.filter(({ start }) => start > 0).map(({ start, hard }) => ({ start, hard })),
    baselinePoints: Math.max(10, whole(input.baselinePoints)),
    minimumUseful: Math.min(20, Math.max(10, whole(input.minimumUseful))),
  };
}

function whole(setting: number | undefined): number {
  return Math.round(finite(setting) ?? 12);
}

function lastKnown(points: readonly ChartPoint[]): number {
  return points.findLastIndex(({ state }) => state !== 'AHEAD');
}

/** The expected periods at the end that have neither a value nor a reason. */
function missingTail(points: readonly ChartPoint[], end: number): PositionRange | null {
  let from = end + 1;
  while (points[from - 1]?.state === 'MISSING') from -= 1;
  return from > end ? null : { from, to: end };
}
