import { type ChartInput, type ChartModel, controlModel } from '@laeringsrum/chart-geometry';
import { chartModelOf } from './chart-model-of';

const controls = new WeakMap<ChartModel, ChartModel>();

/** A full chart's reading: the run chart, or the same numbers as a control chart. Each is made once. */
export function chartReading(input: ChartInput, control: boolean): ChartModel {
  const model = chartModelOf(input);
  if (!control) return model;
  const known = controls.get(model);
  if (known !== undefined) return known;
  const read = controlModel(model);
  controls.set(model, read);
  return read;
}
