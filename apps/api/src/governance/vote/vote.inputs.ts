import { DeviationChoice } from '@laeringsrum/domain';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsUUID, Min } from 'class-validator';
import { FreeText } from '../../platform/personal-data/free-text.js';

/** What a member answers, and to which round of the question. */
@InputType({ isAbstract: true })
export abstract class GivenVote {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => Int, {
    description: 'The round that was seen: what has been sent back and come again is another question.',
  })
  @IsInt()
  @Min(1)
  round: number;

  @Field(() => DeviationChoice)
  choice: DeviationChoice;

  @Field(() => String, { nullable: true })
  @FreeText(500)
  line?: string | null;
}
