import { CycleDecision, Role } from '@laeringsrum/domain';
import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { KeyText } from '../../platform/personal-data/free-text.js';
import { Place } from '../../programme/place/place.entity.js';

@ArgsType()
export class PlaceSheetArgs {
  @Field({ description: 'As it stands in the address.' })
  @KeyText(80)
  slug: string;
}

@ObjectType({ description: 'Somebody who works at the place: name and role, no address.' })
export class PlacePerson {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => [Role])
  roles: Role[];
}

@ObjectType({ description: 'What was learned in a closed test that one may see.' })
export class PlaceLearning {
  @Field(() => ID)
  id: string;

  @Field()
  code: string;

  @Field(() => Int)
  number: number;

  @Field()
  title: string;

  @Field()
  learning: string;

  @Field(() => CycleDecision, { nullable: true })
  decision: CycleDecision | null;

  @Field(() => DateScalar, { nullable: true })
  closedOn: string | null;
}

@ObjectType({ description: 'Everything of one place that its reader may see, on one page.' })
export class PlaceSheet {
  @Field(() => Place)
  place: Place;
}
