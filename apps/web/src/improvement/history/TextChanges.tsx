import { useTranslation } from 'react-i18next';
import { textChanges } from '@laeringsrum/domain';
import styles from './TextChanges.module.css';

/** What became of a text: what was taken out is struck through, what came is underlined; a screen reader hears which is which. */
export function TextChanges({ before, after }: { before: string; after: string }) {
  const { t } = useTranslation();
  return (
    <span className={styles.text}>
      {textChanges(before, after).map(({ kind, text }, at) =>
        kind === 'SAME' ? (
          text
        ) : kind === 'ADDED' ? (
          <ins key={at}>
            <span className="visually-hidden">[{t('intervention.added')}] </span>
            {text}
          </ins>
        ) : (
          <del key={at}>
            <span className="visually-hidden">[{t('intervention.taken')}] </span>
            {text}
          </del>
        ),
      )}
    </span>
  );
}
