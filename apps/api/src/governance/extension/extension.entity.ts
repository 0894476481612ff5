import { ExtensionState } from '@laeringsrum/domain';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, type Instant } from '../../platform/graphql/scalars.js';
import { ProgrammeRow } from '../../platform/rows/place-row.js';

/** More time with the money that is granted: the lead asks, the funder answers. */
@Entity()
@ObjectType()
export class ExtensionRequest extends ProgrammeRow {
  @Field(() => Int)
  @Column('int')
  number: number;

  @Field(() => Int)
  @Column('int')
  months: number;

  @Field()
  @Column('text')
  why: string;

  @Field({ description: 'What the time is to be used for.' })
  @Column('text', { default: '' })
  plan: string;

  @Field(() => ExtensionState)
  @Column('text', { default: 'DRAFT' })
  state: ExtensionState;

  @Field(() => DateScalar)
  @Column('date')
  writtenOn: string;

  @Column('uuid', { nullable: true })
  writtenById: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  sentOn: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  answeredOn: string | null;

  @Field({ description: 'What the funder answered, in words: conditions, reasons, a case number.' })
  @Column('text', { default: '' })
  answer: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The programme’s last day as it was when it was granted.',
  })
  @Column('date', { nullable: true })
  endsBefore: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'And as it is by it; nothing where neither the letter nor the programme says a day.',
  })
  @Column('date', { nullable: true })
  endsAfter: string | null;

  @Field(() => Int)
  @Column('int', { default: 1 })
  version: number;
}

/** What a member of a group that advises thinks of a request. */
@Entity()
@ObjectType()
export class ExtensionAdvice extends ProgrammeRow {
  @Column('uuid')
  requestId: string;

  @Column('uuid')
  personId: string;

  @Field()
  @Column('text')
  line: string;

  @Column('timestamptz', { default: () => 'now()' })
  at: Instant;

  @Field(() => Int)
  @Column('int', { default: 1 })
  version: number;
}
