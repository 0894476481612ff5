import { type Role } from '../access/role.js';
import { type RefusalCode } from '../refusal/refusal.js';

/** Where a role is held: at a place, for the whole programme, or either way. */
export type RoleSeat = 'PLACE' | 'PROGRAMME' | 'EITHER';

export interface RoleRule {
  readonly seat: RoleSeat;
  /** A guest's role has a last day from the first. */
  readonly expires: boolean;
  /** Directory groups of a municipality may give it: only what reaches that municipality's own place. */
  readonly byProvider: boolean;
}

const local: RoleRule = { seat: 'PLACE', expires: false, byProvider: true };
const common: RoleRule = { seat: 'PROGRAMME', expires: false, byProvider: false };
const seated: RoleRule = { seat: 'EITHER', expires: false, byProvider: false };
const guest: RoleRule = { seat: 'EITHER', expires: true, byProvider: false };

/** The roles as data: where they are held, whether they end by themselves, who may hand them out automatically. */
export const ROLE_RULES: Readonly<Record<Role, RoleRule>> = {
  LEARNING_AGENT: local,
  LOCAL_PROJECT_WORKER: local,
  STAFF: local,
  UNIT_LEADER: local,
  TEAM_LEADER: local,
  PANEL_MEMBER: { ...local, byProvider: false },
  CLUSTER_LEAD: common,
  RESEARCHER: common,
  ADMINISTRATOR: common,
  STEERING_MEMBER: seated,
  CHIEF: seated,
  EXPERT: guest,
  CONSULTANT: guest,
  GUEST: guest,
  EXTERNAL_SPEAKER: { ...guest, seat: 'PROGRAMME' },
};

/** The longest a guest's role lasts, in days from its first. It can be given anew. */
export const MOST_GUEST_DAYS = 366;

export interface GivenMembership {
  readonly role: Role;
  readonly placeId: string | null;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly actingUntil: string | null;
}

const daysFrom = (first: string, last: string): number => (Date.parse(last) - Date.parse(first)) / 86_400_000;

/** What is wrong with a membership that somebody is about to be given; null when nothing is. */
export function membershipProblem(
  { role, placeId, startsOn, endsOn, actingUntil }: GivenMembership,
  today: string,
): RefusalCode | null {
  const rule = ROLE_RULES[role];
  if (rule.seat === 'PLACE' && placeId === null) return 'MEMBERSHIP_NEEDS_PLACE';
  if (rule.seat === 'PROGRAMME' && placeId !== null) return 'MEMBERSHIP_NO_PLACE';
  for (const last of [endsOn, actingUntil])
    if (last !== null && (last < startsOn || last < today)) return 'MEMBERSHIP_DATES';
  if (rule.expires && (endsOn === null || daysFrom(startsOn, endsOn) > MOST_GUEST_DAYS))
    return 'MEMBERSHIP_MUST_EXPIRE';
  return null;
}

/** Is a membership in force on a day? Its last day counts. */
export function isInForce(
  { startsOn, endsOn, actingUntil }: Pick<GivenMembership, 'startsOn' | 'endsOn' | 'actingUntil'>,
  today: string,
): boolean {
  return (
    startsOn <= today &&
    (endsOn === null || endsOn >= today) &&
    (actingUntil === null || actingUntil >= today)
  );
}
