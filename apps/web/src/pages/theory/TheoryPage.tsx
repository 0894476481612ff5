import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { graphql } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { Failure } from '../../ui/Failure';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { Loading } from '../../ui/Skeleton';
import { NotFoundPage } from '../not-found/NotFoundPage';
import { TheorySheet } from './TheorySheet';

const TheoryPageDocument = graphql(`
  query TheoryPage($code: String!) {
    intervention(code: $code) {
      id
      ...TheorySheet_intervention
    }
  }
`);

export default function TheoryPage() {
  const { t } = useTranslation();
  const { code = '' } = useParams();
  const { data, error, refetch } = useQuery(TheoryPageDocument, { variables: { code: code.toUpperCase() } });
  if (!data)
    return (
      <Page title={t('theory.title')}>
        <PageHeader title={t('theory.title')} above={code} />
        {error ? (
          <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} />
        ) : (
          <Loading heights={[40, 420, 120]} />
        )}
      </Page>
    );
  if (!data.intervention) return <NotFoundPage />;
  return <TheorySheet key={data.intervention.id} intervention={data.intervention} />;
}
