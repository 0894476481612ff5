/** One place's work in a lineage: the origin has no parent. */
export interface LineageNode {
  readonly id: string;
  readonly parentId: string | null;
  /** The day it was taken up; of the origin its first day. */
  readonly from: string;
  readonly considering: boolean;
}

export interface LineageLane<Node extends LineageNode> {
  readonly node: Node;
  /** 0 for the origin. */
  readonly depth: number;
  /** Which lane it branches from, counted from the top; null for the origin. */
  readonly parentLane: number | null;
}

/** As deep as a lineage is followed. */
export const DEEPEST_LINEAGE = 12;

/**
 * The lanes from the top: origin first, each fork right below what it branches from, earlier ones first, those who only consider last.
 * What has no parent among the nodes is left out, and so is a circle.
 */
export function lineageLanes<Node extends LineageNode>(nodes: readonly Node[]): readonly LineageLane<Node>[] {
  const children = new Map<string | null, Node[]>();
  for (const node of nodes) children.set(node.parentId, [...(children.get(node.parentId) ?? []), node]);
  const lanes: LineageLane<Node>[] = [];
  const placed = new Set<string>();
  const place = (node: Node, depth: number, parentLane: number | null): void => {
    if (placed.has(node.id) || depth > DEEPEST_LINEAGE) return;
    placed.add(node.id);
    const lane = lanes.push({ node, depth, parentLane }) - 1;
    for (const child of inOrder(children.get(node.id) ?? [])) place(child, depth + 1, lane);
  };
  for (const origin of inOrder(children.get(null) ?? [])) place(origin, 0, null);
  return lanes;
}

function inOrder<Node extends LineageNode>(nodes: readonly Node[]): readonly Node[] {
  return [...nodes].sort(
    (a, b) =>
      Number(a.considering) - Number(b.considering) ||
      a.from.localeCompare(b.from) ||
      a.id.localeCompare(b.id),
  );
}
