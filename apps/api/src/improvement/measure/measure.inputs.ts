import { Frequency, MeasureKind } from '@laeringsrum/domain';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { KeyText } from '../../platform/personal-data/free-text.js';
import { MeasureDefinitionInput } from '../measure-definition/measure-definition.inputs.js';

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

  @Field(() => String, { nullable: true, description: '... or begin with a ready-made measure ...' })
  @KeyText(60)
  templateKey?: string | null;

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
