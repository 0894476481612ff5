import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { Failure } from '../../ui/Failure';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { Loading } from '../../ui/Skeleton';
import { NotFoundPage } from '../not-found/NotFoundPage';
import { MeasurementsDesk } from './MeasurementsDesk';

const MeasurementsPageDocument = graphql(`
  query MeasurementsPage($code: String!) {
    intervention(code: $code) {
      id
      ...MeasurementsDesk_intervention
    }
  }
`);

export default function MeasurementsPage() {
  const { t } = useTranslation();
  const { code = '' } = useParams();
  const { data, error, refetch } = useQuery(MeasurementsPageDocument, {
    variables: { code: code.toUpperCase() },
  });
  if (!data)
    return (
      <Page title={t('grid.title')}>
        <PageHeader title={t('grid.title')} above={code} />
        {error ? (
          <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} />
        ) : (
          <Loading heights={[40, 560]} />
        )}
      </Page>
    );
  if (!data.intervention) return <NotFoundPage />;
  return <MeasurementsDesk key={data.intervention.id} intervention={data.intervention} />;
}
