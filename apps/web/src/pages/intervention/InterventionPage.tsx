import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { graphql } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { useCan } from '../../people/session/Session';
import { Failure } from '../../ui/Failure';
import { Page } from '../../ui/Page';
import { Loading } from '../../ui/Skeleton';
import { NotFoundPage } from '../not-found/NotFoundPage';
import { InterventionStory } from './InterventionStory';

const InterventionPageDocument = graphql(`
  query InterventionPage($code: String!) {
    intervention(code: $code) {
      id
      placeId
      ofAnotherUnit
      ...InterventionStory_intervention
    }
    programme {
      id
      ...InterventionStory_programme
    }
  }
`);

const MethodPromptsDocument = graphql(`
  query MethodPrompts($code: String!) {
    methodMirror(code: $code) {
      ...MethodPrompts_mirror
    }
  }
`);

const codeOf = (address: string): string => address.toUpperCase();

export default function InterventionPage() {
  const { code = '', programme = '' } = useParams();
  const can = useCan(programme);
  const variables = { code: codeOf(code) };
  const { data, error, refetch } = useQuery(InterventionPageDocument, { variables });
  const own = data?.intervention;
  // Asked for apart, when it is known whose intervention it is: others are refused.
  const { data: reflected } = useQuery(MethodPromptsDocument, {
    variables,
    skip: !own || own.ofAnotherUnit || !can('methodMirror:read', own.placeId),
  });
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
      mirror={reflected?.methodMirror ?? null}
    />
  );
}
