import {
  CycleDecision,
  CycleKind,
  CycleVerdict,
  PredictionComparator,
  PredictionConfidence,
  PredictionDirection,
  PredictionKind,
  ScaleStep,
} from '@laeringsrum/domain';
import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { IsNumber, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { FreeText, RequiredText } from '../../platform/personal-data/free-text.js';

const most = 100_000;

@InputType({ isAbstract: true })
class PlanFields {
  @Field(() => CycleKind, { nullable: true })
  kind?: CycleKind;

  @Field(() => String, { nullable: true })
  @FreeText(120)
  title?: string;

  @Field(() => String, { nullable: true })
  @FreeText(2000)
  plan?: string;

  @Field(() => String, { nullable: true })
  @FreeText(1000)
  because?: string;

  @Field(() => String, { nullable: true })
  @FreeText(300)
  who?: string;

  @Field(() => ScaleStep, { nullable: true })
  scaleStep?: ScaleStep;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  measureId?: string | null;

  @Field(() => DateScalar, { nullable: true })
  startsOn?: string | null;

  @Field(() => DateScalar, { nullable: true })
  endsOn?: string | null;
}

@InputType()
export class CreatePdsaCycleInput extends PlanFields {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  interventionId: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  followsId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The change idea it tests; else that of the cycle it follows.',
  })
  @IsOptional()
  @IsUUID()
  changeIdeaId?: string | null;
}

@InputType()
export class PdsaCyclePatch extends PlanFields {
  @Field(() => String, { nullable: true })
  @FreeText(1000)
  risk?: string;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Min(0)
  @Max(most)
  citizens?: number;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Min(0)
  @Max(most)
  staff?: number;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Min(0)
  @Max(most)
  units?: number;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Min(0)
  @Max(most)
  days?: number;

  @Field(() => String, { nullable: true })
  @FreeText(300)
  conditions?: string;

  @Field(() => String, { nullable: true })
  @FreeText(200)
  tallyQuestion?: string;

  @Field(() => String, { nullable: true })
  @FreeText(4000)
  happened?: string;

  @Field(() => Boolean, { nullable: true })
  notAsPlanned?: boolean;

  @Field(() => CycleVerdict, { nullable: true })
  verdict?: CycleVerdict | null;

  @Field(() => String, { nullable: true })
  @FreeText(2000)
  learning?: string;

  @Field(() => String, { nullable: true })
  @FreeText(1000)
  surprise?: string;

  @Field(() => String, { nullable: true })
  @FreeText(1000)
  meaningForMeeting?: string;

  @Field(() => String, { nullable: true })
  @FreeText(1000)
  citizenPart?: string;

  @Field(() => CycleDecision, { nullable: true })
  decision?: CycleDecision | null;

  @Field(() => String, { nullable: true })
  @FreeText(1000)
  decisionReason?: string;

  @Field(() => String, { nullable: true })
  @FreeText(1000)
  nextChange?: string;
}

@InputType()
export class PredictionInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => PredictionKind)
  kind: PredictionKind;

  @Field(() => PredictionDirection, { nullable: true })
  direction?: PredictionDirection | null;

  @Field(() => PredictionComparator, { nullable: true })
  comparator?: PredictionComparator | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  measureId?: string | null;

  @Field(() => Float, { nullable: true })
  @IsOptional()
  @IsNumber({ allowNaN: false, allowInfinity: false })
  value?: number | null;

  @Field(() => Int, { nullable: true, description: 'Of how many, for a count.' })
  @IsOptional()
  @Min(1)
  @Max(most)
  outOf?: number | null;

  @Field(() => PredictionConfidence, { nullable: true })
  confidence?: PredictionConfidence | null;

  @Field(() => String, { nullable: true })
  @FreeText(1000)
  because?: string | null;
}

@InputType()
export class ClosePdsaCycleInput {
  @Field(() => CycleVerdict)
  verdict: CycleVerdict;

  @Field()
  @FreeText(2000)
  learning: string;

  @Field(() => CycleDecision)
  decision: CycleDecision;

  @Field(() => String, { nullable: true })
  @FreeText(1000)
  decisionReason?: string | null;

  @Field(() => String, { nullable: true })
  @FreeText(1000)
  nextChange?: string | null;

  @Field(() => String, { nullable: true })
  @FreeText(1000)
  surprise?: string | null;

  @Field(() => ID, { description: 'The id the next cycle gets, if the decision makes one.' })
  @IsUUID()
  successorId: string;

  @Field()
  shareLearning: boolean;

  @Field()
  shareObservations: boolean;
}

@InputType()
export class CopyPdsaPlanInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID, { description: "Another place's shared cycle." })
  @IsUUID()
  fromCycleId: string;

  @Field(() => ID, { description: 'The own intervention that gets the draft.' })
  @IsUUID()
  interventionId: string;
}

@InputType()
export class AddObservationInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  cycleId: string;

  @Field(() => DateScalar)
  observedOn: string;

  @Field()
  @RequiredText(1000)
  text: string;
}
