import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { graphql } from '../graphql/generated';
import { type Presence } from '../graphql/live/live-stream';
import { withLive } from '../graphql/live/live';

const NotePresenceDocument = graphql(`
  mutation NotePresence($cycleId: ID!, $field: String) {
    notePresence(cycleId: $cycleId, field: $field)
  }
`);

/** Two who know of each other say so again this often; who has not been heard of for three times as long is gone. */
const every = 25_000;

/**
 * Who else has this cycle open, and where their cursor is. Alone one says it once, on arriving; from then on only while somebody is there
 * to hear it. Nothing of it is kept.
 */
export function usePresence(cycleId: string, mayWrite: boolean) {
  const client = useApolloClient();
  const [others, setOthers] = useState<ReadonlyMap<string, Presence & { heard: number }>>(new Map());
  const field = useRef<string | null>(null);
  const alone = useRef(true);
  const known = useRef(new Set<string>());

  const say = useCallback(() => {
    client
      .mutate({
        mutation: NotePresenceDocument,
        variables: { cycleId, field: field.current },
        context: { direct: true },
      })
      .catch(() => undefined);
  }, [client, cycleId]);

  useEffect(() => {
    if (!mayWrite) return;
    const met = (presence: Presence) => {
      if (presence.rowId !== cycleId) return;
      const isNew = !presence.gone && !known.current.has(presence.personId);
      if (presence.gone) known.current.delete(presence.personId);
      else known.current.add(presence.personId);
      alone.current = known.current.size === 0;
      setOthers((before) => {
        const next = new Map(before);
        if (presence.gone) next.delete(presence.personId);
        else next.set(presence.personId, { ...presence, heard: Date.now() });
        return next;
      });
      // Who comes is greeted, so that both know.
      if (isNew) say();
    };
    const leave = withLive((stream) => stream.sitAt(cycleId, met, say));
    const beat = setInterval(() => {
      const oldest = Date.now() - 3 * every;
      setOthers((before) => {
        const here = new Map([...before].filter(([, { heard }]) => heard > oldest));
        known.current = new Set(here.keys());
        alone.current = here.size === 0;
        return here.size === before.size ? before : here;
      });
      if (!alone.current) say();
    }, every);
    return () => {
      leave();
      clearInterval(beat);
      known.current.clear();
      alone.current = true;
    };
  }, [cycleId, mayWrite, say]);

  const writesIn = useCallback(
    (next: string | null) => {
      if (field.current === next) return;
      field.current = next;
      if (!alone.current) say();
    },
    [say],
  );
  return { others: [...others.values()], writesIn };
}
