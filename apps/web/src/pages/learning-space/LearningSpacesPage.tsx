import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { awaitsOutcome } from '@laeringsrum/domain';
import { formatDateLong } from '@laeringsrum/locale';
import { graphql, readFragment } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { useAddresses } from '../../people/programme/addresses';
import { useCan, useMemberships, useToday } from '../../people/session/Session';
import { Failure } from '../../ui/Failure';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { Section } from '../../ui/Section';
import { Loading } from '../../ui/Skeleton';
import { useLanguage } from '../../ui/useLanguage';
import { useSheetAddress } from '../../ui/useSheetAddress';
import { isNotForMe } from '../not-found/is-not-for-me';
import { NotFoundPage } from '../not-found/NotFoundPage';
import styles from '../../voices/learning-space/LearningSpace.module.css';
import { LearningSpace_session, SpaceNote_note } from '../../voices/learning-space/learning-space-parts';
import { PlanSheet } from '../../voices/learning-space/PlanSheet';

const LearningSpacesDocument = graphql(`
  query LearningSpaces {
    learningSpaces {
      ...LearningSpace_session
    }
    interventions {
      id
      code
      title
      placeId
    }
  }
`);

/** The place's small meetings: what is to come, and what was held with what still waits for an answer. */
export default function LearningSpacesPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const addresses = useAddresses();
  const navigate = useNavigate();
  const { programme = '' } = useParams();
  const can = useCan(programme);
  const sheet = useSheetAddress();
  const { data, error, refetch } = useQuery(LearningSpacesDocument);
  const placeId = useMemberships(programme).find(
    (membership) => membership.placeId && can('learningSpace:write', membership.placeId),
  )?.placeId;
  const action = placeId ? (
    <Button variant="filled" onClick={() => sheet.open('ny')}>
      {t('learningSpace.plan')}
    </Button>
  ) : undefined;
  const sessions = readFragment(LearningSpace_session, data?.learningSpaces ?? []);
  const groups = [
    { title: t('learningSpace.coming'), rows: sessions.filter(({ heldOn }) => heldOn > today).reverse() },
    { title: t('learningSpace.heldBefore'), rows: sessions.filter(({ heldOn }) => heldOn <= today) },
  ].filter(({ rows }) => rows.length > 0);
  if (isNotForMe(error)) return <NotFoundPage />;
  return (
    <Page title={t('learningSpace.title')}>
      <PageHeader title={t('learningSpace.title')} below={t('learningSpace.lead')} side={action} />
      {!data ? (
        error ? (
          <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} />
        ) : (
          <Loading heights={[60, 60]} />
        )
      ) : groups.length === 0 ? (
        <p className={styles.quiet}>{t(placeId ? 'learningSpace.none' : 'learningSpace.noneRead')}</p>
      ) : (
        groups.map(({ title, rows }) => (
          <Section key={title} title={title}>
            <ul className={styles.list}>
              {rows.map((session) => {
                const waiting = readFragment(SpaceNote_note, session.notes).filter((note) =>
                  awaitsOutcome({ kind: note.kind, outcome: note.outcome ?? null }),
                ).length;
                return (
                  <li key={session.id}>
                    <span>
                      <Link to={`${addresses.root}/laeringsrum/${session.id}`}>{session.title}</Link>{' '}
                      <span className={styles.quiet}>
                        {[t(`learningSpace.kinds.${session.kind}`), session.intervention?.code]
                          .filter(Boolean)
                          .join(' · ')}
                      </span>
                    </span>
                    <span className={styles.quiet}>
                      {[
                        waiting ? t('learningSpace.waiting', { count: waiting }) : '',
                        formatDateLong(session.heldOn, language),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </li>
                );
              })}
            </ul>
          </Section>
        ))
      )}
      {sheet.get('ny') === '1' && placeId && data ? (
        <PlanSheet
          placeId={placeId}
          interventions={data.interventions.filter((row) => row.placeId === placeId)}
          onClose={() => sheet.close('ny')}
          onPlanned={(id) => void navigate(`${addresses.root}/laeringsrum/${id}`, { replace: true })}
        />
      ) : null}
    </Page>
  );
}
