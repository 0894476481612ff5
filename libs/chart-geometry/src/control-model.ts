import { type ControlChart, controlVerdict, iChart, pChart } from '@laeringsrum/run-chart';
import { type ChartModel } from './chart-model.js';
import { type AnalysedPoint } from './chart-points.js';
import { type MedianLine } from './chart-phases.js';
import { type ControlReading } from './control-reading.js';
import { controlSentence } from './control-sentence.js';
import { signalMark, toneOf } from './sentence.js';
import { type SignalRun } from './signal-run.js';
import { isPercentage } from './value-words.js';

/** A stretch of phases that share one centre line and one set of limits. */
interface Stretch {
  readonly start: number;
  readonly to: number;
  /** Positions the centre line and limits rest on; `null` where there are too few points for them. */
  readonly baselineTo: number | null;
}

/**
 * The same chart read as a control chart: a P chart where every point has numerator and denominator, else an I chart.
 * Centre line and limits rest on the run chart's own baselines, and a phase that is still too short for a baseline goes
 * on with the earlier limits. Where the run chart says that something is missing, that is still what is said.
 */
export function controlModel(model: ChartModel): ChartModel {
  const stretches = stretchesOf(model);
  const [kind, chart] = drawnChart(model, stretches);
  const verdict = controlVerdict(chart, model.input.definition.direction, model.series.excluded ?? []);
  const readable = isReadable(model);
  const told = readable && 'outside' in verdict ? verdict : null;
  const hasLimits = (position: number): boolean =>
    stretches.some(({ start, to, baselineTo }) => position >= start && position <= to && baselineTo !== null);
  const limits = (column: ControlChart['upper']): (number | null)[] =>
    column.map((limit, i) => (hasLimits(i) ? possible(limit, model) : null));
  const centre = chart.centre.map((value, i) => (hasLimits(i) ? value : null));
  const control: ControlReading = {
    kind,
    verdict: told,
    centre,
    lower: limits(chart.lower),
    upper: limits(chart.upper),
    outside: chart.outside,
    phase: chart.phases[chart.phases.length - 1] ?? null,
  };
  const signal = told?.rule === 'SHIFT' ? runSignal(told.run, told.points, told.good) : null;
  const signs = new Map<number, NonNullable<AnalysedPoint['sign']>>();
  for (const position of signal?.points ?? []) {
    if (signal !== null) signs.set(position, { mark: signal.mark, tone: signal.tone });
  }
  for (const { position, side, good } of told?.outside ?? []) {
    signs.set(position, { mark: signalMark({ side }, good), tone: toneOf(good) });
  }
  return {
    ...model,
    control,
    signal,
    medians: centreLines(stretches, centre),
    phases: model.phases.map((phase) => ({
      ...phase,
      centre: phase.baseline === null ? null : (centre[phase.from] ?? null),
    })),
    points: model.points.map((point) => ({
      ...point,
      side: point.state === 'MEASURED' ? sideOf(point.value, centre[point.index] ?? null) : null,
      sign: signs.get(point.index) ?? null,
    })),
    sentence: controlSentence(model, told),
  };
}

/** Enough measurements for limits, and none of the latest three missing. How many lie off the median does not matter here. */
function isReadable({ verdict, points, end }: ChartModel): boolean {
  if (verdict.rule === 'NO_DATA' || verdict.rule === 'MISSING_PERIODS') return false;
  if (verdict.rule !== 'TOO_FEW_POINTS') return true;
  return verdict.of === 'USEFUL' && points.slice(end - 2, end + 1).some(({ state }) => state !== 'MISSING');
}

function stretchesOf({ analysis }: ChartModel): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { from, to, baselineTo, medianExtendedFrom } of analysis.phases) {
    const before = stretches[stretches.length - 1];
    if (baselineTo === null && medianExtendedFrom !== null && before !== undefined) {
      stretches[stretches.length - 1] = { ...before, to };
    } else {
      stretches.push({ start: from, to, baselineTo });
    }
  }
  return stretches;
}

function drawnChart(
  model: ChartModel,
  stretches: readonly Stretch[],
): [ControlReading['kind'], ControlChart] {
  const known = model.points.slice(0, model.end + 1);
  const options = {
    excluded: model.series.excluded ?? [],
    phases: stretches.map(({ start, to, baselineTo }) => ({
      start,
      freezeAfter: (baselineTo ?? to) - start + 1,
    })),
    zeroIsLowest: (model.input.definition.minimum ?? -1) >= 0,
  };
  if (model.input.definition.valueKind === 'RATIO' && known.every(isCounted)) {
    const numerators = known.map(({ value, numerator }) => (value === null ? null : numerator));
    const denominators = known.map(({ value, denominator }) => (value === null ? null : denominator));
    return ['p', pChart({ numerators, denominators }, { ...options, multiply: 100 })];
  }
  return [
    'i',
    iChart(
      known.map(({ value }) => value),
      options,
    ),
  ];
}

/** Without a value, or with the counts a proportion is made of. */
function isCounted({ value, numerator, denominator }: AnalysedPoint): boolean {
  if (value === null) return true;
  if (numerator === null || denominator === null) return false;
  return numerator >= 0 && denominator >= 1 && numerator <= denominator;
}

/** A limit where no point can lie is drawn at the edge of what is possible. */
function possible(limit: number | null, { input: { definition } }: ChartModel): number | null {
  if (limit === null) return null;
  const highest = isPercentage(definition) ? 100 : (definition.maximum ?? Infinity);
  return Math.max(definition.minimum ?? -Infinity, Math.min(highest, limit));
}

function runSignal(
  run: { from: number; to: number; length: number; side: -1 | 1 },
  points: readonly number[],
  good: boolean | null,
): SignalRun {
  return { ...run, points, tone: toneOf(good), mark: signalMark(run, good) };
}

function sideOf(value: number | null, centre: number | null): AnalysedPoint['side'] {
  if (value === null || centre === null) return null;
  return value > centre ? 1 : value < centre ? -1 : 0;
}

/** Solid over the baseline, dashed where it is extended: as the median. */
function centreLines(stretches: readonly Stretch[], centre: readonly (number | null)[]): MedianLine[] {
  return stretches.flatMap(({ start, to, baselineTo }, i): MedianLine[] => {
    const value = centre[start] ?? null;
    if (value === null || baselineTo === null) return [];
    const open = i === stretches.length - 1;
    const basis = { from: start, to: baselineTo };
    const solid = { from: start, to: baselineTo, value, calculated: true, open: false, basis };
    const dashed = { from: baselineTo + 1, to, value, calculated: false, open, basis };
    return baselineTo < to || open ? [solid, dashed] : [solid];
  });
}
