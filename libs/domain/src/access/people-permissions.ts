const administrators = { ADMINISTRATOR: 'PROGRAMME' } as const;
/** Who keeps the list of people: everywhere, or at the own place. */
const keepers = {
  ADMINISTRATOR: 'PROGRAMME',
  CLUSTER_LEAD: 'PROGRAMME',
  LOCAL_PROJECT_WORKER: 'PLACE',
} as const;

/** Who keeps people, their roles and the ways in: a part of the one table (permission.ts). */
export const peoplePermissions = {
  'people:read': keepers,
  'people:keep': keepers,
  'people:handOver': keepers,
  'person:shutOut': administrators,
  'person:clearFactors': administrators,
  'person:forget': administrators,
  // How sure a sign-in must be, role by role.
  'assurance:set': administrators,
  'identityProvider:read': administrators,
  'identityProvider:keep': administrators,
} as const;
