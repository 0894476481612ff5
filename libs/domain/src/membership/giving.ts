import { scopeOf, type HeldRole } from '../access/permission-scope.js';
import { type Role } from '../access/role.js';
import { ROLE_RULES } from './membership.js';

const everywhereButKeys: readonly Role[] = (Object.keys(ROLE_RULES) as Role[]).filter(
  (role) => role !== 'ADMINISTRATOR',
);
const atThePlace: readonly Role[] = [
  ...everywhereButKeys.filter((role) => ROLE_RULES[role].seat === 'PLACE'),
  'GUEST',
];

/** Which roles somebody may give, by the role they hold themselves. Whoever is not here gives none. */
const GIVABLE: Partial<Record<Role, readonly Role[]>> = {
  ADMINISTRATOR: [...everywhereButKeys, 'ADMINISTRATOR'],
  CLUSTER_LEAD: everywhereButKeys,
  LOCAL_PROJECT_WORKER: atThePlace,
};

/** The roles that may be given at a place (null: for the whole programme) by somebody who holds these. */
export function givableRoles(held: readonly HeldRole[], placeId: string | null): readonly Role[] {
  const given = held.flatMap((one) => {
    const { everywhere, places } = scopeOf([one], 'people:keep');
    const reaches = everywhere || (placeId !== null && places.includes(placeId));
    return reaches ? (GIVABLE[one.role] ?? []) : [];
  });
  return [...new Set(given)].filter((role) => ROLE_RULES[role].seat !== (placeId ? 'PROGRAMME' : 'PLACE'));
}
