import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commentParts, commentWords } from '@laeringsrum/domain';
import { formatDateTime } from '@laeringsrum/locale';
import { type Comment_CommentFragment } from '../../graphql/generated/graphql';
import { undoable } from '../../graphql/undoable';
import { useDoing } from '../../graphql/useDoing';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { EditCommentDocument, RemoveCommentDocument, type Subject } from './comment-parts';
import { CommentForm } from './CommentForm';
import styles from './Comments.module.css';

interface CommentRowProps {
  about: Subject;
  comment: Comment_CommentFragment;
  /** A link led here. */
  linked: boolean;
  onAnswer: (() => void) | null;
}

/** Who said what, and when; of a deleted one only that it was there. */
export function CommentRow({ about, comment, linked, onAnswer }: CommentRowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [editing, setEditing] = useState(false);
  const [edit] = useMutation(EditCommentDocument);
  const [remove] = useMutation(RemoveCommentDocument, undoable(t('comment.removed')));
  const { busy, refused, doing } = useDoing();
  const { id, version, text, at, mine, mentions } = comment;
  const name = comment.by?.name ?? t('comment.formerColleague');
  const names = mentions.map((who) => who?.name ?? t('comment.formerColleague'));
  const when = formatDateTime(at, language);
  return (
    <div
      className={styles.row}
      id={`kommentar-${id}`}
      data-linked={linked || undefined}
      tabIndex={linked ? -1 : undefined}
    >
      <p className={styles.who}>
        {comment.removed ? null : <strong>{name}</strong>}
        <span>
          {comment.removed ? `${t('comment.trace', { name })} · ` : ''}
          <time dateTime={at}>{when}</time>
          {comment.editedAt && !comment.removed ? ` · ${t('comment.edited')}` : ''}
        </span>
      </p>
      {editing ? (
        <CommentForm
          about={about}
          name={`edit:${id}`}
          label={t('comment.edit')}
          action={t('comment.save')}
          begin={{
            text: commentWords(text, names),
            picked: mentions.flatMap((who) => (who ? [{ id: who.id, name: who.name }] : [])),
          }}
          autoFocus
          onSend={async (said) => {
            await edit({ variables: { id, version, ...said } });
            setEditing(false);
          }}
          onCancel={() => setEditing(false)}
        />
      ) : comment.removed ? null : (
        <p className={styles.text}>
          {commentParts(text).map((part, index) =>
            typeof part === 'string' ? part : <b key={index}>@{names[part] ?? ''}</b>,
          )}
        </p>
      )}
      {editing || comment.removed ? null : (
        <div className={styles.acts}>
          {onAnswer ? (
            <TextAction quiet onClick={onAnswer}>
              {t('comment.answer')}
            </TextAction>
          ) : null}
          {comment.editable ? (
            <TextAction quiet onClick={() => setEditing(true)}>
              {t('comment.edit')}
            </TextAction>
          ) : null}
          {mine ? (
            <TextAction
              quiet
              disabled={busy}
              aria-label={t('comment.removeOne', { when })}
              onClick={() => void doing(() => remove({ variables: { id, version } }))}
            >
              {t('comment.remove')}
            </TextAction>
          ) : null}
        </div>
      )}
      {refused ? <p role="alert">{refused}</p> : null}
    </div>
  );
}
