import { InterventionState } from '@laeringsrum/domain';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { FreeText, KeyText, KeyTexts, RequiredText } from '../../platform/personal-data/free-text.js';

@InputType()
export class CreateInterventionInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  placeId: string;

  @Field()
  @RequiredText(160)
  title: string;

  @Field()
  @KeyText(60)
  trackKey: string;

  @Field(() => String, { nullable: true })
  @KeyText(60)
  methodKey?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  careUnitId?: string | null;

  @Field(() => String, { nullable: true })
  @FreeText(4000)
  description?: string | null;

  @Field(() => String, { nullable: true })
  @FreeText(1000)
  because?: string | null;

  @Field(() => String, { nullable: true })
  @FreeText(300)
  targetGroup?: string | null;

  @Field(() => [String], { nullable: true })
  @KeyTexts(60)
  @IsOptional()
  @ArrayMaxSize(7)
  dignityThemeKeys?: string[] | null;

  @Field(() => [String], { nullable: true })
  @KeyTexts(60)
  @IsOptional()
  @ArrayMaxSize(7)
  documentationThemeKeys?: string[] | null;
}

@InputType()
export class InterventionPatch {
  @Field(() => String, { nullable: true })
  @RequiredText(160)
  title?: string;

  @Field(() => String, { nullable: true })
  @FreeText(4000)
  description?: string;

  @Field(() => String, { nullable: true })
  @FreeText(1000)
  because?: string;

  @Field(() => String, { nullable: true })
  @FreeText(300)
  targetGroup?: string;

  @Field(() => String, { nullable: true })
  @KeyText(60)
  trackKey?: string;

  @Field(() => String, { nullable: true })
  @KeyText(60)
  methodKey?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  careUnitId?: string | null;

  @Field(() => [String], { nullable: true })
  @KeyTexts(60)
  @IsOptional()
  @ArrayMaxSize(7)
  dignityThemeKeys?: string[];

  @Field(() => [String], { nullable: true })
  @KeyTexts(60)
  @IsOptional()
  @ArrayMaxSize(7)
  documentationThemeKeys?: string[];

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  responsibleId?: string | null;

  @Field(() => InterventionState, { nullable: true })
  state?: InterventionState;

  @Field(() => Boolean, { nullable: true })
  narrative?: boolean;
}

@ArgsType()
export class UpdateInterventionArgs {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => Int)
  @IsInt()
  version: number;

  @Field(() => InterventionPatch)
  @ValidateNested()
  @Type(() => InterventionPatch)
  patch: InterventionPatch;
}

@ArgsType()
export class InterventionFilter {
  @Field(() => String, { nullable: true })
  @KeyText(60)
  placeKey?: string | null;

  @Field(() => String, { nullable: true })
  @KeyText(60)
  trackKey?: string | null;

  @Field(() => String, { nullable: true })
  @KeyText(60)
  methodKey?: string | null;

  @Field(() => InterventionState, { nullable: true })
  state?: InterventionState | null;
}

@ArgsType()
export class CodeArgs {
  @Field()
  @KeyText(20)
  code: string;
}
