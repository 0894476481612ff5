import { useQuery } from '@apollo/client/react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { graphql, readFragment } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { CycleParts_cycle } from '../../improvement/pdsa-cycle/cycle-parts';
import { CycleSpread } from '../../improvement/pdsa-cycle/CycleSpread';
import { useCycleOnDevice } from '../../improvement/pdsa-cycle/unsent/useCycleOnDevice';
import { useUnsentCycle } from '../../improvement/pdsa-cycle/unsent/useUnsentCycle';
import { useCan } from '../../people/session/Session';
import { Failure } from '../../ui/Failure';
import { Page } from '../../ui/Page';
import { Loading } from '../../ui/Skeleton';
import { NotFoundPage } from '../not-found/NotFoundPage';

const Comments = lazy(() => import('../../network/comment/Comments'));

const PdsaCyclePageDocument = graphql(`
  query PdsaCyclePage($code: String!, $number: Int!) {
    pdsaCycle(interventionCode: $code, number: $number) {
      ...CycleParts_cycle
    }
    intervention(code: $code) {
      id
      measures {
        id
        ...CycleParts_measure
      }
    }
    programme {
      id
      imagePolicy
    }
  }
`);

export default function PdsaCyclePage() {
  const { t } = useTranslation();
  const { programme = '', code: written = '', number: writtenNumber = '' } = useParams();
  const can = useCan(programme);
  const code = written.toUpperCase();
  const number = /^\d{1,4}$/.test(writtenNumber) ? Number(writtenNumber) : 0;
  const unsent = useUnsentCycle(code, number);
  const here = useCycleOnDevice(unsent);
  const { data, error, refetch } = useQuery(PdsaCyclePageDocument, {
    variables: { code, number },
    skip: number === 0 || unsent !== null,
  });
  const name = t('cycle.name', { number });
  if (number === 0) return <NotFoundPage />;
  if (!data && !here)
    return (
      <Page title={name}>
        <h1 className="visually-hidden">{name}</h1>
        {error ? (
          <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} />
        ) : (
          <Loading heights={[24, 36, 320, 320]} />
        )}
      </Page>
    );
  const masked = here ? here.cycle : data?.pdsaCycle;
  const cycle = readFragment(CycleParts_cycle, masked);
  if (!masked || !cycle) return <NotFoundPage />;
  return (
    <Page title={[cycle.title, name, cycle.interventionCode].filter(Boolean).join(' · ')}>
      <CycleSpread
        key={cycle.id}
        cycle={masked}
        unsent={unsent}
        measures={here?.measures ?? data?.intervention?.measures ?? []}
        mayWrite={can('pdsaCycle:write', cycle.placeId)}
        mayObserve={can('observation:write', cycle.placeId)}
        mayCopy={!can('pdsaCycle:write', cycle.placeId) && can('pdsaCycle:write')}
        imagePolicy={data?.programme.imagePolicy ?? 'NOWHERE'}
      />
      {unsent ? null : (
        <Suspense fallback={null}>
          <Comments about={{ subject: 'CYCLE', subjectId: cycle.id }} />
        </Suspense>
      )}
    </Page>
  );
}
