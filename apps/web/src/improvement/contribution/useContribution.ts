import { useApolloClient } from '@apollo/client/react';
import { type ApolloClient, type DocumentNode } from '@apollo/client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { v7 as newId } from 'uuid';
import { device, type KeptChange } from '../../graphql/device/device-store';
import { readFragment, type FragmentType } from '../../graphql/generated';
import { type Contribution_PartsFragment } from '../../graphql/generated/graphql';
import { mayComeLater, refusalOf, type RefusalAnswer } from '../../graphql/refusal';
import { dayHere } from './contribution-day';
import {
  closesLink,
  ContributionOutbox,
  ownerOf,
  seenThrough,
  type ContributionLine,
  type Delivery,
} from './contribution-outbox';
import {
  ContributeMeasurementDocument,
  ContributeObservationDocument,
  ContributeTapDocument,
  Contribution_parts,
  ContributionDocument,
  RetractContributedTapDocument,
} from './contribution-parts';

export type ContributionName =
  'ContributeMeasurement' | 'ContributeObservation' | 'ContributeTap' | 'RetractContributedTap';
const contributions: Readonly<Record<ContributionName, DocumentNode>> = {
  ContributeMeasurement: ContributeMeasurementDocument,
  ContributeObservation: ContributeObservationDocument,
  ContributeTap: ContributeTapDocument,
  RetractContributedTap: RetractContributedTapDocument,
};

export type ContributionState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'closed'; readonly sentence: string; readonly left: readonly KeptChange[] }
  | { readonly kind: 'open'; readonly contribution: Contribution_PartsFragment };

export type Send = (name: ContributionName, variables: Record<string, unknown>) => Promise<Delivery>;
type Answered = FragmentType<typeof Contribution_parts>;

const noLine: ContributionLine = { waiting: [], refused: [] };

/** A day that has not come yet by the server's clock was written today. */
function noLaterThan(today: string, variables: Record<string, unknown>): Record<string, unknown> {
  const input = variables['input'];
  if (typeof input !== 'object' || input === null) return variables;
  const days = Object.entries(input).filter(
    ([name, day]) => (name === 'day' || name === 'observedOn') && typeof day === 'string' && day > today,
  );
  return days.length === 0
    ? variables
    : { ...variables, input: { ...input, ...Object.fromEntries(days.map(([name]) => [name, today])) } };
}

async function ask(client: ApolloClient, token: string): Promise<Contribution_PartsFragment | RefusalAnswer> {
  try {
    const { data } = await client.query({
      query: ContributionDocument,
      fetchPolicy: 'no-cache',
      context: { headers: { 'x-contribution': token } },
    });
    return readFragment(Contribution_parts, data?.contribution) ?? refusalOf(null);
  } catch (error) {
    return refusalOf(error);
  }
}

/**
 * What a contributor link opens. The token goes with each request in a header of its own and is left nowhere; what is written lies on the
 * device, under the link's fingerprint, until the server has answered.
 */
export function useContribution(token: string) {
  const client = useApolloClient();
  const [state, setState] = useState<ContributionState>({ kind: 'loading' });
  const [line, setLine] = useState<ContributionLine>(noLine);
  const [again, setAgain] = useState(0);
  const box = useRef<ContributionOutbox | null>(null);
  /** What the server calls today, once it has been asked in this visit. */
  const today = useRef<string | null>(null);

  const show = useCallback((contribution: Contribution_PartsFragment) => {
    today.current = contribution.today;
    setState({ kind: 'open', contribution });
    const personId = box.current?.owner;
    if (personId)
      void device
        .putSeen({ personId, programme: '', at: Date.now(), cache: { ...contribution } })
        .catch(() => undefined);
  }, []);

  const mutate = useCallback(
    async (
      key: string,
      name: ContributionName,
      variables: Record<string, unknown>,
    ): Promise<RefusalAnswer | (() => void)> => {
      try {
        const { data } = await client.mutate({
          mutation: contributions[name],
          variables: today.current === null ? variables : noLaterThan(today.current, variables),
          fetchPolicy: 'no-cache',
          context: { headers: { 'x-contribution': token, 'idempotency-key': key }, direct: true },
        } as Parameters<typeof client.mutate>[0]);
        const answer = Object.values((data ?? {}) as Record<string, Answered>)[0];
        return () => answer && show(readFragment(Contribution_parts, answer));
      } catch (error) {
        return refusalOf(error);
      }
    },
    [client, token, show],
  );

  useEffect(() => {
    let gone = false;
    const close = ({ message }: RefusalAnswer, left: readonly KeptChange[] = []) => {
      if (!gone) setState({ kind: 'closed', sentence: message, left });
    };
    /** Asks what the link opens now; without an answer the page stands as it was seen last. */
    const open = async (own: ContributionOutbox | null): Promise<void> => {
      const answer = await ask(client, token);
      if (gone) return;
      if (!('code' in answer)) return show(answer);
      if (own && closesLink(answer)) return own.close(answer);
      const seen = own && mayComeLater(answer.code) ? await seenThrough(own.owner) : null;
      if (gone) return;
      if (!seen) return close(answer);
      const contribution = seen.cache as unknown as Contribution_PartsFragment;
      setState((before) =>
        before.kind === 'open'
          ? before
          : {
              kind: 'open',
              contribution: { ...contribution, today: dayHere(contribution.today, seen.at, Date.now()) },
            },
      );
    };
    const begin = async (): Promise<void> => {
      const owner = await ownerOf(token);
      if (gone) return;
      const own =
        owner === null
          ? null
          : new ContributionOutbox(
              owner,
              ({ key, name, variables }) => mutate(key, name as ContributionName, variables),
              close,
            );
      box.current = own;
      own?.subscribe(() => gone || setLine(own.state()));
      await own?.refresh();
      await open(own);
      await own?.send();
    };
    const back = () => {
      if (document.visibilityState !== 'visible' || !navigator.onLine) return;
      void open(box.current).then(() => box.current?.send());
    };
    void begin();
    // So that the link opens in the cellar tomorrow: this page and not the whole product. A device that cannot keep the files works as
    // before, with a network.
    if (import.meta.env.PROD && 'serviceWorker' in navigator)
      void navigator.serviceWorker
        .register('/sw.js?bidrag', { scope: '/bidrag', updateViaCache: 'none' })
        .catch(() => undefined);
    window.addEventListener('online', back);
    document.addEventListener('visibilitychange', back);
    return () => {
      gone = true;
      box.current?.stop();
      window.removeEventListener('online', back);
      document.removeEventListener('visibilitychange', back);
    };
  }, [client, token, again, mutate, show]);

  const send: Send = useCallback(
    async (name, variables) => {
      const own = box.current;
      const delivery: Delivery = own ? await own.add(name, variables) : { kind: 'not-sent' };
      if (delivery.kind !== 'not-sent') return delivery;
      // This device keeps nothing: it leaves at once, or it stays where it was typed.
      const answer = await mutate(newId(), name, variables);
      if (typeof answer !== 'function')
        return answer.message ? { kind: 'refused', sentence: answer.message } : { kind: 'not-sent' };
      answer();
      return { kind: 'sent' };
    },
    [mutate],
  );
  return {
    state,
    line,
    send,
    takeBack: (belongs: (change: KeptChange) => boolean) =>
      box.current?.takeBack(belongs) ?? Promise.resolve(false),
    sendNow: () => void box.current?.send(),
    seenRefusal: (key: string) => void box.current?.drop(key),
    retry: () => setAgain((count) => count + 1),
  };
}

export type ContributionRoom = ReturnType<typeof useContribution>;
