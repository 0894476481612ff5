import { IdeaSource, RampAdvice } from '@laeringsrum/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { type Instant } from '../../platform/graphql/scalars.js';
import { EditableRow } from '../../platform/rows/place-row.js';

/** Something one could do differently, on the driver it is to move. A ramp of cycles tests it. */
@Entity()
@ObjectType()
export class ChangeIdea extends EditableRow {
  @Field(() => ID)
  @Column('uuid')
  interventionId: string;

  @Field(() => ID)
  @Column('uuid')
  driverId: string;

  @Field()
  @Column('text')
  text: string;

  @Field({ description: 'fordi ... in one line.' })
  @Column('text', { default: '' })
  because: string;

  @Field({ description: 'Hvad kan blive værre?' })
  @Column('text', { default: '' })
  balancingConcern: string;

  @Field(() => IdeaSource)
  @Column('text', { default: 'TEAM' })
  source: IdeaSource;

  /** Who had the idea; only with their consent, and then since when. */
  @Column('uuid', { nullable: true })
  authorId: string | null;

  @Column('timestamptz', { nullable: true })
  authorConsentedAt: Instant | null;

  @Field(() => Int)
  @Column('int')
  position: number;

  @Column('timestamptz', { nullable: true })
  removedAt: Instant | null;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt: Instant;

  @Column('uuid', { nullable: true })
  updatedById: string | null;
}

@ObjectType({ description: 'A quiet sentence beside a driver or a change idea; never a refusal.' })
export class GivenRampAdvice {
  @Field(() => RampAdvice)
  advice: RampAdvice;

  @Field(() => ID, { description: 'The driver or change idea it stands beside.' })
  nodeId: string;
}
