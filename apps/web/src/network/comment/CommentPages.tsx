import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readFragment } from '../../graphql/generated';
import { TextAction } from '../../ui/TextAction';
import { CommentsDocument, CommentThread_thread, type Subject } from './comment-parts';
import styles from './Comments.module.css';
import { Thread } from './Thread';
import { type Say } from './useSaying';

interface CommentPagesProps {
  about: Subject;
  before: string;
  linkedId: string | null;
  mayWrite: boolean;
  say: Say;
}

/** What was said earlier, page by page, each asked for when one wants it. */
export function CommentPages({ about, before, ...rest }: CommentPagesProps) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState(false);
  const { data } = useQuery(CommentsDocument, { variables: { ...about, before }, skip: !wanted });
  const page = data?.comments;
  if (!wanted) return <TextAction onClick={() => setWanted(true)}>{t('comment.older')}</TextAction>;
  if (!page) return null;
  return (
    <>
      <ul className={styles.list}>
        {readFragment(CommentThread_thread, page.threads).map((thread) => (
          <Thread key={thread.id} about={about} thread={thread} {...rest} />
        ))}
      </ul>
      {page.before ? <CommentPages about={about} before={page.before} {...rest} /> : null}
    </>
  );
}
