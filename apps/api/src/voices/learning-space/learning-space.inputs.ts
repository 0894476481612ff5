import { LearningSpaceKind, SpaceNoteKind, SpaceNoteOutcome } from '@laeringsrum/domain';
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { FreeText, RequiredText } from '../../platform/personal-data/free-text.js';
import { VersionedArgs } from '../../platform/rows/versioned.args.js';

@InputType()
export class PlanLearningSpaceInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  placeId: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  interventionId?: string | null;

  @Field(() => LearningSpaceKind)
  kind: LearningSpaceKind;

  @Field()
  @RequiredText(120)
  title: string;

  @Field(() => DateScalar)
  heldOn: string;

  @Field({ nullable: true })
  @FreeText(3000)
  script?: string;
}

@InputType()
export class LearningSpacePatch {
  @Field({ nullable: true })
  @RequiredText(120)
  title?: string;

  @Field(() => DateScalar, { nullable: true })
  heldOn?: string;

  @Field({ nullable: true })
  @FreeText(500)
  who?: string;

  @Field({ nullable: true })
  @FreeText(500)
  inviting?: string;

  @Field({ nullable: true })
  @FreeText(3000)
  script?: string;
}

@ArgsType()
export class UpdateLearningSpaceArgs extends VersionedArgs {
  @Field()
  @ValidateNested()
  @Type(() => LearningSpacePatch)
  patch: LearningSpacePatch;
}

@InputType()
export class SpaceNoteInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  sessionId: string;

  @Field(() => SpaceNoteKind)
  kind: SpaceNoteKind;

  @Field()
  @RequiredText(500)
  text: string;

  @Field({ nullable: true, description: 'It does not wait for the week’s reading.' })
  @IsOptional()
  @IsBoolean()
  readToday?: boolean;
}

@ArgsType()
export class SpaceNoteOutcomeArgs extends VersionedArgs {
  @Field(() => SpaceNoteOutcome)
  outcome: SpaceNoteOutcome;

  @Field({ description: 'What was done, or why not now.' })
  @FreeText(300)
  line: string;

  @Field(() => ID, { nullable: true, description: 'The id of the idea that it becomes.' })
  @IsOptional()
  @IsUUID()
  ideaId?: string | null;
}
