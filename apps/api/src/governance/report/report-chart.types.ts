import { type ChartInput } from '@laeringsrum/chart-geometry';
import {
  CycleDecision,
  CycleState,
  Frequency,
  ImprovementDirection,
  PhaseOrigin,
  ValueKind,
} from '@laeringsrum/domain';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { GoalSteps } from '../../improvement/goal/goal.entity.js';
import { DateScalar, DateSeries, FloatSeries, TextSeries } from '../../platform/graphql/scalars.js';

@ObjectType('ReportChartDefinition')
export class ReportChartDefinitionType {
  @Field(() => ID)
  versionId: string;

  @Field()
  name: string;

  @Field()
  shortName: string;

  @Field()
  unit: string;

  @Field(() => ImprovementDirection)
  direction: ImprovementDirection;

  @Field(() => ValueKind)
  valueKind: ValueKind;

  @Field(() => Float, { nullable: true })
  minimum: number | null;

  @Field(() => Float, { nullable: true })
  maximum: number | null;

  @Field(() => Int)
  decimals: number;
}

@ObjectType('ReportChartPhase')
export class ReportChartPhaseType {
  @Field(() => DateScalar)
  startsOn: string;

  @Field()
  name: string;

  @Field(() => PhaseOrigin)
  origin: PhaseOrigin;
}

@ObjectType('ReportChartCycle')
export class ReportChartCycleType {
  @Field(() => Int)
  number: number;

  @Field()
  title: string;

  @Field(() => DateScalar, { nullable: true })
  startsOn: string | null;

  @Field(() => DateScalar, { nullable: true })
  endsOn: string | null;

  @Field(() => CycleState)
  state: CycleState;

  @Field(() => CycleDecision, { nullable: true })
  decision: CycleDecision | null;
}

@ObjectType('ReportChartNote')
export class ReportChartNoteType {
  @Field(() => DateScalar)
  period: string;

  @Field()
  text: string;
}

/** As the PDF draws it: what is missing here would be another curve on the screen than on paper. */
type Drawn = Omit<ChartInput, 'language' | 'seminars' | 'unsaved'>;

@ObjectType('ReportChart', {
  description: 'The rows a curve of a report is drawn from, live or as they were when it was locked.',
})
export class ReportChartType implements Drawn {
  @Field(() => DateScalar, { description: 'The day it is drawn as of: of the lock, else today.' })
  today: string;

  @Field(() => Frequency)
  frequency: Frequency;

  @Field(() => DateScalar)
  startsOn: string;

  @Field(() => DateScalar, { nullable: true })
  endsOn: string | null;

  @Field(() => Int, { nullable: true })
  baselinePoints: number;

  @Field(() => Int, { nullable: true })
  minimumUseful: number;

  @Field(() => ReportChartDefinitionType)
  definition: ReportChartDefinitionType;

  @Field(() => DateSeries)
  periods: string[];

  @Field(() => FloatSeries)
  values: (number | null)[];

  @Field(() => FloatSeries)
  numerators: (number | null)[];

  @Field(() => FloatSeries)
  denominators: (number | null)[];

  @Field(() => TextSeries)
  states: ChartInput['states'];

  @Field(() => TextSeries)
  reasons: (string | null)[];

  @Field(() => TextSeries)
  notes: (string | null)[];

  @Field(() => DateSeries)
  enteredOn: (string | null)[];

  @Field(() => [ReportChartPhaseType])
  phases: ReportChartPhaseType[];

  @Field(() => GoalSteps, { nullable: true })
  goal: GoalSteps | null;

  @Field(() => [ReportChartCycleType])
  cycles: ReportChartCycleType[];

  @Field(() => [ReportChartNoteType])
  annotations: ReportChartNoteType[];
}
