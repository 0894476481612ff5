import { Injectable } from '@nestjs/common';
import {
  agendaTemplate,
  MOST_PARTICIPANTS,
  Refusal,
  requireAgenda,
  requireNewParticipant,
  requireStart,
  type Invited,
} from '@laeringsrum/domain';
import { type ObjectLiteral } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../../platform/operation/database.js';
import { type Scope } from '../../platform/operation/operation.js';
import { conflict, emptiedFields, sentFields, updateVersion } from '../../platform/rows/versioned.js';
import { ProjectMeeting } from '../project-group/project-meeting.entity.js';
import { ActionPoint, AgendaItem, Seminar, SeminarFreeze, SeminarParticipant } from './seminar.entity.js';
import {
  type ActionPointInput,
  type AgendaItemInput,
  type AgendaItemPatch,
  type ListedParticipantInput,
  type ParticipantInput,
  type SeminarPatch,
} from './seminar.inputs.js';

interface ProgrammeRow extends ObjectLiteral {
  id: string;
  version: number;
}

/** What the lead sets up: the agenda, who comes, what is agreed. The rows belong to the programme, not to a place. */
@Injectable()
export class SeminarService {
  constructor(private readonly database: Database) {}

  byNumber(scope: Scope, number: number): Promise<Seminar | null> {
    return this.database.manager.findOneBy(Seminar, { programmeId: scope.programmeId, number });
  }

  agenda(seminarId: string): Promise<AgendaItem[]> {
    return this.database.read(AgendaItem, 'seminar_id = $1 ORDER BY position, id', [seminarId]);
  }

  participants(seminarId: string): Promise<SeminarParticipant[]> {
    return this.database.read(
      SeminarParticipant,
      `seminar_id = $1 ORDER BY kind, name LIMIT ${MOST_PARTICIPANTS}`,
      [seminarId],
    );
  }

  /** Day, hour and venue. A day that is named is a day: "primo juni" is over. */
  async update(id: string, version: number, patch: SeminarPatch): Promise<Seminar> {
    const seminar = await this.lock(id);
    const sent = emptiedFields(this.database.manager, Seminar, sentFields(patch));
    if (sent.startsMinute !== undefined) requireStart(sent.startsMinute);
    return updateVersion(this.database.manager, Seminar, seminar, version, {
      ...{ ...sent, ...(sent.venue === undefined ? {} : { venue: sent.venue.trim() }) },
      ...(sent.date === undefined ? {} : { precision: 'DAY' as const }),
    });
  }

  /** The template of its number, where there is no agenda yet. */
  async beginAgenda(scope: Scope, id: string): Promise<Seminar> {
    const seminar = await this.lock(id);
    const standing = await this.agenda(id);
    if (standing.length === 0)
      for (const [position, part] of agendaTemplate(seminar.number).entries())
        await this.database.manager.insert(AgendaItem, {
          ...{ id: uuidv7(), programmeId: scope.programmeId, seminarId: id, position, ...part },
        });
    return seminar;
  }

  async addItem(scope: Scope, input: AgendaItemInput): Promise<Seminar> {
    const seminar = await this.lock(input.seminarId);
    const items = await this.agenda(seminar.id);
    requireAgenda([...items, input]);
    await this.database.manager.insert(AgendaItem, {
      ...{ ...input, title: input.title.trim(), programmeId: scope.programmeId },
      position: (items.at(-1)?.position ?? -1) + 1,
    });
    return seminar;
  }

  async updateItem(id: string, version: number, patch: AgendaItemPatch): Promise<Seminar> {
    const item = await this.require(AgendaItem, id);
    const seminar = await this.lock(item.seminarId);
    const sent = emptiedFields(this.database.manager, AgendaItem, sentFields(patch));
    const items = await this.agenda(seminar.id);
    requireAgenda(items.map((each) => (each.id === id ? { ...each, ...sent } : each)));
    await updateVersion(this.database.manager, AgendaItem, item, version, sent);
    return seminar;
  }

  /** To another place in the order; the others close up. */
  async moveItem(id: string, version: number, index: number): Promise<Seminar> {
    const item = await this.require(AgendaItem, id);
    const seminar = await this.lock(item.seminarId);
    if (item.version !== version) throw conflict(item);
    const rest = (await this.agenda(seminar.id)).filter((each) => each.id !== id);
    const order = [...rest.slice(0, index), item, ...rest.slice(index)].map((each) => each.id);
    await this.database.rows(
      'UPDATE agenda_item a SET position = o.position - 1, version = version + (a.id = $2)::int FROM unnest($1::uuid[]) WITH ORDINALITY o (id, position) WHERE a.id = o.id',
      [order, id],
    );
    return seminar;
  }

