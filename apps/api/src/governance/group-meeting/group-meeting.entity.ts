import { MeetingPart, MeetingRemarkKind } from '@laeringsrum/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, type Instant } from '../../platform/graphql/scalars.js';
import { ProgrammeRow } from '../../platform/rows/place-row.js';

/** A meeting of one of the programme's groups: agenda before, minutes after. */
@Entity()
@ObjectType()
export class GroupMeeting extends ProgrammeRow {
  @Column('uuid')
  groupId: string;

  @Field(() => Int)
  @Column('int')
  number: number;

  @Field(() => DateScalar)
  @Column('date')
  meetsOn: string;

  @Field({ description: 'Where, and at what time.' })
  @Column('text', { default: '' })
  location: string;

  @Field({ description: 'Who was there, in words.' })
  @Column('text', { default: '' })
  present: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The minutes are closed and do not change any more.',
  })
  @Column('date', { nullable: true })
  closedOn: string | null;

  @Column('uuid', { nullable: true })
  closedById: string | null;

  @Field(() => Int)
  @Column('int', { default: 1 })
  version: number;
}

/** A point on the agenda: what it is about before the meeting, what was said and decided after. */
@Entity()
@ObjectType()
export class GroupMeetingItem extends ProgrammeRow {
  @Column('uuid')
  meetingId: string;

  @Column('int')
  position: number;

  @Field(() => MeetingPart)
  @Column('text')
  part: MeetingPart;

  @Field({ description: 'Empty: the standing title of its part.' })
  @Column('text', { default: '' })
  title: string;

  @Field({ description: 'What the lead writes before the meeting.' })
  @Column('text', { default: '' })
  note: string;

  @Field({ description: 'What was said.' })
  @Column('text', { default: '' })
  minutes: string;

  @Field({ description: 'What was decided; it goes into the decision log when the minutes are closed.' })
  @Column('text', { default: '' })
  decision: string;

  @Field(() => Int)
  @Column('int', { default: 1 })
  version: number;
}

/** What somebody who is invited says before the meeting: a comment, or what a chief puts first. Added and taken back, never rewritten. */
@Entity()
@ObjectType()
export class GroupMeetingRemark extends ProgrammeRow {
  @Field(() => ID, { nullable: true, description: 'The place a chief speaks for.' })
  @Column('uuid', { nullable: true })
  placeId: string | null;

  @Column('uuid')
  meetingId: string;

  @Field(() => ID, { nullable: true })
  @Column('uuid', { nullable: true })
  itemId: string | null;

  @Field(() => MeetingRemarkKind)
  @Column('text')
  kind: MeetingRemarkKind;

  @Field()
  @Column('text')
  text: string;

  @Field(() => DateScalar)
  @Column('date')
  onDay: string;

  @Column('uuid')
  byId: string;

  @Column('timestamptz', { default: () => 'now()' })
  at: Instant;
}

@ObjectType({ description: 'One line of the decision log: what a meeting decided, from its closed minutes.' })
export class GroupMeetingDecision {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  meetingNumber: number;

  @Field(() => DateScalar)
  meetsOn: string;

  @Field(() => MeetingPart)
  part: MeetingPart;

  @Field()
  title: string;

  @Field()
  decision: string;
}
