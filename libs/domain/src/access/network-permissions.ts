/** The lead's frame around the network: a part of the one table (permission.ts). */
export const networkPermissions = {
  // Lead and local project workers are the project group; the agents read along.
  'frame:read': { LEARNING_AGENT: 'PROGRAMME', LOCAL_PROJECT_WORKER: 'PROGRAMME', CLUSTER_LEAD: 'PROGRAMME' },
  'frame:keep': { CLUSTER_LEAD: 'PROGRAMME' },
  // A pair of hands from outside: the place asks, the lead finds them.
  'expertise:ask': { LEARNING_AGENT: 'PLACE', LOCAL_PROJECT_WORKER: 'PLACE' },
} as const;
