import { describe, expect, test } from '@jest/globals';
import {
  reordered,
  requireDriverParent,
  requireTheoryRoom,
  theoryNodes,
  theorySiblings,
  theoryTree,
  THEORY_CHILDREN,
} from './theory.js';
import { theoryFocus, theoryFocusAfterRemoval, type TheoryKey, type TheoryView } from './tree-keys.js';

const aim = { id: 'aim', text: 'Flere føler sig hørt' };
const drivers = [
  { id: 'staff', parentId: null, position: 1, name: 'Personalet ved hvordan' },
  { id: 'asked', parentId: null, position: 0, name: 'De pårørende bliver spurgt' },
  { id: 'evening', parentId: 'asked', position: 1, name: 'Om aftenen' },
  { id: 'door', parentId: 'asked', position: 0, name: 'Ved døren' },
];
const ideas = [
  { id: 'invite', driverId: 'door', position: 0, text: 'Invitér, når de går' },
  { id: 'cards', driverId: 'staff', position: 0, text: 'Dialogkort' },
  { id: 'lost', driverId: 'gone', position: 0, text: 'Hænger i luften' },
];
const root = theoryTree(aim, drivers, ideas);
const ids = (): string[] => theoryNodes(root).map(({ id }) => id);

describe('the theory as a tree', () => {
  test('is read aim, driver, driver below, idea, each in its order', () => {
    expect(ids()).toEqual(['aim', 'asked', 'door', 'invite', 'evening', 'staff', 'cards']);
    expect(theoryNodes(root).map(({ kind }) => kind)).toEqual([
      'AIM',
      'PRIMARY',
      'SECONDARY',
      'IDEA',
      'SECONDARY',
      'PRIMARY',
      'IDEA',
    ]);
  });

  test('leaves out what hangs on a driver that is not there', () => {
    expect(ids()).not.toContain('lost');
    expect(theoryNodes(theoryTree(aim, [], ideas))).toHaveLength(1);
  });

  test('an idea is the end of a branch', () => {
    expect(THEORY_CHILDREN.IDEA).toEqual([]);
    expect(THEORY_CHILDREN.AIM).toEqual(['PRIMARY']);
  });

  test('brothers are those of the same kind below the same node', () => {
    const door = theoryNodes(root).find(({ id }) => id === 'door');
    expect(door && theorySiblings(door).map(({ id }) => id)).toEqual(['door', 'evening']);
    expect(theorySiblings(root)).toEqual([root]);
  });
});

describe('the keys', () => {
  const from = (id: string, view: TheoryView = 'DIAGRAM') => {
    const to = (key: TheoryKey) => theoryFocus(root, id, key, view);
    return [to('ArrowLeft'), to('ArrowRight'), to('ArrowUp'), to('ArrowDown')];
  };

  test('in the diagram lead to parent and child, and up and down the column', () => {
    expect(from('door')).toEqual(['asked', 'invite', 'door', 'evening']);
    expect(from('invite')).toEqual(['door', 'invite', 'invite', 'cards']);
    expect(from('aim')).toEqual(['aim', 'asked', 'aim', 'aim']);
  });

  test('in the list lead up and down the lines', () => {
    expect(from('evening', 'LIST')).toEqual(['asked', 'evening', 'invite', 'staff']);
  });

  test('Home is the aim and End the last line', () => {
    expect(theoryFocus(root, 'door', 'Home', 'DIAGRAM')).toBe('aim');
    expect(theoryFocus(root, 'door', 'End', 'LIST')).toBe('cards');
  });

  test('a node that is gone is the aim', () => {
    expect(theoryFocus(root, 'gone', 'ArrowRight', 'LIST')).toBe('asked');
  });

  test('after a removal the focus is on the next one, else the one before, else the parent', () => {
    expect(theoryFocusAfterRemoval(root, 'door')).toBe('evening');
    expect(theoryFocusAfterRemoval(root, 'evening')).toBe('door');
    expect(theoryFocusAfterRemoval(root, 'invite')).toBe('door');
    expect(theoryFocusAfterRemoval(root, 'aim')).toBe('aim');
  });
});

describe('the rules', () => {
  test('sixty is what can be read as one diagram', () => {
    expect(() => requireTheoryRoom(59)).not.toThrow();
    expect(() => requireTheoryRoom(60)).toThrow('THEORY_FULL');
  });

  test('there are two levels of drivers', () => {
    const primary = { id: 'asked', parentId: null };
    expect(() => requireDriverParent(primary, { id: 'new', hasDrivers: false })).not.toThrow();
    expect(() => requireDriverParent(primary, { id: 'staff', hasDrivers: true })).toThrow('THEORY_LEVELS');
    expect(() => requireDriverParent(primary, { id: 'asked', hasDrivers: false })).toThrow('THEORY_LEVELS');
    expect(() =>
      requireDriverParent({ id: 'door', parentId: 'asked' }, { id: 'new', hasDrivers: false }),
    ).toThrow('THEORY_LEVELS');
  });

  test('a place in the order is kept within the list', () => {
    expect(reordered(['a', 'b', 'c'], 'c', 0)).toEqual(['c', 'a', 'b']);
    expect(reordered(['a', 'b', 'c'], 'a', 9)).toEqual(['b', 'c', 'a']);
    expect(reordered(['a', 'b'], 'new', 1)).toEqual(['a', 'new', 'b']);
    expect(reordered(['a', 'b'], 'b', -3)).toEqual(['b', 'a']);
  });
});
