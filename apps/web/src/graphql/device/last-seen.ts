import { type ApolloClient, type NormalizedCacheObject } from '@apollo/client';
import { device, type LastSeen } from './device-store';

const whoKey = 'laeringsrum-last-person';
/** Bounded: a phone keeps the pages of a place, not the whole programme's. */
const mostCharacters = 3_000_000;
const pause = 1_500;

type Cache = Record<string, unknown>;
const isRecord = (value: unknown): value is Cache =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is seen now, and beneath it what was seen before: a cycle that was opened yesterday is there without a network today. */
export function mergeSeen(before: Cache, now: Cache): Cache {
  const merged: Cache = { ...before };
  for (const [id, fields] of Object.entries(now)) {
    const earlier = before[id];
    merged[id] = isRecord(earlier) && isRecord(fields) ? { ...earlier, ...fields } : fields;
  }
  return merged;
}

/** Keeps what a person sees, for a start without a network; only where the session may stay on the device for days. */
export class LastSeenKeeper {
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly client: ApolloClient,
    private readonly personId: string,
    private readonly programme: string,
  ) {
    localStorage.setItem(whoKey, JSON.stringify({ personId, programme }));
  }

  /** Called as answers arrive; written when it has been quiet for a moment. */
  note = (): void => {
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.write(), pause);
  };

  stop(): void {
    if (this.timer) clearTimeout(this.timer);
  }

  private async write(): Promise<void> {
    const { personId, programme } = this;
    try {
      const before = await device.seenBy(personId, programme);
      const now = this.client.cache.extract() as Cache;
      const merged = mergeSeen(before?.cache ?? {}, now);
      const cache = JSON.stringify(merged).length <= mostCharacters ? merged : now;
      await device.putSeen({ personId, programme, at: Date.now(), cache });
    } catch {
      // A full or forbidden store: without a network there is then nothing to show.
    }
  }
}

/** What was last seen on this device; null: nothing, or its person has signed out. */
export async function lastSeen(): Promise<LastSeen | null> {
  try {
    const who = JSON.parse(localStorage.getItem(whoKey) ?? 'null') as Pick<
      LastSeen,
      'personId' | 'programme'
    > | null;
    if (!who) return null;
    const { personId, programme } = who;
    return await device.seenBy(personId, programme);
  } catch {
    return null;
  }
}

/** A start without a network: the page is shown as it was. True when there was something to show. */
export async function showLastSeen(client: ApolloClient): Promise<boolean> {
  const seen = await lastSeen();
  if (!seen) return false;
  client.cache.restore(seen.cache as NormalizedCacheObject);
  return true;
}

/** The session is over, or somebody else's: what was seen is not theirs to see. What was written stays in the outbox. */
export async function forgetSeen(except: string | null): Promise<void> {
  try {
    const who = JSON.parse(localStorage.getItem(whoKey) ?? 'null') as Pick<LastSeen, 'personId'> | null;
    if (!who || who.personId === except) return;
    localStorage.removeItem(whoKey);
    await device.forgetSeenExcept(except);
  } catch {
    // Nothing was kept.
  }
}
