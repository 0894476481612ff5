import { Field, ID, ObjectType } from '@nestjs/graphql';

/** One measure that goes by a definition, and where. */
@ObjectType()
export class DefinitionUse {
  @Field(() => ID)
  placeId: string;

  @Field()
  placeName: string;

  @Field()
  interventionCode: string;

  @Field({ description: "The measure's letter there." })
  letter: string;
}
