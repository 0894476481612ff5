import { Injectable } from '@nestjs/common';
import { Refusal, requireProjectPoints, requireStart } from '@laeringsrum/domain';
import { type ObjectLiteral } from 'typeorm';
import { Database } from '../../platform/operation/database.js';
import { grouped, load } from '../../platform/operation/loaders.js';
import { type Scope } from '../../platform/operation/operation.js';
import { conflict, emptiedFields, sentFields, updateVersion } from '../../platform/rows/versioned.js';
import { ActionPoint } from '../seminar/seminar.entity.js';
import {
  type ProjectMeetingInput,
  type ProjectMeetingPatch,
  type ProjectPointInput,
  type ProjectPointPatch,
} from './project-group.inputs.js';
import { ProjectMeeting, ProjectPoint } from './project-meeting.entity.js';

const mostMeetings = 60;
const mostActionPoints = 200;

/** The project group's meetings: agenda, what came of each point, and what was promised. */
@Injectable()
export class ProjectGroupService {
  constructor(private readonly database: Database) {}

  /** Newest first. */
  meetings({ programmeId }: Scope): Promise<ProjectMeeting[]> {
    return this.database.read(
      ProjectMeeting,
      `programme_id = $1 ORDER BY on_day DESC, id DESC LIMIT ${mostMeetings}`,
      [programmeId],
    );
  }

  points(meetingId: string): Promise<ProjectPoint[]> {
    return this.ofMeetings(ProjectPoint, meetingId, 'position, id');
  }

  async actionPoints(meetingId: string): Promise<ActionPoint[]> {
    return (await this.ofMeetings(ActionPoint, meetingId, 'due_on, id')).slice(0, mostActionPoints);
  }

  async add(scope: Scope, input: ProjectMeetingInput): Promise<ProjectMeeting> {
    const startsMinute = input.startsMinute ?? 540;
    requireStart(startsMinute);
    await this.database.manager.insert(ProjectMeeting, {
      ...{ id: input.id, programmeId: scope.programmeId, onDay: input.onDay, startsMinute },
      ...{ venue: (input.venue ?? '').trim(), byId: scope.personId },
    });
    return this.require(ProjectMeeting, input.id);
  }

  async update(id: string, version: number, patch: ProjectMeetingPatch): Promise<ProjectMeeting> {
    const { manager } = this.database;
    const meeting = await this.require(ProjectMeeting, id);
    const sent = emptiedFields(manager, ProjectMeeting, sentFields(patch));
    if (sent.startsMinute !== undefined) requireStart(sent.startsMinute);
    return updateVersion(manager, ProjectMeeting, meeting, version, sent);
  }

  async addPoint(scope: Scope, input: ProjectPointInput): Promise<ProjectMeeting> {
    const meeting = await this.lock(input.meetingId);
    const points = await this.standing(meeting.id);
    requireProjectPoints(points.length + 1);
    await this.database.manager.insert(ProjectPoint, {
      ...{ id: input.id, meetingId: meeting.id, title: input.title.trim(), programmeId: scope.programmeId },
      position: (points.at(-1)?.position ?? -1) + 1,
    });
    return meeting;
  }

  async updatePoint(id: string, version: number, patch: ProjectPointPatch): Promise<ProjectMeeting> {
    const { manager } = this.database;
    const point = await this.require(ProjectPoint, id);
    await updateVersion(
      manager,
      ProjectPoint,
      point,
      version,
      emptiedFields(manager, ProjectPoint, sentFields(patch)),
    );
    return this.require(ProjectMeeting, point.meetingId);
  }

  /** To another place in the order; the others close up. */
  async movePoint(id: string, version: number, index: number): Promise<ProjectMeeting> {
    const point = await this.require(ProjectPoint, id);
    const meeting = await this.lock(point.meetingId);
    if (point.version !== version) throw conflict(point);
    const rest = (await this.standing(meeting.id)).filter((each) => each.id !== id);
    const order = [...rest.slice(0, index), point, ...rest.slice(index)].map((each) => each.id);
    await this.database.rows(
      'UPDATE project_point p SET position = o.position - 1, version = version + (p.id = $2)::int FROM unnest($1::uuid[]) WITH ORDINALITY o (id, position) WHERE p.id = o.id',
      [order, id],
    );
    return meeting;
  }

  async removePoint(id: string, version: number): Promise<ProjectMeeting> {
    const point = await this.require(ProjectPoint, id);
    if (point.version !== version) throw conflict(point);
    await this.database.manager.delete(ProjectPoint, { id });
    return this.require(ProjectMeeting, point.meetingId);
  }

  private async require<Row extends ObjectLiteral & { id: string }>(
    entity: new () => Row,
    id: string,
  ): Promise<Row> {
    const [row] = await this.database.read(entity, 'id = $1', [id]);
    if (!row) throw new Refusal('NOT_FOUND');
    return row;
  }

  /** As they are before a change; what is answered after it is read anew. */
  private standing(meetingId: string): Promise<ProjectPoint[]> {
    return this.database.read(ProjectPoint, 'meeting_id = $1 ORDER BY position, id', [meetingId]);
  }

  /** Two who write on one agenda are counted one after the other. */
  private async lock(meetingId: string): Promise<ProjectMeeting> {
    const meeting = await this.require(ProjectMeeting, meetingId);
    await this.database.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `meeting ${meetingId}`,
    ]);
    return meeting;
  }

  private async ofMeetings<Row extends ObjectLiteral & { meetingId: string | null }>(
    entity: new () => Row,
    meetingId: string,
    order: string,
  ): Promise<Row[]> {
    const rows = await load(entity, meetingId, async (ids) =>
      grouped(
        await this.database.read(entity, `meeting_id = ANY ($1) ORDER BY ${order}`, [ids]),
        ids,
        (row) => row.meetingId ?? '',
      ),
    );
    return rows ?? [];
  }
}
