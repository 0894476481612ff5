import { Injectable } from '@nestjs/common';
import { meetingTemplate, Refusal, requireMeetingItem, requireMeetingOpen } from '@laeringsrum/domain';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../../platform/operation/database.js';
import { grouped, load } from '../../platform/operation/loaders.js';
import { type Scope } from '../../platform/operation/operation.js';
import { conflict, emptiedFields, sentFields, updateVersion } from '../../platform/rows/versioned.js';
import { ProgrammeService } from '../../programme/programme/programme.service.js';
import { ProgrammeGroup } from '../group/programme-group.entity.js';
import { GroupMeeting, GroupMeetingItem, type GroupMeetingDecision } from './group-meeting.entity.js';
import {
  type GroupMeetingItemInput,
  type GroupMeetingItemPatch,
  type GroupMeetingPatch,
  type PlanGroupMeetingInput,
} from './group-meeting.inputs.js';

const mostListed = 100;

const decided = `
SELECT i.id, m.number AS "meetingNumber", m.meets_on AS "meetsOn", i.part, i.title, i.decision
FROM group_meeting_item i JOIN group_meeting m ON m.id = i.meeting_id
WHERE m.programme_id = $1 AND m.closed_on IS NOT NULL AND i.decision <> ''
ORDER BY m.meets_on DESC, m.number DESC, i.position LIMIT 200`;

/** What the lead keeps of a group's meetings: the agenda beforehand, the minutes, and what was decided. */
@Injectable()
export class GroupMeetingService {
  constructor(
    private readonly database: Database,
    private readonly programmes: ProgrammeService,
  ) {}

  /** The latest day first. */
  list({ programmeId }: Scope): Promise<GroupMeeting[]> {
    return this.database.read(
      GroupMeeting,
      `programme_id = $1 ORDER BY meets_on DESC, number DESC LIMIT ${mostListed}`,
      [programmeId],
    );
  }

  byNumber({ programmeId }: Scope, number: number): Promise<GroupMeeting | null> {
    return this.database.manager.findOneBy(GroupMeeting, { programmeId, number });
  }

  decisions({ programmeId }: Scope): Promise<GroupMeetingDecision[]> {
    return this.database.rows<GroupMeetingDecision>(decided, [programmeId]);
  }

  async items(meetingId: string): Promise<GroupMeetingItem[]> {
    const rows = await load(GroupMeetingService.prototype.items, meetingId, async (ids) =>
      grouped(
        await this.database.read(GroupMeetingItem, 'meeting_id = ANY ($1) ORDER BY position, id', [ids]),
        ids,
        (row) => row.meetingId,
      ),
    );
    return rows ?? [];
  }

