import { type ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { forgetOpenDrafts } from '../../graphql/drafts/open-drafts';
import { mutationQueue } from '../../graphql/mutation-queue';
import { refusalOf, type RefusalAnswer } from '../../graphql/refusal';
import { lastPerson, rememberPerson } from './last-person';
import { SessionDocument, type SessionInfo } from './Session';

async function freshSession(client: ApolloClient): Promise<void> {
  await client.clearStore();
  await client.query({ query: SessionDocument, fetchPolicy: 'network-only' });
}

/** The cache belongs to one person and is emptied when another takes over. */
export function useSignIn(onSignedIn: (session: SessionInfo) => void) {
  const client = useApolloClient();
  const [refusal, setRefusal] = useState<RefusalAnswer | null>(null);
  const [busy, setBusy] = useState(false);

  const settle = async (session: SessionInfo | undefined, waitingFor: string | null) => {
    if (!session?.person) return;
    // What waited for this person goes on; what waited for somebody else is not sent in this one's name, but stays on the device.
    if (waitingFor === session.person.id) mutationQueue.retryNow();
    else {
      mutationQueue.forget();
      forgetOpenDrafts();
    }
    rememberPerson(session.person.id);
    await freshSession(client);
    onSignedIn(session);
  };

  const attempt = async (act: () => Promise<SessionInfo | undefined>) => {
    setBusy(true);
    setRefusal(null);
    // Read before the answer comes: the page then knows the new person already.
    const waitingFor = lastPerson();
    try {
      await settle(await act(), waitingFor);
    } catch (error) {
      setRefusal(refusalOf(error));
    } finally {
      setBusy(false);
    }
  };

  return { busy, refusal, attempt };
}
