import { useApolloClient } from '@apollo/client/react';
import { type TypedDocumentNode } from '@apollo/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../../graphql/refusal';

/** One change of an idea at a time, with the sentence that says why it was not made. Pages that show ideas are read again. */
export function useIdeaChange() {
  const { t } = useTranslation();
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const change = async <Data, Variables extends Record<string, unknown>>(
    mutation: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<boolean> => {
    setBusy(true);
    setProblem(null);
    try {
      await client.mutate({
        mutation,
        variables,
        refetchQueries: 'active',
        awaitRefetchQueries: true,
      } as Parameters<typeof client.mutate>[0]);
      return true;
    } catch (error) {
      const refusal = refusalOf(error);
      setProblem(refusal.message || t('ui.couldNotRead'));
      if (refusal.code === 'CONFLICT') await client.refetchQueries({ include: 'active' });
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, change };
}
