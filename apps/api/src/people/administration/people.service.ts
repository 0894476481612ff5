import { Injectable } from '@nestjs/common';
import {
  domainOfEmail,
  givableRoles,
  initialsOf,
  isInForce,
  membershipProblem,
  Refusal,
  type GivenMembership,
  type RefusalCode,
} from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';
import { currentOperation, type Scope } from '../../platform/operation/operation.js';
import { conflict } from '../../platform/rows/versioned.js';
import { SessionLimits } from '../sign-in/session-limits.service.js';
import { InvitationService } from './invitation.service.js';
import { type EndMembershipArgs, type GiveMembershipInput, type InvitePersonInput } from './people.inputs.js';
import { PersonStanding } from './person-standing.service.js';
import { type Invitation, type KeptMembership, type KeptPerson } from './people.types.js';

type MembershipRow = GivenMembership & {
  id: string;
  personId: string;
  version: number;
  byProvider: boolean;
};

/** People and their dated roles. What is asked here is asked within the places that the keeper keeps. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationService,
    private readonly limits: SessionLimits,
    private readonly standing: PersonStanding,
  ) {}

  /** The list is a look-up about everybody on it, and each of them can see that it was made. */
  async all(scope: Scope): Promise<KeptPerson[]> {
    const people = await this.people(placesOf(scope), null);
    for (const { id } of people) currentOperation().noteReading(id, 'people');
    return people;
  }

  /** A person who is kept here. @throws Refusal NOT_FOUND, also for somebody of another place */
  async person(scope: Scope, id: string): Promise<KeptPerson> {
    const [person] = await this.people(placesOf(scope), id);
    if (person) return person;
    throw new Refusal((await this.isKnown(id)) ? 'FORBIDDEN' : 'NOT_FOUND');
  }

  /** Whoever is or was in the programme. */
  async isKnown(id: string): Promise<boolean> {
    return (await this.database.rows('SELECT 1 FROM person WHERE id = $1', [id])).length > 0;
  }

  async invite(scope: Scope, input: InvitePersonInput, origin: string): Promise<Invitation> {
    const given = await this.mayGive(scope, input);
    const email = input.email.trim();
    if (domainOfEmail(email) === '') throw new Refusal('VALIDATION', { field: 'email' });
    const name = input.name.trim();
    const added = await this.database.row<{ id: string | null }>(
      'SELECT add_person($1, $2, $3, $4, $5) AS id',
      [...[input.personId, name, initialsOf(name), email, given.placeId]],
    );
    if (!added?.id) throw new Refusal('FORBIDDEN');
    await this.give(scope, added.id, input, given);
    return this.invitations.invite(await this.person(scope, added.id), origin);
  }

  async giveMembership(scope: Scope, input: GiveMembershipInput): Promise<KeptPerson> {
    const given = await this.mayGive(scope, input);
    // By name alone, so that somebody of another place can be given a role here.
    if (!(await this.isKnown(input.personId))) throw new Refusal('NOT_FOUND');
    await this.give(scope, input.personId, input, given);
    return this.person(scope, input.personId);
  }

  async endMembership(scope: Scope, { id, version, endsOn }: EndMembershipArgs): Promise<KeptPerson> {
    const row = await this.membership(id);
    if (!row) throw new Refusal('NOT_FOUND');
    if (!scope.everywhere && (row.placeId === null || !scope.places.includes(row.placeId)))
      throw new Refusal('FORBIDDEN');
    if (row.personId === scope.personId) throw new Refusal('MEMBERSHIP_OWN');
    this.requireGivable(row.role, row.placeId);
    if (row.version !== version) throw conflict({ ...row });
    // A role that ends before its first day was never in force: the day it was acted until says so.
    const [ended] = await this.database.rows<{ id: string }>(
      `UPDATE membership SET ends_on = greatest($3::date, starts_on), version = version + 1,
         acting_until = CASE WHEN $3::date < starts_on THEN $3::date ELSE acting_until END
       WHERE id = $1 AND version = $2 RETURNING id`,
      [id, version, endsOn],
    );
    if (!ended) throw conflict({ ...((await this.membership(id)) ?? row) });
    await this.requireAnAdministrator(row, scope.today);
    return this.person(scope, row.personId);
  }

  async shutOut(scope: Scope, personId: string, out: boolean): Promise<KeptPerson> {
    if (personId === scope.personId) throw new Refusal('MEMBERSHIP_OWN');
    const done = await this.database.row<{ outcome: RefusalCode | 'DONE' }>(
      'SELECT shut_out_person($1, $2) AS outcome',
      [personId, out],
    );
    if (done && done.outcome !== 'DONE') throw new Refusal(done.outcome);
    return this.person(scope, personId);
  }

  async endSessions(scope: Scope, personId: string): Promise<KeptPerson> {
    const person = await this.person(scope, personId);
    await this.database.rows('SELECT end_sessions_of($1)', [personId]);
    return person;
  }

  private async people(places: readonly string[] | null, id: string | null): Promise<KeptPerson[]> {
    const rows = await this.database.rows<Record<string, unknown>>(
      'SELECT * FROM people_of_programme($1, $2)',
      [places, id],
    );
    const { secured, forgotten, wishes } = await this.standing.ofAll();
    return rows.map((row) => ({
      hasSecondFactor: secured?.has(row['id'] as string) ?? null,
      forgottenSince: forgotten.get(row['id'] as string) ?? null,
      deletionAskedAt: wishes.get(row['id'] as string) ?? null,
      id: row['id'] as string,
      name: row['name'] as string,
      initials: row['initials'] as string,
      email: row['email'] as string,
      disabledAt: row['disabled_at'] as Date | null,
      lastSeenAt: row['last_seen_at'] as Date | null,
      signsIn: row['signs_in'] as boolean,
      version: row['version'] as number,
      memberships: row['memberships'] as KeptMembership[],
    }));
  }

  private membership(id: string): Promise<MembershipRow | null> {
    return this.database.row<MembershipRow>(
      `SELECT id, person_id AS "personId", role, place_id AS "placeId", starts_on::text AS "startsOn", ends_on::text AS "endsOn",
         acting_until::text AS "actingUntil", provider_id IS NOT NULL AS "byProvider", version FROM membership WHERE id = $1`,
      [id],
    );
  }

  /** What is about to be given, once it is known that this keeper may. @throws Refusal */
  private async mayGive(scope: Scope, input: GiveMembershipInput): Promise<GivenMembership> {
    const given: GivenMembership = {
      role: input.role,
      placeId: input.placeId ?? null,
      startsOn: input.startsOn ?? scope.today,
      endsOn: input.endsOn ?? null,
      actingUntil: input.actingUntil ?? null,
    };
    if (given.placeId !== null) {
      const [place] = await this.database.rows('SELECT 1 FROM place WHERE id = $1', [given.placeId]);
      if (!place) throw new Refusal('NOT_FOUND', { field: 'placeId' });
    }
    if (!scope.everywhere && (given.placeId === null || !scope.places.includes(given.placeId)))
      throw new Refusal('FORBIDDEN');
    const problem = membershipProblem(given, scope.today);
    if (problem)
      throw new Refusal(problem, { field: problem === 'MEMBERSHIP_NEEDS_PLACE' ? 'placeId' : 'endsOn' });
    this.requireGivable(given.role, given.placeId);
    const known = await this.database.rows('SELECT 1 FROM programme_role WHERE role = $1', [given.role]);
    if (known.length === 0) throw new Refusal('UNKNOWN_REFERENCE', { field: 'role' });
    return given;
  }

  private requireGivable(role: GivenMembership['role'], placeId: string | null): void {
    const givable = givableRoles(currentOperation().roles, placeId);
    if (!givable.includes(role)) throw new Refusal('ROLE_NOT_YOURS_TO_GIVE', { field: 'role' });
  }

  private async give(
    scope: Scope,
    personId: string,
    input: GiveMembershipInput,
    given: GivenMembership,
  ): Promise<void> {
    if (personId === scope.personId) throw new Refusal('MEMBERSHIP_OWN');
    const groupKey = input.groupKey ?? null;
    const [group] =
      groupKey === null
        ? [{ id: null }]
        : await this.database.rows<{ id: string }>('SELECT id FROM programme_group WHERE key = $1', [
            groupKey,
          ]);
    if (!group) throw new Refusal('UNKNOWN_REFERENCE', { field: 'groupKey' });
    const careUnitId = await this.unitOf(input, given);
    const held = await this.database.rows<GivenMembership & { groupId: string | null }>(
      `SELECT role, starts_on::text AS "startsOn", ends_on::text AS "endsOn", acting_until::text AS "actingUntil", group_id AS "groupId"
       FROM membership WHERE person_id = $1 AND role = $2 AND place_id IS NOT DISTINCT FROM $3`,
      [personId, given.role, given.placeId],
    );
    if (held.some((one) => one.groupId === group.id && isInForce(one, given.startsOn)))
      throw new Refusal('MEMBERSHIP_TWICE');
    await this.database.rows(
      `INSERT INTO membership (id, person_id, programme_id, place_id, group_id, role, starts_on, ends_on, acting_until, care_unit_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[input.id, personId, scope.programmeId, given.placeId, group.id],
        ...[given.role, given.startsOn, given.endsOn, given.actingUntil, careUnitId],
      ],
    );
    await this.limits.narrow(personId, [given.role]);
  }

  /** @throws Refusal UNKNOWN_REFERENCE for a unit of another place, or for a role that has none */
  private async unitOf(
    input: GiveMembershipInput,
    { role, placeId }: GivenMembership,
  ): Promise<string | null> {
    const careUnitId = input.careUnitId ?? null;
    if (careUnitId === null) return null;
    const known =
      role === 'STAFF' &&
      (await this.database.row('SELECT 1 FROM care_unit WHERE id = $1 AND place_id = $2', [
        careUnitId,
        placeId,
      ]));
    if (!known) throw new Refusal('UNKNOWN_REFERENCE', { field: 'careUnitId' });
    return careUnitId;
  }

  private async requireAnAdministrator(row: MembershipRow, today: string): Promise<void> {
    if (row.role !== 'ADMINISTRATOR') return;
    const left = await this.database.rows<GivenMembership>(
      `SELECT starts_on::text AS "startsOn", ends_on::text AS "endsOn", acting_until::text AS "actingUntil" FROM membership
       WHERE role = 'ADMINISTRATOR'`,
    );
    if (!left.some((one) => isInForce(one, today))) throw new Refusal('LAST_ADMINISTRATOR');
  }
}

/** null: all of the programme's. */
export const placesOf = ({ everywhere, places }: Scope): readonly string[] | null =>
  everywhere ? null : places;
