import { LearningSpaceKind, SpaceNoteKind, SpaceNoteOutcome } from '@laeringsrum/domain';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, type Instant } from '../../platform/graphql/scalars.js';
import { EditableRow } from '../../platform/rows/place-row.js';

/** A small meeting at a place, planned and held. */
@Entity()
@ObjectType()
export class LearningSpaceSession extends EditableRow {
  @Field(() => ID, { nullable: true })
  @Column('uuid', { nullable: true })
  interventionId: string | null;

  @Field(() => LearningSpaceKind)
  @Column('text')
  kind: LearningSpaceKind;

  @Field()
  @Column('text')
  title: string;

  @Field(() => DateScalar)
  @Column('date')
  heldOn: string;

  @Field({ description: 'Who comes: kinds of people, no names of citizens.' })
  @Column('text', { default: '' })
  who: string;

  @Field({ description: 'How they are invited.' })
  @Column('text', { default: '' })
  inviting: string;

  @Field({ description: 'What is asked, in which order.' })
  @Column('text', { default: '' })
  script: string;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt: Instant;

  @Column('uuid', { nullable: true })
  updatedById: string | null;
}

/** Something that was said there, and what became of it. */
@Entity()
@ObjectType()
export class SpaceNote extends EditableRow {
  @Field(() => ID)
  @Column('uuid')
  sessionId: string;

  @Field(() => SpaceNoteKind)
  @Column('text')
  kind: SpaceNoteKind;

  @Field()
  @Column('text')
  text: string;

  @Field({ description: '"Læs denne i dag": it does not wait for the week’s reading.' })
  @Column('boolean', { default: false })
  readToday: boolean;

  @Field(() => SpaceNoteOutcome, { nullable: true })
  @Column('text', { nullable: true })
  outcome: SpaceNoteOutcome | null;

  @Field({ description: 'What was done, or why not now.' })
  @Column('text', { default: '' })
  line: string;

  @Field(() => ID, { nullable: true, description: 'The idea that it has become.' })
  @Column('uuid', { nullable: true })
  ideaId: string | null;

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  at: Instant;

  @Column('uuid', { nullable: true })
  byId: string | null;
}
