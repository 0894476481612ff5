import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { EditableRow } from '../../platform/rows/place-row.js';

/** Days in which a measure is not taken and nobody is asked for a number: a summer, a move. */
@Entity()
@ObjectType()
export class MeasurePause extends EditableRow {
  @Field(() => ID)
  @Column('uuid')
  measureId: string;

  @Field(() => DateScalar)
  @Column('date')
  startsOn: string;

  @Field(() => DateScalar, { nullable: true, description: 'The last paused day; none: it goes on.' })
  @Column('date', { nullable: true })
  endsOn: string | null;

  @Field()
  @Column('text', { default: '' })
  reason: string;

  @Column('uuid', { nullable: true })
  createdById: string | null;
}
