import { governancePermissions } from './governance-permissions.js';
import { networkPermissions } from './network-permissions.js';
import { peoplePermissions } from './people-permissions.js';
import { type Role } from './role.js';

/**
 * How far a permission reaches: PLACE = the place of the membership that grants it, PROGRAMME = every place of the
 * programme (what is place-visible only is still hidden by its own rule).
 */
export type Reach = 'PLACE' | 'PROGRAMME';

/** How far each role holds one permission; a role that is not named does not. */
export type Grants = Partial<Record<Role, Reach>>;

const everyone: Grants = {
  LEARNING_AGENT: 'PROGRAMME',
  LOCAL_PROJECT_WORKER: 'PROGRAMME',
  STAFF: 'PROGRAMME',
  UNIT_LEADER: 'PROGRAMME',
  CLUSTER_LEAD: 'PROGRAMME',
  STEERING_MEMBER: 'PROGRAMME',
  CHIEF: 'PROGRAMME',
  PANEL_MEMBER: 'PROGRAMME',
  RESEARCHER: 'PROGRAMME',
  ADMINISTRATOR: 'PROGRAMME',
  TEAM_LEADER: 'PROGRAMME',
  EXPERT: 'PROGRAMME',
  CONSULTANT: 'PROGRAMME',
  GUEST: 'PROGRAMME',
  EXTERNAL_SPEAKER: 'PROGRAMME',
};
const readers: Grants = {
  LEARNING_AGENT: 'PROGRAMME',
  LOCAL_PROJECT_WORKER: 'PROGRAMME',
  STAFF: 'PROGRAMME',
  UNIT_LEADER: 'PROGRAMME',
  CLUSTER_LEAD: 'PROGRAMME',
  STEERING_MEMBER: 'PROGRAMME',
  CHIEF: 'PROGRAMME',
  TEAM_LEADER: 'PROGRAMME',
  EXPERT: 'PROGRAMME',
  CONSULTANT: 'PROGRAMME',
  GUEST: 'PROGRAMME',
};
const preparers: Grants = {
  LEARNING_AGENT: 'PROGRAMME',
  LOCAL_PROJECT_WORKER: 'PROGRAMME',
  STAFF: 'PROGRAMME',
  UNIT_LEADER: 'PROGRAMME',
  CLUSTER_LEAD: 'PROGRAMME',
  STEERING_MEMBER: 'PROGRAMME',
  TEAM_LEADER: 'PROGRAMME',
  EXPERT: 'PROGRAMME',
  CONSULTANT: 'PROGRAMME',
  GUEST: 'PROGRAMME',
};
const withWork: Grants = {
  LEARNING_AGENT: 'PROGRAMME',
  LOCAL_PROJECT_WORKER: 'PROGRAMME',
  STAFF: 'PROGRAMME',
  UNIT_LEADER: 'PROGRAMME',
  CLUSTER_LEAD: 'PROGRAMME',
  TEAM_LEADER: 'PROGRAMME',
};
const administrators: Grants = { ADMINISTRATOR: 'PROGRAMME' };
const administratorsAndLead: Grants = { ADMINISTRATOR: 'PROGRAMME', CLUSTER_LEAD: 'PROGRAMME' };
const localEditors: Grants = { LEARNING_AGENT: 'PLACE', LOCAL_PROJECT_WORKER: 'PLACE' };

/**
 * THE table: which role holds which permission, and how far it reaches (domain model, section 4). The API guards every root field
 * by it, the database session gets its lists of places from it, the client shows and hides by it. What is not here is denied.
 */
