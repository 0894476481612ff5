import { MilestoneState } from '@laeringsrum/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DatePrecision } from '../../platform/graphql/enums.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { EditableRow, NamedReferenceRow } from '../../platform/rows/place-row.js';

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

  @Field(() => DateScalar, {
    nullable: true,
    description: 'By the whole programme, on the word of the lead.',
  })
  @Column('date', { nullable: true })
  reachedOn: string | null;

  @Field(() => Int)
  @Column('int', { default: 1 })
  version: number;
}

/** How far one place is with a milestone, and a due day of its own where a deviation was approved. */
@Entity()
@ObjectType()
export class MilestoneStatus extends EditableRow {
  @Field(() => ID)
  @Column('uuid')
  milestoneId: string;

  @Field(() => MilestoneState)
  @Column('text', { default: 'NOT_STARTED' })
  state: MilestoneState;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  reachedOn: string | null;

  @Field()
  @Column('text', { default: '' })
  note: string;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  dueOn: string | null;

  @Field(() => DatePrecision, { nullable: true })
  @Column('text', { nullable: true })
  duePrecision: DatePrecision | null;
}
