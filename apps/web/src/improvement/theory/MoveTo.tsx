import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type TheoryNode } from '@laeringsrum/domain';
import styles from './MoveTo.module.css';
import { type Theory } from './useTheory';

/** Where a node may go instead of where it is; the way that needs no dragging. */
export function MoveTo({ theory, node }: { theory: Theory; node: TheoryNode }) {
  const { t } = useTranslation();
  const { nodes, root } = theory;
  const hasDrivers = node.children.some(({ kind }) => kind === 'SECONDARY');
  const drivers = nodes.filter(
    ({ kind }) => kind === 'PRIMARY' || (node.kind === 'IDEA' && kind === 'SECONDARY'),
  );
  const targets = [
    ...(node.kind === 'SECONDARY' ? [root] : []),
    ...(node.kind === 'PRIMARY' && hasDrivers ? [] : drivers),
  ].filter((target) => target !== node && target !== node.parent);
  if (targets.length === 0) return null;
  return (
    <Menu position="top-start" width={320}>
      <Menu.Target>
        <button type="button" className={styles.open}>
          {t('theory.moveToChoose')}
        </button>
      </Menu.Target>
      <Menu.Dropdown className={styles.targets}>
        {targets.map((target) => (
          <Menu.Item
            key={target.id}
            pl={target.kind === 'SECONDARY' ? 28 : 12}
            onClick={() => void theory.moveTo(node, target === root ? null : target.id)}
          >
            {target === root ? t('theory.primaryLevel') : target.text}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
