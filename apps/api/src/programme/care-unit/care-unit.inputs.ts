import { Field, ID, InputType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { RequiredText } from '../../platform/personal-data/free-text.js';

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
