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
import { InterventionDocumentation } from './InterventionDocumentation';

const InterventionDocumentationDocument = graphql(`
  query InterventionDocumentation($code: String!) {
    intervention(code: $code) {
      id
      ...InterventionDocumentation_intervention
    }
    programme {
      id
      ...InterventionDocumentation_programme
    }
  }
`);

export default function InterventionDocumentationPage() {
  const { t } = useTranslation();
  const { code = '' } = useParams();
  const { data, error, refetch } = useQuery(InterventionDocumentationDocument, {
    variables: { code: code.toUpperCase() },
  });
  if (!data)
    return (
      <Page title={t('documentation.title')}>
        <PageHeader title={t('documentation.title')} above={code.toUpperCase()} />
        {error ? (
          <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} />
        ) : (
          <Loading heights={[40, 180, 180]} />
        )}
      </Page>
    );
  if (!data.intervention) return <NotFoundPage />;
  return (
    <InterventionDocumentation
      key={data.intervention.id}
      intervention={data.intervention}
      programme={data.programme}
    />
  );
}