  async removeItem(id: string, version: number): Promise<Seminar> {
    const item = await this.require(AgendaItem, id);
    const seminar = await this.lock(item.seminarId);
    if (item.version !== version) throw conflict(item);
    await this.database.manager.delete(AgendaItem, { id });
    return seminar;
  }

  addParticipant(scope: Scope, input: ParticipantInput): Promise<Seminar> {
    return this.addParticipants(scope, input.seminarId, [input]);
  }

  /** All of them or nobody. Nobody is on the list twice, also when two write the same name at the same moment. */
  async addParticipants(
    scope: Scope,
    seminarId: string,
    inputs: readonly ListedParticipantInput[],
  ): Promise<Seminar> {
    const seminar = await this.lock(seminarId);
    const list: Invited[] = await this.participants(seminar.id);
    if (list.length + inputs.length > MOST_PARTICIPANTS)
      throw new Refusal('TOO_MANY', { max: MOST_PARTICIPANTS });
    const added = inputs.map(({ id, kind, name, email, fromPlaceId }) => ({
      ...{ id, kind, seminarId: seminar.id, programmeId: scope.programmeId },
      ...{ name: name.trim(), email: (email ?? '').trim(), fromPlaceId: fromPlaceId ?? null },
    }));
    for (const one of added) {
      requireNewParticipant(list, one);
      list.push(one);
    }
    await this.requirePlaces(added.flatMap(({ fromPlaceId }) => fromPlaceId ?? []));
    if (added.length > 0) await this.database.manager.insert(SeminarParticipant, added);
    return seminar;
  }

  private async requirePlaces(ids: readonly string[]): Promise<void> {
    const wanted = [...new Set(ids)];
    const found = await this.database.row<{ count: number }>(
      'SELECT count(*)::int AS count FROM place WHERE id = ANY ($1)',
      [wanted],
    );
    if (found?.count !== wanted.length) throw new Refusal('UNKNOWN_REFERENCE', { field: 'fromPlaceId' });
  }

  async removeParticipant(id: string, version: number): Promise<Seminar> {
    const participant = await this.require(SeminarParticipant, id);
    const seminar = await this.lock(participant.seminarId);
    if (participant.version !== version) throw conflict(participant);
    await this.database.manager.delete(SeminarParticipant, { id });
    return seminar;
  }

  /** At a seminar or at a meeting of the project group; either way it lands with whoever has promised it. */
  async addActionPoint(scope: Scope, input: ActionPointInput): Promise<ActionPoint> {
    const { id, ownerId, dueOn } = input;
    const [seminarId, meetingId] = [input.seminarId ?? null, input.meetingId ?? null];
    if ((seminarId === null) === (meetingId === null)) throw new Refusal('REQUIRED', { field: 'seminarId' });
    if (seminarId !== null) await this.require(Seminar, seminarId);
    if (meetingId !== null) await this.require(ProjectMeeting, meetingId);
    const member = await this.database.row<{ placeId: string | null }>(
      'SELECT place_id AS "placeId" FROM membership WHERE person_id = $1 AND programme_id = $2 ORDER BY place_id IS NULL, starts_on DESC LIMIT 1',
      [ownerId, scope.programmeId],
    );
    if (!member) throw new Refusal('UNKNOWN_REFERENCE', { field: 'ownerId' });
    await this.database.manager.insert(ActionPoint, {
      ...{ id, programmeId: scope.programmeId, seminarId, meetingId, ownerId, placeId: member.placeId },
      ...{ what: input.what.trim(), dueOn, byId: scope.personId },
    });
    return this.require(ActionPoint, id);
  }

  async finish(scope: Scope, id: string, version: number, done: boolean): Promise<ActionPoint> {
    const point = await this.require(ActionPoint, id);
    if (!scope.everywhere && !(point.placeId !== null && scope.places.includes(point.placeId)))
      throw new Refusal('FORBIDDEN');
    return updateVersion(this.database.manager, ActionPoint, point, version, {
      doneOn: done ? scope.today : null,
    });
  }

  async require<Row extends ProgrammeRow>(entity: new () => Row, id: string): Promise<Row> {
    const [row] = await this.database.read(entity, 'id = $1', [id]);
    if (!row) throw new Refusal('NOT_FOUND');
    return row;
  }

  /** Frozen, what was shown is not changed; the row is held so that two who write side by side are counted one after the other. */
  async lock(seminarId: string): Promise<Seminar> {
    const seminar = await this.require(Seminar, seminarId);
    await this.database.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `seminar ${seminarId}`,
    ]);
    if (await this.database.manager.existsBy(SeminarFreeze, { seminarId }))
      throw new Refusal('SEMINAR_FROZEN');
    return seminar;
  }
}
