import { AnchoringReach, AnchoringState, DeviationChoice } from '@laeringsrum/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { ProgrammeRow } from '../../platform/rows/place-row.js';
import { VoteRow } from '../vote/vote.entity.js';

/** What is to stay when the programme is over: at the place itself, or kept by several together by a model. */
@Entity()
@ObjectType()
export class Anchoring extends ProgrammeRow {
  @Field(() => ID, { nullable: true, description: 'Of the intervention it is about, where it is about one.' })
  @Column('uuid', { nullable: true })
  placeId: string | null;

  @Column('uuid', { nullable: true })
  interventionId: string | null;

  @Field(() => Int)
  @Column('int')
  number: number;

  @Field()
  @Column('text')
  title: string;

  @Field(() => AnchoringReach)
  @Column('text')
  reach: AnchoringReach;

  @Field({ description: 'Who carries it, and with what.' })
  @Column('text', { default: '' })
  model: string;

  @Field()
  @Column('text', { default: '' })
  why: string;

  @Field(() => AnchoringState)
  @Column('text', { default: 'PROPOSED' })
  state: AnchoringState;

  @Field(() => Int, { description: 'Votes count in the round in which they were given.' })
  @Column('int', { default: 1 })
  round: number;

  @Field(() => DateScalar)
  @Column('date')
  proposedOn: string;

  @Column('uuid', { nullable: true })
  proposedById: string | null;

  @Field(() => DeviationChoice, { nullable: true })
  @Column('text', { nullable: true })
  outcome: DeviationChoice | null;

  @Field({ description: 'The conditions, or why.' })
  @Column('text', { default: '' })
  outcomeWords: string;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  decidedOn: string | null;

  @Field(() => Int)
  @Column('int', { default: 1 })
  version: number;
}

/** An answer to what is to stay. */
@Entity()
@ObjectType()
export class AnchoringVote extends VoteRow {
  @Column('uuid', { nullable: true })
  placeId: string | null;

  @Column('uuid')
  anchoringId: string;
}
