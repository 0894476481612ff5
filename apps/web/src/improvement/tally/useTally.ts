import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { withTaps, type TallyAnswer } from '@laeringsrum/domain';
import { graphql } from '../../graphql/generated';
import { type CycleParts_CycleFragment } from '../../graphql/generated/graphql';
import { refusalOf } from '../../graphql/refusal';
import { usePerson, useToday } from '../../people/session/Session';
import { unsentText } from '../pdsa-cycle/unsent/unsent-cycles';
import { keepTaps, keptTaps, type KeptTap } from './kept-taps';

const TapTallyDocument = graphql(`
  mutation TapTally($input: TapTallyInput!) {
    tapTally(input: $input) {
      id
      predictionLockedAt
      tally {
        days {
          day
          yes
          no
        }
        tapIds
      }
    }
  }
`);
const UntapTallyDocument = graphql(`
  mutation UntapTally($id: ID!) {
    untapTally(id: $id) {
      id
      tally {
        days {
          day
          yes
          no
        }
        tapIds
      }
    }
  }
`);

/** In the queue of this visit: what is kept from an earlier one is sent again, these are not. */
const onTheWay = new Set<string>();

/**
 * Counts by tapping. A tap shows at once, is kept on the device, and leaves through the queue; sent again after a lost line or
 * a closed tab it carries the same id and is counted once.
 */
export function useTally(
  cycle: Pick<CycleParts_CycleFragment, 'id' | 'interventionCode' | 'number' | 'tally'>,
) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const person = usePerson();
  const today = useToday();
  const [waiting, setWaiting] = useState(() => keptTaps(person.id, cycle.id));
  const [problem, setProblem] = useState<string | null>(null);
  const { id: cycleId, interventionCode: code, number } = cycle;

  const change = useCallback(
    (next: (taps: readonly KeptTap[]) => readonly KeptTap[]) =>
      setWaiting(() => {
        const taps = next(keptTaps(person.id, cycleId));
        keepTaps(person.id, cycleId, taps);
        return taps;
      }),
    [person.id, cycleId],
  );
  const send = useCallback(
    async (tap: KeptTap) => {
      if (onTheWay.has(tap.id)) return;
      onTheWay.add(tap.id);
      try {
        await client.mutate({ mutation: TapTallyDocument, variables: { input: { ...tap, cycleId } } });
      } catch (error) {
        onTheWay.delete(tap.id);
        // Counted on a cycle that the API has not made: it waits with it, and the page says why.
        if (unsentText(person.id, code, number)) return;
        setProblem(refusalOf(error).message || t('ui.couldNotRead'));
      }
      onTheWay.delete(tap.id);
      change((taps) => taps.filter(({ id }) => id !== tap.id));
    },
    [client, person.id, cycleId, code, number, change, t],
  );
  useEffect(() => {
    for (const tap of keptTaps(person.id, cycleId)) void send(tap);
  }, [person.id, cycleId, send]);

  // One whose answer was lost is counted already, though it waits to be told so.
  const uncounted = waiting.filter(({ id }) => !cycle.tally.tapIds.includes(id));
  const newest = uncounted.at(-1)?.id ?? cycle.tally.tapIds[0] ?? null;
  return {
    days: withTaps(cycle.tally.days, uncounted),
    problem,
    tap: (answer: TallyAnswer) => {
      setProblem(null);
      const tap = { id: newId(), answer, day: today };
      change((taps) => [...taps, tap]);
      void send(tap);
    },
    /** Takes the newest tap back; null where there is none. */
    takeBack:
      newest === null
        ? null
        : async () => {
            setProblem(null);
            change((taps) => taps.filter(({ id }) => id !== newest));
            try {
              await client.mutate({ mutation: UntapTallyDocument, variables: { id: newest } });
            } catch (error) {
              setProblem(refusalOf(error).message || t('ui.couldNotRead'));
            }
          },
  };
}
