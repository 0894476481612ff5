import { type RetentionClass, RetentionClass as RetentionClasses } from '@laeringsrum/domain';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { ReferenceRow } from '../../platform/rows/place-row.js';

/** How long one class of data is kept in a programme. */
@Entity()
@ObjectType()
export class RetentionRule extends ReferenceRow {
  @Field(() => RetentionClasses)
  @Column('text')
  dataClass: RetentionClass;

  @Column('int')
  days: number;

  @Field({
    description: 'The number in the municipalities’ subject index; empty where nobody has given one.',
  })
  @Column('text', { default: '' })
  kle: string;

  @Field()
  @Column('text', { default: '' })
  legalNote: string;

  @Field(() => Int)
  @Column('int', { default: 1 })
  version: number;
}
