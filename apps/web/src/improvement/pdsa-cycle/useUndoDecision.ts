import { useApolloClient } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { graphql } from '../../graphql/generated';
import { refusalOf } from '../../graphql/refusal';
import { useAddresses } from '../../people/programme/addresses';

const UndoPdsaCycleDecisionDocument = graphql(`
  mutation UndoPdsaCycleDecision($id: ID!, $version: Int!) {
    undoPdsaCycleDecision(id: $id, version: $version) {
      ...CycleParts_cycle
    }
  }
`);

interface ClosedCycle {
  readonly id: string;
  readonly version: number;
  readonly interventionCode: string;
  readonly number: number;
}

/** Takes a decision back and stands on the cycle again; where that cannot be done, the cycle's page says why. */
export function useUndoDecision() {
  const { t } = useTranslation();
  const client = useApolloClient();
  const navigate = useNavigate();
  const addresses = useAddresses();
  return async ({ id, version, interventionCode, number }: ClosedCycle): Promise<void> => {
    let refused: string | null = null;
    try {
      await client.mutate({
        mutation: UndoPdsaCycleDecisionDocument,
        variables: { id, version },
        refetchQueries: ['MyWork', 'InterventionPage'],
      });
    } catch (error) {
      refused = refusalOf(error).message || t('ui.couldNotRead');
    }
    await navigate(addresses.cycle(interventionCode, number), { state: { refused } });
  };
}
