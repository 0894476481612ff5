import { DeviationChoice } from '@laeringsrum/domain';
import { Field, ObjectType } from '@nestjs/graphql';
import { Column } from 'typeorm';
import { type Instant } from '../../platform/graphql/scalars.js';
import { ProgrammeRow } from '../../platform/rows/place-row.js';

/** One member's answer in one round; it can be changed until it is decided. */
@ObjectType({ isAbstract: true })
export abstract class VoteRow extends ProgrammeRow {
  @Column('int')
  round: number;

  @Column('uuid')
  personId: string;

  @Field(() => DeviationChoice)
  @Column('text')
  choice: DeviationChoice;

  @Field()
  @Column('text', { default: '' })
  line: string;

  @Column('timestamptz', { default: () => 'now()' })
  at: Instant;
}
