import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'How far a place has come with the first three things, in numbers alone.' })
export class PlaceOnboarding {
  @Field(() => ID)
  placeId: string;

  @Field()
  placeName: string;

  @Field(() => Int, { description: 'Who holds a role at the place today.' })
  people: number;

  @Field(() => Int, { description: 'Of them, who has been here.' })
  arrived: number;

  @Field(() => Int)
  interventions: number;

  @Field(() => Int)
  measures: number;
}
