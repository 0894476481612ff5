import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateInCopenhagen, formatAmount, formatDateLong } from '@laeringsrum/locale';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import styles from './Economy.module.css';

export const PostingImports_import = graphql(`
  fragment PostingImports_import on PostingImport {
    id
    placeId
    fileName
    inserted
    totalOre
    undoneAt
    at
    unreadable {
      line
      reason
    }
    by {
      id
      name
    }
  }
`);
const UndoDocument = graphql(`
  mutation UndoPostingImport($id: ID!) {
    undoPostingImport(id: $id) {
      id
      undoneAt
    }
  }
`);

interface PostingImportsProps {
  imports: ReadonlyArray<FragmentType<typeof PostingImports_import>>;
  mayUndo: (placeId: string | undefined) => boolean;
  onUndone: () => void;
}

/** Which files have been read, by whom, and the way back. */
export function PostingImports({ imports, mayUndo, onUndone }: PostingImportsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [problem, setProblem] = useState<string | null>(null);
  const [undo, { loading }] = useMutation(UndoDocument);
  const rows = readFragment(PostingImports_import, imports);
  if (rows.length === 0) return null;
  const takeBack = async (id: string) => {
    setProblem(null);
    try {
      await undo({ variables: { id } });
      onUndone();
    } catch (error) {
      setProblem(refusalOf(error).message || t('ui.couldNotRead'));
    }
  };
  return (
    <>
      <h3 className={styles.before}>{t('economy.import.before')}</h3>
      {problem ? (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      ) : null}
      <ul className={styles.rows}>
        {rows.map((row) => (
          <li key={row.id}>
            <span>
              {t('economy.import.file', {
                name: row.fileName,
                count: row.inserted,
                total: formatAmount(row.totalOre, language),
              })}
            </span>
            <span className={styles.quiet}>
              {[
                row.by?.name,
                formatDateLong(dateInCopenhagen(row.at), language),
                row.unreadable.length > 0
                  ? t('economy.import.unreadable', { count: row.unreadable.length })
                  : null,
                row.undoneAt ? t('economy.import.undone') : null,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {!row.undoneAt && mayUndo(row.placeId ?? undefined) ? (
              <TextAction disabled={loading} onClick={() => void takeBack(row.id)}>
                {t('economy.import.undo')}
              </TextAction>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
