import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { FreeText, RequiredText } from '../../platform/personal-data/free-text.js';
import { VersionedArgs } from '../../platform/rows/versioned.args.js';

@InputType()
export class HelpRequestInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  interventionId: string;

  @Field()
  @RequiredText(300)
  text: string;

  @Field()
  toNetwork: boolean;
}

@ArgsType()
export class CloseHelpRequestArgs extends VersionedArgs {
  @Field()
  @FreeText(500)
  answer: string;
}

@InputType()
export class ContactNoteInput {
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

  @Field()
  @RequiredText(500)
  note: string;

  @Field(() => DateScalar, { nullable: true, description: 'The row leaves the list until then.' })
  followUpOn?: string | null;
}

@InputType()
export class PlacePauseInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  placeId: string;

  @Field(() => DateScalar)
  startsOn: string;

  @Field(() => DateScalar)
  endsOn: string;

  @Field()
  @FreeText(200)
  reason: string;
}
