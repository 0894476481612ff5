import { theoryNodes, type TheoryNode } from './theory.js';

export type TheoryView = 'DIAGRAM' | 'LIST';
export type TheoryKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End';

/**
 * Where a key leads from a node. Left goes to the parent and right to the first child, in both views. Up and down follow what the eye
 * sees: in the diagram the box above or below in the same column, in the list the line above or below. Where there is
 * nowhere to go one stays.
 */
export function theoryFocus(root: TheoryNode, id: string, key: TheoryKey, view: TheoryView): string {
  const nodes = theoryNodes(root);
  const node = nodes.find((of) => of.id === id) ?? root;
  const line = view === 'LIST' ? nodes : nodes.filter(({ kind }) => kind === node.kind);
  const at = line.indexOf(node);
  const target = {
    ArrowLeft: node.parent,
    ArrowRight: node.children[0],
    ArrowUp: at > 0 ? line[at - 1] : undefined,
    ArrowDown: line[at + 1],
    Home: root,
    End: nodes.at(-1),
  }[key];
  return target?.id ?? node.id;
}

/** Where the focus goes when a node is taken away: the next of its kind there, else the one before, else the parent. */
export function theoryFocusAfterRemoval(root: TheoryNode, id: string): string {
  const node = theoryNodes(root).find((of) => of.id === id);
  if (!node?.parent) return root.id;
  const brothers = node.parent.children;
  const at = brothers.indexOf(node);
  return (brothers[at + 1] ?? brothers[at - 1] ?? node.parent).id;
}
