import { checkPeriods } from '../check-periods.js';
import { checkNumber, checkPosition, checkValues, markPositions } from '../input-checks.js';
import { RunChartError } from '../run-chart-error.js';
import {
  type Column,
  type ControlChart,
  type ControlChartKind,
  type ControlChartOptions,
  type ControlPhase,
  type LimitsFormula,
} from './chart-types.js';
import { type ChartData } from './input.js';
import { readChartRuns } from './read-chart-runs.js';

/** The columns of a chart while it is being drawn. */
interface Drawn {
  readonly y: (number | null)[];
  readonly centre: (number | null)[];
  readonly lower: (number | null)[];
  readonly upper: (number | null)[];
  readonly lowerInner: (number | null)[];
  readonly upperInner: (number | null)[];
}

/**
 * Draws a chart phase by phase: the formula gives centre line and limits, then runs are read against the centre line.
 * @throws RunChartError for values that are not numbers, positions outside, periods that do not rise, freezing beyond
 * the end
 */
export function drawChart(
  kind: ControlChartKind,
  data: ChartData,
  formula: LimitsFormula,
  options: ControlChartOptions,
): ControlChart {
  const length = data.y.length;
  checkValues(data.y, 'a value');
  checkOptions(options, length);
  const excluded = markPositions(options.excluded, length, 'an excluded point') ?? new Uint8Array(length);
  const none: Column = data.y.map(() => null);
  const drawn: Drawn = { y: [], centre: [], lower: [], upper: [], lowerInner: [], upperInner: [] };
  const phases: ControlPhase[] = [];
  for (const { from, to, freezeAfter } of phaseRanges(options, length)) {
    const base = new Uint8Array(to - from + 1);
    const frozen = Math.min(freezeAfter, base.length);
    for (let i = 0; i < frozen; i++) base[i] = excluded[from + i] === 1 ? 0 : 1;
    const part = (column: Column | undefined): Column => (column ?? none).slice(from, to + 1);
    const y = part(data.y);
    const limits = formula({
      y,
      numerators: part(data.numerators),
      n: part(data.n),
      sd: part(data.sd),
      base,
      given: options.centreLine ?? null,
      screen: options.screenMovingRanges ?? false,
    });
    const plotted = limits.y ?? y;
    plotted.forEach((value, i) => {
      drawn.y.push(value);
      drawn.centre.push(limits.centre);
      drawn.lower.push(limits.lower[i] ?? null);
      drawn.upper.push(limits.upper[i] ?? null);
      drawn.lowerInner.push(limits.lowerInner[i] ?? null);
      drawn.upperInner.push(limits.upperInner[i] ?? null);
    });
    const baseline = plotted.filter((value, i) => value !== null && base[i] === 1).length;
    phases.push(readChartRuns(kind, drawn.y, excluded, { from, to, centre: limits.centre, baseline }));
  }
  return finished(kind, drawn, phases, options);
}

function checkOptions(options: ControlChartOptions, length: number): void {
  if (options.centreLine !== undefined) checkNumber(options.centreLine, 'the centre line');
  if (options.zeroIsLowest === true && (options.centreLine ?? 0) < 0) {
    throw new RunChartError('SETTING_OUTSIDE', 'the centre line lies under zero, the lowest');
  }
  if (options.multiply !== undefined) {
    checkNumber(options.multiply, 'multiply');
    if (options.multiply <= 0) throw new RunChartError('SETTING_OUTSIDE', 'multiply must be above zero');
  }
  const { freezeAfter, periods, phases } = options;
  checkFreeze(freezeAfter, 0, length);
  phases?.forEach((phase, i) => {
    checkPosition(phase.start, length, 'a phase');
    checkFreeze(phase.freezeAfter, phase.start, length);
    const before = phases[i - 1];
    if (before !== undefined && phase.start <= before.start) {
      throw new RunChartError('NOT_RISING', 'phases must start later and later', i);
    }
  });
  if (periods !== undefined) checkPeriods(periods, length);
}

function checkFreeze(freezeAfter: number | undefined, start: number, length: number): void {
  if (freezeAfter === undefined) return;
  if (!Number.isInteger(freezeAfter) || freezeAfter < 1) {
    throw new RunChartError('SETTING_OUTSIDE', 'freezeAfter must be a whole number above zero');
  }
  if (start + freezeAfter > length) {
    const last = start + freezeAfter - 1;
    throw new RunChartError('FREEZE_BEYOND_END', 'the baseline is frozen beyond the end', last);
  }
}

interface Range {
  readonly from: number;
  readonly to: number;
  readonly freezeAfter: number;
}

function phaseRanges(options: ControlChartOptions, length: number): Range[] {
  if (length === 0) return [];
  const phases = [...(options.phases ?? [])];
  if (phases[0]?.start !== 0) phases.unshift({ start: 0 });
  const all = options.freezeAfter ?? Infinity;
  return phases.map(({ start, freezeAfter = all }, i) => ({
    from: start,
    to: (phases[i + 1]?.start ?? length) - 1,
    freezeAfter,
  }));
}

function finished(
  kind: ControlChartKind,
  drawn: Drawn,
  phases: readonly ControlPhase[],
  options: ControlChartOptions,
): ControlChart {
  const factor = options.multiply ?? 1;
  const times = (value: number | null): number | null => {
    const product = value === null ? null : value * factor;
    return product !== null && Number.isFinite(product) ? product : null;
  };
  const scaled = (column: Column): (number | null)[] => column.map(times);
  const y = scaled(drawn.y);
  const lower = scaled(drawn.lower);
  const upper = scaled(drawn.upper);
  const zero = options.zeroIsLowest === true && y.every((value) => value === null || value >= 0);
  const floored = (column: Column): Column =>
    zero ? column.map((limit) => (limit !== null && limit < 0 ? 0 : limit)) : column;
  const drawnLower = floored(lower);
  return {
    kind,
    y,
    centre: scaled(drawn.centre),
    lower: drawnLower,
    upper,
    lowerInner: floored(scaled(drawn.lowerInner)),
    upperInner: scaled(drawn.upperInner),
    outside: y.map((value, i) => outside(value, drawnLower[i] ?? null, upper[i] ?? null)),
    phases: phases.map((phase) => ({ ...phase, centre: times(phase.centre) })),
  };
}

function outside(value: number | null, lower: number | null, upper: number | null): -1 | 0 | 1 {
  if (value === null) return 0;
  if (upper !== null && value > upper) return 1;
  return lower !== null && value < lower ? -1 : 0;
}
