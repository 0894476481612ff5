import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { EditableRow } from '../../platform/rows/place-row.js';

/** Note på kurven: something that happened in a period and may explain what the numbers do. */
@Entity()
@ObjectType()
export class Annotation extends EditableRow {
  @Field(() => ID)
  @Column('uuid')
  measureId: string;

  @Field(() => DateScalar)
  @Column('date')
  period: string;

  @Field()
  @Column('text')
  text: string;

  @Column('uuid', { nullable: true })
  authorId: string | null;
}
