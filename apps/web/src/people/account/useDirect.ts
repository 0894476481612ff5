import { type OperationVariables, type TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf, type RefusalAnswer } from '../../graphql/refusal';

/**
 * Changes that ask for an answer at once and never lie in the outbox: keys, people, roles. A refusal becomes a sentence; what was typed
 * stays where it is.
 */
export function useDirect() {
  const { t } = useTranslation();
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<RefusalAnswer | null>(null);

  const send = async <Data, Variables extends OperationVariables>(
    mutation: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    refetch: string[] = [],
  ): Promise<Data | null> => {
    setBusy(true);
    setRefusal(null);
    try {
      const { data } = await client.mutate({
        mutation,
        variables,
        context: { direct: true },
        refetchQueries: refetch,
        awaitRefetchQueries: true,
      } as Parameters<typeof client.mutate<Data, Variables>>[0]);
      return (data as Data | undefined) ?? null;
    } catch (error) {
      const told = refusalOf(error);
      setRefusal({ ...told, message: told.message || t('signIn.noAnswer') });
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { busy, refusal, send, forget: () => setRefusal(null) };
}
