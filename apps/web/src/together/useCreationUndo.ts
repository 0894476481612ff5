import { useApolloClient } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { v7 as newId } from 'uuid';
import { graphql } from '../graphql/generated';
import { refusalOf } from '../graphql/refusal';
import { announce } from '../ui/announce';
import { useUndo } from '../ui/Undo';

const UndoCreationDocument = graphql(`
  mutation UndoCreation($key: ID!) {
    undoChange(key: $key)
  }
`);

/**
 * Something new opens a page of its own; taken back within ten seconds, its page is left before it is gone. What somebody has written in it
 * meanwhile makes it stay, and that is told.
 */
export function useCreationUndo() {
  const { t } = useTranslation();
  const client = useApolloClient();
  const navigate = useNavigate();
  const offerUndo = useUndo();
  return {
    /** The key that the creation is sent under: `context` of its mutation. */
    keyed: () => {
      const key = newId();
      return { key, context: { headers: { 'idempotency-key': key } } };
    },
    /** @param back the page it was made on */
    offer: (key: string, text: string, back: string) =>
      offerUndo({
        text,
        undo: async () => {
          try {
            const { data } = await client.mutate({ mutation: UndoCreationDocument, variables: { key } });
            if (data?.undoChange.length === 0) return offerUndo({ text: t('undo.tooLate') });
            await navigate(back, { replace: true });
            await client.refetchQueries({ include: 'active' });
            announce(t('undo.takenBack'));
          } catch (error) {
            offerUndo({ text: refusalOf(error).message || t('undo.tooLate') });
          }
        },
      }),
  };
}
