import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, type Instant } from '../../platform/graphql/scalars.js';
import { EditableRow } from '../../platform/rows/place-row.js';

/** A personal link by which somebody without an account contributes to one measure or one cycle. Its key is kept as a hash, elsewhere. */
@Entity()
@ObjectType()
export class ContributorLink extends EditableRow {
  @Field(() => ID)
  @Column('uuid')
  interventionId: string;

  @Field(() => ID, { nullable: true })
  @Column('uuid', { nullable: true })
  measureId: string | null;

  @Field(() => ID, { nullable: true })
  @Column('uuid', { nullable: true })
  cycleId: string | null;

  @Field({ description: 'Whom it was given to, in the team’s words: a shift, a house; never a citizen.' })
  @Column('text')
  label: string;

  @Field(() => DateScalar, { description: 'Its last day.' })
  @Column('date')
  expiresOn: string;

  @Column('timestamptz', { nullable: true })
  revokedAt: Instant | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Instant;

  @Column('uuid', { nullable: true })
  createdById: string | null;
}
