import { InterventionState } from '@laeringsrum/domain';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, DateTimeScalar, type Instant } from '../../platform/graphql/scalars.js';
import { EditableRow, PlaceRow } from '../../platform/rows/place-row.js';

/** Indsats: what a place works on, described and kept in versions. */
@Entity()
@ObjectType()
export class Intervention extends EditableRow {
  @Field(() => Int)
  @Column('int')
  number: number;

  @Field()
  @Column('text')
  code: string;

  /** The code as an address spells it: HOER-1 for HØR-1. The database works it out. */
  @Column({ type: 'text', insert: false, update: false })
  addressCode: string;

  @Field()
  @Column('text')
  title: string;

  @Field()
  @Column('text', { default: '' })
  description: string;

  @Field({ description: 'Why it is worth trying.' })
  @Column('text', { default: '' })
  because: string;

  @Field()
  @Column('text', { default: '' })
  targetGroup: string;

  @Column('uuid')
  trackId: string;

  @Column('uuid', { nullable: true })
  methodId: string | null;

  @Column('uuid', { nullable: true })
  careUnitId: string | null;

  @Field(() => [String])
  @Column('text', { array: true, default: '{}' })
  dignityThemeKeys: string[];

  @Field(() => [String])
  @Column('text', { array: true, default: '{}' })
  documentationThemeKeys: string[];

  @Column('uuid', { nullable: true })
  responsibleId: string | null;

  @Field(() => InterventionState)
  @Column('text', { default: 'ACTIVE' })
  state: InterventionState;

  @Field({ description: 'Runs on what is told: no number is asked for.' })
  @Column('boolean', { default: false })
  narrative: boolean;

  @Field(() => DateScalar)
  @Column('date')
  startsOn: string;

  @Column('int', { default: 0 })
  lastCycleNumber: number;

  @Column('int', { default: 0 })
  lastMeasurePosition: number;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Instant;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { default: () => 'now()' })
  updatedAt: Instant;

  @Column('uuid', { nullable: true })
  updatedById: string | null;
}

/** A kept version of the description: changes by one person within half an hour are one version. */
@Entity()
@ObjectType()
export class InterventionVersion extends PlaceRow {
  @Column('uuid')
  interventionId: string;

  @Field(() => Int)
  @Column('int')
  number: number;

  @Field()
  @Column('text')
  title: string;

  @Field()
  @Column('text')
  description: string;

  @Field()
  @Column('text')
  because: string;

  @Field()
  @Column('text')
  targetGroup: string;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { default: () => 'now()' })
  at: Instant;

  @Column('uuid', { nullable: true })
  byId: string | null;
}
