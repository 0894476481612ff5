import { Field, Float, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description:
    'How far a team says it is, and what was proposed to it then. Of an intervention, never of a person.',
})
export class TeamProgress {
  @Field(() => ID)
  interventionId: string;

  @Field()
  code: string;

  @Field()
  placeName: string;

  @Field(() => Float)
  score: number;

  @Field(() => Float)
  proposed: number;
}
