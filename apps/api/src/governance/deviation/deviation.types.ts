import { DecisionBasis, DeviationChoice, GoalDirection } from '@laeringsrum/domain';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { DatePrecision } from '../../platform/graphql/enums.js';
import { DateScalar } from '../../platform/graphql/scalars.js';

/** The part of a goal that becomes different: only the fields that are named hold something. */
@ObjectType()
export class DeviationGoalValues {
  @Field(() => [String], { description: 'Which of the fields below are meant.' })
  fields: readonly string[];

  @Field(() => GoalDirection, { nullable: true })
  direction?: GoalDirection | null;

  @Field(() => String, { nullable: true })
  what?: string | null;

  @Field(() => String, { nullable: true })
  forWhom?: string | null;

  @Field(() => ID, { nullable: true })
  measureId?: string | null;

  @Field(() => Float, { nullable: true })
  baselineValue?: number | null;

  @Field(() => Float, { nullable: true })
  targetValue?: number | null;

  @Field(() => DateScalar, { nullable: true })
  dueOn?: string | null;

  @Field(() => DatePrecision, { nullable: true })
  duePrecision?: DatePrecision | null;
}

@ObjectType({ description: 'What stood there when the change was asked for, and what stands there now.' })
export class DeviationClash {
  @Field()
  field: string;

  @Field(() => String, { nullable: true })
  then: string | null;

  @Field(() => String, { nullable: true })
  now: string | null;
}

@ObjectType({ description: 'Who decides: the votes that count, and what is in the way of others.' })
export class DeviationVoting {
  @Field({
    description: 'No: no group of the programme decides deviations, and there is nothing to vote on.',
  })
  exists: boolean;

  @Field(() => Int)
  needed: number;

  @Field(() => Int, { description: 'How many may vote.' })
  eligible: number;

  @Field({ description: 'Whoever asks may vote.' })
  mine: boolean;

  @Field({ description: 'Whoever asks sits in the group, and the deviation is of the own place.' })
  recused: boolean;
}

@ObjectType({ description: 'What everybody in the programme may know of a deviation: what was decided.' })
export class DecidedDeviation {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  number: number;

  @Field()
  title: string;

  @Field(() => ID)
  placeId: string;

  @Field()
  interventionCode: string;

  @Field(() => DeviationChoice)
  outcome: DeviationChoice;

  @Field()
  outcomeWords: string;

  @Field(() => DateScalar)
  decidedOn: string;

  @Field(() => DecisionBasis)
  basis: DecisionBasis;
}
