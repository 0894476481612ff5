import { can } from '@laeringsrum/domain';
import { addressesOf } from '../programme/addresses';
import { type Membership } from './Session';

const workersFirst = new Set(['LEARNING_AGENT', 'LOCAL_PROJECT_WORKER', 'STAFF', 'UNIT_LEADER']);

/** Where a visit begins: those who try things out see their own work, those who follow along see the cluster, the rest the programme. */
export function startPage(memberships: readonly Membership[], programmeSlug?: string): string | null {
  const own = memberships.filter((m) => !programmeSlug || m.programmeSlug === programmeSlug);
  const first = own[0];
  if (!first) return null;
  const addresses = addressesOf(first.programmeSlug);
  const ofProgramme = own.filter((m) => m.programmeSlug === first.programmeSlug);
  if (ofProgramme.some((m) => workersFirst.has(m.role))) return addresses.myWork;
  const held = ofProgramme.map(({ role, placeId }) => ({ role, placeId: placeId ?? null }));
  if (can(held, 'overview:read')) return addresses.overview;
  return can(held, 'people:read') ? addresses.administration : addresses.programme;
}
