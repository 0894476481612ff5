import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { ReferenceRow } from '../../platform/rows/place-row.js';

/** The cross-municipal project group meets: the lead and the local project workers, with guests now and then. */
@Entity()
@ObjectType()
export class ProjectMeeting extends ReferenceRow {
  @Field(() => DateScalar)
  @Column('date')
  onDay: string;

  @Field(() => Int, { description: 'Minutes from midnight.' })
  @Column('int', { default: 540 })
  startsMinute: number;

  @Field()
  @Column('text', { default: '' })
  venue: string;

  @Field({ description: 'Who is there besides the group, ad hoc.' })
  @Column('text', { default: '' })
  guests: string;

  @Field(() => Int)
  @Column('int', { default: 1 })
  version: number;

  @Column('uuid', { nullable: true })
  byId: string | null;
}

/** A point of its agenda, and what came of it. */
@Entity()
@ObjectType()
export class ProjectPoint extends ReferenceRow {
  @Field(() => ID)
  @Column('uuid')
  meetingId: string;

  @Field()
  @Column('text')
  title: string;

  @Field({ description: 'What came of it: the minutes.' })
  @Column('text', { default: '' })
  outcome: string;

  @Column('int')
  position: number;

  @Field(() => Int)
  @Column('int', { default: 1 })
  version: number;
}
