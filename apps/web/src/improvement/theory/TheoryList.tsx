import { useTranslation } from 'react-i18next';
import { THEORY_COLUMNS, theorySiblings } from '@laeringsrum/domain';
import { type Theory_InterventionFragment } from '../../graphql/generated/graphql';
import { TheoryNodeFacts } from './TheoryNodeFacts';
import { TheoryNodeText } from './TheoryNodeText';
import { type Theory } from './useTheory';
import { useTreeFocus } from './useTreeFocus';
import styles from './TheoryList.module.css';

interface TheoryListProps {
  theory: Theory;
  intervention: Theory_InterventionFragment;
  mayWrite: boolean;
}

/** The same theory line by line, indented: everything that can be done in the diagram can be done here. */
export function TheoryList({ theory, intervention, mayWrite }: TheoryListProps) {
  const { t } = useTranslation();
  const { nodes, chosen, choose } = theory;
  const { tree, onKeyDown, onFocus, onBlur } = useTreeFocus(theory, 'LIST', mayWrite);
  return (
    <div
      ref={tree}
      className={styles.list}
      role="tree"
      aria-label={t('theory.tree', { code: intervention.code })}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      {nodes.map((node) => {
        const siblings = theorySiblings(node);
        const level = THEORY_COLUMNS.indexOf(node.kind);
        return (
          <div
            key={node.id}
            data-node={node.id}
            data-kind={node.kind}
            className={styles.line}
            style={{ marginLeft: `calc(${level} * var(--indent))` }}
            role="treeitem"
            aria-level={level + 1}
            aria-posinset={siblings.indexOf(node) + 1}
            aria-setsize={siblings.length}
            aria-selected={node === chosen}
            tabIndex={node === chosen ? 0 : -1}
            onClick={() => choose(node.id)}
            onDoubleClick={() => theory.edit(node)}
            onKeyDown={(event) => onKeyDown(event, node)}
          >
            <span className={styles.kind}>{t(`theory.kinds.${node.kind}`)}</span>
            <span className="visually-hidden">: </span>
            <TheoryNodeText theory={theory} node={node} />
            <TheoryNodeFacts intervention={intervention} node={node} whole />
          </div>
        );
      })}
    </div>
  );
}
