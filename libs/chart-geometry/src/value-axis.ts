import { type ChartDefinition } from './chart-input.js';
import { isPercentage } from './value-words.js';

/** A y-axis: from where to where, its ticks, and whether it begins above nothing. */
export interface ValueAxis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
  /** The axis begins above zero although the measure does not: drawn with a zigzag and said in words. */
  readonly cut: boolean;
  /** Decimals its ticks need. */
  readonly decimals: number;
}

/** Lowest and highest of something. */
export interface Extent {
  readonly low: number;
  readonly high: number;
}

/** CUT: a percentage that moves little may begin above zero. WHOLE: it never does. */
export type AxisRule = 'CUT' | 'WHOLE';

/** A percentage that ranges wider than this is shown from 0 to 100. */
const WIDE_PERCENTAGE = 25;
/** A cut axis has steps of at most its extent by this: four or five of them. */
const WIDEST_CUT = 3.5;
/** A line must not run on the very edge of the plot. */
const ROOM = 0.06;

export function extentOf(values: readonly number[]): Extent | null {
  if (values.length === 0) return null;
  return { low: Math.min(...values), high: Math.max(...values) };
}

/**
 * The axis rules: a percentage runs 0-100 when the data range over more than 25 points, else it may be cut; counts and
 * durations begin at 0. Goal, median and whatever else is drawn always has room.
 * @param data extent of the values
 * @param all extent of everything drawn, the values included
 * @param intervals about how many steps the ticks make
 */
export function valueAxis(
  data: Extent | null,
  all: Extent | null,
  definition: Pick<ChartDefinition, 'unit' | 'valueKind' | 'minimum' | 'decimals'>,
  rule: AxisRule,
  intervals: number,
): ValueAxis {
  if (!isPercentage(definition)) return amountAxis(all, definition, intervals);
  const { low, high } = all ?? { low: 0, high: 100 };
  const fits = low >= 0 && high <= 100;
  const wide = data === null || data.high - data.low > WIDE_PERCENTAGE;
  if (fits && (rule === 'WHOLE' || wide)) return stepped(0, 100, intervals < 4 ? 50 : 25, false);
  if (!fits || rule === 'WHOLE') {
    return amountAxis({ low, high: Math.max(high, 100) }, { minimum: null, decimals: 0 }, intervals);
  }
  const step = niceStep(Math.max(high - low, 10) / WIDEST_CUT, 1);
  const min = Math.max(0, Math.floor((low - 0.4 * step) / step) * step);
  const max = Math.min(100, Math.ceil((high + 0.4 * step) / step) * step);
  return stepped(min, max, step, min > 0);
}

function amountAxis(
  all: Extent | null,
  definition: Pick<ChartDefinition, 'minimum' | 'decimals'>,
  intervals: number,
): ValueAxis {
  const { low, high } = all ?? { low: 0, high: 0 };
  const least = definition.minimum !== null && definition.minimum > 0 ? definition.minimum : 0;
  const base = Math.min(least, low);
  const smallest = 10 ** -Math.min(6, Math.max(0, definition.decimals));
  const span = Math.max(high - base, smallest);
  const step = niceStep((span * (1 + ROOM)) / intervals, smallest);
  const min = base < 0 ? Math.floor(base / step) * step : base;
  const steps = Math.max(1, Math.ceil((Math.max(high, base + smallest) + ROOM * span - min) / step - 1e-9));
  return stepped(min, min + steps * step, step, false);
}

/** The smallest of 1, 2, 2.5, 5 times a power of ten that is at least `wanted`, and a multiple of `smallest`. */
export function niceStep(wanted: number, smallest: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(wanted, smallest)));
  for (const factor of [1, 2, 2.5, 5, 10]) {
    const step = factor * power;
    const whole = Math.abs(Math.round(step / smallest) - step / smallest) < 1e-9;
    if (step >= wanted * (1 - 1e-9) && step >= smallest * (1 - 1e-9) && whole) return step;
  }
  return 10 * power;
}

function stepped(min: number, max: number, step: number, cut: boolean): ValueAxis {
  const count = Math.max(1, Math.round((max - min) / step));
  const ticks = Array.from({ length: count + 1 }, (_, i) => (i === count ? max : min + i * step));
  const decimals = [0, 1, 2, 3, 4, 5, 6].find((places) =>
    ticks.every((tick) => Math.abs(Number(tick.toFixed(places)) - tick) <= Math.abs(step) * 1e-6),
  );
  return { min, max, ticks, cut, decimals: decimals ?? 6 };
}
