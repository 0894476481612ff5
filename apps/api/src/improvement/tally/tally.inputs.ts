import { TallyAnswer } from '@laeringsrum/domain';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { DateScalar } from '../../platform/graphql/scalars.js';

@InputType()
export class TapTallyInput {
  @Field(() => ID, { description: 'Sent again under the same id, a tap is counted once.' })
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  cycleId: string;

  @Field(() => TallyAnswer)
  answer: TallyAnswer;

  @Field(() => DateScalar)
  day: string;
}
