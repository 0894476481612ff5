import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { FreeText, RequiredText } from '../../platform/personal-data/free-text.js';
import { VersionedArgs } from '../../platform/rows/versioned.args.js';

@InputType()
export class ProjectMeetingInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => DateScalar)
  onDay: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Minutes from midnight; nine o’clock unless it is given.',
  })
  @IsOptional()
  @IsInt()
  startsMinute?: number | null;

  @Field(() => String, { nullable: true })
  @FreeText(160)
  venue?: string | null;
}

@InputType()
export class ProjectMeetingPatch {
  @Field(() => DateScalar, { nullable: true })
  onDay?: string;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  startsMinute?: number;

  @Field(() => String, { nullable: true })
  @FreeText(160)
  venue?: string;

  @Field(() => String, { nullable: true })
  @FreeText(300)
  guests?: string;
}

@ArgsType()
export class UpdateProjectMeetingArgs extends VersionedArgs {
  @Field(() => ProjectMeetingPatch)
  @ValidateNested()
  @Type(() => ProjectMeetingPatch)
  patch: ProjectMeetingPatch;
}

@InputType()
export class ProjectPointInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  meetingId: string;

  @Field()
  @RequiredText(160)
  title: string;
}

@InputType()
export class ProjectPointPatch {
  @Field(() => String, { nullable: true })
  @RequiredText(160)
  title?: string;

  @Field(() => String, { nullable: true })
  @FreeText(2000)
  outcome?: string;
}

@ArgsType()
export class UpdateProjectPointArgs extends VersionedArgs {
  @Field(() => ProjectPointPatch)
  @ValidateNested()
  @Type(() => ProjectPointPatch)
  patch: ProjectPointPatch;
}
