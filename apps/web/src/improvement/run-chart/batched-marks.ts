import { type Mark } from '@laeringsrum/chart-geometry';

/**
 * Neighbouring shapes of one paint as one path: a page of fourteen charts has a few hundred elements instead of a
 * thousand. What is drawn is the same.
 */
export function batchedMarks(marks: readonly Mark[]): readonly Mark[] {
  const batched: Mark[] = [];
  let before: string | null = null;
  for (const mark of marks) {
    const last = batched[batched.length - 1];
    const paint = paintOf(mark);
    if (mark.shape !== 'text' && last?.shape === 'path' && paint !== null && paint === before) {
      batched[batched.length - 1] = { ...last, d: last.d + outline(mark) };
    } else if (mark.shape === 'circle' && paint !== null) {
      const { layer, fill, stroke, width } = mark;
      batched.push({ shape: 'path', layer, d: outline(mark), fill, stroke, width });
    } else {
      batched.push(mark);
    }
    before = paint;
  }
  return batched;
}

/** What makes two shapes alike; `null` for one that must stay alone. */
function paintOf(mark: Mark): string | null {
  if (mark.shape === 'text' || mark.dash !== undefined || mark.fillOpacity !== undefined) return null;
  return [mark.layer, mark.fill, mark.stroke, mark.width, mark.round].join(' ');
}

function outline(mark: Exclude<Mark, { shape: 'text' }>): string {
  if (mark.shape === 'path') return mark.d;
  const { cx, cy, r } = mark;
  return `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
}
