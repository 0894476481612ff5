import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { RequiredText, SecretText } from '../../platform/personal-data/free-text.js';

@InputType()
export class CreateContributorLinkInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID, { nullable: true, description: 'The measure whose numbers may come by it; or a cycle.' })
  @IsOptional()
  @IsUUID()
  measureId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The cycle to observe and count in; or a measure.' })
  @IsOptional()
  @IsUUID()
  cycleId?: string | null;

  @Field()
  @RequiredText(60)
  label: string;

  @Field(() => DateScalar)
  expiresOn: string;

  @Field({
    description:
      'Made on the device that shows it, of 100 bits of chance. It is kept as a hash and in no answer or receipt.',
  })
  @SecretText(40)
  token: string;
}
