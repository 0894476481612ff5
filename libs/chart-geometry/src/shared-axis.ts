import { formatNumber, type Language } from '@laeringsrum/locale';
import { type ChartModel } from './chart-model.js';
import { isDrawnFrom } from './frame.js';
import { metricsOf } from './metrics.js';
import { drawnExtents } from './panel-axis.js';
import { type Extent, valueAxis } from './value-axis.js';

/** Which y-axis one of several charts stands on. */
export interface AxisUse {
  /** For `layout`: the shared axis, or `null` for one of its own. */
  readonly valueRange: { readonly min: number; readonly max: number } | null;
  readonly own: boolean;
  /** "egen akse", "egen akse fra 40"; empty where the axis is shared. */
  readonly mark: string;
}

const INTERVALS = metricsOf.SMALL_MULTIPLE.intervals;
const words: Record<Language, { own: string; ownFrom(value: string): string }> = {
  da: { own: 'egen akse', ownFrom: (value) => `egen akse fra ${value}` },
  en: { own: 'own axis', ownFrom: (value) => `own axis from ${value}` },
};

/**
 * Groups charts that stand together: only those of the same version of a definition share a y-axis, which then runs from
 * nothing. All others have their own and say so.
 * @returns one answer for each model, in the order given
 */
export function sharedAxis(models: readonly ChartModel[]): AxisUse[] {
  const groups = new Map<string, ChartModel[]>();
  for (const model of models) {
    const id = model.input.definition.versionId;
    groups.set(id, [...(groups.get(id) ?? []), model]);
  }
  return models.map((model) => {
    const group = groups.get(model.input.definition.versionId) ?? [model];
    return group.length > 1 ? { valueRange: commonRange(group), own: false, mark: '' } : ownAxis(model);
  });
}

function current(model: ChartModel): { data: Extent | null; all: Extent | null } {
  return drawnExtents(model, { from: isDrawnFrom(model, 'SMALL_MULTIPLE'), to: model.slots.length }, true);
}

function commonRange(group: readonly ChartModel[]): { min: number; max: number } {
  const extents = group.map(current);
  const [first] = group;
  const definition = first?.input.definition ?? { unit: '', valueKind: 'VALUE', minimum: null, decimals: 0 };
  const data = union(extents.map((of) => of.data));
  const { min, max } = valueAxis(data, union(extents.map((of) => of.all)), definition, 'WHOLE', INTERVALS);
  return { min, max };
}

function union(extents: readonly (Extent | null)[]): Extent | null {
  return extents.reduce<Extent | null>((a, b) => {
    if (a === null || b === null) return a ?? b;
    return { low: Math.min(a.low, b.low), high: Math.max(a.high, b.high) };
  }, null);
}

function ownAxis(model: ChartModel): AxisUse {
  const { data, all } = current(model);
  const axis = valueAxis(data, all, model.input.definition, 'CUT', INTERVALS);
  const say = words[model.language];
  const from = formatNumber(axis.min, model.language, { decimals: axis.decimals });
  return { valueRange: null, own: true, mark: axis.cut ? say.ownFrom(from) : say.own };
}
