import { NeedsHelpReason } from '@laeringsrum/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, type Instant } from '../../platform/graphql/scalars.js';
import { EditableRow, PlaceRow } from '../../platform/rows/place-row.js';

/** "Bed om sparring": one line to the lead, and to the network where the place says so. */
@Entity()
@ObjectType()
export class HelpRequest extends EditableRow {
  @Field(() => ID)
  @Column('uuid')
  interventionId: string;

  @Field()
  @Column('text')
  text: string;

  @Field({ description: 'Others in the network see it too.' })
  @Column('boolean', { default: false })
  toNetwork: boolean;

  @Field(() => DateScalar)
  @Column('date')
  askedOn: string;

  @Field()
  @Column('text', { default: '' })
  answer: string;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  closedOn: string | null;

  @Column('uuid', { nullable: true })
  closedById: string | null;

  @Column('uuid', { nullable: true })
  byId: string | null;
}

/** What was talked of with a place, and when to come back to it: the lead's own log. */
@Entity()
@ObjectType()
export class ContactNote extends PlaceRow {
  @Field(() => ID, { nullable: true })
  @Column('uuid', { nullable: true })
  interventionId: string | null;

  @Field()
  @Column('text')
  note: string;

  @Field(() => DateScalar)
  @Column('date')
  onDay: string;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  followUpOn: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  at: Instant;

  @Column('uuid', { nullable: true })
  byId: string | null;
}

/** Days in which a place is not followed up for numbers and tests. */
@Entity()
@ObjectType()
export class PlacePause extends EditableRow {
  @Field(() => DateScalar)
  @Column('date')
  startsOn: string;

  @Field(() => DateScalar)
  @Column('date')
  endsOn: string;

  @Field()
  @Column('text', { default: '' })
  reason: string;

  @Column('uuid', { nullable: true })
  byId: string | null;
}

@ObjectType({ description: 'Where the lead is waited for, and why. Places, not persons.' })
export class FollowUpRow {
  @Field(() => ID)
  interventionId: string;

  @Field(() => ID)
  placeId: string;

  @Field()
  code: string;

  @Field()
  title: string;

  @Field()
  placeName: string;

  @Field()
  placeKey: string;

  @Field(() => NeedsHelpReason)
  reason: NeedsHelpReason;

  @Field(() => DateScalar)
  since: string;

  @Field(() => Int)
  days: number;

  @Field({ description: 'What was asked for, where help was asked for.' })
  text: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Of the cycle that waits, or how many periods are missing.',
  })
  number: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day of an unwanted shift.' })
  from: string | null;

  @Field(() => String, { nullable: true, description: 'What was last talked of.' })
  lastNote: string | null;

  @Field(() => DateScalar, { nullable: true })
  lastNoteOn: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Put off until this day.' })
  followUpOn: string | null;
}

@ObjectType()
export class FollowUp {
  @Field(() => [FollowUpRow], { description: 'By reason, the longest wait first.' })
  rows: FollowUpRow[];

  @Field(() => [FollowUpRow], { description: 'Put off until a day: nothing disappears without a word.' })
  putOff: FollowUpRow[];

  @Field(() => [PlacePause], { description: 'Pauses that run or are to come.' })
  pauses: PlacePause[];
}
