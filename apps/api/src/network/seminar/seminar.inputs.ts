import {
  AgendaKind,
  LONGEST_PARTICIPANT_EMAIL,
  LONGEST_PARTICIPANT_NAME,
  MOST_PASTED_PARTICIPANTS,
  ParticipantKind,
} from '@laeringsrum/domain';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { FreeText, RequiredText } from '../../platform/personal-data/free-text.js';
import { VersionedArgs } from '../../platform/rows/versioned.args.js';
import { WhenAndWhere } from './when-and-where.inputs.js';

@ArgsType()
export class SeminarArgs {
  @Field(() => Int)
  @Min(1)
  @Max(1000)
  number: number;
}

@InputType({ description: 'Day, hour and venue; what is left out stays.' })
export class SeminarPatch extends WhenAndWhere {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'A day that is named is a day, and no longer about.',
  })
  date?: string;
}

@ArgsType()
export class UpdateSeminarArgs extends VersionedArgs {
  @Field(() => SeminarPatch)
  @ValidateNested()
  @Type(() => SeminarPatch)
  patch: SeminarPatch;
}

@InputType()
export class AgendaItemInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  seminarId: string;

  @Field(() => AgendaKind)
  kind: AgendaKind;

  @Field()
  @RequiredText(120)
  title: string;

  @Field(() => Int)
  @Min(1)
  @Max(1440)
  minutes: number;
}

@InputType()
export class AgendaItemPatch {
  @Field(() => String, { nullable: true })
  @RequiredText(120)
  title?: string;

  @Field(() => String, { nullable: true })
  @FreeText(200)
  note?: string;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Min(1)
  @Max(1440)
  minutes?: number;
}

@ArgsType()
export class UpdateAgendaItemArgs extends VersionedArgs {
  @Field(() => AgendaItemPatch)
  @ValidateNested()
  @Type(() => AgendaItemPatch)
  patch: AgendaItemPatch;
}

@ArgsType()
export class MoveArgs extends VersionedArgs {
  @Field(() => Int)
  @IsInt()
  @Min(0)
  @Max(1000)
  index: number;
}

@InputType()
export class ListedParticipantInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field()
  @RequiredText(LONGEST_PARTICIPANT_NAME)
  name: string;

  @Field(() => ParticipantKind)
  kind: ParticipantKind;

  @Field({ nullable: true })
  @FreeText(LONGEST_PARTICIPANT_EMAIL)
  email?: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  fromPlaceId?: string | null;
}

@InputType()
export class ParticipantInput extends ListedParticipantInput {
  @Field(() => ID)
  @IsUUID()
  seminarId: string;
}

@InputType()
export class ParticipantListInput {
  @Field(() => ID)
  @IsUUID()
  seminarId: string;

  @Field(() => [ListedParticipantInput])
  @ArrayMaxSize(MOST_PASTED_PARTICIPANTS)
  @ValidateNested({ each: true })
  @Type(() => ListedParticipantInput)
  participants: ListedParticipantInput[];
}

@InputType()
export class StoryboardInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  seminarId: string;

  @Field(() => ID)
  @IsUUID()
  interventionId: string;

  @Field(() => Int, { nullable: true, description: 'The version that was seen; left out for a new one.' })
  @IsOptional()
  @IsInt()
  version?: number | null;

  @Field()
  @FreeText(200)
  challenge: string;

  @Field()
  @FreeText(200)
  question: string;

  @Field()
  ready: boolean;
}

@ArgsType()
export class ArrangeStoryboardArgs extends MoveArgs {
  @Field(() => Int)
  @Min(1)
  @Max(60)
  minutes: number;
}

@InputType()
export class PeerQuestionInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  storyboardId: string;

  @Field()
  @RequiredText(300)
  text: string;
}

@InputType({ description: 'Promised at a seminar, or at a meeting of the project group.' })
export class ActionPointInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  seminarId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  meetingId?: string | null;

  @Field(() => ID)
  @IsUUID()
  ownerId: string;

  @Field()
  @RequiredText(300)
  what: string;

  @Field(() => DateScalar)
  dueOn: string;
}

@ArgsType()
export class FinishActionPointArgs extends VersionedArgs {
  @Field()
  done: boolean;
}
