import { ProgressReason } from '@laeringsrum/domain';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateTimeScalar, type Instant } from '../../platform/graphql/scalars.js';
import { PlaceRow } from '../../platform/rows/place-row.js';

/** Where a team says it is on the scale, with one line why, and what was proposed to it then. Written once. */
@Entity()
@ObjectType()
export class ProgressScore extends PlaceRow {
  @Column('uuid')
  interventionId: string;

  @Field(() => Float)
  @Column('double precision')
  score: number;

  @Field(() => Float, { description: 'What the evidence spoke for when it was confirmed.' })
  @Column('double precision')
  proposed: number;

  @Column('text', { array: true })
  reasons: string[];

  @Field()
  @Column('text')
  line: string;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { default: () => 'now()' })
  at: Instant;

  @Column('uuid', { nullable: true })
  byId: string | null;
}

/** What the coach sees, beside the team's own score: a note, and a score if there is one to give. Written once. */
@Entity()
@ObjectType()
export class CoachNote extends PlaceRow {
  @Column('uuid')
  interventionId: string;

  @Field(() => Float, { nullable: true })
  @Column('double precision', { nullable: true })
  score: number | null;

  @Field()
  @Column('text')
  note: string;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { default: () => 'now()' })
  at: Instant;

  @Column('uuid', { nullable: true })
  byId: string | null;
}

@ObjectType({ description: 'What the evidence speaks for. Shown, never set.' })
export class ProgressProposal {
  @Field(() => Float)
  score: number;

  @Field(() => [ProgressReason])
  because: readonly ProgressReason[];

  @Field(() => [ProgressReason], { description: 'What the next step on the scale lacks.' })
  missing: readonly ProgressReason[];

  @Field(() => Int, {
    description: 'Tests that have been closed, the abandoned ones too: what was learned beside the score.',
  })
  testsClosed: number;
}

@ObjectType({ description: "The team's and its coach's; others get null." })
export class InterventionProgress {
  @Field(() => ProgressProposal)
  proposal: ProgressProposal;

  @Field(() => [ProgressScore], { description: "The team's own, newest first." })
  scores: ProgressScore[];

  @Field(() => [CoachNote], { description: 'Newest first.' })
  coachNotes: CoachNote[];
}
