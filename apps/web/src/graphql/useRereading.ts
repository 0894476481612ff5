import { type DefaultContext, type TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf, type RefusalAnswer } from './refusal';

/** One change at a time of something that several pages show: its answer, or null and why not. The pages that are open read it again. */
export function useRereading() {
  const { t } = useTranslation();
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Pick<RefusalAnswer, 'code' | 'message'> | null>(null);
  const change = async <Data, Variables extends Record<string, unknown>>(
    mutation: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    how: { context?: DefaultContext } = {},
  ): Promise<Data | null> => {
    setBusy(true);
    setRefusal(null);
    try {
      const { data } = await client.mutate({
        mutation,
        variables,
        ...how,
        refetchQueries: 'active',
        awaitRefetchQueries: true,
      } as Parameters<typeof client.mutate>[0]);
      return data as Data;
    } catch (error) {
      const { code, message } = refusalOf(error);
      setRefusal({ code, message: message || t('ui.couldNotRead') });
      if (code === 'CONFLICT') await client.refetchQueries({ include: 'active' });
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { busy, refusal, change };
}
