import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Role } from '@laeringsrum/domain';

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

@ObjectType({ description: 'A colleague at the place.' })
export class FirstStepsPerson {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => [Role])
  roles: Role[];
}

@ObjectType({
  description: 'The first three things at one of the own places: who, what, and the first number.',
})
export class FirstSteps {
  @Field(() => ID)
  placeId: string;

  @Field()
  placeName: string;

  @Field(() => [FirstStepsPerson], { description: 'Who holds a role here today, to thirty.' })
  people: FirstStepsPerson[];

  @Field(() => String, {
    nullable: true,
    description: 'The newest intervention here that has no numbers yet; when all have, the newest.',
  })
  interventionCode: string | null;

  @Field(() => String, { nullable: true })
  interventionTitle: string | null;

  @Field(() => Int, { description: 'How many numbers the curve here with most of them has.' })
  numbers: number;
}
