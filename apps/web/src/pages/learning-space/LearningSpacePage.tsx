import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { formatDateLong } from '@laeringsrum/locale';
import { graphql, readFragment } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { undoable } from '../../graphql/undoable';
import { useDoing } from '../../graphql/useDoing';
import { useAddresses } from '../../people/programme/addresses';
import { useCan } from '../../people/session/Session';
import { Failure } from '../../ui/Failure';
import { ChevronLeftIcon, PrintIcon } from '../../ui/icons';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { Section } from '../../ui/Section';
import { Loading } from '../../ui/Skeleton';
import { TextAction } from '../../ui/TextAction';
import { useLanguage } from '../../ui/useLanguage';
import { EditPlanSheet } from '../../voices/learning-space/EditPlanSheet';
import styles from '../../voices/learning-space/LearningSpace.module.css';
import {
  LearningSpace_session,
  RemoveLearningSpaceDocument,
} from '../../voices/learning-space/learning-space-parts';
import { SpaceNotes } from '../../voices/learning-space/SpaceNotes';
import { isNotForMe } from '../not-found/is-not-for-me';
import { NotFoundPage } from '../not-found/NotFoundPage';

const LearningSpacePageDocument = graphql(`
  query LearningSpacePage($id: ID!) {
    learningSpace(id: $id) {
      ...LearningSpace_session
    }
  }
`);
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** One meeting: the plan above, what was said below. */
export default function LearningSpacePage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const addresses = useAddresses();
  const navigate = useNavigate();
  const { programme = '', id = '' } = useParams();
  const can = useCan(programme);
  const [editing, setEditing] = useState(false);
  const { data, error, refetch } = useQuery(LearningSpacePageDocument, {
    variables: { id },
    skip: !uuid.test(id),
  });
  const [remove] = useMutation(RemoveLearningSpaceDocument, {
    refetchQueries: ['LearningSpaces'],
    ...undoable(t('learningSpace.removed')),
  });
  const { busy, refused, doing } = useDoing();
  const list = `${addresses.root}/laeringsrum`;
  if (!uuid.test(id)) return <NotFoundPage />;
  if (isNotForMe(error)) return <NotFoundPage />;
  if (!data)
    return (
      <Page title={t('learningSpace.title')}>
        <h1 className="visually-hidden">{t('learningSpace.title')}</h1>
        {error ? (
          <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} />
        ) : (
          <Loading heights={[36, 160, 160]} />
        )}
      </Page>
    );
  const session = readFragment(LearningSpace_session, data.learningSpace);
  if (!session) return <NotFoundPage />;
  const { kind, title, heldOn, who, inviting, script, intervention } = session;
  const mayWrite = can('learningSpace:write', session.placeId);
  const takeAway = async () => {
    const { id: of, version } = session;
    if (await doing(() => remove({ variables: { id: of, version } }))) void navigate(list, { replace: true });
  };
  return (
    <Page title={title}>
      <PageHeader
        above={
          <Link to={list}>
            <ChevronLeftIcon size={16} /> {t('learningSpace.title')}
          </Link>
        }
        title={title}
        below={
          <>
            {t(`learningSpace.kinds.${kind}`)} · {formatDateLong(heldOn, language)}
            {intervention ? (
              <>
                {' · '}
                <Link to={addresses.intervention(intervention.code)}>
                  {intervention.code} {intervention.title}
                </Link>
              </>
            ) : null}
          </>
        }
        side={
          <div className={styles.tools}>
            <TextAction quiet icon={<PrintIcon size={18} />} onClick={() => window.print()}>
              {t('learningSpace.print')}
            </TextAction>
          </div>
        }
      />
      <Section
        title={t('learningSpace.thePlan')}
        action={
          mayWrite ? (
            <TextAction onClick={() => setEditing(true)}>{t('learningSpace.edit')}</TextAction>
          ) : undefined
        }
      >
        <dl className={styles.plan}>
          {[['who', who] as const, ['inviting', inviting] as const, ['script', script] as const].flatMap(
            ([name, text]) =>
              text
                ? [<dt key={name}>{t(`learningSpace.${name}`)}</dt>, <dd key={`${name}-text`}>{text}</dd>]
                : [],
          )}
        </dl>
      </Section>
      <SpaceNotes session={session} mayWrite={mayWrite} />
      {mayWrite ? (
        <div className={styles.tools}>
          <TextAction quiet disabled={busy} onClick={() => void takeAway()}>
            {t('learningSpace.remove')}
          </TextAction>
        </div>
      ) : null}
      {refused ? <p role="alert">{refused}</p> : null}
      {editing ? <EditPlanSheet session={session} onClose={() => setEditing(false)} /> : null}
    </Page>
  );
}
