import { CycleState, Frequency, ValueKind } from '@laeringsrum/domain';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../../platform/graphql/scalars.js';

@ObjectType({ description: 'A period that a number may be given for: the running one and the one before.' })
export class ContributionPeriod {
  @Field(() => DateScalar)
  period: string;

  @Field({ description: 'There is a number, or a reason why there is none.' })
  taken: boolean;

  @Field(() => Float, { nullable: true })
  value: number | null;
}

@ObjectType({ description: 'As much of a measure as one needs to give a number.' })
export class ContributionMeasure {
  @Field()
  name: string;

  @Field()
  question: string;

  @Field(() => ValueKind)
  valueKind: ValueKind;

  @Field()
  unit: string;

  @Field()
  numeratorText: string;

  @Field()
  denominatorText: string;

  @Field(() => Float, { nullable: true })
  minimum: number | null;

  @Field(() => Float, { nullable: true })
  maximum: number | null;

  @Field(() => Int)
  decimals: number;

  @Field(() => Frequency)
  frequency: Frequency;

  @Field(() => [ContributionPeriod], { description: 'Oldest first; empty where the measure is over.' })
  periods: ContributionPeriod[];
}

@ObjectType({ description: 'As much of a cycle as one needs to observe and count.' })
export class ContributionCycle {
  @Field(() => Int)
  number: number;

  @Field()
  plan: string;

  @Field()
  tallyQuestion: string;

  @Field(() => CycleState)
  state: CycleState;

  @Field(() => Int, { description: 'Counted today, by everybody.' })
  yesToday: number;

  @Field(() => Int)
  noToday: number;
}

@ObjectType({
  description: 'What a contributor link is for: one measure or one cycle, and nothing beside it.',
})
export class Contribution {
  @Field()
  label: string;

  @Field(() => DateScalar)
  expiresOn: string;

  @Field(() => DateScalar)
  today: string;

  @Field()
  placeName: string;

  @Field()
  interventionTitle: string;

  @Field(() => ContributionMeasure, { nullable: true })
  measure: ContributionMeasure | null;

  @Field(() => ContributionCycle, { nullable: true })
  cycle: ContributionCycle | null;
}
