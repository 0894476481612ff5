import { Field, ID, InputType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { RequiredText } from '../../platform/personal-data/free-text.js';

@InputType()
export class AddAnnotationInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  measureId: string;

  @Field(() => DateScalar)
  period: string;

  @Field()
  @RequiredText(300)
  text: string;
}
