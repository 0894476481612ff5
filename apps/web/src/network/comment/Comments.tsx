import { useMutation, useQuery } from '@apollo/client/react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { readFragment } from '../../graphql/generated';
import { useCan } from '../../people/session/Session';
import { Section } from '../../ui/Section';
import { TextAction } from '../../ui/TextAction';
import {
  CommentsDocument,
  CommentThread_thread,
  FollowDocument,
  SeeCommentsDocument,
  type Subject,
} from './comment-parts';
import { CommentForm } from './CommentForm';
import { CommentPages } from './CommentPages';
import styles from './Comments.module.css';
import { Thread } from './Thread';
import { useSaying } from './useSaying';

interface CommentsProps {
  about: Subject;
  /** Where there is more than one thing to talk about on the page. */
  choice?: ReactNode;
}

/** What is said of a thing, where it stands. Nothing where it is not to be seen. */
export default function Comments({ about, choice }: CommentsProps) {
  const { t } = useTranslation();
  const { programme = '' } = useParams();
  const can = useCan(programme);
  const [search] = useSearchParams();
  const linkedId = search.get('kommentar');
  const { data } = useQuery(CommentsDocument, { variables: { ...about, linkedId } });
  const [follow] = useMutation(FollowDocument, { refetchQueries: ['Comments'] });
  const say = useSaying(about);
  const page = data?.comments;
  const frame = useSeen(about, page?.unseen ?? false);
  const landed = useRef<string | null>(null);

  useEffect(() => {
    if (!page || !linkedId || landed.current === linkedId) return;
    const there = document.getElementById(`kommentar-${linkedId}`);
    if (!there) return;
    landed.current = linkedId;
    there.scrollIntoView({ block: 'center' });
    there.focus({ preventScroll: true });
  }, [page, linkedId]);

  const wantsToWrite = search.get('skriv') === '1' && Boolean(page);
  useEffect(() => {
    if (!wantsToWrite) return;
    frame.current?.scrollIntoView({ block: 'center' });
    frame.current?.querySelector('textarea')?.focus({ preventScroll: true });
  }, [wantsToWrite, frame]);

  if (!page) return null;
  const mayWrite = can('comment:write', page.placeId);
  const threads = readFragment(CommentThread_thread, page.threads);
  const linked = readFragment(CommentThread_thread, page.linked);
  const rest = { about, linkedId, mayWrite, say };
  return (
    <div ref={frame} className={styles.frame}>
      <Section
        title={t('comment.title')}
        caption={t(page.open ? 'comment.openToAll' : 'comment.ownOnly')}
        action={
          <TextAction
            aria-pressed={page.following}
            title={t('comment.followHint')}
            onClick={() => void follow({ variables: { ...about, on: !page.following } })}
          >
            {t(page.following ? 'comment.following' : 'comment.follow')}
          </TextAction>
        }
      >
        {choice}
        {mayWrite ? (
          <CommentForm
            key={about.subjectId}
            about={about}
            name={about.subjectId}
            label={t('comment.write')}
            action={t('comment.send')}
            onSend={say}
          />
        ) : null}
        {page.threads.length === 0 ? (
          <p className={styles.none}>{t(mayWrite ? 'comment.noneWrite' : 'comment.none')}</p>
        ) : null}
        {linked ? (
          <>
            <h3 className={styles.heading}>{t('comment.linked')}</h3>
            <ul className={styles.list}>
              <Thread thread={linked} {...rest} />
            </ul>
          </>
        ) : null}
        <ul className={styles.list}>
          {threads.map((thread) => (
            <Thread key={thread.id} thread={thread} {...rest} />
          ))}
        </ul>
        {page.before ? <CommentPages before={page.before} {...rest} /> : null}
      </Section>
    </div>
  );
}

/** What stands on the screen has been seen: the notice of it goes. */
function useSeen(about: Subject, unseen: boolean) {
  const frame = useRef<HTMLDivElement>(null);
  const [see] = useMutation(SeeCommentsDocument, {
    refetchQueries: ['Comments'],
    update: (cache) => void cache.evict({ fieldName: 'myNotices' }),
  });
  const { subject, subjectId } = about;
  useEffect(() => {
    if (!unseen || !frame.current) return;
    const watch = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      watch.disconnect();
      void see({ variables: { subject, subjectId } }).catch(() => undefined);
    });
    watch.observe(frame.current);
    return () => watch.disconnect();
  }, [unseen, see, subject, subjectId]);
  return frame;
}
