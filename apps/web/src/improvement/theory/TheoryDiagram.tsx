import { useLayoutEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  layoutTree,
  THEORY_COLUMNS,
  theorySiblings,
  type PlacedNode,
  type TheoryNode,
} from '@laeringsrum/domain';
import { type Theory_InterventionFragment } from '../../graphql/generated/graphql';
import { TheoryNodeFacts } from './TheoryNodeFacts';
import { TheoryNodeText } from './TheoryNodeText';
import { type Theory } from './useTheory';
import { useTreeFocus } from './useTreeFocus';
import styles from './TheoryDiagram.module.css';

const size = { columnWidth: 212, columnGap: 46, rowGap: 14 };
/** Before the first measuring; corrected before anything is painted. */
const guessedHeight = 56;
const columnOf = (node: TheoryNode): number => THEORY_COLUMNS.indexOf(node.kind);

interface TheoryDiagramProps {
  theory: Theory;
  intervention: Theory_InterventionFragment;
  mayWrite: boolean;
}

/** The theory as a drawing: four columns, the lines between them, and one chosen box. */
export function TheoryDiagram({ theory, intervention, mayWrite }: TheoryDiagramProps) {
  const { t } = useTranslation();
  const { nodes, chosen, choose } = theory;
  const { tree, onKeyDown, onFocus, onBlur } = useTreeFocus(theory, 'DIAGRAM', mayWrite);
  const heights = useHeights(tree, nodes);
  const layout = useMemo(
    () =>
      layoutTree(
        nodes.map((node) => ({
          id: node.id,
          parentId: node.parent?.id ?? null,
          column: columnOf(node),
          height: heights.get(node.id) ?? guessedHeight,
        })),
        size,
      ),
    [nodes, heights],
  );
  const width = THEORY_COLUMNS.length * (size.columnWidth + size.columnGap) - size.columnGap;
  return (
    <div className={styles.scroll} role="group" aria-label={t('theory.title')}>
      <div style={{ width }}>
        <div className={styles.columns} aria-hidden="true">
          {THEORY_COLUMNS.map((kind) => (
            <span key={kind} style={{ width: size.columnWidth }}>
              {t(`theory.columns.${kind}`)}
            </span>
          ))}
        </div>
        <div
          ref={tree}
          className={styles.canvas}
          style={{ height: layout.height }}
          role="tree"
          aria-label={t('theory.tree', { code: intervention.code })}
          onFocus={onFocus}
          onBlur={onBlur}
        >
          <svg className={styles.lines} width={width} height={layout.height} aria-hidden="true">
            {nodes.map((node) => (
              <path key={node.id} d={lineTo(node, layout.places)} />
            ))}
          </svg>
          {nodes.map((node) => {
            const place = layout.places.get(node.id);
            const siblings = theorySiblings(node);
            return (
              <div
                key={node.id}
                data-node={node.id}
                data-kind={node.kind}
                className={styles.node}
                style={{ left: place?.x, top: place?.y, width: size.columnWidth }}
                role="treeitem"
                aria-level={columnOf(node) + 1}
                aria-posinset={siblings.indexOf(node) + 1}
                aria-setsize={siblings.length}
                aria-selected={node === chosen}
                tabIndex={node === chosen ? 0 : -1}
                onClick={() => choose(node.id)}
                onDoubleClick={() => theory.edit(node)}
                onKeyDown={(event) => onKeyDown(event, node)}
              >
                <span className="visually-hidden">{t(`theory.kinds.${node.kind}`)}: </span>
                <TheoryNodeText theory={theory} node={node} />
                <TheoryNodeFacts intervention={intervention} node={node} />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** From the middle of the parent's right side to the middle of the node's left; straight through a column that it passes. */
function lineTo(node: TheoryNode, places: ReadonlyMap<string, PlacedNode>): string {
  const [from, to] = [node.parent && places.get(node.parent.id), places.get(node.id)];
  if (!from || !to) return '';
  const [x1, y1] = [from.x + size.columnWidth, from.y + from.height / 2];
  const y2 = to.y + to.height / 2;
  const bend = size.columnGap / 2;
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x1 + bend} ${y2} ${x1 + size.columnGap} ${y2}L${to.x} ${y2}`;
}

/** How high each box has become with its words in it, also when letters are made larger or a text is being written. */
function useHeights(
  tree: React.RefObject<HTMLDivElement | null>,
  nodes: readonly TheoryNode[],
): ReadonlyMap<string, number> {
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  useLayoutEffect(() => {
    const boxes = [...(tree.current?.querySelectorAll<HTMLElement>('[data-node]') ?? [])];
    const read = () =>
      setHeights((before) => {
        const now = new Map(boxes.map((box) => [box.dataset['node'] ?? '', box.offsetHeight]));
        const same = now.size === before.size && [...now].every(([id, height]) => before.get(id) === height);
        return same ? before : now;
      });
    read();
    const observer = new ResizeObserver(read);
    for (const box of boxes) observer.observe(box);
    return () => observer.disconnect();
  }, [tree, nodes]);
  return heights;
}
