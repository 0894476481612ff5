import { DilemmaConsideration, DilemmaDimension, DilemmaLevel, DilemmaState } from '@laeringsrum/domain';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, type Instant } from '../../platform/graphql/scalars.js';
import { EditableRow } from '../../platform/rows/place-row.js';

/** A situation in which considerations pull in different directions. Whose words it is, is told to nobody. */
@Entity()
@ObjectType()
export class Dilemma extends EditableRow {
  @Field(() => ID)
  @Column('uuid')
  interventionId: string;

  @Field()
  @Column('text')
  text: string;

  @Field(() => [DilemmaConsideration])
  @Column('text', { array: true, default: '{}' })
  considerations: DilemmaConsideration[];

  @Field(() => DilemmaLevel, { nullable: true })
  @Column('text', { nullable: true })
  level: DilemmaLevel | null;

  @Field(() => DilemmaDimension, { nullable: true, description: 'Who should look at it.' })
  @Column('text', { nullable: true })
  dimension: DilemmaDimension | null;

  @Field(() => DilemmaState)
  @Column('text', { default: 'DRAFT' })
  state: DilemmaState;

  @Column('uuid')
  authorId: string;

  @Field({ description: 'What the team has done with it, in a few lines.' })
  @Column('text', { default: '' })
  answer: string;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  handedOverOn: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  at: Instant;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt: Instant;
}
