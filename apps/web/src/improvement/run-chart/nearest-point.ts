import { type ChartLayout, type ChartModel } from '@laeringsrum/chart-geometry';

/** The position whose place is nearest to where a pointer is over a chart; nothing that lies ahead. */
export function nearestPoint(
  model: ChartModel,
  layout: ChartLayout,
  box: Pick<DOMRect, 'left' | 'width'>,
  clientX: number,
): number | null {
  const x = ((clientX - box.left) * layout.width) / Math.max(1, box.width);
  let best: { position: number; away: number } | null = null;
  for (const { index, x: at } of layout.points) {
    if (model.points[index]?.state === 'AHEAD') continue;
    const away = Math.abs(at - x);
    if (best === null || away < best.away) best = { position: index, away };
  }
  return best === null ? null : best.position;
}