export const PERMISSIONS = {
  'preferences:write': everyone,
  // One's own sessions, passkeys and codes.
  'account:read': everyone,
  'account:secure': everyone,
  ...peoplePermissions,
  'programme:read': everyone,
  'document:order': readers,
  'work:read': withWork,
  'overview:read': readers,
  'intervention:read': readers,
  'measure:read': readers,
  'pdsaCycle:read': readers,
  'careUnit:write': localEditors,
  'intervention:write': localEditors,
  'goal:write': localEditors,
  'theory:write': localEditors,
  'measure:write': localEditors,
  'measurement:record': localEditors,
  'annotation:write': localEditors,
  'phase:write': localEditors,
  'pdsaCycle:write': localEditors,
  'attachment:write': localEditors,
  'observation:write': { LEARNING_AGENT: 'PLACE', LOCAL_PROJECT_WORKER: 'PLACE', STAFF: 'PLACE' },
  'documentationTime:read': readers,
  'documentationTask:write': localEditors,
  'documentationTime:record': { LEARNING_AGENT: 'PLACE', LOCAL_PROJECT_WORKER: 'PLACE', STAFF: 'PLACE' },
  'stopProposal:write': localEditors,
  'stopProposal:sign': {
    LEARNING_AGENT: 'PLACE',
    LOCAL_PROJECT_WORKER: 'PLACE',
    UNIT_LEADER: 'PLACE',
    TEAM_LEADER: 'PLACE',
  },
  'documentationRules:set': { CLUSTER_LEAD: 'PROGRAMME' },
  // What the platform itself costs is counted for all together, and everybody may know it.
  'platformTime:add': everyone,
  'platformTime:read': everyone,
  'contributorLink:write': localEditors,
  'idea:write': {
    LEARNING_AGENT: 'PLACE',
    LOCAL_PROJECT_WORKER: 'PLACE',
    STAFF: 'PLACE',
    UNIT_LEADER: 'PLACE',
    TEAM_LEADER: 'PLACE',
  },
  'idea:handle': localEditors,
  'dilemma:write': {
    LEARNING_AGENT: 'PLACE',
    LOCAL_PROJECT_WORKER: 'PLACE',
    STAFF: 'PLACE',
    UNIT_LEADER: 'PLACE',
    TEAM_LEADER: 'PLACE',
  },
  'dilemma:handle': localEditors,
  // The score is the team's and its coach's; other places do not see it, and nobody is compared by it.
  'progress:read': {
    LEARNING_AGENT: 'PLACE',
    LOCAL_PROJECT_WORKER: 'PLACE',
    UNIT_LEADER: 'PLACE',
    TEAM_LEADER: 'PLACE',
    CLUSTER_LEAD: 'PROGRAMME',
  },
  'progress:confirm': localEditors,
  'progress:coach': { CLUSTER_LEAD: 'PROGRAMME' },
  'package:read': readers,
  'package:write': localEditors,
  'package:takeUp': localEditors,
  // What everybody outside may read, without names, is the lead's to open.
  'package:share': { CLUSTER_LEAD: 'PROGRAMME' },
  // Where the lead is waited for, and what was talked of: nobody else's.
  'followUp:read': { CLUSTER_LEAD: 'PROGRAMME' },
  'followUp:note': { CLUSTER_LEAD: 'PROGRAMME' },
  'helpRequest:ask': localEditors,
  'helpRequest:close': { LEARNING_AGENT: 'PLACE', LOCAL_PROJECT_WORKER: 'PLACE', CLUSTER_LEAD: 'PROGRAMME' },
  // Whoever sees a thing may read what is said of it; those who work with it may say something, the others at their own place.
  'comment:read': readers,
  'comment:write': {
    LEARNING_AGENT: 'PROGRAMME',
    LOCAL_PROJECT_WORKER: 'PROGRAMME',
    STAFF: 'PLACE',
    UNIT_LEADER: 'PLACE',
    CLUSTER_LEAD: 'PROGRAMME',
    STEERING_MEMBER: 'PLACE',
    CHIEF: 'PLACE',
    TEAM_LEADER: 'PLACE',
    EXPERT: 'PROGRAMME',
    CONSULTANT: 'PROGRAMME',
  },
  'subject:follow': readers,
  // What citizens and relatives say in a room of the place's is the place's own.
  'learningSpace:read': {
    LEARNING_AGENT: 'PLACE',
    LOCAL_PROJECT_WORKER: 'PLACE',
    STAFF: 'PLACE',
    UNIT_LEADER: 'PLACE',
    TEAM_LEADER: 'PLACE',
  },
  'learningSpace:write': localEditors,
  'search:use': readers,
  'seminar:read': readers,
  // The group of chiefs reads the frozen pack; until then it knows when and where.
  'seminar:readUnfrozen': preparers,
  'seminar:arrange': { CLUSTER_LEAD: 'PROGRAMME' },
  'storyboard:write': localEditors,
  // "Nye øjne": one asks the others.
  'peerQuestion:ask': withWork,
  // What one of the place has promised, the place ticks off.
  'actionPoint:finish': {
    LEARNING_AGENT: 'PLACE',
    LOCAL_PROJECT_WORKER: 'PLACE',
    STAFF: 'PLACE',
    UNIT_LEADER: 'PLACE',
    CLUSTER_LEAD: 'PROGRAMME',
    TEAM_LEADER: 'PLACE',
  },
  // Of one's own change, within minutes; what was changed asks for its own permission once more.
  'change:undo': {
    LEARNING_AGENT: 'PLACE',
    LOCAL_PROJECT_WORKER: 'PLACE',
    STAFF: 'PLACE',
    UNIT_LEADER: 'PLACE',
    CLUSTER_LEAD: 'PROGRAMME',
    STEERING_MEMBER: 'PLACE',
    CHIEF: 'PLACE',
    TEAM_LEADER: 'PLACE',
    EXPERT: 'PROGRAMME',
    CONSULTANT: 'PROGRAMME',
  },
  // Drafts and running cycles are the place's own until it shares them (the lead included).
  'pdsaCycle:readUnshared': {
    LEARNING_AGENT: 'PLACE',
    LOCAL_PROJECT_WORKER: 'PLACE',
    STAFF: 'PLACE',
    UNIT_LEADER: 'PLACE',
    TEAM_LEADER: 'PLACE',
  },
  // The team's own, and the lead's as its coach; of another place the lead's mirror shows what the place has shared.
  'methodMirror:read': {
    LEARNING_AGENT: 'PLACE',
    LOCAL_PROJECT_WORKER: 'PLACE',
    STAFF: 'PLACE',
    UNIT_LEADER: 'PLACE',
    TEAM_LEADER: 'PLACE',
    CLUSTER_LEAD: 'PROGRAMME',
  },
  // What is kept about oneself, and keys to what one may do oneself.
  'ownData:read': everyone,
  // To be deleted oneself: a wish, which an administrator carries out.
  'ownData:askDeletion': everyone,
  'apiToken:write': everyone,
  // The administrator sees who, what and when, and no content.
  'apiToken:administer': administrators,
  'careUnit:administer': administrators,
  // What is measured by, by name and use; never the numbers.
  'catalogue:keep': administratorsAndLead,
  'retention:read': administratorsAndLead,
  'retention:set': administrators,
  'audit:search': administrators,
  'accessLog:read': administrators,
  // What came in by files: where, when and how much.
  'importLog:read': { CLUSTER_LEAD: 'PROGRAMME', ADMINISTRATOR: 'PROGRAMME' },
  // Each place archives its own work before it is deleted.
  'archive:export': { LOCAL_PROJECT_WORKER: 'PLACE' },
  // Minutes, reports and decisions are the programme's, and the lead's to hand over.
  'archive:exportPapers': { CLUSTER_LEAD: 'PROGRAMME' },
  ...governancePermissions,
  ...networkPermissions,
} as const satisfies Record<string, Grants>;

export type Permission = keyof typeof PERMISSIONS;
