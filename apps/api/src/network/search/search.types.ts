import { SearchKind } from '@laeringsrum/domain';
import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { FreeText } from '../../platform/personal-data/free-text.js';

@ArgsType()
export class SearchArgs {
  @Field()
  @FreeText(100)
  words: string;
}

@ObjectType()
export class SearchHit {
  @Field(() => ID)
  id: string;

  @Field(() => SearchKind)
  kind: SearchKind;

  @Field({ description: 'Of the intervention it is, or belongs to.' })
  code: string;

  @Field(() => Int, { nullable: true, description: 'Of a cycle.' })
  number: number | null;

  @Field()
  title: string;

  @Field()
  placeName: string;

  @Field({ description: 'One line of what it says.' })
  text: string;
}