  /** With the agenda that the group's powers give. */
  async plan(
    scope: Scope,
    { id, groupKey, meetsOn, location }: PlanGroupMeetingInput,
  ): Promise<GroupMeeting> {
    const { programmeId } = scope;
    const group = await this.programmes.requireTerm(ProgrammeGroup, groupKey, 'groupKey');
    // Numbers follow each other: whoever plans at the same moment waits.
    await this.database.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `group_meeting ${programmeId}`,
    ]);
    const next = await this.database.row<{ number: number }>(
      'SELECT coalesce(max(number), 0) + 1 AS number FROM group_meeting WHERE programme_id = $1',
      [programmeId],
    );
    await this.database.manager.insert(GroupMeeting, {
      ...{ id, programmeId, groupId: group.id, number: next?.number ?? 1 },
      ...{ meetsOn, location: (location ?? '').trim() },
    });
    const parts = meetingTemplate(group.powers).filter((part) => part !== 'OTHER');
    for (const [position, part] of parts.entries())
      await this.database.manager.insert(GroupMeetingItem, {
        ...{ id: uuidv7(), programmeId, meetingId: id, position, part },
      });
    return this.known(id);
  }

  async update(id: string, version: number, patch: GroupMeetingPatch): Promise<GroupMeeting> {
    const meeting = await this.open(id);
    const sent = emptiedFields(this.database.manager, GroupMeeting, sentFields(patch));
    return updateVersion(this.database.manager, GroupMeeting, meeting, version, sent);
  }

  async addItem(scope: Scope, input: GroupMeetingItemInput): Promise<GroupMeeting> {
    const meeting = await this.open(input.meetingId);
    const items = await this.standing(meeting.id);
    const title = (input.title ?? '').trim();
    requireMeetingItem({ part: input.part, title }, items.length);
    await this.database.manager.insert(GroupMeetingItem, {
      ...{ id: input.id, programmeId: scope.programmeId, meetingId: meeting.id, part: input.part, title },
      position: (items.at(-1)?.position ?? -1) + 1,
    });
    return meeting;
  }

  async updateItem(id: string, version: number, patch: GroupMeetingItemPatch): Promise<GroupMeeting> {
    const item = await this.knownItem(id);
    const meeting = await this.open(item.meetingId);
    const sent = emptiedFields(this.database.manager, GroupMeetingItem, sentFields(patch));
    requireMeetingItem({ ...item, ...sent }, 0);
    await updateVersion(this.database.manager, GroupMeetingItem, item, version, sent);
    return meeting;
  }

  /** To another place in the order; the others close up. */
  async moveItem(id: string, version: number, index: number): Promise<GroupMeeting> {
    const item = await this.knownItem(id);
    const meeting = await this.open(item.meetingId);
    if (item.version !== version) throw conflict(item);
    const rest = (await this.standing(meeting.id)).filter((each) => each.id !== id);
    const order = [...rest.slice(0, index), item, ...rest.slice(index)].map((each) => each.id);
    await this.database.rows(
      'UPDATE group_meeting_item i SET position = o.position - 1, version = version + (i.id = $2)::int FROM unnest($1::uuid[]) WITH ORDINALITY o (id, position) WHERE i.id = o.id',
      [order, id],
    );
    return meeting;
  }

  /** With what was said to it before. */
  async removeItem(id: string, version: number): Promise<GroupMeeting> {
    const item = await this.knownItem(id);
    const meeting = await this.open(item.meetingId);
    if (item.version !== version) throw conflict(item);
    await this.database.rows('DELETE FROM group_meeting_remark WHERE item_id = $1', [id]);
    await this.database.rows('DELETE FROM group_meeting_item WHERE id = $1', [id]);
    return meeting;
  }

  /** The minutes stand as they are from now on. */
  async close(scope: Scope, id: string, version: number): Promise<GroupMeeting> {
    const meeting = await this.open(id);
    return updateVersion(this.database.manager, GroupMeeting, meeting, version, {
      closedOn: scope.today,
      closedById: scope.personId,
    });
  }

  /** @throws Refusal NOT_FOUND, MEETING_CLOSED */
  async open(id: string): Promise<GroupMeeting> {
    // Whoever closes the minutes waits for what is being written in them.
    await this.database.rows('SELECT id FROM group_meeting WHERE id = $1 FOR UPDATE', [id]);
    const meeting = await this.known(id);
    requireMeetingOpen(meeting);
    return meeting;
  }

  async known(id: string): Promise<GroupMeeting> {
    const meeting = await this.database.manager.findOneBy(GroupMeeting, { id });
    if (!meeting) throw new Refusal('NOT_FOUND');
    return meeting;
  }

  /** As the rows are within this change. */
  private standing(meetingId: string): Promise<GroupMeetingItem[]> {
    return this.database.manager.find(GroupMeetingItem, {
      where: { meetingId },
      order: { position: 'ASC', id: 'ASC' },
    });
  }

  private async knownItem(id: string): Promise<GroupMeetingItem> {
    const item = await this.database.manager.findOneBy(GroupMeetingItem, { id });
    if (!item) throw new Refusal('NOT_FOUND');
    return item;
  }
}
