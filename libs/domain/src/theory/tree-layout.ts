/** A box in the diagram; the height is what its text takes, in whatever unit the caller draws in. */
export interface LayoutNode {
  readonly id: string;
  readonly parentId: string | null;
  /** The column it stands in, from 0; always further out than its parent's. */
  readonly column: number;
  readonly height: number;
}

export interface LayoutOptions {
  readonly columnWidth: number;
  /** Room between two columns, for the lines. */
  readonly columnGap: number;
  /** Least room between two boxes of one column. */
  readonly rowGap: number;
}

export interface PlacedNode {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

export interface TreeLayout {
  readonly places: ReadonlyMap<string, PlacedNode>;
  readonly width: number;
  readonly height: number;
}

/** How far up and down a subtree reaches in each column it touches. */
type Outline = Map<number, { top: number; bottom: number }>;

interface Branch {
  readonly outline: Outline;
  /** Tops of the branch's boxes, where its own box has its top at 0. */
  readonly tops: Map<string, number>;
}

/**
 * A tidy tree from left to right. Each node stands in its column, centred on its children; brothers keep the order they are
 * given in; no two boxes of a column are closer than the gap, and a line that passes a column has it to itself. Nodes whose parent is
 * not among them are roots, laid below each other.
 */
export function layoutTree(nodes: readonly LayoutNode[], options: LayoutOptions): TreeLayout {
  const ids = new Set(nodes.map(({ id }) => id));
  const below = new Map<string | null, LayoutNode[]>();
  for (const node of nodes) {
    const key = node.parentId !== null && ids.has(node.parentId) ? node.parentId : null;
    below.set(key, [...(below.get(key) ?? []), node]);
  }
  const forest = stack(
    (below.get(null) ?? []).map((root) => branchOf(root, below, options.rowGap)),
    options.rowGap,
  );
  const top = Math.min(0, ...[...forest.outline.values()].map((reach) => reach.top));
  const bottom = Math.max(0, ...[...forest.outline.values()].map((reach) => reach.bottom));
  const step = options.columnWidth + options.columnGap;
  const places = new Map(
    nodes.map(({ id, column, height }) => [
      id,
      { x: column * step, y: (forest.tops.get(id) ?? 0) - top, height },
    ]),
  );
  const last = Math.max(0, ...nodes.map(({ column }) => column));
  return {
    places,
    width: nodes.length === 0 ? 0 : last * step + options.columnWidth,
    height: bottom - top,
  };
}

function branchOf(
  node: LayoutNode,
  below: ReadonlyMap<string | null, readonly LayoutNode[]>,
  gap: number,
): Branch {
  const children = below.get(node.id) ?? [];
  const stacked = stack(
    children.map((child) => reaching(branchOf(child, below, gap), node.column, child)),
    gap,
  );
  const [first, last] = [children[0], children.at(-1)];
  const middle =
    first && last
      ? ((stacked.tops.get(first.id) ?? 0) + (stacked.tops.get(last.id) ?? 0) + last.height) / 2
      : node.height / 2;
  const shift = node.height / 2 - middle;
  const outline = shifted(stacked.outline, shift);
  outline.set(node.column, { top: 0, bottom: node.height });
  return { outline, tops: new Map([...shiftedTops(stacked.tops, shift), [node.id, 0]]) };
}

/** A child further out than the next column keeps the columns on the way free for its line. */
function reaching(branch: Branch, parentColumn: number, child: LayoutNode): Branch {
  const outline = new Map(branch.outline);
  for (let column = parentColumn + 1; column < child.column; column++)
    outline.set(column, { top: 0, bottom: child.height });
  return { ...branch, outline };
}

/** Branches below each other, each as close to those above as every column allows. */
function stack(branches: readonly Branch[], gap: number): Branch {
  const outline: Outline = new Map();
  const tops = new Map<string, number>();
  for (const branch of branches) {
    let shift = -Infinity;
    for (const [column, reach] of branch.outline) {
      const above = outline.get(column);
      if (above) shift = Math.max(shift, above.bottom + gap - reach.top);
    }
    if (shift === -Infinity) shift = 0;
    for (const [column, reach] of shifted(branch.outline, shift)) {
      const above = outline.get(column);
      outline.set(column, above ? { top: Math.min(above.top, reach.top), bottom: reach.bottom } : reach);
    }
    for (const [id, top] of shiftedTops(branch.tops, shift)) tops.set(id, top);
  }
  return { outline, tops };
}

const shifted = (outline: Outline, by: number): Outline =>
  new Map([...outline].map(([column, { top, bottom }]) => [column, { top: top + by, bottom: bottom + by }]));
const shiftedTops = (tops: ReadonlyMap<string, number>, by: number): Map<string, number> =>
  new Map([...tops].map(([id, top]) => [id, top + by]));
