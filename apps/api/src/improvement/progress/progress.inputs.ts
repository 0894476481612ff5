import { Field, Float, ID, InputType } from '@nestjs/graphql';
import { IsNumber, IsOptional, IsUUID } from 'class-validator';
import { FreeText, RequiredText } from '../../platform/personal-data/free-text.js';

@InputType()
export class ConfirmProgressInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  interventionId: string;

  @Field(() => Float)
  @IsNumber({ allowNaN: false, allowInfinity: false })
  score: number;

  @Field({ description: 'One line why.' })
  @FreeText(300)
  line: string;
}

@InputType()
export class AddCoachNoteInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  interventionId: string;

  @Field(() => Float, { nullable: true })
  @IsOptional()
  @IsNumber({ allowNaN: false, allowInfinity: false })
  score?: number | null;

  @Field()
  @RequiredText(1000)
  note: string;
}
