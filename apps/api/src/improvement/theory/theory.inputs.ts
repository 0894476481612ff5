import { IdeaSource } from '@laeringsrum/domain';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { FreeText, RequiredText } from '../../platform/personal-data/free-text.js';
import { VersionedArgs } from '../../platform/rows/versioned.args.js';

/** Beyond any diagram: an index past the end means last. */
const farDown = 1000;

@InputType()
export class AddDriverInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  interventionId: string;

  @Field(() => ID, { nullable: true, description: 'The primary driver it comes below; none: it is primary.' })
  @IsOptional()
  @IsUUID()
  parentId?: string | null;

  @Field()
  @RequiredText(160)
  name: string;

  @Field(() => Int, { nullable: true, description: 'Its place among its siblings, from 0; none: last.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(farDown)
  index?: number | null;
}

@ArgsType()
export class RenameDriverArgs extends VersionedArgs {
  @Field()
  @RequiredText(160)
  name: string;
}

@ArgsType()
export class MoveDriverArgs extends VersionedArgs {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  parentId?: string | null;

  @Field(() => Int)
  @IsInt()
  @Min(0)
  @Max(farDown)
  index: number;
}

@ArgsType()
export class MoveChangeIdeaArgs extends VersionedArgs {
  @Field(() => ID)
  @IsUUID()
  driverId: string;

  @Field(() => Int)
  @IsInt()
  @Min(0)
  @Max(farDown)
  index: number;
}

@InputType({ isAbstract: true })
class IdeaFields {
  @Field(() => String, { nullable: true })
  @FreeText(300)
  because?: string | null;

  @Field(() => String, { nullable: true })
  @FreeText(300)
  balancingConcern?: string | null;

  @Field(() => IdeaSource, { nullable: true })
  source?: IdeaSource;

  @Field(() => Boolean, { nullable: true, description: 'My name stands beside it, with my consent.' })
  nameMe?: boolean | null;
}

@InputType()
export class AddChangeIdeaInput extends IdeaFields {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  driverId: string;

  @Field()
  @RequiredText(200)
  text: string;

  @Field(() => Int, { nullable: true, description: 'Its place among its siblings, from 0; none: last.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(farDown)
  index?: number | null;
}

@InputType()
export class ChangeIdeaPatch extends IdeaFields {
  @Field(() => String, { nullable: true })
  @RequiredText(200)
  text?: string;
}

@ArgsType()
export class UpdateChangeIdeaArgs extends VersionedArgs {
  @Field(() => ChangeIdeaPatch)
  @ValidateNested()
  @Type(() => ChangeIdeaPatch)
  patch: ChangeIdeaPatch;
}
