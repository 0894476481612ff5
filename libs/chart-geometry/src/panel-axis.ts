import { formatNumber } from '@laeringsrum/locale';
import { type ChartModel } from './chart-model.js';
import { finite } from './chart-points.js';
import { type ChartSize, metricsOf } from './metrics.js';
import { type Extent, extentOf, valueAxis, type ValueAxis } from './value-axis.js';

/** A stretch of positions, both ends included. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The y-axis of one panel: shared, or worked out from what is drawn in it. */
export function panelAxis(
  model: ChartModel,
  range: Stretch,
  size: ChartSize,
  shared: { readonly min: number; readonly max: number } | null | undefined,
): ValueAxis {
  const { definition } = model.input;
  if (shared && shared.max > shared.min) {
    return { ...shared, ticks: [shared.min, shared.max], cut: false, decimals: definition.decimals };
  }
  const { data, all } = drawnExtents(model, range, size !== 'SPARKLINE');
  if (size === 'SPARKLINE') return tightAxis(all);
  return valueAxis(data, all, definition, size === 'REGISTER' ? 'WHOLE' : 'CUT', metricsOf[size].intervals);
}

/** How far the values reach, and how far with median, goal and the unsaved number. Goals belong to the last panel. */
export function drawnExtents(
  model: ChartModel,
  range: Stretch,
  goals: boolean,
): { data: Extent | null; all: Extent | null } {
  const values = model.points
    .filter(({ index }) => index >= range.from && index <= range.to)
    .flatMap(({ value }) => (value === null ? [] : [value]));
  const last = range.to >= model.end;
  const drawn = [
    ...values,
    ...model.medians.filter(({ from, to }) => to >= range.from && from <= range.to).map(({ value }) => value),
    ...controlLimits(model, range),
    ...(goals && last ? model.goals.map(({ target }) => target) : []),
    ...(last ? unsavedValue(model) : []),
  ];
  return { data: extentOf(values), all: extentOf(drawn) };
}

function controlLimits({ control }: ChartModel, { from, to }: Stretch): number[] {
  if (control === null) return [];
  return [control.lower, control.upper].flatMap((limits) =>
    limits.slice(from, to + 1).filter((limit) => limit !== null),
  );
}

/** A sparkline has no axis: it fills its height. */
function tightAxis(all: Extent | null): ValueAxis {
  const { low, high } = all ?? { low: 0, high: 1 };
  const pad = high > low ? 0 : Math.max(1, Math.abs(high) * 0.1);
  return { min: low - pad, max: high + pad, ticks: [], cut: false, decimals: 0 };
}

export function unsavedValue(model: ChartModel): number[] {
  const value = finite(model.input.unsaved?.value);
  return value === null ? [] : [value];
}

export function tickText(tick: number, axis: ValueAxis, model: ChartModel): string {
  return formatNumber(tick, model.language, { decimals: axis.decimals });
}
