import { AnchoringReach, DeviationChoice } from '@laeringsrum/domain';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Min, ValidateNested } from 'class-validator';
import { FreeText, RequiredText } from '../../platform/personal-data/free-text.js';
import { VersionedArgs } from '../../platform/rows/versioned.args.js';

@InputType()
export class AnchoringInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  interventionId?: string | null;

  @Field()
  @RequiredText(160)
  title: string;

  @Field(() => AnchoringReach)
  reach: AnchoringReach;

  @Field(() => String, { nullable: true })
  @FreeText(1000)
  model?: string | null;

  @Field(() => String, { nullable: true })
  @FreeText(1000)
  why?: string | null;
}

@InputType()
export class AnchoringPatch {
  @Field(() => String, { nullable: true })
  @RequiredText(160)
  title?: string;

  @Field(() => AnchoringReach, { nullable: true })
  reach?: AnchoringReach;

  @Field(() => String, { nullable: true })
  @FreeText(1000)
  model?: string | null;

  @Field(() => String, { nullable: true })
  @FreeText(1000)
  why?: string | null;
}

@ArgsType()
export class UpdateAnchoringArgs extends VersionedArgs {
  @Field(() => AnchoringPatch)
  @ValidateNested()
  @Type(() => AnchoringPatch)
  patch: AnchoringPatch;
}

@InputType()
export class AnchoringVoteInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  anchoringId: string;

  @Field(() => Int, { description: 'The round that was seen.' })
  @IsInt()
  @Min(1)
  round: number;

  @Field(() => DeviationChoice)
  choice: DeviationChoice;

  @Field(() => String, { nullable: true })
  @FreeText(500)
  line?: string | null;
}
