import { SharingKind } from '@laeringsrum/domain';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsUUID } from 'class-validator';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { RequiredText } from '../../platform/personal-data/free-text.js';

@InputType({ description: 'A new entry, or the one with this id as it should read.' })
export class KnowledgeSharingInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => Int, { nullable: true, description: 'The version that was seen; left out for a new one.' })
  @IsOptional()
  @IsInt()
  version?: number | null;

  @Field(() => DateScalar)
  onDay: string;

  @Field(() => SharingKind)
  kind: SharingKind;

  @Field()
  @RequiredText(160)
  withWhom: string;

  @Field()
  @RequiredText(600)
  what: string;
}
