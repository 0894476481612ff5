import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsUUID, ValidateNested } from 'class-validator';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { FreeText, RequiredText } from '../../platform/personal-data/free-text.js';
import { VersionedArgs } from '../../platform/rows/versioned.args.js';
import { WhenAndWhere } from '../seminar/when-and-where.inputs.js';

@InputType({ description: 'At nine o’clock unless another hour is given.' })
export class ProjectMeetingInput extends WhenAndWhere {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => DateScalar)
  onDay: string;
}

@InputType()
export class ProjectMeetingPatch extends WhenAndWhere {
  @Field(() => DateScalar, { nullable: true })
  onDay?: string;

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
