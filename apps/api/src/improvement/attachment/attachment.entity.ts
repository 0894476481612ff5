import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateTimeScalar, type Instant } from '../../platform/graphql/scalars.js';
import { EditableRow } from '../../platform/rows/place-row.js';

/** A file beside an intervention or one of its cycles. Its bytes are a table of their own and leave by a route. */
@Entity()
@ObjectType()
export class Attachment extends EditableRow {
  @Field(() => ID)
  @Column('uuid')
  interventionId: string;

  @Field(() => ID, { nullable: true })
  @Column('uuid', { nullable: true })
  cycleId: string | null;

  @Field()
  @Column('text')
  name: string;

  @Field()
  @Column('text')
  mediaType: string;

  @Field(() => Int)
  @Column('int')
  bytes: number;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column('timestamptz', { nullable: true })
  removedAt: Instant | null;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { default: () => 'now()' })
  at: Instant;

  @Column('uuid', { nullable: true })
  byId: string | null;
}
