import { PoolRequestState } from '@laeringsrum/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  DateScalar,
  DateTimeScalar,
  OreScalar,
  type Instant,
  type Ore,
} from '../../platform/graphql/scalars.js';
import { EditableRow, ReferenceRow } from '../../platform/rows/place-row.js';

/** A row of the programme's purse; with a place it is that place's. */
@ObjectType({ isAbstract: true })
abstract class PurseRow {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  programmeId: string;

  @Field(() => ID, { nullable: true, description: 'Nothing: the whole programme’s.' })
  @Column('uuid', { nullable: true })
  placeId: string | null;
}

/** What the funder has granted in all. */
@Entity()
@ObjectType()
export class ProgrammeGrant extends ReferenceRow {
  @Field(() => OreScalar)
  @Column('bigint')
  amountOre: Ore;

  @Field({ description: 'What the funder calls it.' })
  @Column('text', { default: '' })
  reference: string;

  @Field(() => Int)
  @Column('int', { default: 1 })
  version: number;
}

/** What was granted to something, what is ordered, and what it is expected to be in the end. */
@Entity()
@ObjectType()
export class BudgetLine extends PurseRow {
  @Field()
  @Column('text')
  name: string;

  @Field({ description: 'What the finance system calls it: a line of an import finds its way by it.' })
  @Column('text', { default: '' })
  account: string;

  @Field(() => Int)
  @Column('int', { default: 0 })
  position: number;

  @Field(() => OreScalar)
  @Column('bigint', { default: 0 })
  grantedOre: Ore;

  @Field(() => OreScalar, { description: 'Ordered or promised, and not paid yet.' })
  @Column('bigint', { default: 0 })
  committedOre: Ore;

  @Field(() => OreScalar, { nullable: true, description: 'Nothing: what is spent and committed.' })
  @Column('bigint', { nullable: true })
  forecastOre: Ore | null;

  @Field({ description: 'Paid by the place itself, beside the grant.' })
  @Column('boolean', { default: false })
  ownContribution: boolean;

  @Field({ description: 'The citizens’ pool.' })
  @Column('boolean', { default: false })
  citizensPool: boolean;

  @Field(() => Int)
  @Column('int', { default: 1 })
  version: number;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { default: () => 'now()' })
  updatedAt: Instant;
}

/** What one file of the finance system brought. */
@Entity()
@ObjectType()
export class PostingImport extends PurseRow {
  @Field()
  @Column('text')
  fileName: string;

  @Field(() => Int)
  @Column('int', { default: 0 })
  inserted: number;

  @Field(() => Int, { description: 'Lines that had come before.' })
  @Column('int', { default: 0 })
  same: number;

  @Field(() => OreScalar)
  @Column('bigint', { default: 0 })
  totalOre: Ore;

  @Column('jsonb', { default: [] })
  unreadable: readonly { line: number; reason: string; column?: string | null }[];

  @Field(() => DateTimeScalar, { nullable: true })
  @Column('timestamptz', { nullable: true })
  undoneAt: Instant | null;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { default: () => 'now()' })
  at: Instant;

  @Column('uuid', { nullable: true })
  byId: string | null;
}

/** One line of the finance system. Never changed: an import is taken back whole, and read again. */
@Entity()
@ObjectType()
export class Posting extends PurseRow {
  @Field(() => ID)
  @Column('uuid')
  lineId: string;

  @Column('uuid')
  importId: string;

  @Field(() => DateScalar)
  @Column('date')
  postedOn: string;

  @Field()
  @Column('text', { default: '' })
  text: string;

  @Field()
  @Column('text', { default: '' })
  reference: string;

  @Field(() => OreScalar)
  @Column('bigint')
  amountOre: Ore;

  @Column('text')
  fingerprint: string;
}

/** A place asks the citizens' pool for money for a way of involving citizens that nobody knew of at the start. */
@Entity()
@ObjectType()
export class PoolRequest extends EditableRow {
  @Field(() => Int)
  @Column('int')
  number: number;

  @Field()
  @Column('text')
  title: string;

  @Field()
  @Column('text', { default: '' })
  what: string;

  @Field(() => OreScalar)
  @Column('bigint')
  amountOre: Ore;

  @Field(() => PoolRequestState)
  @Column('text', { default: 'REQUESTED' })
  state: PoolRequestState;

  @Field(() => DateScalar)
  @Column('date')
  requestedOn: string;

  @Column('uuid', { nullable: true })
  requestedById: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  decidedOn: string | null;

  @Column('uuid', { nullable: true })
  decidedById: string | null;

  @Field()
  @Column('text', { default: '' })
  reason: string;
}
