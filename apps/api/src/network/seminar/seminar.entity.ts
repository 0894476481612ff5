import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { AgendaKind, ParticipantKind } from '@laeringsrum/domain';
import { Column, Entity } from 'typeorm';
import { DatePrecision } from '../../platform/graphql/enums.js';
import { DateScalar, DateTimeScalar, type Instant } from '../../platform/graphql/scalars.js';
import { EditableRow, ReferenceRow } from '../../platform/rows/place-row.js';

/** Læringsseminar: where the places meet, at the start, midway and at the end. */
@Entity()
@ObjectType()
export class Seminar extends ReferenceRow {
  @Field(() => Int)
  @Column('int')
  number: number;

  @Field()
  @Column('text')
  nameDa: string;

  @Field()
  @Column('text')
  nameEn: string;

  @Field()
  @Column('text')
  purposeDa: string;

  @Field()
  @Column('text')
  purposeEn: string;

  @Field(() => DateScalar)
  @Column('date')
  date: string;

  @Field(() => DatePrecision)
  @Column('text')
  precision: DatePrecision;

  @Field()
  @Column('text', { default: '' })
  venue: string;

  @Field(() => Int, { description: 'Minutes from midnight.' })
  @Column('int', { default: 540 })
  startsMinute: number;

  @Field(() => Int)
  @Column('int', { default: 1 })
  version: number;
}

/** What belongs to a seminar and is set up by the lead. */
@ObjectType({ isAbstract: true })
abstract class SeminarRow extends ReferenceRow {
  @Column('uuid')
  seminarId: string;

  @Field(() => Int)
  @Column('int', { default: 1 })
  version: number;
}

@Entity()
@ObjectType()
export class AgendaItem extends SeminarRow {
  @Field(() => AgendaKind)
  @Column('text')
  kind: AgendaKind;

  @Field()
  @Column('text')
  title: string;

  @Field()
  @Column('text', { default: '' })
  note: string;

  @Field(() => Int)
  @Column('int')
  minutes: number;

  @Column('int')
  position: number;
}

@Entity()
@ObjectType()
export class SeminarParticipant extends SeminarRow {
  @Field()
  @Column('text')
  name: string;

  @Field(() => ParticipantKind)
  @Column('text')
  kind: ParticipantKind;

  @Column('text', { default: '' })
  email: string;

  @Field(() => ID, { nullable: true })
  @Column('uuid', { nullable: true })
  fromPlaceId: string | null;
}

/** A place's part: built from its rows, with two lines of its own. */
@Entity()
@ObjectType()
export class Storyboard extends EditableRow {
  @Column('uuid')
  seminarId: string;

  @Field(() => ID)
  @Column('uuid')
  interventionId: string;

  @Field({ description: 'What is hard, in one line.' })
  @Column('text', { default: '' })
  challenge: string;

  @Field({ description: 'What the place asks the others.' })
  @Column('text', { default: '' })
  question: string;

  @Field()
  @Column('boolean', { default: false })
  ready: boolean;

  @Field(() => Int)
  @Column('int', { default: 8 })
  minutes: number;

  @Column('int', { default: 0 })
  position: number;

  @Column('uuid', { nullable: true })
  updatedById: string | null;
}

/** "Nye øjne": what somebody from another place asks. */
@Entity()
@ObjectType()
export class PeerQuestion extends ReferenceRow {
  @Column('uuid')
  storyboardId: string;

  @Field()
  @Column('text')
  text: string;

  @Column('uuid')
  byId: string;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { default: () => 'now()' })
  at: Instant;

  @Column('int', { default: 1 })
  version: number;
}

/** Aftale: who does what by when. It lands with whoever has promised it, and opens the next seminar while it is open. */
@Entity()
@ObjectType()
export class ActionPoint extends ReferenceRow {
  @Column('uuid', { nullable: true })
  seminarId: string | null;

  /** Of the project group, where it was promised there. */
  @Column('uuid', { nullable: true })
  meetingId: string | null;

  @Field(() => Int)
  @Column('int', { default: 1 })
  version: number;

  @Field(() => ID, { nullable: true, description: 'Of whoever has promised it; none of the lead.' })
  @Column('uuid', { nullable: true })
  placeId: string | null;

  @Column('uuid')
  ownerId: string;

  @Field()
  @Column('text')
  what: string;

  @Field(() => DateScalar)
  @Column('date')
  dueOn: string;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  doneOn: string | null;

  @Column('uuid', { nullable: true })
  byId: string | null;
}

/** What was shown. */
@Entity()
@ObjectType()
export class SeminarFreeze extends ReferenceRow {
  @Column('uuid')
  seminarId: string;

  @Field({ description: 'Of all that was shown: the same content has the same hash.' })
  @Column('text')
  hash: string;

  @Column('jsonb')
  content: object;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { default: () => 'now()' })
  at: Instant;

  @Column('uuid', { nullable: true })
  byId: string | null;
}
