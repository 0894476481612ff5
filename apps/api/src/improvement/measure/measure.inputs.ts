import { Frequency, ImprovementDirection, MeasureKind, ValueKind } from '@laeringsrum/domain';
import { ArgsType, Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsInt, IsNumber, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { FreeText, RequiredText } from '../../platform/personal-data/free-text.js';

@InputType()
export class MeasureDefinitionInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field()
  @RequiredText(120)
  name: string;

  @Field(() => String, { nullable: true })
  @FreeText(40)
  shortName?: string | null;

  @Field(() => String, { nullable: true })
  @FreeText(200)
  question?: string | null;

  @Field(() => ValueKind)
  valueKind: ValueKind;

  @Field()
  @FreeText(20)
  unit: string;

  @Field(() => String, { nullable: true })
  @FreeText(160)
  numeratorText?: string | null;

  @Field(() => String, { nullable: true })
  @FreeText(160)
  denominatorText?: string | null;

  @Field(() => ImprovementDirection)
  direction: ImprovementDirection;

  @Field(() => Float, { nullable: true })
  @IsOptional()
  @IsNumber({ allowNaN: false, allowInfinity: false })
  minimum?: number | null;

  @Field(() => Float, { nullable: true })
  @IsOptional()
  @IsNumber({ allowNaN: false, allowInfinity: false })
  maximum?: number | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Min(0)
  @Max(3)
  decimals?: number | null;

  @Field(() => String, { nullable: true })
  @FreeText(1000)
  samplingPlan?: string | null;
}

@InputType()
export class CreateMeasureInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  interventionId: string;

  @Field(() => MeasureKind)
  kind: MeasureKind;

  @Field(() => Frequency)
  frequency: Frequency;

  @Field(() => DateScalar)
  startsOn: string;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Min(10)
  @Max(20)
  baselinePoints?: number | null;

  @Field(() => ID, { nullable: true, description: 'Take over a definition that the programme has ...' })
  @IsOptional()
  @IsUUID()
  definitionId?: string | null;

  @Field(() => MeasureDefinitionInput, { nullable: true, description: '... or write a new one.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => MeasureDefinitionInput)
  definition?: MeasureDefinitionInput | null;
}

@InputType()
export class MeasurePatch {
  @Field(() => MeasureKind, { nullable: true })
  kind?: MeasureKind;

  @Field(() => Frequency, { nullable: true })
  frequency?: Frequency;

  @Field(() => DateScalar, { nullable: true })
  startsOn?: string;

  @Field(() => DateScalar, { nullable: true })
  endsOn?: string | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Min(10)
  @Max(20)
  baselinePoints?: number;
}

@ArgsType()
export class UpdateMeasureArgs {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => Int)
  @IsInt()
  version: number;

  @Field(() => MeasurePatch)
  @ValidateNested()
  @Type(() => MeasurePatch)
  patch: MeasurePatch;
}

@InputType()
export class ReviseMeasureDefinitionInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  definitionId: string;

  @Field(() => DateScalar)
  validFrom: string;

  @Field()
  @RequiredText(500)
  reason: string;

  @Field(() => String, { nullable: true })
  @RequiredText(120)
  name?: string | null;

  @Field(() => String, { nullable: true })
  @FreeText(200)
  question?: string | null;

  @Field(() => String, { nullable: true })
  @FreeText(160)
  numeratorText?: string | null;

  @Field(() => String, { nullable: true })
  @FreeText(160)
  denominatorText?: string | null;

  @Field(() => Float, { nullable: true })
  @IsOptional()
  @IsNumber({ allowNaN: false, allowInfinity: false })
  minimum?: number | null;

  @Field(() => Float, { nullable: true })
  @IsOptional()
  @IsNumber({ allowNaN: false, allowInfinity: false })
  maximum?: number | null;

  @Field(() => String, { nullable: true })
  @FreeText(1000)
  samplingPlan?: string | null;
}
