import { type ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { forgetOpenDrafts } from '../../graphql/drafts/useRowDraft';
import { graphql } from '../../graphql/generated';
import { mutationQueue } from '../../graphql/mutation-queue';
import { refusalOf, type RefusalAnswer } from '../../graphql/refusal';
import { SessionDocument, type SessionInfo } from './Session';

const SignOutDocument = graphql(`
  mutation SignOut {
    signOut {
      signOutAddress
      ...SessionParts
    }
  }
`);

/** Whose unsent work may be waiting in the queue of this tab. */
let lastPersonId: string | null = null;
export function rememberPerson(id: string): void {
  lastPersonId = id;
}

async function freshSession(client: ApolloClient): Promise<void> {
  await client.clearStore();
  await client.query({ query: SessionDocument, fetchPolicy: 'network-only' });
}

/** Sign-in and sign-out: the cache belongs to one person and is emptied when another takes over. */
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
    const waitingFor = lastPersonId;
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

/**
 * Ends the session on the server and here. The page is loaded anew, so that nothing of this person stays in its memory;
 * what was not sent has been asked about before.
 */
export function useSignOut(): () => Promise<void> {
  const client = useApolloClient();
  return async () => {
    mutationQueue.forget();
    const answer = await client
      .mutate({ mutation: SignOutDocument, context: { direct: true } })
      .catch(() => undefined);
    // Whoever came by the municipality's own sign-in leaves there too.
    window.location.assign(answer?.data?.signOut.signOutAddress ?? '/log-ind');
  };
}
