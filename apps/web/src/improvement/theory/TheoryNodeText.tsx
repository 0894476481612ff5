import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type TheoryNode } from '@laeringsrum/domain';
import { type Theory } from './useTheory';
import styles from './TheoryNodeText.module.css';

const longest = { AIM: 0, PRIMARY: 160, SECONDARY: 160, IDEA: 200 } as const;

/** A node's words, or the field they are written in. */
export function TheoryNodeText({ theory, node }: { theory: Theory; node: TheoryNode }) {
  const { t } = useTranslation();
  const problemId = useId();
  const { writing } = theory;
  if (writing?.id !== node.id || node.kind === 'AIM') return <span>{node.text || t('theory.noGoal')}</span>;
  return (
    <span className={styles.writing}>
      <textarea
        className={styles.field}
        rows={2}
        // Whoever asked to write is taken to the field.
        ref={(field) => field?.focus()}
        aria-label={t('theory.editing', { kind: t(`theory.kinds.${node.kind}`) })}
        aria-invalid={writing.problem ? true : undefined}
        aria-describedby={problemId}
        placeholder={t(`theory.blank.${node.kind}`)}
        maxLength={longest[node.kind]}
        value={writing.text}
        onChange={(event) => theory.type(event.currentTarget.value.replace(/\n/g, ' '))}
        onClick={(event) => event.stopPropagation()}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Enter') {
            event.preventDefault();
            void theory.save();
          } else if (event.key === 'Escape') {
            event.preventDefault();
            theory.stop();
          }
        }}
        onBlur={() => {
          if (writing.text.trim() === '' && !writing.problem) theory.stop();
          else if (!writing.problem) void theory.save();
        }}
      />
      <span id={problemId} className={styles.problem} role="alert">
        {writing.problem}
      </span>
    </span>
  );
}
