import { type ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { IDLE_WARNING_MINUTES } from '@laeringsrum/domain';
import { onAnswer } from '../../graphql/links';
import { SessionDocument, useSessionState } from './Session';

const MINUTE = 60_000;
/** Longer than this nobody sits in front of a page: the device on the ward is not warned. */
const LONGEST_MINUTES = 12 * 60;

/** Asks who is signed in: whoever is stays so, whoever is not is led to the sign-in and back. */
export const askSession = (client: ApolloClient): void =>
  void client.query({ query: SessionDocument, fetchPolicy: 'network-only' }).catch(() => undefined);

/** Will the session end within two minutes, because nothing was asked of the server for so long? */
export function useIdle(): boolean {
  const client = useApolloClient();
  const idle = useSessionState().session?.idleMinutes ?? 0;
  const [due, setDue] = useState(false);
  useEffect(() => {
    if (idle <= IDLE_WARNING_MINUTES || idle > LONGEST_MINUTES) return;
    let last = Date.now();
    const stop = onAnswer(() => {
      last = Date.now();
      setDue(false);
    });
    const timer = setInterval(() => {
      const unused = Date.now() - last;
      setDue(unused >= (idle - IDLE_WARNING_MINUTES) * MINUTE);
      if (unused >= idle * MINUTE) askSession(client);
    }, 5000);
    return () => {
      stop();
      clearInterval(timer);
    };
  }, [client, idle]);
  return due;
}
