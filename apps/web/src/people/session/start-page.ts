import { addressesOf } from '../programme/addresses';
import { type Membership } from './Session';

const workersFirst = new Set(['LEARNING_AGENT', 'LOCAL_PROJECT_WORKER', 'STAFF', 'UNIT_LEADER']);

/** Where a visit begins: those who try things out see their own work, those who follow along see the cluster. */
export function startPage(memberships: readonly Membership[], programmeSlug?: string): string | null {
  const own = memberships.filter((m) => !programmeSlug || m.programmeSlug === programmeSlug);
  const first = own[0];
  if (!first) return null;
  const addresses = addressesOf(first.programmeSlug);
  const ofProgramme = own.filter((m) => m.programmeSlug === first.programmeSlug);
  return ofProgramme.some((m) => workersFirst.has(m.role)) ? addresses.myWork : addresses.overview;
}
