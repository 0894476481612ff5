import { useEffect, useRef, type FocusEvent, type KeyboardEvent } from 'react';
import { theoryFocus, type TheoryKey, type TheoryNode, type TheoryView } from '@laeringsrum/domain';
import { type Theory } from './useTheory';

const walking: readonly string[] = [
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
] satisfies TheoryKey[];

/**
 * One stop in the tab order, and keys inside: what is chosen has the focus, and gets it back when a field in the tree is left. The tree
 * never takes it from anything else.
 */
export function useTreeFocus(theory: Theory, view: TheoryView, mayWrite: boolean) {
  const tree = useRef<HTMLDivElement>(null);
  const owns = useRef(false);
  const { chosen, writing, nodes } = theory;
  useEffect(() => {
    if (!owns.current || writing) return;
    const box = tree.current?.querySelector<HTMLElement>(`[data-node="${chosen.id}"]`);
    box?.focus({ preventScroll: true });
    // Its margin is what the panel below takes: what is chosen is never under it.
    box?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [chosen.id, writing, nodes]);

  const onKeyDown = (event: KeyboardEvent, node: TheoryNode) => {
    const act = keyAct(event, node, theory, view, mayWrite);
    if (!act) return;
    event.preventDefault();
    act();
  };
  return {
    tree,
    onKeyDown,
    onFocus: () => {
      owns.current = true;
    },
    onBlur: (event: FocusEvent) => {
      const next = event.relatedTarget;
      if (next instanceof Node && !tree.current?.contains(next)) owns.current = false;
    },
  };
}

function keyAct(
  event: KeyboardEvent,
  node: TheoryNode,
  theory: Theory,
  view: TheoryView,
  mayWrite: boolean,
): (() => void) | null {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (mayWrite && (ctrlKey || metaKey)) return key === 'z' ? () => void theory.bringBack() : null;
  if (ctrlKey || metaKey) return null;
  if (altKey) {
    if (key === 'ArrowUp') return () => void theory.shift(node, -1);
    return key === 'ArrowDown' ? () => void theory.shift(node, 1) : null;
  }
  if (walking.includes(key))
    return () => theory.choose(theoryFocus(theory.root, node.id, key as TheoryKey, view));
  if (!mayWrite) return null;
  switch (key) {
    case 'Enter':
      return () => (shiftKey ? theory.addBeside(node) : theory.edit(node));
    case 'F2':
      return () => theory.edit(node);
    case '+':
    case 'Insert':
      return () => theory.addBelow(node);
    case 'i':
      return () => theory.addBelow(node, 'IDEA');
    case 'Delete':
      return () => void theory.remove(node);
    default:
      return null;
  }
}
