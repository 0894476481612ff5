import { useApolloClient } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { type FragmentType, graphql, readFragment } from '../../graphql/generated';
import { type InterventionDraft_InterventionFragment } from '../../graphql/generated/graphql';
import { type ServerRow } from '../../graphql/drafts/row-draft';
import { useRowDraft } from '../../graphql/drafts/useRowDraft';
import { usePerson } from '../../people/session/Session';
import { hasCprNumber } from '../personal-data/guard';

export const InterventionDraft_intervention = graphql(`
  fragment InterventionDraft_intervention on Intervention {
    id
    code
    title
    description
    because
    targetGroup
    narrative
    version
    updatedAt
    updatedBy {
      id
      name
    }
    descriptions {
      id
      number
      title
      description
      because
      targetGroup
      at
      by {
        id
        name
      }
    }
  }
`);
const UpdateInterventionDocument = graphql(`
  mutation UpdateIntervention($id: ID!, $version: Int!, $patch: InterventionPatch!) {
    updateIntervention(id: $id, version: $version, patch: $patch) {
      ...InterventionDraft_intervention
    }
  }
`);
const InterventionNowDocument = graphql(`
  query InterventionNow($code: String!) {
    intervention(code: $code) {
      id
      ...InterventionDraft_intervention
    }
  }
`);

export interface InterventionFields {
  title: string;
  description: string;
  because: string;
  targetGroup: string;
  narrative: boolean;
}

const fieldsOf = (of: InterventionDraft_InterventionFragment): InterventionFields => ({
  title: of.title,
  description: of.description,
  because: of.because,
  targetGroup: of.targetGroup,
  narrative: of.narrative,
});

function stored(answer: FragmentType<typeof InterventionDraft_intervention> | null | undefined) {
  const intervention = readFragment(InterventionDraft_intervention, answer);
  if (!intervention) throw new Error('The answer holds no intervention');
  const row: ServerRow = { version: intervention.version, fields: { ...fieldsOf(intervention) } };
  return { row, by: intervention.updatedBy?.name ?? null };
}

/** Title and description, written in place and saved as they are written; every version is kept. */
export function useInterventionDraft(intervention: InterventionDraft_InterventionFragment) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const person = usePerson();
  const { id, code } = intervention;
  return useRowDraft<InterventionFields>({
    personId: person.id,
    rowKey: `Intervention:${id}`,
    version: intervention.version,
    fields: fieldsOf(intervention),
    by: intervention.updatedBy?.name ?? null,
    save: async (version, patch) => {
      const { data } = await client.mutate({
        mutation: UpdateInterventionDocument,
        variables: { id, version, patch },
      });
      return stored(data?.updateIntervention).row;
    },
    readCurrent: async () => {
      const { data } = await client.query({
        query: InterventionNowDocument,
        variables: { code },
        fetchPolicy: 'network-only',
      });
      return stored(data?.intervention);
    },
    mutation: UpdateInterventionDocument,
    isBlocked: hasCprNumber,
    joinTexts: (theirs, mine, by) =>
      `${t('cycle.wrote', { name: by ?? t('cycle.someone') })}\n${theirs}\n\n${t('cycle.wrote', { name: person.name })}\n${mine}`,
  });
}
