import { Field, ID, InputType } from '@nestjs/graphql';
import { IsNotEmpty, IsUUID } from 'class-validator';
import { FreeText } from '../../platform/personal-data/free-text.js';

@InputType()
export class CreateCareUnitInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  placeId: string;

  @Field()
  @IsNotEmpty()
  @FreeText(120)
  name: string;
}
