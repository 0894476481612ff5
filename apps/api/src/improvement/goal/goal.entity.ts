import { GoalDirection, GoalGapReason, GoalState, SmarteLetter } from '@laeringsrum/domain';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DatePrecision } from '../../platform/graphql/enums.js';
import {
  DateScalar,
  DateSeries,
  DateTimeScalar,
  FloatSeries,
  type Instant,
} from '../../platform/graphql/scalars.js';
import { EditableRow, PlaceRow } from '../../platform/rows/place-row.js';

/** A SMARTE goal as one sentence: direction, what, from, to, by when, for whom. */
@Entity()
@ObjectType()
export class Goal extends EditableRow {
  @Field(() => ID)
  @Column('uuid')
  interventionId: string;

  @Field(() => ID, { nullable: true })
  @Column('uuid', { nullable: true })
  measureId: string | null;

  @Field(() => GoalDirection)
  @Column('text')
  direction: GoalDirection;

  @Field()
  @Column('text', { default: '' })
  what: string;

  @Field()
  @Column('text', { default: '' })
  forWhom: string;

  @Field()
  @Column('text', { default: '' })
  unit: string;

  @Field(() => Float, { nullable: true })
  @Column('double precision', { nullable: true })
  baselineValue: number | null;

  @Field(() => Float, { nullable: true })
  @Column('double precision', { nullable: true })
  targetValue: number | null;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  dueOn: string | null;

  @Field(() => DatePrecision, { nullable: true })
  @Column('text', { nullable: true })
  duePrecision: DatePrecision | null;

  @Field()
  @Column('text', { default: '' })
  evaluation: string;

  @Field(() => GoalState)
  @Column('text', { default: 'DRAFT' })
  state: GoalState;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column('timestamptz', { nullable: true })
  agreedAt: Instant | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Instant;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt: Instant;

  @Column('uuid', { nullable: true })
  updatedById: string | null;
}

/**
 * What the goal said from a day on: it is never rewritten, and where the target moves the goal line steps. Of versions from before whole
 * goals were kept, only target and date are known.
 */
@Entity()
@ObjectType()
export class GoalVersion extends PlaceRow {
  @Column('uuid')
  goalId: string;

  @Field(() => Int)
  @Column('int')
  number: number;

  @Field(() => DateScalar)
  @Column('date')
  validFrom: string;

  @Column('uuid', { nullable: true })
  measureId: string | null;

  @Field(() => GoalDirection, { nullable: true })
  @Column('text', { nullable: true })
  direction: GoalDirection | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  what: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  forWhom: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  unit: string | null;

  @Field(() => Float, { nullable: true })
  @Column('double precision', { nullable: true })
  baselineValue: number | null;

  @Field(() => Float, { nullable: true })
  @Column('double precision', { nullable: true })
  targetValue: number | null;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  dueOn: string | null;

  @Field(() => DatePrecision, { nullable: true })
  @Column('text', { nullable: true })
  duePrecision: DatePrecision | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  evaluation: string | null;

  @Field(() => GoalState, { nullable: true })
  @Column('text', { nullable: true })
  state: GoalState | null;

  @Column('timestamptz', { default: () => 'now()' })
  at: Instant;

  @Column('uuid', { nullable: true })
  byId: string | null;
}

@ObjectType('GoalGap', { description: 'A letter of SMARTE that is not satisfied, and why.' })
export class GoalGapType {
  @Field(() => SmarteLetter)
  letter: SmarteLetter;

  @Field(() => GoalGapReason)
  reason: GoalGapReason;
}

@ObjectType()
export class GoalSteps {
  @Field(() => DateSeries)
  from: string[];

  @Field(() => FloatSeries)
  targets: (number | null)[];
}
