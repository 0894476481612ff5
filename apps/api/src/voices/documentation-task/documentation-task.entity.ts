import {
  CitizenValue,
  type Interval,
  SampleMoment,
  type TimingMedian,
  type TimingWeek,
} from '@laeringsrum/domain';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, type Instant } from '../../platform/graphql/scalars.js';
import { EditableRow, PlaceRow } from '../../platform/rows/place-row.js';

/** A documentation task whose time is sampled before and after a change: what it is, how often, how many do it. */
@Entity()
@ObjectType()
export class DocumentationTask extends EditableRow {
  @Field(() => ID)
  @Column('uuid')
  interventionId: string;

  @Field({ description: 'The key of one of the documentation themes of the programme.' })
  @Column('text')
  themeKey: string;

  @Field()
  @Column('text')
  name: string;

  @Field(() => Float, { description: 'How often one of them does it in a week.' })
  @Column('double precision')
  timesPerWeek: number;

  @Field(() => Int, { description: 'How many do it.' })
  @Column('int')
  staff: number;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Instant;
}

/** One timing of one real task. Whose time it was is not kept; it is never read one by one. */
@Entity()
@ObjectType()
export class DocumentationSample extends PlaceRow {
  @Field(() => ID)
  @Column('uuid')
  taskId: string;

  @Field(() => SampleMoment)
  @Column('text')
  moment: SampleMoment;

  @Field(() => Float)
  @Column('double precision')
  minutes: number;

  @Field(() => CitizenValue, { nullable: true })
  @Column('text', { nullable: true })
  citizenValue: CitizenValue | null;

  @Column('date')
  week: string;
}

@ObjectType()
export class TimeInterval implements Interval {
  @Field(() => Float)
  lower: number;

  @Field(() => Float)
  upper: number;
}

/** What the timings before, or after, say together. Not there until they are as many as the programme's threshold. */
@ObjectType()
export class DocumentationTiming implements TimingMedian {
  @Field(() => Int)
  count: number;

  @Field(() => Float, { description: 'Minutes.' })
  median: number;

  @Field(() => TimeInterval, { nullable: true, description: 'Minutes; null: too few to say.' })
  interval: Interval | null;

  @Field(() => CitizenValue, { nullable: true, description: 'The step in the middle.' })
  citizenValue: CitizenValue | null;

  @Field(() => DateScalar)
  firstWeek: string;

  @Field(() => DateScalar)
  lastWeek: string;
}

/** The timings of one week, together. Not there in a week with fewer of them than the programme's threshold. */
@ObjectType()
export class DocumentationWeek implements TimingWeek {
  @Field(() => DateScalar, { description: 'Its Monday.' })
  week: string;

  @Field(() => SampleMoment)
  moment: SampleMoment;

  @Field(() => Int)
  count: number;

  @Field(() => Float, { description: 'Minutes.' })
  median: number;
}

/** An estimate: median before minus median after, times how often, times how many. */
@ObjectType()
export class ReleasedDocumentationTime {
  @Field(() => Float)
  minutesPerTask: number;

  @Field(() => Float)
  minutesPerWeek: number;

  @Field(() => Float)
  hoursPerWeek: number;

  @Field(() => TimeInterval, { nullable: true, description: 'Hours a week; null: too few to say.' })
  interval: Interval | null;

  @Field({ description: 'Fewer than ten timings before or after.' })
  preliminary: boolean;
}
