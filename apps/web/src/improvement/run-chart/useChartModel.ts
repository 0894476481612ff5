import { chartModel, type ChartInput, type ChartModel } from '@laeringsrum/chart-geometry';
import { useMemo } from 'react';

const models = new WeakMap<ChartInput, ChartModel>();

/** A chart's reading; the same input is read once however many components draw from it. */
export function useChartModel(input: ChartInput): ChartModel {
  return useMemo(() => {
    const known = models.get(input);
    if (known !== undefined) return known;
    const model = chartModel(input);
    models.set(input, model);
    return model;
  }, [input]);
}
