import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsInt } from 'class-validator';
import { DateScalar } from '../../platform/graphql/scalars.js';

@ObjectType({ description: 'What I want by mail: one letter a week at most.' })
export class LetterChoice {
  @Field({ description: 'What is missing and waits at my place.' })
  reminder: boolean;

  @Field({ description: 'What others have said and done.' })
  digest: boolean;

  @Field(() => Int, { description: 'Monday is 1, Friday 5.' })
  weekday: number;

  @Field(() => DateScalar, { nullable: true, description: 'None until after this day.' })
  pausedUntil: string | null;

  @Field({ description: 'Whether there is a mail server to leave by.' })
  leaves: boolean;
}

@ArgsType()
export class LetterChoiceArgs {
  @Field()
  reminder: boolean;

  @Field()
  digest: boolean;

  @Field(() => Int)
  @IsInt()
  weekday: number;

  @Field(() => DateScalar, { nullable: true })
  pausedUntil?: string | null;
}
