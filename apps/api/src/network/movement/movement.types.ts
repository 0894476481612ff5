import { CycleDecision, MovementKind } from '@laeringsrum/domain';
import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../../platform/graphql/scalars.js';

@ArgsType()
export class MovementArgs {
  @Field(() => DateScalar, { description: 'At most a year back.' })
  since: string;
}

@ObjectType({ description: 'Something that has moved since a day, and where it stands.' })
export class Movement {
  @Field(() => ID)
  id: string;

  @Field(() => MovementKind)
  kind: MovementKind;

  @Field(() => DateScalar)
  on: string;

  @Field()
  placeName: string;

  @Field({ description: 'Of the intervention.' })
  code: string;

  @Field({ description: 'What it is called, or what was learned or told.' })
  text: string;

  @Field(() => Int, { nullable: true, description: 'Of the cycle, or of the concept’s version.' })
  number: number | null;

  @Field(() => CycleDecision, { nullable: true })
  decision: CycleDecision | null;

  @Field(() => String, { nullable: true, description: 'Whose concept was taken up, or who is told.' })
  otherPlaceName: string | null;
}
