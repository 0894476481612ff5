import { PhaseOrigin } from '@laeringsrum/domain';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { EditableRow } from '../../platform/rows/place-row.js';

/** A new period with a median of its own: a person's decision with a reason, tied to a cycle or a note, or a new definition. */
@Entity()
@ObjectType()
export class Phase extends EditableRow {
  @Field(() => ID)
  @Column('uuid')
  measureId: string;

  @Field(() => DateScalar)
  @Column('date')
  startsOn: string;

  @Field()
  @Column('text')
  name: string;

  @Field()
  @Column('text')
  reason: string;

  @Field(() => PhaseOrigin)
  @Column('text')
  origin: PhaseOrigin;

  @Column('uuid', { nullable: true })
  cycleId: string | null;

  @Column('uuid', { nullable: true })
  annotationId: string | null;

  @Column('uuid', { nullable: true })
  createdById: string | null;
}
