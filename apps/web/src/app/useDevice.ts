import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import { forgetSeen, LastSeenKeeper } from '../graphql/device/last-seen';
import { draftedRows } from '../graphql/drafts/draft-store';
import { onAnswer, sendKept } from '../graphql/links';
import { startLive } from '../graphql/live/live';
import { outbox } from '../graphql/outbox/outbox';
import { useSessionState } from '../people/session/Session';
import { useUndoOffers } from '../together/useUndoOffers';

/** From this length on a session belongs to a device (a learning agent's, a staff member's); a shorter one leaves nothing to see. */
const staysOnDevice = 24 * 60;

/** What this device does for whoever is signed in: sends what was left, keeps what was seen, hears what others change. */
export function useDevice(programme: string): void {
  const client = useApolloClient();
  const { session } = useSessionState();
  const personId = session?.person?.id;
  useUndoOffers();
  const mayStay = (session?.idleMinutes ?? 0) >= staysOnDevice;

  useEffect(() => {
    if (!personId) return;
    outbox.belongsTo(personId);
    const send = sendKept(client);
    const again = () => void client.refetchQueries({ include: 'active' }).catch(() => undefined);
    outbox.sendWhatWasLeft(personId, send, again);
    // Seldom there is one: what sends it is fetched then.
    if (draftedRows(personId)[0])
      void import('../graphql/drafts/left-drafts').then((left) => left.sendLeftDrafts(personId, send));
  }, [client, personId]);

  useEffect(() => {
    if (!personId) return;
    void forgetSeen(mayStay ? personId : null);
    if (!mayStay) return;
    const keeper = new LastSeenKeeper(client, personId, programme);
    const stop = onAnswer(keeper.note);
    keeper.note();
    return () => {
      stop();
      keeper.stop();
    };
  }, [client, personId, mayStay, programme]);

  useEffect(() => (personId ? startLive(client, programme) : undefined), [client, personId, programme]);
}
