import { Injectable } from '@nestjs/common';
import { Refusal, requirePriorityRoom } from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';
import { grouped, load } from '../../platform/operation/loaders.js';
import { type Scope } from '../../platform/operation/operation.js';
import { requirePlace } from '../../platform/rows/versioned.js';
import { GroupMeetingItem, GroupMeetingRemark, type GroupMeeting } from './group-meeting.entity.js';
import { type GroupMeetingPriorityInput, type GroupMeetingRemarkInput } from './group-meeting.inputs.js';
import { GroupMeetingService } from './group-meeting.service.js';

const mostListed = 2000;

/** What those who are invited say before the meeting. */
@Injectable()
export class GroupMeetingRemarkService {
  constructor(
    private readonly database: Database,
    private readonly meetings: GroupMeetingService,
  ) {}

  /** In the order they were said. */
  async of(meetingId: string): Promise<GroupMeetingRemark[]> {
    const rows = await load(GroupMeetingRemarkService.prototype.of, meetingId, async (ids) =>
      grouped(
        await this.database.read(
          GroupMeetingRemark,
          `meeting_id = ANY ($1) ORDER BY at, id LIMIT ${mostListed}`,
          [ids],
        ),
        ids,
        (row) => row.meetingId,
      ),
    );
    return rows ?? [];
  }

  /** @throws Refusal MEETING_CLOSED, UNKNOWN_REFERENCE when the point is not this meeting's */
  async comment(scope: Scope, input: GroupMeetingRemarkInput): Promise<GroupMeeting> {
    const meeting = await this.meetings.open(input.meetingId);
    const itemId = input.itemId ?? null;
    if (itemId !== null) {
      const { manager } = this.database;
      const item = await manager.findOneBy(GroupMeetingItem, { id: itemId, meetingId: meeting.id });
      if (!item) throw new Refusal('UNKNOWN_REFERENCE', { field: 'itemId' });
    }
    await this.insert(scope, {
      id: input.id,
      meetingId: meeting.id,
      itemId,
      kind: 'COMMENT',
      text: input.text,
    });
    return meeting;
  }

  /** What a place puts first. @throws Refusal FORBIDDEN, TOO_MANY */
  async prioritise(
    scope: Scope,
    { id, meetingId, placeId, text }: GroupMeetingPriorityInput,
  ): Promise<GroupMeeting> {
    const meeting = await this.meetings.open(meetingId);
    requirePlace(scope, placeId);
    await this.database.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `group_meeting_priority ${meetingId} ${placeId}`,
    ]);
    const { manager } = this.database;
    requirePriorityRoom(await manager.countBy(GroupMeetingRemark, { meetingId, placeId, kind: 'PRIORITY' }));
    await this.insert(scope, { id, meetingId, placeId, kind: 'PRIORITY', text });
    return meeting;
  }

  /** One's own, as long as the minutes are open. */
  async takeBack(scope: Scope, id: string): Promise<GroupMeeting> {
    const remark = await this.database.manager.findOneBy(GroupMeetingRemark, { id });
    if (remark?.byId !== scope.personId) throw new Refusal('NOT_FOUND');
    const meeting = await this.meetings.open(remark.meetingId);
    await this.database.rows('DELETE FROM group_meeting_remark WHERE id = $1', [id]);
    return meeting;
  }

  private async insert(
    { programmeId, personId, today }: Scope,
    remark: Pick<GroupMeetingRemark, 'id' | 'meetingId' | 'kind' | 'text'> & Partial<GroupMeetingRemark>,
  ): Promise<void> {
    await this.database.manager.insert(GroupMeetingRemark, {
      ...{ ...remark, text: remark.text.trim() },
      ...{ programmeId, byId: personId, onDay: today },
    });
  }
}
