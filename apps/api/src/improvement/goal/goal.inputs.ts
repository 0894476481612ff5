import { GoalDirection } from '@laeringsrum/domain';
import { ArgsType, Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsInt, IsNumber, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { DatePrecision } from '../../platform/graphql/enums.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { FreeText } from '../../platform/personal-data/free-text.js';

@InputType({ isAbstract: true })
class GoalFields {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  measureId?: string | null;

  @Field(() => String, { nullable: true })
  @FreeText(300)
  what?: string | null;

  @Field(() => String, { nullable: true })
  @FreeText(200)
  forWhom?: string | null;

  @Field(() => String, { nullable: true })
  @FreeText(40)
  unit?: string | null;

  @Field(() => Float, { nullable: true })
  @IsOptional()
  @IsNumber({ allowNaN: false, allowInfinity: false })
  baselineValue?: number | null;

  @Field(() => Float, { nullable: true })
  @IsOptional()
  @IsNumber({ allowNaN: false, allowInfinity: false })
  targetValue?: number | null;

  @Field(() => DateScalar, { nullable: true })
  dueOn?: string | null;

  @Field(() => DatePrecision, { nullable: true })
  duePrecision?: DatePrecision | null;

  @Field(() => String, { nullable: true })
  @FreeText(500)
  evaluation?: string | null;
}

@InputType()
export class CreateGoalInput extends GoalFields {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  interventionId: string;

  @Field(() => GoalDirection)
  direction: GoalDirection;
}

@InputType()
export class GoalPatch extends GoalFields {
  @Field(() => GoalDirection, { nullable: true })
  direction?: GoalDirection;
}

@ArgsType()
export class UpdateGoalArgs {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => Int)
  @IsInt()
  version: number;

  @Field(() => GoalPatch)
  @ValidateNested()
  @Type(() => GoalPatch)
  patch: GoalPatch;
}
