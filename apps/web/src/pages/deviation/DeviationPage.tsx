import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { DeviationView } from '../../governance/deviation/DeviationView';
import { graphql } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { Failure } from '../../ui/Failure';
import { Page } from '../../ui/Page';
import { Loading } from '../../ui/Skeleton';
import { NotFoundPage } from '../not-found/NotFoundPage';

const DeviationPageDocument = graphql(`
  query DeviationPage($number: Int!) {
    deviation(number: $number) {
      id
      ...DeviationView_deviation
    }
    programme {
      id
      ...DeviationView_programme
    }
  }
`);

export default function DeviationPage() {
  const { t } = useTranslation();
  const { number: written = '' } = useParams();
  const number = /^\d{1,6}$/.test(written) ? Number(written) : 0;
  const { data, error, refetch } = useQuery(DeviationPageDocument, {
    variables: { number },
    skip: number === 0,
  });
  const name = t('deviation.name', { number });
  if (number === 0) return <NotFoundPage />;
  if (!data)
    return (
      <Page title={name}>
        <h1 className="visually-hidden">{name}</h1>
        {error ? (
          <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} />
        ) : (
          <Loading heights={[24, 60, 80, 160, 240]} />
        )}
      </Page>
    );
  if (!data.deviation) return <NotFoundPage />;
  return (
    <Page title={name}>
      <DeviationView
        key={data.deviation.id}
        deviation={data.deviation}
        programme={data.programme}
        onRefused={() => void refetch()}
      />
    </Page>
  );
}
