import { type ApolloClient } from '@apollo/client';
import { LiveStream } from './live-stream';

let stream: LiveStream | null = null;
const waiting = new Set<(stream: LiveStream) => void>();

/** Begins to listen for a person in a programme; the answer ends it. */
export function startLive(client: ApolloClient, programme: string): () => void {
  if (typeof EventSource === 'undefined') return () => undefined;
  const mine = new LiveStream(client, programme);
  stream = mine;
  for (const listener of waiting) listener(mine);
  return () => {
    mine.close();
    if (stream === mine) stream = null;
  };
}

/** Works with the stream now, or as soon as there is one. The answer ends the work. */
export function withLive(work: (stream: LiveStream) => () => void): () => void {
  let end: (() => void) | null = null;
  const begin = (on: LiveStream) => {
    end?.();
    end = work(on);
  };
  waiting.add(begin);
  if (stream) begin(stream);
  return () => {
    waiting.delete(begin);
    end?.();
  };
}
