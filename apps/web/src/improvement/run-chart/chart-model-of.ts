import { chartModel, type ChartInput, type ChartModel } from '@laeringsrum/chart-geometry';

const models = new WeakMap<ChartInput, ChartModel>();

/** A chart's reading; the same input is read once, however many components and pages ask. */
export function chartModelOf(input: ChartInput): ChartModel {
  const known = models.get(input);
  if (known !== undefined) return known;
  const model = chartModel(input);
  models.set(input, model);
  return model;
}
