import { MeasureKind } from '@laeringsrum/domain';
import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, Min } from 'class-validator';
import { KeyText } from '../../platform/personal-data/free-text.js';

@ObjectType({ description: 'A ready-made number, and whether it is still offered.' })
export class CatalogueTemplate {
  @Field(() => ID)
  id: string;

  @Field()
  key: string;

  @Field()
  nameDa: string;

  @Field()
  nameEn: string;

  @Field(() => MeasureKind)
  kind: MeasureKind;

  @Field()
  offered: boolean;

  @Field(() => Int)
  version: number;
}

@ObjectType({
  description: 'A definition that measures go by: its name and how much it is used, never the numbers.',
})
export class CatalogueDefinition {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field()
  unit: string;

  @Field(() => Int)
  versions: number;

  @Field(() => Int)
  measures: number;

  @Field(() => [String], { description: 'The places that measure by it.' })
  places: string[];
}

@ObjectType({ description: 'A method of the programme, and how much it is used.' })
export class CatalogueMethod {
  @Field(() => ID)
  id: string;

  @Field()
  nameDa: string;

  @Field()
  nameEn: string;

  @Field(() => Int)
  interventions: number;

  @Field(() => [String], { description: 'The places that use it.' })
  places: string[];
}

@ObjectType({ description: 'What a programme measures by, for whoever keeps it in order.' })
export class MeasureCatalogue {
  @Field(() => [CatalogueTemplate])
  templates: CatalogueTemplate[];

  @Field(() => [CatalogueDefinition], { description: 'Those that several places share first.' })
  definitions: CatalogueDefinition[];

  @Field(() => [CatalogueMethod])
  methods: CatalogueMethod[];
}

@ArgsType()
export class OfferTemplateArgs {
  @Field()
  @KeyText(60)
  key: string;

  @Field()
  offered: boolean;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  version: number;
}
