import { Refusal } from '../refusal/refusal.js';

/** How knowledge is shared with the funder and others outside the network. */
export const SharingKind = {
  /** A talk on how it goes: coordination with the funder. */
  COORDINATION: 'COORDINATION',
  /** A status document, or another thing that was written. */
  WRITTEN: 'WRITTEN',
  /** A presentation, a network day. */
  EVENT: 'EVENT',
} as const;
export type SharingKind = (typeof SharingKind)[keyof typeof SharingKind];

/** The log tells what has been, and not what is planned. @throws Refusal SHARING_AHEAD */
export function requireShared(onDay: string, today: string): void {
  if (onDay > today) throw new Refusal('SHARING_AHEAD', { field: 'onDay' });
}
