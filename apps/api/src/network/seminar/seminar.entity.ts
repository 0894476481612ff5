import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DatePrecision } from '../../platform/graphql/enums.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { ReferenceRow } from '../../platform/rows/place-row.js';

/** Læringsseminar: where the places meet, at the start, midway and at the end. */
@Entity()
@ObjectType()
export class Seminar extends ReferenceRow {
  @Field(() => Int)
  @Column('int')
  number: number;

  @Field()
  @Column('text')
  nameDa: string;

  @Field()
  @Column('text')
  nameEn: string;

  @Field()
  @Column('text')
  purposeDa: string;

  @Field()
  @Column('text')
  purposeEn: string;

  @Field(() => DateScalar)
  @Column('date')
  date: string;

  @Field(() => DatePrecision)
  @Column('text')
  precision: DatePrecision;

  @Column('int', { default: 1 })
  version: number;
}
