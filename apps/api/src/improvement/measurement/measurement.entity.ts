import { MeasurementState, NotMeasuredReason } from '@laeringsrum/domain';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { type Instant } from '../../platform/graphql/scalars.js';
import { Column, Entity } from 'typeorm';
import {
  DateScalar,
  DateSeries,
  FloatSeries,
  IntSeries,
  TextSeries,
} from '../../platform/graphql/scalars.js';
import { EditableRow } from '../../platform/rows/place-row.js';

/** One number for one period: measured, not measured with a reason, or excluded with a reason. Zero is a value, blank is missing. */
@Entity()
@ObjectType()
export class Measurement extends EditableRow {
  @Field(() => ID)
  @Column('uuid')
  measureId: string;

  @Field(() => DateScalar, { description: "The period's first day." })
  @Column('date')
  period: string;

  @Field(() => Int, { description: 'Which of several in the period; 0 unless registered per event.' })
  @Column('smallint', { default: 0 })
  ordinal: number;

  @Field(() => MeasurementState)
  @Column('text')
  state: MeasurementState;

  @Field(() => Float, { nullable: true })
  @Column('double precision', { nullable: true })
  value: number | null;

  @Field(() => Float, { nullable: true })
  @Column('double precision', { nullable: true })
  numerator: number | null;

  @Field(() => Float, { nullable: true })
  @Column('double precision', { nullable: true })
  denominator: number | null;

  @Field(() => NotMeasuredReason, { nullable: true })
  @Column('text', { nullable: true })
  notMeasuredReason: NotMeasuredReason | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  excludedReason: string | null;

  @Field()
  @Column('text', { default: '' })
  note: string;

  @Column('int')
  definitionNumber: number;

  @Column('date')
  enteredOn: string;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt: Instant;

  @Column('uuid', { nullable: true })
  updatedById: string | null;
}

@ObjectType({ description: 'Parallel arrays, one position a registered period, in time order.' })
export class MeasurementSeries {
  @Field(() => TextSeries)
  ids: string[];

  @Field(() => DateSeries)
  periods: string[];

  @Field(() => IntSeries)
  ordinals: number[];

  @Field(() => FloatSeries)
  values: (number | null)[];

  @Field(() => FloatSeries)
  numerators: (number | null)[];

  @Field(() => FloatSeries)
  denominators: (number | null)[];

  @Field(() => TextSeries)
  states: MeasurementState[];

  @Field(() => TextSeries, {
    description:
      'Why it was not measured, or why it is excluded; WITHHELD: counted among too few to be shown outside its place.',
  })
  reasons: (string | null)[];

  @Field(() => TextSeries)
  notes: string[];

  @Field(() => IntSeries)
  versions: number[];

  @Field(() => IntSeries)
  definitionNumbers: number[];

  @Field(() => TextSeries, { description: 'Names of those who entered the numbers.' })
  enteredBy: (string | null)[];

  @Field(() => DateSeries)
  enteredOn: string[];
}

@ObjectType({
  description: 'A pasted or imported set of measurements: one step that can be undone as a whole.',
})
export class MeasurementImport {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  inserted: number;

  @Field(() => Int)
  changed: number;

  @Field(() => Int)
  same: number;

  @Field()
  undone: boolean;

  measureIds: string[];
}
