import { ElementKind, PackageState, type PackageElement, type ToldFailure } from '@laeringsrum/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateTimeScalar, type Instant } from '../../platform/graphql/scalars.js';
import { EditableRow, PlaceRow } from '../../platform/rows/place-row.js';

@ObjectType('PackageElement', { description: 'A step, a core element or one that may be adapted.' })
export class PackageElementType implements PackageElement {
  @Field({ description: 'The same through all versions and forks.' })
  key: string;

  @Field(() => ElementKind)
  kind: ElementKind;

  @Field()
  text: string;
}

@ObjectType('ToldFailure', { description: 'What is told of a cycle that failed, or why it is left out.' })
export class ToldFailureType implements ToldFailure {
  @Field(() => Int)
  cycleNumber: number;

  @Field()
  line: string;

  @Field()
  omittedBecause: string;
}

/** What a concept says: the same in the working copy and in a version. */
@ObjectType({ isAbstract: true })
abstract class PackageContentRow extends PlaceRow {
  @Field()
  @Column('text')
  title: string;

  @Field({ description: 'What it is, in one sentence.' })
  @Column('text', { default: '' })
  summary: string;

  @Field(() => [PackageElementType])
  @Column('jsonb', { default: '[]' })
  elements: PackageElementType[];

  @Field({ description: 'Where it was tried, and whom it suits.' })
  @Column('text', { default: '' })
  context: string;

  @Field({ description: 'What it takes.' })
  @Column('text', { default: '' })
  needs: string;

  @Field()
  @Column('text', { default: '' })
  cost: string;

  @Field({ description: 'Ethics and consent: what to be aware of.' })
  @Column('text', { default: '' })
  ethics: string;

  @Field(() => [ToldFailureType])
  @Column('jsonb', { default: '[]' })
  told: ToldFailureType[];
}

/** Overførbart koncept: the working copy of its place, and what has been published of it. */
@Entity()
@ObjectType()
export class TransferPackage extends PackageContentRow implements EditableRow {
  @Field(() => Int)
  @Column('int', { default: 1 })
  version: number;

  @Column('uuid')
  interventionId: string;

  @Column('uuid', { nullable: true })
  cycleId: string | null;

  @Field(() => PackageState)
  @Column('text', { default: 'DRAFT' })
  state: PackageState;

  @Column('uuid', { nullable: true })
  contactId: string | null;

  @Field(() => Int, { description: 'The number of the newest version; 0 before the first.' })
  @Column('int', { default: 0 })
  lastVersion: number;

  @Field()
  @Column('text', { default: '' })
  withdrawnReason: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Instant;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { default: () => 'now()' })
  updatedAt: Instant;

  @Column('uuid', { nullable: true })
  updatedById: string | null;
}

/** What was published once. A version never changes. */
@Entity()
@ObjectType()
export class TransferPackageVersion extends PackageContentRow {
  @Column('uuid')
  packageId: string;

  @Field(() => Int)
  @Column('int')
  number: number;

  @Field({ description: 'What is new in it.' })
  @Column('text', { default: '' })
  news: string;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { default: () => 'now()' })
  at: Instant;

  @Column('uuid', { nullable: true })
  byId: string | null;
}

/** The address at which everybody may read a concept, without names. */
@Entity()
@ObjectType()
export class TransferLink extends EditableRow {
  @Field(() => ID)
  @Column('uuid')
  packageId: string;

  @Field()
  @Column('text')
  addressKey: string;

  @Field()
  @Column('boolean', { default: true })
  open: boolean;

  @Column('timestamptz', { default: () => 'now()' })
  at: Instant;

  @Column('uuid', { nullable: true })
  byId: string | null;
}
