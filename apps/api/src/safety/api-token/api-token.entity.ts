import { type ApiScope, ApiScope as ApiScopes } from '@laeringsrum/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar, DateTimeScalar, type Instant } from '../../platform/graphql/scalars.js';

/** A personal key to the API: one person, one programme. What is secret about it is kept as a hash, elsewhere. */
@Entity()
@ObjectType()
export class ApiToken {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  programmeId: string;

  @Column('uuid')
  personId: string;

  @Field({ description: 'What it is for, in its person’s words.' })
  @Column('text')
  name: string;

  @Field(() => [ApiScopes])
  @Column('text', { array: true })
  scopes: ApiScope[];

  @Field(() => DateScalar, { description: 'Its last day.' })
  @Column('date')
  expiresOn: string;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column('timestamptz', { nullable: true })
  revokedAt: Instant | null;

  @Field(() => Int)
  @Column('int', { default: 1 })
  version: number;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Instant;
}
