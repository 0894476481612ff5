import { type ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { forgetOpenDrafts } from '../../graphql/drafts/useRowDraft';
import { graphql, readFragment } from '../../graphql/generated';
import { mutationQueue } from '../../graphql/mutation-queue';
import { refusalOf, type RefusalAnswer } from '../../graphql/refusal';
import { SessionDocument, SessionParts, type SessionInfo } from './Session';

const SignInDocument = graphql(`
  mutation SignIn($email: String!, $password: String!) {
    signIn(email: $email, password: $password) {
      ...SessionParts
    }
  }
`);
const SignInAsDemoPersonaDocument = graphql(`
  mutation SignInAsDemoPersona($personId: ID!) {
    signInAsDemoPersona(personId: $personId) {
      ...SessionParts
    }
  }
`);
const SignOutDocument = graphql(`
  mutation SignOut {
    signOut {
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

  return {
    busy,
    refusal,
    withPassword: (email: string, password: string) =>
      attempt(async () => {
        const answer = await client.mutate({
          mutation: SignInDocument,
          variables: { email, password },
          context: { direct: true },
        });
        return readFragment(SessionParts, answer.data?.signIn);
      }),
    asDemoPersona: (personId: string) =>
      attempt(async () => {
        const answer = await client.mutate({
          mutation: SignInAsDemoPersonaDocument,
          variables: { personId },
          context: { direct: true },
        });
        return readFragment(SessionParts, answer.data?.signInAsDemoPersona);
      }),
  };
}

/**
 * Ends the session on the server and here. The page is loaded anew, so that nothing of this person stays in its memory;
 * what was not sent has been asked about before.
 */
export function useSignOut(): () => Promise<void> {
  const client = useApolloClient();
  return async () => {
    mutationQueue.forget();
    await client.mutate({ mutation: SignOutDocument, context: { direct: true } }).catch(() => undefined);
    window.location.assign('/log-ind');
  };
}
