import { ExpertiseKind } from '@laeringsrum/domain';
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { RequiredText } from '../../platform/personal-data/free-text.js';
import { VersionedArgs } from '../../platform/rows/versioned.args.js';

@InputType()
export class ExpertiseInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  placeId: string;

  @Field(() => ExpertiseKind)
  kind: ExpertiseKind;

  @Field()
  @RequiredText(400)
  text: string;
}

@ArgsType()
export class AnswerExpertiseArgs extends VersionedArgs {
  @Field()
  @RequiredText(400)
  answer: string;
}
