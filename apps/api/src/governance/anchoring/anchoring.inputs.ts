import { AnchoringReach } from '@laeringsrum/domain';
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { FreeText, RequiredText } from '../../platform/personal-data/free-text.js';
import { VersionedArgs } from '../../platform/rows/versioned.args.js';
import { GivenVote } from '../vote/vote.inputs.js';

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
export class AnchoringVoteInput extends GivenVote {
  @Field(() => ID)
  @IsUUID()
  anchoringId: string;
}
