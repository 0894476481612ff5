import { type ApiScope, ApiScope as ApiScopes } from '@laeringsrum/domain';
import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsUUID } from 'class-validator';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { RequiredText } from '../../platform/personal-data/free-text.js';

@InputType()
export class CreateApiTokenInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field()
  @RequiredText(80)
  name: string;

  @Field(() => [ApiScopes])
  @ArrayMinSize(1)
  @ArrayMaxSize(3)
  @ArrayUnique()
  scopes: ApiScope[];

  @Field(() => DateScalar)
  expiresOn: string;
}
