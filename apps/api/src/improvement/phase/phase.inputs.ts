import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { FreeText, RequiredText } from '../../platform/personal-data/free-text.js';

@InputType()
export class StartPhaseInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  measureId: string;

  @Field(() => DateScalar)
  startsOn: string;

  @Field()
  @RequiredText(80)
  name: string;

  @Field()
  @FreeText(300)
  reason: string;

  @Field(() => ID, { nullable: true, description: 'The cycle it begins with ...' })
  @IsOptional()
  @IsUUID()
  cycleId?: string | null;

  @Field(() => ID, { nullable: true, description: '... or the note.' })
  @IsOptional()
  @IsUUID()
  annotationId?: string | null;
}
