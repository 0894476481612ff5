import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateTimeScalar, type Instant } from '../../platform/graphql/scalars.js';
import { EditableRow, PlaceRow } from '../../platform/rows/place-row.js';

/** What somebody says of an intervention, a cycle, a curve or a concept, where it stands. */
@Entity()
@ObjectType()
export class Comment extends EditableRow {
  @Field(() => ID)
  @Column('uuid')
  interventionId: string;

  @Column('uuid', { nullable: true })
  cycleId: string | null;

  @Column('uuid', { nullable: true })
  measureId: string | null;

  @Column('uuid', { nullable: true })
  packageId: string | null;

  @Column('uuid')
  subjectId: string;

  @Field(() => ID, { nullable: true, description: 'The comment that this one answers.' })
  @Column('uuid', { nullable: true })
  parentId: string | null;

  @Field({ description: '`@[1]` stands for the first of the mentions. Empty in one that was deleted.' })
  @Column('text')
  text: string;

  @Column('uuid', { array: true, default: '{}' })
  mentionIds: string[];

  @Column('uuid')
  byId: string;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  at: Instant;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column('timestamptz', { nullable: true })
  editedAt: Instant | null;

  @Column('timestamptz', { nullable: true })
  removedAt: Instant | null;
}

/** Somebody is to be told of a comment, until they have seen it. */
@Entity()
export class CommentMention extends PlaceRow {
  @Column('uuid')
  commentId: string;

  @Column('uuid')
  personId: string;

  @Column('timestamptz', { nullable: true })
  seenAt: Instant | null;
}
