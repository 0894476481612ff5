import {
  LegalAuthority,
  SignOffVerdict,
  StopKind,
  StopParty,
  StopProposalState,
  StopStepKind,
} from '@laeringsrum/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, type Instant } from '../../platform/graphql/scalars.js';
import { EditableRow, PlaceRow } from '../../platform/rows/place-row.js';

/** "Stop denne dokumentation": accepted with a named legal check, and by three parties where the programme asks for it. */
@Entity()
@ObjectType()
export class StopProposal extends EditableRow {
  @Field(() => ID)
  @Column('uuid')
  interventionId: string;

  @Field(() => StopKind)
  @Column('text')
  kind: StopKind;

  @Field()
  @Column('text')
  what: string;

  @Field({ description: 'Why it is not needed, and what is done instead.' })
  @Column('text', { default: '' })
  because: string;

  @Field(() => LegalAuthority, { nullable: true })
  @Column('text', { nullable: true })
  legalAuthority: LegalAuthority | null;

  @Field({ description: 'Who answers for the law, by name.' })
  @Column('text', { default: '' })
  legalCheckedBy: string;

  @Field()
  @Column('text', { default: '' })
  legalBasis: string;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  legalCheckedOn: string | null;

  @Field(() => StopProposalState)
  @Column('text', { default: 'DRAFT' })
  state: StopProposalState;

  @Field(() => Int, { description: 'Sign-offs count in the round in which they were given.' })
  @Column('int', { default: 0 })
  round: number;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Instant;
}

/** One line of a proposal's history; a sign-off is one of them. Added to, never rewritten. */
@Entity()
@ObjectType()
export class StopProposalStep extends PlaceRow {
  @Column('uuid')
  proposalId: string;

  @Field(() => Int)
  @Column('int')
  number: number;

  @Field(() => Int)
  @Column('int')
  round: number;

  @Field(() => StopStepKind)
  @Column('text')
  kind: StopStepKind;

  @Field(() => StopParty, { nullable: true })
  @Column('text', { nullable: true })
  party: StopParty | null;

  @Field(() => SignOffVerdict, { nullable: true })
  @Column('text', { nullable: true })
  verdict: SignOffVerdict | null;

  @Field({ description: 'Who has said it, in words: a meeting, a council, a name.' })
  @Column('text', { default: '' })
  signedBy: string;

  @Field()
  @Column('text', { default: '' })
  note: string;

  @Field(() => DateScalar)
  @Column('date')
  onDay: string;

  @Column('uuid', { nullable: true })
  byId: string | null;
}
