import {
  DecisionBasis,
  DeviationChoice,
  DeviationSeverity,
  DeviationState,
  DeviationStepKind,
  SeverityReason,
  type GoalValues,
} from '@laeringsrum/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DatePrecision } from '../../platform/graphql/enums.js';
import { DateScalar, OreScalar, type Instant, type Ore } from '../../platform/graphql/scalars.js';
import { EditableRow, PlaceRow } from '../../platform/rows/place-row.js';
import { VoteRow } from '../vote/vote.entity.js';

/** What stood somewhere when the change was asked for, and something else when it was to be carried out. */
export interface Clash {
  readonly field: string;
  readonly then: string | number | null;
  readonly now: string | number | null;
}

/** A change of what was agreed: goal, time, money, track, or a stop. It keeps what stood there, and what is asked for. */
@Entity()
@ObjectType()
export class Deviation extends EditableRow {
  @Field(() => ID)
  @Column('uuid')
  interventionId: string;

  @Field(() => Int)
  @Column('int')
  number: number;

  @Field()
  @Column('text', { default: '' })
  title: string;

  @Field()
  @Column('text', { default: '' })
  why: string;

  @Field(() => DeviationState)
  @Column('text', { default: 'DRAFT' })
  state: DeviationState;

  @Field(() => DeviationSeverity)
  @Column('text')
  severity: DeviationSeverity;

  @Field(() => [SeverityReason])
  @Column('text', { array: true, default: '{}' })
  reasons: SeverityReason[];

  @Field()
  @Column('boolean', { default: false })
  stops: boolean;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  newTrackKey: string | null;

  @Field(() => ID, { nullable: true })
  @Column('uuid', { nullable: true })
  goalId: string | null;

  @Column('jsonb', { default: {} })
  goalBefore: GoalValues;

  @Column('jsonb', { default: {} })
  goalAfter: GoalValues;

  @Field(() => ID, { nullable: true })
  @Column('uuid', { nullable: true })
  milestoneId: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  dueBefore: string | null;

  @Field(() => DatePrecision, { nullable: true })
  @Column('text', { nullable: true })
  dueBeforePrecision: DatePrecision | null;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  dueAfter: string | null;

  @Field(() => DatePrecision, { nullable: true })
  @Column('text', { nullable: true })
  dueAfterPrecision: DatePrecision | null;

  @Field(() => ID, { nullable: true })
  @Column('uuid', { nullable: true })
  budgetLineId: string | null;

  @Field(() => OreScalar, { nullable: true })
  @Column('bigint', { nullable: true })
  grantedBeforeOre: Ore | null;

  @Field(() => OreScalar, { nullable: true })
  @Column('bigint', { nullable: true })
  grantedAfterOre: Ore | null;

  @Field({ description: "It has to do with the funder's grant." })
  @Column('boolean', { default: false })
  affectsGrant: boolean;

  @Field(() => Int, { description: 'Votes count in the round in which they were given.' })
  @Column('int', { default: 1 })
  round: number;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  proposedOn: string | null;

  @Column('uuid', { nullable: true })
  proposedById: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  seenOn: string | null;

  @Column('uuid', { nullable: true })
  seenById: string | null;

  @Field(() => DeviationChoice, { nullable: true })
  @Column('text', { nullable: true })
  recommendation: DeviationChoice | null;

  @Field()
  @Column('text', { default: '' })
  recommendationLine: string;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  recommendedOn: string | null;

  @Column('uuid', { nullable: true })
  recommendedById: string | null;

  @Field({ description: 'Requires the approval of the funder before it is carried out.' })
  @Column('boolean', { default: false })
  needsFunder: boolean;

  @Field(() => Boolean, { nullable: true })
  @Column('boolean', { nullable: true })
  funderApproved: boolean | null;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  funderAnsweredOn: string | null;

  @Field(() => DeviationChoice, { nullable: true })
  @Column('text', { nullable: true })
  outcome: DeviationChoice | null;

  @Field({ description: 'The conditions, or why.' })
  @Column('text', { default: '' })
  outcomeWords: string;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  decidedOn: string | null;

  @Column('uuid', { nullable: true })
  decidedById: string | null;

  @Field(() => DecisionBasis, { nullable: true })
  @Column('text', { nullable: true })
  basis: DecisionBasis | null;

  @Field(() => DateScalar, { nullable: true, description: 'When the change was made where it belongs.' })
  @Column('date', { nullable: true })
  appliedOn: string | null;

  @Column('jsonb', { default: [] })
  clashes: readonly Clash[];

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Instant;

  @Column('uuid', { nullable: true })
  createdById: string | null;
}

/** A chief's answer to what a place asks for. */
@Entity()
@ObjectType()
export class DeviationVote extends VoteRow {
  @Field(() => ID)
  @Column('uuid')
  placeId: string;

  @Column('uuid')
  deviationId: string;
}

/** Asked before answering; the place answers. */
@Entity()
@ObjectType()
export class DeviationQuestion extends EditableRow {
  @Column('uuid')
  deviationId: string;

  @Field()
  @Column('text')
  question: string;

  @Field(() => DateScalar)
  @Column('date')
  askedOn: string;

  @Column('uuid', { nullable: true })
  askedById: string | null;

  @Field()
  @Column('text', { default: '' })
  answer: string;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  answeredOn: string | null;

  @Column('uuid', { nullable: true })
  answeredById: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  at: Instant;
}

/** One line of a deviation's minutes. Added to, never rewritten. */
@Entity()
@ObjectType()
export class DeviationStep extends PlaceRow {
  @Column('uuid')
  deviationId: string;

  @Field(() => Int)
  @Column('int')
  number: number;

  @Field(() => DeviationStepKind)
  @Column('text')
  kind: DeviationStepKind;

  @Field()
  @Column('text', { default: '' })
  note: string;

  @Field(() => DateScalar)
  @Column('date')
  onDay: string;

  @Column('uuid', { nullable: true })
  byId: string | null;
}
