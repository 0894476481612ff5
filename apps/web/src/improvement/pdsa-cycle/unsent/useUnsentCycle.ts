import { type ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useNavigate } from 'react-router';
import { refusalText } from '@laeringsrum/domain';
import { type Language } from '@laeringsrum/locale';
import { device, type KeptChange } from '../../../graphql/device/device-store';
import { mutationQueue } from '../../../graphql/mutation-queue';
import { outbox } from '../../../graphql/outbox/outbox';
import { isWithoutNetwork } from '../../../graphql/without-network';
import { useAddresses } from '../../../people/programme/addresses';
import { usePerson } from '../../../people/session/Session';
import { useLanguage } from '../../../ui/useLanguage';
import { CycleNumbersDocument, leaveNumber, placeAtTrueNumber } from './provisional-cycle';
import { dropUnsent, keepUnsent, onUnsentChange, unsentText, type UnsentCycle } from './unsent-cycles';

/** All that was done to a cycle on this device, its creation first. */
const changesOfCycle = (changes: readonly KeptChange[], cycleId: string): KeptChange[] =>
  changes.filter(({ variables }) => {
    const input = variables['input'] as Record<string, unknown> | undefined;
    return [variables['id'], input?.['id'], input?.['cycleId']].includes(cycleId);
  });

/** Its page tells why it was not made, and holds what was written: the outbox has no part in it any more. */
export async function emptyOutbox(personId: string, cycleId: string): Promise<void> {
  const changes = changesOfCycle(await device.changesOf(personId), cycleId);
  if (changes.length === 0) return;
  for (const { key } of changes) await outbox.drop(key);
  mutationQueue.refused((await outbox.refusedOf(personId)).length);
}

type Fate = { number: number } | { refused: string } | null;

/** What became of its creation; `null` as long as nobody knows. */
async function fateOf(
  client: ApolloClient,
  personId: string,
  { id, code, key }: UnsentCycle,
  language: Language,
): Promise<Fate> {
  const kept = await device.changesOf(personId).catch(() => []);
  const creation = kept.find((change) => change.key === key);
  if (creation?.refused) return { refused: creation.refused.message };
  if (creation || isWithoutNetwork()) return null;
  const { data } = await client.query({
    query: CycleNumbersDocument,
    variables: { code },
    fetchPolicy: 'no-cache',
  });
  const made = data?.intervention?.pdsaCycles.find((cycle) => cycle.id === id);
  if (made) return { number: made.number };
  // Neither on its way nor there: taken back in another window, or its intervention is closed to this person.
  const { status } = mutationQueue.state();
  return status === 'saved' || status === 'held-back'
    ? { refused: refusalText('NOT_FOUND', language) }
    : null;
}

/**
 * The cycle at this address, as long as the API has not answered for it. When it has, the page goes on as any other; with another number
 * it moves to that one's address.
 */
export function useUnsentCycle(code: string, number: number): UnsentCycle | null {
  const client = useApolloClient();
  const person = usePerson();
  const navigate = useNavigate();
  const addresses = useAddresses();
  const language = useLanguage();
  const text = useSyncExternalStore(onUnsentChange, () => unsentText(person.id, code, number));
  const unsent = useMemo(() => (text ? (JSON.parse(text) as UnsentCycle) : null), [text]);
  const moved = useRef<UnsentCycle | null>(null);
  const go = useRef({ navigate, addresses });
  useEffect(() => {
    go.current = { navigate, addresses };
  });

  useEffect(() => {
    if (!unsent) return;
    if (unsent.refused) {
      // What was still on its way behind it is refused too, now or in the next visit.
      const tidy = () => {
        if (mutationQueue.state().refused > 0) emptyOutbox(person.id, unsent.id).catch(() => undefined);
      };
      tidy();
      return mutationQueue.subscribe(tidy);
    }
    let asking = false;
    let over = false;
    const settle = (fate: Fate) => {
      if (!fate || over) return;
      over = true;
      if ('refused' in fate) {
        keepUnsent(person.id, { ...unsent, refused: fate.refused });
      } else if (fate.number === unsent.number) dropUnsent(person.id, unsent);
      else {
        // Left when the new address stands: until then the page shows what it showed.
        moved.current = unsent;
        placeAtTrueNumber(client.cache, unsent, fate.number);
        void go.current.navigate(go.current.addresses.cycle(code, fate.number), { replace: true });
      }
    };
    const look = () => {
      if (asking || over || isWithoutNetwork()) return;
      asking = true;
      fateOf(client, person.id, unsent, language)
        .then(settle, () => undefined)
        .finally(() => (asking = false));
    };
    look();
    const stop = mutationQueue.subscribe(look);
    return () => {
      over = true;
      stop();
    };
  }, [client, person.id, unsent, code, language]);

  useEffect(
    () => () => {
      const left = moved.current;
      moved.current = null;
      if (!left) return;
      leaveNumber(client.cache, left);
      dropUnsent(person.id, left);
    },
    [client, person.id, code, number],
  );
  return unsent;
}
