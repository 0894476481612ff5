import { Frequency, ImprovementDirection, ValueKind } from '@laeringsrum/domain';
import { ArgsType, Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional, Max, Min } from 'class-validator';
import {
  DateScalar,
  DateSeries,
  FloatSeries,
  IntSeries,
  TextSeries,
} from '../../platform/graphql/scalars.js';
import { KeyText } from '../../platform/personal-data/free-text.js';

@ArgsType()
export class OverviewArgs {
  @Field(() => String, { nullable: true })
  @KeyText(60)
  trackKey?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many cells to pass over.' })
  @IsOptional()
  @Min(0)
  @Max(1_000_000)
  skip?: number | null;
}

@ObjectType({ description: 'Of the cycles you may see.' })
export class CycleCounts {
  @Field(() => Int)
  running: number;

  @Field(() => Int)
  adapted: number;

  @Field(() => Int)
  adopted: number;

  @Field(() => Int)
  repeated: number;

  @Field(() => Int)
  abandoned: number;
}

@ObjectType({
  description:
    'One chart on Klyngen: what its drawing needs and no more. Without a measure, measureId is null and the latest learning stands in its place.',
})
export class OverviewCell {
  @Field(() => ID)
  interventionId: string;

  @Field()
  code: string;

  @Field()
  title: string;

  @Field()
  placeKey: string;

  @Field()
  trackKey: string;

  @Field(() => String, { nullable: true })
  responsibleName: string | null;

  @Field(() => ID, { nullable: true })
  measureId: string | null;

  @Field(() => String, { nullable: true })
  measureName: string | null;

  @Field(() => String, { nullable: true })
  unit: string | null;

  @Field(() => ValueKind, { nullable: true })
  valueKind: ValueKind | null;

  @Field(() => ImprovementDirection, { nullable: true })
  direction: ImprovementDirection | null;

  @Field(() => Int, { nullable: true })
  decimals: number | null;

  @Field(() => Float, { nullable: true })
  minimum: number | null;

  @Field(() => Float, { nullable: true })
  maximum: number | null;

  @Field(() => ID, { nullable: true })
  definitionVersionId: string | null;

  @Field(() => Frequency, { nullable: true })
  frequency: Frequency | null;

  @Field(() => DateScalar, { nullable: true })
  startsOn: string | null;

  @Field(() => Int, { nullable: true })
  baselinePoints: number | null;

  @Field(() => DateSeries)
  periods: string[];

  @Field(() => FloatSeries)
  values: (number | null)[];

  @Field(() => FloatSeries, { description: 'Empty where there are none.' })
  denominators: (number | null)[];

  @Field(() => TextSeries, { description: 'Empty where every period was measured.' })
  states: string[];

  @Field(() => DateSeries)
  phaseStarts: string[];

  @Field(() => TextSeries)
  phaseOrigins: string[];

  @Field(() => DateSeries)
  goalFrom: string[];

  @Field(() => FloatSeries)
  goalTargets: (number | null)[];

  @Field(() => IntSeries, { description: 'The latest six.' })
  cycleNumbers: number[];

  @Field(() => DateSeries)
  cycleStarts: string[];

  @Field(() => TextSeries)
  cycleStates: string[];

  @Field(() => TextSeries)
  cycleDecisions: (string | null)[];

  @Field(() => String, { nullable: true })
  latestLearning: string | null;
}

@ObjectType()
export class Overview {
  @Field(() => [OverviewCell], { description: 'At most 600; the next ones are asked for with `skip`.' })
  cells: OverviewCell[];

  @Field(() => Int, { description: 'How many cells there are in all, also those not in this answer.' })
  cellCount: number;

  @Field(() => CycleCounts)
  cycleCounts: CycleCounts;
}

export type OverviewPage = Pick<Overview, 'cells' | 'cellCount'>;
