import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readFragment } from '../../graphql/generated';
import {
  type Comment_CommentFragment,
  type CommentThread_ThreadFragment,
} from '../../graphql/generated/graphql';
import { TextAction } from '../../ui/TextAction';
import { AnswersDocument, Comment_comment, type Subject } from './comment-parts';
import { CommentForm } from './CommentForm';
import { CommentRow } from './CommentRow';
import styles from './Comments.module.css';
import { type Say } from './useSaying';

interface ThreadProps {
  about: Subject;
  thread: CommentThread_ThreadFragment;
  linkedId: string | null;
  mayWrite: boolean;
  say: Say;
}

/** A comment and the answers to it, one level deep. Whoever is answered is mentioned, and told. */
export function Thread({ about, thread, linkedId, mayWrite, say }: ThreadProps) {
  const { t } = useTranslation();
  const comment = readFragment(Comment_comment, thread.comment);
  const [earlier, setEarlier] = useState(false);
  const [answering, setAnswering] = useState<Comment_CommentFragment | null>(null);
  const { data } = useQuery(AnswersDocument, { variables: { commentId: thread.id }, skip: !earlier });
  const newest = readFragment(Comment_comment, thread.answers);
  const older = [...readFragment(Comment_comment, data?.answers ?? [])].reverse();
  const answers = [...older.filter(({ id }) => newest.every((one) => one.id !== id)), ...newest];
  const to = answering?.by ?? null;
  const row = (one: Comment_CommentFragment) => (
    <CommentRow
      about={about}
      comment={one}
      linked={one.id === linkedId}
      onAnswer={mayWrite ? () => setAnswering(one) : null}
    />
  );
  return (
    <li>
      {row(comment)}
      {thread.earlierAnswers && !earlier ? (
        <div className={styles.answers}>
          <TextAction quiet onClick={() => setEarlier(true)}>
            {t('comment.earlierAnswers')}
          </TextAction>
        </div>
      ) : null}
      {answers.length ? (
        <ul className={styles.answers}>
          {answers.map((one) => (
            <li key={one.id}>{row(one)}</li>
          ))}
        </ul>
      ) : null}
      {answering ? (
        <div className={styles.answers}>
          <CommentForm
            key={answering.id}
            about={about}
            name={`answer:${answering.id}`}
            label={t('comment.answerTo', { name: to?.name ?? t('comment.formerColleague') })}
            action={t('comment.sendAnswer')}
            {...(to && !answering.mine ? { begin: { text: `@${to.name} `, picked: [to] } } : {})}
            autoFocus
            onSend={async (said) => {
              await say({ ...said, parentId: thread.id });
              setAnswering(null);
            }}
            onCancel={() => setAnswering(null)}
          />
        </div>
      ) : null}
    </li>
  );
}
