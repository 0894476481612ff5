import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { graphql } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { Failure } from '../../ui/Failure';
import { Page } from '../../ui/Page';
import { Loading } from '../../ui/Skeleton';
import { NotFoundPage } from '../not-found/NotFoundPage';
import { InterventionStory } from './InterventionStory';

const InterventionPageDocument = graphql(`
  query InterventionPage($code: String!) {
    intervention(code: $code) {
      id
      ...InterventionStory_intervention
    }
    programme {
      id
      ...InterventionStory_programme
    }
  }
`);

const codeOf = (address: string): string => address.toUpperCase();

export default function InterventionPage() {
  const { code = '' } = useParams();
  const { data, error, refetch } = useQuery(InterventionPageDocument, { variables: { code: codeOf(code) } });
  if (!data)
    return (
      <Page title={code}>
        <h1 className="visually-hidden">{code}</h1>
        {error ? (
          <Failure sentence={refusalOf(error).message} onRetry={() => void refetch()} />
        ) : (
          <Loading heights={[24, 36, 64, 420, 180]} />
        )}
      </Page>
    );
  if (!data.intervention) return <NotFoundPage />;
  return (
    <InterventionStory
      key={data.intervention.id}
      intervention={data.intervention}
      programme={data.programme}
    />
  );
}
