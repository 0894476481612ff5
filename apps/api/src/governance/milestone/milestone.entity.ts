import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DatePrecision } from '../../platform/graphql/enums.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { NamedReferenceRow } from '../../platform/rows/place-row.js';

/** A date with precision stores its latest day (primo = the 10th, ultimo = the month's last). */
@Entity()
@ObjectType()
export class Milestone extends NamedReferenceRow {
  @Field(() => Int)
  @Column('int')
  number: number;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  parentKey: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  date: string | null;

  @Field(() => DatePrecision, { nullable: true })
  @Column('text', { nullable: true })
  precision: DatePrecision | null;
}
