import { useApolloClient } from '@apollo/client/react';
import { type TypedDocumentNode } from '@apollo/client';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readFragment, type FragmentType } from '../../graphql/generated';
import { type Contribution_PartsFragment } from '../../graphql/generated/graphql';
import { refusalOf } from '../../graphql/refusal';
import { Contribution_parts, ContributionDocument } from './contribution-parts';

export type ContributionState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'closed'; readonly sentence: string }
  | { readonly kind: 'open'; readonly contribution: Contribution_PartsFragment };

/** Sends one change; null when it was done, else the sentence that says why it was not. */
export type Send = <Data extends Record<string, unknown>, Variables extends Record<string, unknown>>(
  mutation: TypedDocumentNode<Data, Variables>,
  variables: Variables,
) => Promise<string | null>;

type Answered = FragmentType<typeof Contribution_parts>;

/**
 * What a contributor link opens. The token goes with each request in a header of its own; nothing of it, and nothing that is
 * written here, is left on the device.
 */
export function useContribution(token: string) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const [state, setState] = useState<ContributionState>({ kind: 'loading' });
  const [again, setAgain] = useState(0);

  useEffect(() => {
    let gone = false;
    client
      .query({
        query: ContributionDocument,
        fetchPolicy: 'no-cache',
        context: { headers: { 'x-contribution': token } },
      })
      .then(({ data }) => {
        const contribution = readFragment(Contribution_parts, data?.contribution);
        if (!gone && contribution) setState({ kind: 'open', contribution });
      })
      .catch((error: unknown) => {
        if (!gone) setState({ kind: 'closed', sentence: refusalOf(error).message });
      });
    return () => {
      gone = true;
    };
  }, [client, token, again]);

  const send: Send = useCallback(
    async (mutation, variables) => {
      try {
        const { data } = await client.mutate({
          mutation,
          variables,
          fetchPolicy: 'no-cache',
          context: { headers: { 'x-contribution': token }, direct: true },
        } as Parameters<typeof client.mutate>[0]);
        const answer = Object.values((data ?? {}) as Record<string, Answered>)[0];
        if (answer) setState({ kind: 'open', contribution: readFragment(Contribution_parts, answer) });
        return null;
      } catch (error) {
        const refusal = refusalOf(error);
        // Closed while somebody was writing: what they wrote stands until they have read why.
        return refusal.message || t('contribution.notSent');
      }
    },
    [client, token, t],
  );
  return { state, send, retry: () => setAgain((count) => count + 1) };
}
