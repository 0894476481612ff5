import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../graphql/generated';
import { onUndoable } from '../graphql/links';
import { refusalOf } from '../graphql/refusal';
import { announce } from '../ui/announce';
import { useUndo } from '../ui/Undo';

const UndoChangeDocument = graphql(`
  mutation UndoChange($key: ID!) {
    undoChange(key: $key)
  }
`);

/** A decision, a deletion, a note: for ten seconds it can be taken back, whatever it was. The server knows what it did. */
export function useUndoOffers(): void {
  const { t } = useTranslation();
  const client = useApolloClient();
  const offerUndo = useUndo();
  useEffect(
    () =>
      onUndoable(({ key, offer }) =>
        offerUndo({
          text: offer,
          undo: async () => {
            try {
              const { data } = await client.mutate({ mutation: UndoChangeDocument, variables: { key } });
              if (data?.undoChange.length === 0) return offerUndo({ text: t('undo.tooLate') });
              await client.refetchQueries({ include: 'active' });
              announce(t('undo.takenBack'));
            } catch (error) {
              offerUndo({ text: refusalOf(error).message || t('undo.tooLate') });
            }
          },
        }),
      ),
    [client, offerUndo, t],
  );
}
