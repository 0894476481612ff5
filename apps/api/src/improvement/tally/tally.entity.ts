import { TallyAnswer } from '@laeringsrum/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, type Instant } from '../../platform/graphql/scalars.js';
import { PlaceRow } from '../../platform/rows/place-row.js';

/** One yes or no, tapped while a test runs. Whose thumb it was is not kept here. */
@Entity()
export class TallyTap extends PlaceRow {
  @Column('uuid')
  cycleId: string;

  @Column('text')
  answer: TallyAnswer;

  @Column('date')
  day: string;

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  at: Instant;
}

@ObjectType()
export class TallyDayCount {
  @Field(() => DateScalar)
  day: string;

  @Field(() => Int)
  yes: number;

  @Field(() => Int)
  no: number;
}

@ObjectType({ description: 'Yes and no, counted by tapping while the test runs.' })
export class CycleTally {
  @Field(() => [TallyDayCount])
  days: TallyDayCount[];

  @Field(() => [ID], { description: 'The fifty newest, the one to take back first.' })
  tapIds: string[];
}
