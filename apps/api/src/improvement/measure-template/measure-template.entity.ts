import { Frequency, ImprovementDirection, MeasureKind, ValueKind } from '@laeringsrum/domain';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { NamedReferenceRow } from '../../platform/rows/place-row.js';

/** A ready-made measure: what the applications say they will follow, in words that can be asked, with a small sample. */
@Entity()
@ObjectType()
export class MeasureTemplate extends NamedReferenceRow {
  @Field(() => MeasureKind)
  @Column('text')
  kind: MeasureKind;

  @Field(() => Frequency)
  @Column('text')
  frequency: Frequency;

  @Field(() => ValueKind)
  @Column('text')
  valueKind: ValueKind;

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
  @Column('int')
  decimals: number;

  @Column('text')
  shortNameDa: string;

  @Column('text')
  shortNameEn: string;

  @Field()
  @Column('text')
  questionDa: string;

  @Field()
  @Column('text')
  questionEn: string;

  @Column('text', { default: '' })
  unitDa: string;

  @Column('text', { default: '' })
  unitEn: string;

  @Column('text', { default: '' })
  numeratorTextDa: string;

  @Column('text', { default: '' })
  numeratorTextEn: string;

  @Column('text', { default: '' })
  denominatorTextDa: string;

  @Column('text', { default: '' })
  denominatorTextEn: string;

  @Field()
  @Column('text')
  samplingPlanDa: string;

  @Field()
  @Column('text')
  samplingPlanEn: string;

  @Field({ description: 'Where the applications name it.' })
  @Column('text')
  sourceDa: string;

  @Field()
  @Column('text')
  sourceEn: string;

  /** Put away, it is offered to nobody; what goes by it goes on. */
  @Column('boolean', { default: true })
  offered: boolean;

  @Column('int', { default: 1 })
  version: number;
}
