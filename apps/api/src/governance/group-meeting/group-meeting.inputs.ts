import { MeetingPart } from '@laeringsrum/domain';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { FreeText, KeyText, RequiredText } from '../../platform/personal-data/free-text.js';
import { VersionedArgs } from '../../platform/rows/versioned.args.js';

@ArgsType()
export class GroupMeetingArgs {
  @Field(() => Int)
  @Min(1)
  @Max(100_000)
  number: number;
}

@InputType()
export class PlanGroupMeetingInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field()
  @KeyText(40)
  groupKey: string;

  @Field(() => DateScalar)
  meetsOn: string;

  @Field(() => String, { nullable: true })
  @FreeText(160)
  location?: string | null;
}

@InputType()
export class GroupMeetingPatch {
  @Field(() => DateScalar, { nullable: true })
  meetsOn?: string;

  @Field(() => String, { nullable: true })
  @FreeText(160)
  location?: string | null;

  @Field(() => String, { nullable: true })
  @FreeText(600)
  present?: string | null;
}

@ArgsType()
export class UpdateGroupMeetingArgs extends VersionedArgs {
  @Field(() => GroupMeetingPatch)
  @ValidateNested()
  @Type(() => GroupMeetingPatch)
  patch: GroupMeetingPatch;
}

@InputType()
export class GroupMeetingItemInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  meetingId: string;

  @Field(() => MeetingPart)
  part: MeetingPart;

  @Field(() => String, { nullable: true })
  @FreeText(160)
  title?: string | null;
}

@InputType()
export class GroupMeetingItemPatch {
  @Field(() => String, { nullable: true })
  @FreeText(160)
  title?: string | null;

  @Field(() => String, { nullable: true })
  @FreeText(2000)
  note?: string | null;

  @Field(() => String, { nullable: true })
  @FreeText(6000)
  minutes?: string | null;

  @Field(() => String, { nullable: true })
  @FreeText(1000)
  decision?: string | null;
}

@ArgsType()
export class UpdateGroupMeetingItemArgs extends VersionedArgs {
  @Field(() => GroupMeetingItemPatch)
  @ValidateNested()
  @Type(() => GroupMeetingItemPatch)
  patch: GroupMeetingItemPatch;
}

@ArgsType()
export class MoveGroupMeetingItemArgs extends VersionedArgs {
  @Field(() => Int)
  @IsInt()
  @Min(0)
  @Max(100)
  index: number;
}

@InputType()
export class GroupMeetingRemarkInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  meetingId: string;

  @Field(() => ID, { nullable: true, description: 'The point it is about; nothing: the meeting.' })
  @IsOptional()
  @IsUUID()
  itemId?: string | null;

  @Field()
  @RequiredText(600)
  text: string;
}

@InputType()
export class GroupMeetingPriorityInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  meetingId: string;

  @Field(() => ID)
  @IsUUID()
  placeId: string;

  @Field()
  @RequiredText(300)
  text: string;
}
