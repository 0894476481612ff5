import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { ReferenceRow } from '../../platform/rows/place-row.js';

/** A municipality or a housing area: what a place is called is the programme's own word. */
@Entity()
@ObjectType()
export class Place extends ReferenceRow {
  @Field()
  @Column('text')
  key: string;

  @Field()
  @Column('text')
  code: string;

  @Field()
  @Column({ type: 'text', collation: 'da-x-icu' })
  name: string;

  @Field()
  @Column('text')
  slug: string;

  @Field(() => Int)
  @Column('int')
  position: number;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  plannedStart: string | null;

  @Field(() => ID, { nullable: true })
  @Column('uuid', { nullable: true })
  inheritsFromId: string | null;

  @Column('int', { default: 0 })
  lastInterventionNumber: number;

  @Column('int', { default: 1 })
  version: number;
}
