import { IdeaConsent, IdeaOutcome } from '@laeringsrum/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateTimeScalar, type Instant } from '../../platform/graphql/scalars.js';
import { EditableRow } from '../../platform/rows/place-row.js';

/** One line that somebody who works there thinks could be tried. Whose it is, is told only with their consent. */
@Entity()
@ObjectType()
export class Idea extends EditableRow {
  @Field(() => ID)
  @Column('uuid')
  interventionId: string;

  @Field()
  @Column('text')
  text: string;

  @Column('uuid')
  authorId: string;

  @Field(() => IdeaConsent)
  @Column('text')
  consent: IdeaConsent;

  @Field({ description: 'What the team has answered, in one line.' })
  @Column('text', { default: '' })
  answer: string;

  @Field(() => ID, { nullable: true, description: 'Where it stands in the driver diagram.' })
  @Column('uuid', { nullable: true })
  changeIdeaId: string | null;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { default: () => 'now()' })
  at: Instant;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt: Instant;
}

@ObjectType({ description: 'What became of an idea.' })
export class IdeaFate {
  @Field(() => IdeaOutcome)
  outcome: IdeaOutcome;

  @Field(() => Int, { nullable: true, description: 'The cycle that tests it, or did so last.' })
  cycleNumber: number | null;
}
