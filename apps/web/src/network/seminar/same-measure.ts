import { sharedAxis, type AxisUse, type ChartInput, type ChartModel } from '@laeringsrum/chart-geometry';

export interface Compared {
  readonly code: string;
  readonly placeName: string;
  readonly input: ChartInput;
  readonly model: ChartModel;
}
export interface ComparedOnAxis extends Compared {
  readonly axis: AxisUse | undefined;
}

/** Those that measure the same, by the same version of its definition, two or more of them: nothing else shares an axis. */
export function sameMeasure(charts: readonly Compared[]): readonly (readonly ComparedOnAxis[])[] {
  const groups = new Map<string, Compared[]>();
  for (const chart of charts) {
    const { versionId } = chart.input.definition;
    groups.set(versionId, [...(groups.get(versionId) ?? []), chart]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => {
      const axes = sharedAxis(group.map(({ model }) => model));
      return group.map((chart, at) => ({ ...chart, axis: axes[at] }));
    });
}
