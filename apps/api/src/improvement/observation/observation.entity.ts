import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, type Instant } from '../../platform/graphql/scalars.js';
import { EditableRow } from '../../platform/rows/place-row.js';

/** Something somebody saw while the test ran. The first one locks the prediction. */
@Entity()
@ObjectType()
export class Observation extends EditableRow {
  @Field(() => ID)
  @Column('uuid')
  cycleId: string;

  @Field(() => DateScalar)
  @Column('date')
  observedOn: string;

  @Field()
  @Column('text')
  text: string;

  @Column('uuid', { nullable: true })
  authorId: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  at: Instant;
}
