import { Refusal } from '../refusal/refusal.js';

/** Where a change idea comes from. */
export const IdeaSource = {
  TEAM: 'TEAM',
  STAFF: 'STAFF',
  CITIZEN: 'CITIZEN',
  RELATIVE: 'RELATIVE',
  OTHER_PLACE: 'OTHER_PLACE',
} as const;
export type IdeaSource = (typeof IdeaSource)[keyof typeof IdeaSource];

/** The columns of a driver diagram, from the aim outwards. */
export const TheoryKind = { AIM: 'AIM', PRIMARY: 'PRIMARY', SECONDARY: 'SECONDARY', IDEA: 'IDEA' } as const;
export type TheoryKind = (typeof TheoryKind)[keyof typeof TheoryKind];
export const THEORY_COLUMNS: readonly TheoryKind[] = ['AIM', 'PRIMARY', 'SECONDARY', 'IDEA'];

/** Drivers and ideas of one intervention: more cannot be read as one diagram. */
export const MOST_IN_THEORY = 60;

export interface TheoryDriver {
  readonly id: string;
  /** null: a primary driver; else the primary driver it belongs to. */
  readonly parentId: string | null;
  readonly position: number;
  readonly name: string;
}

export interface TheoryIdea {
  readonly id: string;
  readonly driverId: string;
  readonly position: number;
  readonly text: string;
}

export interface TheoryNode {
  readonly id: string;
  readonly kind: TheoryKind;
  readonly text: string;
  readonly parent: TheoryNode | null;
  readonly children: readonly TheoryNode[];
}

/** What may be put below a node; the first is what "add" means where nothing else is said. */
export const THEORY_CHILDREN: Record<TheoryKind, readonly Exclude<TheoryKind, 'AIM'>[]> = {
  AIM: ['PRIMARY'],
  PRIMARY: ['SECONDARY', 'IDEA'],
  SECONDARY: ['IDEA'],
  IDEA: [],
};

const inOrder = <Row extends { id: string; position: number }>(rows: readonly Row[]): Row[] =>
  [...rows].sort((a, b) => a.position - b.position || a.id.localeCompare(b.id));

/**
 * The theory as a tree with the aim as its root. Below a primary driver its secondary drivers come first, then the ideas that
 * sit on it directly. What hangs on a driver that is not there is left out.
 */
export function theoryTree(
  aim: { id: string; text: string },
  drivers: readonly TheoryDriver[],
  ideas: readonly TheoryIdea[],
): TheoryNode {
  const node = (
    own: Omit<TheoryNode, 'children'>,
    below: (parent: TheoryNode) => TheoryNode[],
  ): TheoryNode => {
    const children: TheoryNode[] = [];
    const made = { ...own, children };
    children.push(...below(made));
    return made;
  };
  const ideasOf = (parent: TheoryNode): TheoryNode[] =>
    inOrder(ideas.filter(({ driverId }) => driverId === parent.id)).map(({ id, text }) =>
      node({ id, kind: 'IDEA', text, parent }, () => []),
    );
  const driversOf = (parent: TheoryNode, parentId: string | null, kind: TheoryKind): TheoryNode[] =>
    inOrder(drivers.filter((driver) => driver.parentId === parentId)).map(({ id, name }) =>
      node({ id, kind, text: name, parent }, (self) => [
        ...(kind === 'PRIMARY' ? driversOf(self, id, 'SECONDARY') : []),
        ...ideasOf(self),
      ]),
    );
  return node({ ...aim, kind: 'AIM', parent: null }, (self) => driversOf(self, null, 'PRIMARY'));
}

/** Every node in reading order: each before what is below it. */
export function theoryNodes(root: TheoryNode): readonly TheoryNode[] {
  return [root, ...root.children.flatMap(theoryNodes)];
}

/** Those of the same kind below the same node, in order: what "up" and "down" move among. */
export function theorySiblings(node: TheoryNode): readonly TheoryNode[] {
  return node.parent?.children.filter(({ kind }) => kind === node.kind) ?? [node];
}

/** @throws Refusal THEORY_FULL when there is no room for one more */
export function requireTheoryRoom(count: number, more = 1): void {
  if (count + more > MOST_IN_THEORY) throw new Refusal('THEORY_FULL', { max: MOST_IN_THEORY });
}

/**
 * A diagram has two levels of drivers.
 * @throws Refusal THEORY_LEVELS when a third would come of it
 */
export function requireDriverParent(
  parent: { id: string; parentId: string | null },
  driver: { id: string; hasDrivers: boolean },
): void {
  if (parent.parentId !== null || parent.id === driver.id || driver.hasDrivers)
    throw new Refusal('THEORY_LEVELS', { field: 'parentId' });
}

/** The ids in their new order, with one of them at an index (kept within the list). */
export function reordered(ids: readonly string[], moved: string, index: number): readonly string[] {
  const others = ids.filter((id) => id !== moved);
  const at = Math.min(Math.max(index, 0), others.length);
  return [...others.slice(0, at), moved, ...others.slice(at)];
}
