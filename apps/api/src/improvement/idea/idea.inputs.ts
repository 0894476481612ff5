import { IdeaConsent } from '@laeringsrum/domain';
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { IsUUID, ValidateIf } from 'class-validator';
import { FreeText, RequiredText } from '../../platform/personal-data/free-text.js';
import { VersionedArgs } from '../../platform/rows/versioned.args.js';

@InputType()
export class LeaveIdeaInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  interventionId: string;

  @Field()
  @RequiredText(200)
  text: string;

  @Field(() => IdeaConsent, { description: 'UNNAMED, NAMED or ASK_FIRST.' })
  consent: IdeaConsent;
}

@ArgsType()
export class ConsentToIdeaArgs extends VersionedArgs {
  @Field(() => IdeaConsent, { description: 'UNNAMED, NAMED or DECLINED.' })
  consent: IdeaConsent;
}

@ArgsType()
export class AnswerIdeaArgs extends VersionedArgs {
  @Field()
  @FreeText(200)
  answer: string;
}

@ArgsType()
export class UseIdeaArgs extends VersionedArgs {
  @Field(() => ID, { description: 'The driver it is to move.' })
  @IsUUID()
  driverId: string;

  @Field(() => ID, { description: 'The id of the change idea that it becomes.' })
  @IsUUID()
  changeIdeaId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'A cycle of the intervention that tries it already, and belongs to no other idea.',
  })
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @IsUUID()
  cycleId?: string | null;
}
