import { type RetentionClass, RetentionClass as RetentionClasses } from '@laeringsrum/domain';
import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsInt } from 'class-validator';
import { DateTimeScalar, type Instant } from '../../platform/graphql/scalars.js';
import { FreeText, KeyText } from '../../platform/personal-data/free-text.js';

@ArgsType()
export class SetRetentionArgs {
  @Field(() => RetentionClasses)
  dataClass: RetentionClass;

  @Field({ description: 'Days as the subject index writes them: P365D.' })
  @KeyText(10)
  period: string;

  @Field({ defaultValue: '' })
  @KeyText(20)
  kle: string;

  @Field({ defaultValue: '' })
  @FreeText(500)
  legalNote: string;

  @Field(() => Int)
  @IsInt()
  version: number;
}

@ObjectType()
export class PurgedRows {
  @Field(() => RetentionClasses)
  dataClass: RetentionClass;

  @Field(() => String)
  table: string;

  @Field(() => Int)
  rows: number;
}

@ObjectType({ description: 'One day’s deletion: how much of what, of the whole installation.' })
export class RetentionRun {
  @Field(() => ID)
  id: string;

  @Field(() => DateTimeScalar)
  at: Instant;

  @Field(() => [PurgedRows], { description: 'Empty when nothing was due.' })
  purged: PurgedRows[];
}
