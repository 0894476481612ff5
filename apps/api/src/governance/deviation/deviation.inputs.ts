import { DeviationChoice } from '@laeringsrum/domain';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Min, ValidateNested } from 'class-validator';
import { GoalPatch } from '../../improvement/goal/goal.inputs.js';
import { DatePrecision } from '../../platform/graphql/enums.js';
import { DateScalar, OreScalar } from '../../platform/graphql/scalars.js';
import { FreeText, KeyText, RequiredText } from '../../platform/personal-data/free-text.js';
import { VersionedArgs } from '../../platform/rows/versioned.args.js';
import { GivenVote } from '../vote/vote.inputs.js';

@InputType({ isAbstract: true })
class DeviationFields {
  @Field(() => String, { nullable: true })
  @FreeText(160)
  title?: string | null;

  @Field(() => String, { nullable: true })
  @FreeText(800)
  why?: string | null;

  @Field(() => Boolean, { nullable: true })
  stops?: boolean | null;

  @Field(() => String, { nullable: true })
  @KeyText(40)
  newTrackKey?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  goalId?: string | null;

  @Field(() => GoalPatch, { nullable: true, description: 'What the goal is to say instead.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => GoalPatch)
  goal?: GoalPatch | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  milestoneId?: string | null;

  @Field(() => DateScalar, { nullable: true })
  dueAfter?: string | null;

  @Field(() => DatePrecision, { nullable: true })
  dueAfterPrecision?: DatePrecision | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  budgetLineId?: string | null;

  @Field(() => OreScalar, { nullable: true })
  grantedAfterOre?: number | null;

  @Field(() => Boolean, { nullable: true })
  affectsGrant?: boolean | null;
}

@InputType()
export class CreateDeviationInput extends DeviationFields {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  interventionId: string;
}

@InputType()
export class DeviationPatch extends DeviationFields {}

@ArgsType()
export class UpdateDeviationArgs extends VersionedArgs {
  @Field(() => DeviationPatch)
  @ValidateNested()
  @Type(() => DeviationPatch)
  patch: DeviationPatch;
}

@ArgsType()
export class DeviationNumberArgs {
  @Field(() => Int)
  @IsInt()
  @Min(1)
  number: number;
}

@ArgsType()
export class WithdrawDeviationArgs extends VersionedArgs {
  @Field()
  @RequiredText(300)
  reason: string;
}

@ArgsType()
export class RecommendDeviationArgs extends VersionedArgs {
  @Field(() => DeviationChoice)
  choice: DeviationChoice;

  @Field(() => String, { nullable: true })
  @FreeText(500)
  line?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Requires the approval of the funder.' })
  needsFunder?: boolean | null;
}

@ArgsType()
export class DecideDeviationArgs extends VersionedArgs {
  @Field(() => DeviationChoice)
  choice: DeviationChoice;

  @Field(() => String, { nullable: true })
  @FreeText(500)
  line?: string | null;
}

@ArgsType()
export class FunderAnswerArgs extends VersionedArgs {
  @Field()
  approved: boolean;
}

@ArgsType()
export class ApplyDeviationArgs extends VersionedArgs {
  @Field()
  @RequiredText(300)
  reason: string;
}

@InputType()
export class VoteInput extends GivenVote {
  @Field(() => ID)
  @IsUUID()
  deviationId: string;
}

@InputType()
export class AskAboutDeviationInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  deviationId: string;

  @Field()
  @RequiredText(500)
  question: string;
}

@ArgsType()
export class AnswerQuestionArgs extends VersionedArgs {
  @Field()
  @RequiredText(800)
  answer: string;
}
