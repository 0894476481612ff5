import { Frequency, ImprovementDirection, MeasureKind, ValueKind } from '@laeringsrum/domain';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, type Instant } from '../../platform/graphql/scalars.js';
import { EditableRow, PlaceRow } from '../../platform/rows/place-row.js';

/** Definitions belong to the programme; the place is the one that wrote it first. */
@Entity()
@ObjectType()
export class MeasureDefinition extends PlaceRow {
  @Field(() => String, { nullable: true, description: 'The ready-made measure it was made from.' })
  @Column('text', { nullable: true })
  templateKey: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Instant;
}

/** What exactly is counted, and how. A new version starts a new phase: what is defined differently is not compared. */
@Entity()
@ObjectType()
export class MeasureDefinitionVersion extends EditableRow {
  @Field(() => ID)
  @Column('uuid')
  definitionId: string;

  @Field(() => Int)
  @Column('int')
  number: number;

  @Field(() => DateScalar)
  @Column('date')
  validFrom: string;

  @Field()
  @Column('text')
  name: string;

  @Field({ description: 'For narrow places; may be empty.' })
  @Column('text', { default: '' })
  shortName: string;

  @Field({ description: 'What the person who registers is asked.' })
  @Column('text', { default: '' })
  question: string;

  @Field(() => ValueKind)
  @Column('text')
  valueKind: ValueKind;

  @Field()
  @Column('text', { default: '' })
  unit: string;

  @Field()
  @Column('text', { default: '' })
  numeratorText: string;

  @Field()
  @Column('text', { default: '' })
  denominatorText: string;

  @Field(() => ImprovementDirection)
  @Column('text')
  direction: ImprovementDirection;

  @Field(() => Float, { nullable: true })
  @Column('double precision', { nullable: true })
  minimum: number | null;

  @Field(() => Float, { nullable: true })
  @Column('double precision', { nullable: true })
  maximum: number | null;

  @Field(() => Int)
  @Column('int', { default: 1 })
  decimals: number;

  @Field()
  @Column('text', { default: '' })
  samplingPlan: string;
}

/** Det vi måler: a definition in use at an intervention, with its own rhythm. */
@Entity()
@ObjectType()
export class Measure extends EditableRow {
  @Field(() => ID)
  @Column('uuid')
  interventionId: string;

  @Column('uuid')
  definitionId: string;

  @Field()
  @Column('text')
  letter: string;

  @Field(() => Int)
  @Column('int')
  position: number;

  @Field(() => MeasureKind)
  @Column('text')
  kind: MeasureKind;

  @Field(() => Frequency)
  @Column('text')
  frequency: Frequency;

  @Field(() => DateScalar)
  @Column('date')
  startsOn: string;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  endsOn: string | null;

  @Field(() => Int)
  @Column('int', { default: 12 })
  baselinePoints: number;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt: Instant;

  @Column('uuid', { nullable: true })
  updatedById: string | null;
}
