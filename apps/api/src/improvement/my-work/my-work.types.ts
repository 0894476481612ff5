import { NextStepKind } from '@laeringsrum/domain';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { Intervention } from '../intervention/intervention.entity.js';
import { Measure } from '../measure/measure.entity.js';
import { PdsaCycle } from '../pdsa-cycle/pdsa-cycle.entity.js';

@ObjectType({ description: 'Something the team could do now.' })
export class NextStep {
  @Field(() => NextStepKind)
  kind: NextStepKind;

  @Field(() => Intervention)
  intervention: Intervention;

  @Field(() => Measure, { nullable: true })
  measure: Measure | null;

  @Field(() => DateScalar, { nullable: true })
  period: string | null;

  @Field(() => PdsaCycle, { nullable: true })
  cycle: PdsaCycle | null;
}

@ObjectType({ description: 'One learning that another place has shared.' })
export class SharedLearning {
  @Field()
  interventionCode: string;

  @Field()
  interventionTitle: string;

  @Field()
  placeName: string;

  @Field(() => Int)
  cycleNumber: number;

  @Field()
  learning: string;
}

@ObjectType()
export class MyWork {
  @Field(() => [NextStep], { description: 'Never more than three.' })
  nextSteps: NextStep[];

  @Field(() => [Intervention])
  interventions: Intervention[];

  @Field(() => SharedLearning, { nullable: true })
  learningFromOthers: SharedLearning | null;
}
