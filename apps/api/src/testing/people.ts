import { initialsOf, PERMISSIONS, type Permission, type Role } from '@laeringsrum/domain';
import { v7 as uuidv7 } from 'uuid';
import { rootPermissions } from '../platform/access/allow.js';
import { examples } from './operations.js';
import { type Actor, type TestApi } from './start-test-api.js';
import { type Work } from './work.js';

export interface NewMember {
  readonly name: string;
  readonly role: Role;
  /** The programme's slug; the demonstration's own unless another is named. */
  readonly programme?: string;
  /** The place's key; none: a role for the whole programme. */
  readonly place?: string;
  /** A staff member's unit. */
  readonly unitId?: string;
  readonly startsOn?: string;
  readonly endsOn?: string;
  readonly actingUntil?: string;
}

/** Somebody in Helsingør's programme who may ask this of the API, with whatever in it: the agent, the lead where only she may, or the administrator. */
function holderOf(permission: Permission | 'anyone' | undefined): string {
  if (permission === undefined || permission === 'anyone') return 'Anna Lykke';
  const held = holders.find(([role]) => role in PERMISSIONS[permission]);
  return held?.[1] ?? 'Birgitte Holm';
}
const holders = [
  ['LEARNING_AGENT', 'Anna Lykke'],
  ['CLUSTER_LEAD', 'Birgitte Holm'],
  ['LOCAL_PROJECT_WORKER', 'Mette Kjær'],
  ['STEERING_MEMBER', 'Kirsten Thue'],
  ['ADMINISTRATOR', 'Rune Skov'],
] as const;

/** Whoever may ask this: a person, or somebody by the contributor link of the example. */
export async function senderOf(api: TestApi, field: string, work: Work): Promise<Actor> {
  const permission = rootPermissions.get(field);
  return permission === 'contributor'
    ? api.contributor(examples[field]?.token?.(work) ?? '')
    : api.as(holderOf(permission));
}

/** Long over, whatever day the tests are run on. */
export const EXPIRED = '2021-01-31';

/** A new person with one role. @returns the person's id */
export async function addPerson(api: TestApi, member: NewMember): Promise<string> {
  const id = uuidv7();
  await api.rows('INSERT INTO person (id, name, initials, email) VALUES ($1, $2, $3, $4)', [
    id,
    member.name,
    initialsOf(member.name),
    `${id}@example.org`,
  ]);
  await addMembership(api, id, member);
  return id;
}

export async function addMembership(
  api: TestApi,
  personId: string,
  { role, programme = 'nye-veje', place, unitId, startsOn, endsOn, actingUntil }: Omit<NewMember, 'name'>,
): Promise<void> {
  await api.row(
    `INSERT INTO membership (id, person_id, programme_id, place_id, role, starts_on, ends_on, acting_until, care_unit_id, group_id)
     SELECT $1, $2, g.id, (SELECT id FROM place WHERE programme_id = g.id AND key = $4), $5, coalesce($6, g.starts_on), $7, $8, $9,
       CASE WHEN $5 = 'STEERING_MEMBER' THEN (SELECT id FROM programme_group WHERE programme_id = g.id AND key = 'styregruppe') END
     FROM programme g WHERE g.slug = $3 RETURNING id`,
    [
      uuidv7(),
      personId,
      programme,
      place ?? null,
      role,
      startsOn ?? null,
      endsOn ?? null,
      actingUntil ?? null,
      unitId ?? null,
    ],
  );
}

export async function idOfPlace(api: TestApi, key: string, programme = 'nye-veje'): Promise<string> {
  const place = await api.row<{ id: string }>(
    'SELECT l.id FROM place l JOIN programme g ON g.id = l.programme_id WHERE g.slug = $1 AND l.key = $2',
    [programme, key],
  );
  return place.id;
}
