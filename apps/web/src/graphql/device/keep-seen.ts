import { type ApolloClient } from '@apollo/client';
import { device } from './device-store';
import { mergeSeen } from './last-seen';

/**
 * What was made here without a network is seen again after the tab was closed: written at once, as it is shown, and only where this device
 * keeps what its person sees.
 */
export async function keepAsShown(client: ApolloClient, personId: string, programme: string): Promise<void> {
  try {
    const before = await device.seenBy(personId, programme);
    if (!before) return;
    const cache = mergeSeen(before.cache, client.cache.extract(true) as Record<string, unknown>);
    await device.putSeen({ ...before, at: Date.now(), cache });
  } catch {
    // A full or forbidden store: it is still in the outbox and in the drafts.
  }
}
