/** The roles a person can hold in a programme (the applications' own roles; see docs/glossary.md). Key = value. */
export const Role = {
  LEARNING_AGENT: 'LEARNING_AGENT',
  LOCAL_PROJECT_WORKER: 'LOCAL_PROJECT_WORKER',
  STAFF: 'STAFF',
  UNIT_LEADER: 'UNIT_LEADER',
  CLUSTER_LEAD: 'CLUSTER_LEAD',
  STEERING_MEMBER: 'STEERING_MEMBER',
  CHIEF: 'CHIEF',
  PANEL_MEMBER: 'PANEL_MEMBER',
  RESEARCHER: 'RESEARCHER',
  ADMINISTRATOR: 'ADMINISTRATOR',
  TEAM_LEADER: 'TEAM_LEADER',
  EXPERT: 'EXPERT',
  CONSULTANT: 'CONSULTANT',
  GUEST: 'GUEST',
  EXTERNAL_SPEAKER: 'EXTERNAL_SPEAKER',
} as const;
export type Role = (typeof Role)[keyof typeof Role];

/** What a group of a programme may decide or do. Powers are data: a group without a power does not have the act. */
export const GroupPower = {
  DECIDE_DEVIATION: 'DECIDE_DEVIATION',
  OWN_ECONOMY: 'OWN_ECONOMY',
  OWN_PROGRESS: 'OWN_PROGRESS',
  DECIDE_ANCHORING: 'DECIDE_ANCHORING',
  ADVISE: 'ADVISE',
  OVERSEE_FINANCE: 'OVERSEE_FINANCE',
  READ_PROGRESS: 'READ_PROGRESS',
} as const;
export type GroupPower = (typeof GroupPower)[keyof typeof GroupPower];

/**
 * How long a session may live, by role: who registers on the ward keeps the device for 30 days, privileged roles sign in
 * again after an hour without use and after twelve hours at the latest.
 */
export interface SessionLimit {
  readonly idleMinutes: number;
  readonly absoluteMinutes: number;
}

const DAY = 24 * 60;
const registering: SessionLimit = { idleMinutes: 30 * DAY, absoluteMinutes: 30 * DAY };
const privileged: SessionLimit = { idleMinutes: 60, absoluteMinutes: 12 * 60 };

const limits: Record<Role, SessionLimit> = {
  LEARNING_AGENT: registering,
  STAFF: registering,
  LOCAL_PROJECT_WORKER: privileged,
  UNIT_LEADER: privileged,
  CLUSTER_LEAD: privileged,
  STEERING_MEMBER: privileged,
  CHIEF: privileged,
  PANEL_MEMBER: privileged,
  RESEARCHER: privileged,
  ADMINISTRATOR: privileged,
  TEAM_LEADER: privileged,
  EXPERT: privileged,
  CONSULTANT: privileged,
  GUEST: privileged,
  EXTERNAL_SPEAKER: privileged,
};

/** The strictest limit of the roles a person holds; someone without a role gets the privileged limit. */
export function sessionLimit(roles: readonly Role[]): SessionLimit {
  if (roles.length === 0) return privileged;
  return roles.map((role) => limits[role]).reduce((a, b) => (b.absoluteMinutes < a.absoluteMinutes ? b : a));
}

/** Before an unused session ends, in minutes: time to say that one is still here. */
export const IDLE_WARNING_MINUTES = 2;
