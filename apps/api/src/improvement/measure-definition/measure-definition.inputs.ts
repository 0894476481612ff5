import { DefinitionReach, ImprovementDirection, ValueKind } from '@laeringsrum/domain';
import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { IsNumber, IsOptional, IsUUID, Max, Min } from 'class-validator';
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

  @Field(() => DefinitionReach, {
    nullable: true,
    description: 'Has to be said where other places measure by it too: nothing changes for them unseen.',
  })
  reach?: DefinitionReach | null;

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
