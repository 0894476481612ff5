import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { type Instant } from '../../platform/graphql/scalars.js';
import { EditableRow } from '../../platform/rows/place-row.js';

/** What must be in place for the aim to be reached: primary, or secondary below a primary one. */
@Entity()
@ObjectType()
export class Driver extends EditableRow {
  @Field(() => ID)
  @Column('uuid')
  interventionId: string;

  @Field(() => ID, { nullable: true, description: 'null: a primary driver.' })
  @Column('uuid', { nullable: true })
  parentId: string | null;

  /** Of the database's own making, so that no driver can come below a secondary one. */
  @Column({ type: 'text', insert: false, update: false })
  level: string;

  @Column({ type: 'text', nullable: true, insert: false, update: false })
  parentLevel: string | null;

  @Field()
  @Column('text')
  name: string;

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
