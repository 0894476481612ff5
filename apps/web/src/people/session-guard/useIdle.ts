import { type ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { IDLE_WARNING_MINUTES } from '@laeringsrum/domain';
import { SessionDocument, useSessionState } from '../session/Session';

const MINUTE = 60_000;

/** Calls back at each answer of the server. It comes from outside, so that what the first page needs is not split for it. */
export type OnAnswer = (listener: (operation: string | undefined) => void) => () => void;

/** What a page sends by itself keeps no session alive, here as on the server. */
const byItself = new Set<string | undefined>(['NotePresence', 'AddPlatformTime']);

/** Asks who is signed in: whoever is stays so, whoever is not is led to the sign-in and back. */
const askSession = (client: ApolloClient): void =>
  void client.query({ query: SessionDocument, fetchPolicy: 'network-only' }).catch(() => undefined);

/** Will the session end within two minutes, because nothing was asked of the server for so long? `stay` asks for something. */
export function useIdle(onAnswer: OnAnswer): { idle: boolean; stay: () => void } {
  const client = useApolloClient();
  const minutes = useSessionState().session?.idleMinutes ?? 0;
  const [due, setDue] = useState(false);
  useEffect(() => {
    if (minutes <= IDLE_WARNING_MINUTES) return;
    let last = Date.now();
    const stop = onAnswer((operation) => {
      if (byItself.has(operation)) return;
      last = Date.now();
      setDue(false);
    });
    const timer = setInterval(() => {
      const unused = Date.now() - last;
      setDue(unused >= (minutes - IDLE_WARNING_MINUTES) * MINUTE);
      if (unused >= minutes * MINUTE) askSession(client);
    }, 5000);
    return () => {
      stop();
      clearInterval(timer);
    };
  }, [client, minutes, onAnswer]);
  return { idle: due, stay: () => askSession(client) };
}
