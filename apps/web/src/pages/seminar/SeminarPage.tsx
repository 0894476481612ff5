import { useQuery } from '@apollo/client/react';
import { Navigate, useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { useAddresses } from '../../people/programme/addresses';
import { useToday } from '../../people/session/Session';
import { Failure } from '../../ui/Failure';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { Loading } from '../../ui/Skeleton';
import { isNotForMe } from '../not-found/is-not-for-me';
import { NotFoundPage } from '../not-found/NotFoundPage';
import { SeminarWorkspace } from './SeminarWorkspace';

const SeminarsDocument = graphql(`
  query Seminars {
    programme {
      id
      seminars {
        id
        number
        date
      }
    }
  }
`);
const SeminarPageDocument = graphql(`
  query SeminarPage($number: Int!) {
    seminar(number: $number) {
      ...SeminarWorkspace_seminar
    }
    programme {
      id
      ...SeminarWorkspace_programme
    }
  }
`);

/** Without a number: the one that is next, or the last there was. */
function NextSeminar() {
  const addresses = useAddresses();
  const today = useToday();
  const { data } = useQuery(SeminarsDocument);
  if (!data) return <Loading heights={[40, 300]} />;
  const { seminars } = data.programme;
  const next = seminars.find(({ date }) => date >= today) ?? seminars.at(-1);
  return next ? <Navigate to={addresses.seminar(next.number)} replace /> : <NotFoundPage />;
}

export default function SeminarPage() {
  const { t } = useTranslation();
  const { number: written } = useParams();
  const number = /^\d{1,3}$/.test(written ?? '') ? Number(written) : 0;
  const { data, error, refetch } = useQuery(SeminarPageDocument, {
    variables: { number },
    skip: number === 0,
  });
  if (written === undefined) return <NextSeminar />;
  if (number === 0) return <NotFoundPage />;
  if (isNotForMe(error)) return <NotFoundPage />;
  if (!data)
    return (
      <Page title={t('seminar.title')}>
        <PageHeader title={t('seminar.title')} />
        {error ? (
          <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} />
        ) : (
          <Loading heights={[60, 40, 420]} />
        )}
      </Page>
    );
  if (!data.seminar) return <NotFoundPage />;
  return <SeminarWorkspace key={number} seminar={data.seminar} programme={data.programme} />;
}
