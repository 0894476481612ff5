import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { layoutTree, type LayoutNode } from './tree-layout.js';

const options = { columnWidth: 200, columnGap: 40, rowGap: 12 };
const layout = (nodes: readonly LayoutNode[]) => layoutTree(nodes, options);
const at = (nodes: readonly LayoutNode[], id: string) => {
  const place = layout(nodes).places.get(id);
  if (!place) throw new Error(`${id} has no place`);
  return place;
};

/** From 1 to 60 nodes: each but the first hangs on an earlier one, in a column further out, four columns at most. */
const trees = fc
  .array(fc.record({ parent: fc.nat(), skip: fc.boolean(), height: fc.integer({ min: 20, max: 160 }) }), {
    maxLength: 59,
  })
  .map((rest) => {
    const nodes: LayoutNode[] = [{ id: 'n0', parentId: null, column: 0, height: 60 }];
    for (const { parent, skip, height } of rest) {
      const inner = nodes.filter(({ column }) => column < 3);
      const over = inner[parent % inner.length] as LayoutNode;
      const column = Math.min(over.column + (skip ? 2 : 1), 3);
      nodes.push({ id: `n${nodes.length}`, parentId: over.id, column, height });
    }
    return nodes;
  });

describe('a driver diagram of any shape', () => {
  test('has no two boxes in one column closer than the gap, and nothing outside its frame', () => {
    fc.assert(
      fc.property(trees, (nodes) => {
        const { places, width, height } = layout(nodes);
        expect(places.size).toBe(nodes.length);
        for (const column of [0, 1, 2, 3]) {
          const boxes = nodes
            .filter((node) => node.column === column)
            .map(({ id }) => places.get(id) as { x: number; y: number; height: number })
            .sort((a, b) => a.y - b.y);
          for (const [index, box] of boxes.entries()) {
            expect(box.x).toBe(column * 240);
            expect(box.y).toBeGreaterThanOrEqual(-1e-9);
            expect(box.y + box.height).toBeLessThanOrEqual(height + 1e-9);
            expect(box.x + options.columnWidth).toBeLessThanOrEqual(width);
            const next = boxes[index + 1];
            if (next) expect(next.y - (box.y + box.height)).toBeGreaterThanOrEqual(options.rowGap - 1e-9);
          }
        }
      }),
    );
  });

  test('keeps brothers in the order they are given in', () => {
    fc.assert(
      fc.property(trees, (nodes) => {
        const { places } = layout(nodes);
        for (const parent of nodes) {
          const tops = nodes
            .filter(({ parentId, column }) => parentId === parent.id && column === parent.column + 1)
            .map(({ id }) => places.get(id)?.y ?? NaN);
          expect(tops).toEqual([...tops].sort((a, b) => a - b));
        }
      }),
    );
  });

  test('has each parent in the middle of its children', () => {
    fc.assert(
      fc.property(trees, (nodes) => {
        const { places } = layout(nodes);
        const middle = ({ id }: LayoutNode) => {
          const { y, height } = places.get(id) ?? { y: NaN, height: NaN };
          return y + height / 2;
        };
        for (const parent of nodes) {
          const children = nodes.filter(({ parentId }) => parentId === parent.id);
          const [first, last] = [children[0], children.at(-1)];
          if (!first || !last) continue;
          const { y: top } = places.get(first.id) ?? { y: NaN };
          const bottom = middle(last) + last.height / 2;
          expect(middle(parent)).toBeCloseTo((top + bottom) / 2, 6);
        }
      }),
    );
  });

  test('does not depend on chance: the same tree is drawn the same', () => {
    fc.assert(fc.property(trees, (nodes) => expect(layout(nodes)).toEqual(layout(nodes))));
  });
});

describe('small diagrams', () => {
  const aim: LayoutNode = { id: 'aim', parentId: null, column: 0, height: 60 };

  test('nothing takes no room; the aim alone takes its own', () => {
    expect(layout([])).toEqual({ places: new Map(), width: 0, height: 0 });
    expect(layout([aim])).toMatchObject({ width: 200, height: 60 });
  });

  test('a tall box below a short one moves what follows, not the other columns', () => {
    const nodes: LayoutNode[] = [
      aim,
      { id: 'a', parentId: 'aim', column: 1, height: 40 },
      { id: 'b', parentId: 'aim', column: 1, height: 40 },
      { id: 'tall', parentId: 'a', column: 2, height: 200 },
      { id: 'c', parentId: 'aim', column: 1, height: 40 },
    ];
    expect(at(nodes, 'tall')).toEqual({ x: 480, y: 0, height: 200 });
    expect(at(nodes, 'a').y).toBe(80);
    expect(at(nodes, 'b').y).toBe(132);
    expect(at(nodes, 'c').y).toBe(184);
  });

  test('an idea directly on a primary driver keeps the column between free for its line', () => {
    const nodes: LayoutNode[] = [
      aim,
      { id: 'p', parentId: 'aim', column: 1, height: 40 },
      { id: 's', parentId: 'p', column: 2, height: 40 },
      { id: 'direct', parentId: 'p', column: 3, height: 40 },
      { id: 'q', parentId: 'aim', column: 1, height: 40 },
      { id: 't', parentId: 'q', column: 2, height: 40 },
    ];
    expect(at(nodes, 's').y).toBe(0);
    expect(at(nodes, 'direct').y).toBe(52);
    expect(at(nodes, 't').y).toBe(104);
  });
});
