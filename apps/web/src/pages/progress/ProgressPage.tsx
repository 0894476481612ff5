import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { progressDiffers } from '@laeringsrum/domain';
import { graphql, readFragment } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { CoachNoteForm } from '../../improvement/progress/CoachNoteForm';
import { ConfirmProgress } from '../../improvement/progress/ConfirmProgress';
import { Progress_intervention } from '../../improvement/progress/progress-parts';
import { ProgressHistory } from '../../improvement/progress/ProgressHistory';
import { ProgressReasons } from '../../improvement/progress/ProgressReasons';
import { ProgressScale } from '../../improvement/progress/ProgressScale';
import { useAddresses } from '../../people/programme/addresses';
import { useCan } from '../../people/session/Session';
import { Failure } from '../../ui/Failure';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { Section } from '../../ui/Section';
import { Loading } from '../../ui/Skeleton';
import { NotFoundPage } from '../not-found/NotFoundPage';
import styles from './ProgressPage.module.css';

const ProgressPageDocument = graphql(`
  query ProgressPage($code: String!) {
    intervention(code: $code) {
      id
      ...Progress_intervention
    }
  }
`);

/** How far an intervention has come: proposed, own and coach's score side by side, with the words behind them. */
export default function ProgressPage() {
  const { t } = useTranslation();
  const { programme = '', code = '' } = useParams();
  const addresses = useAddresses();
  const can = useCan(programme);
  const { data, error, refetch } = useQuery(ProgressPageDocument, {
    variables: { code: code.toUpperCase() },
  });
  if (!data)
    return (
      <Page title={t('progress.title')}>
        <PageHeader title={t('progress.title')} above={code} />
        {error ? (
          <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} />
        ) : (
          <Loading heights={[40, 160, 120]} />
        )}
      </Page>
    );
  const intervention = readFragment(Progress_intervention, data.intervention);
  const progress = intervention?.progress;
  if (!intervention || !progress) return <NotFoundPage />;
  const own = progress.scores[0]?.score ?? null;
  const { proposal } = progress;
  const coaching = !can('progress:confirm', intervention.placeId);
  const coached = progress.coachNotes.find(({ score }) => score !== null && score !== undefined);
  return (
    <Page title={`${t('progress.title')} · ${intervention.code}`}>
      <PageHeader
        above={
          <>
            <Link to={addresses.intervention(intervention.code)}>{intervention.code}</Link>
            <span aria-hidden="true">/</span>
            <span>{intervention.title}</span>
          </>
        }
        title={t('progress.title')}
        below={t(coaching ? 'progress.leadCoach' : 'progress.lead')}
      />
      <ProgressScale
        coaching={coaching}
        scores={[
          { kind: 'proposed', score: proposal.score },
          { kind: 'own', score: own },
          { kind: 'coach', score: coached?.score ?? null },
        ]}
      />
      <div className={styles.reasons}>
        <ProgressReasons proposal={proposal} />
        {progressDiffers(own, proposal.score) ? (
          <p className={styles.differs}>{t('progress.differs')}</p>
        ) : null}
      </div>
      {!coaching ? (
        <Section title={t('progress.confirmTitle')}>
          <ConfirmProgress interventionId={intervention.id} proposed={proposal.score} />
        </Section>
      ) : null}
      {can('progress:coach', intervention.placeId) ? (
        <Section title={t('progress.noteTitle')}>
          <CoachNoteForm interventionId={intervention.id} />
        </Section>
      ) : null}
      <Section title={t('progress.history')}>
        <ProgressHistory progress={progress} coaching={coaching} />
      </Section>
      <p className={styles.private}>{t('progress.private')}</p>
    </Page>
  );
}
