import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, PrimaryColumn } from 'typeorm';

/** A row below a place: the wall columns are set at birth and never leave through the API, except the place. */
@ObjectType({ isAbstract: true })
export abstract class PlaceRow {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  programmeId: string;

  @Field(() => ID)
  @Column('uuid')
  placeId: string;
}

/** A place's row that people edit: an update carries the version it saw. */
@ObjectType({ isAbstract: true })
export abstract class EditableRow extends PlaceRow {
  @Field(() => Int)
  @Column('int', { default: 1 })
  version: number;
}

/** A row of the programme as a whole. */
@ObjectType({ isAbstract: true })
export abstract class ProgrammeRow {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  programmeId: string;
}

/** A programme's reference row, inserted if absent and read by everyone in the programme. */
@ObjectType({ isAbstract: true })
export abstract class ReferenceRow extends ProgrammeRow {}

@ObjectType({ isAbstract: true })
export abstract class NamedReferenceRow extends ReferenceRow {
  @Field()
  @Column('text')
  key: string;

  @Field()
  @Column('text')
  nameDa: string;

  @Field()
  @Column('text')
  nameEn: string;

  @Field(() => Int)
  @Column('int')
  position: number;
}
