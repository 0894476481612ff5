import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { RequiredText } from '../../platform/personal-data/free-text.js';
import { VersionedArgs } from '../../platform/rows/versioned.args.js';

@InputType()
export class CreateCareUnitInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  placeId: string;

  @Field()
  @RequiredText(120)
  name: string;
}

@ArgsType()
export class RenameCareUnitArgs extends VersionedArgs {
  @Field()
  @RequiredText(120)
  name: string;
}
