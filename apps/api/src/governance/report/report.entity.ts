import { ReportKind, ReportState, type ReportContent } from '@laeringsrum/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, type Instant } from '../../platform/graphql/scalars.js';
import { EditableRow, ProgrammeRow } from '../../platform/rows/place-row.js';

/** A report to the funder. Live until its numbers are locked; then it is what was locked. */
@Entity()
@ObjectType()
export class Report extends ProgrammeRow {
  @Field(() => ReportKind)
  @Column('text')
  kind: ReportKind;

  @Field()
  @Column('text')
  title: string;

  @Field(() => ReportState)
  @Column('text', { default: 'DRAFT' })
  state: ReportState;

  @Column('jsonb', { nullable: true })
  snapshot: ReportContent | null;

  @Field(() => String, { nullable: true, description: 'Of what was locked (SHA-256).' })
  @Column('text', { nullable: true })
  checksum: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  lockedOn: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  signedOn: string | null;

  @Column('uuid', { nullable: true })
  signedById: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Instant;

  @Field(() => Int)
  @Column('int', { default: 1 })
  version: number;
}

/** What the lead writes across the places. */
@Entity()
@ObjectType()
export class ReportText extends ProgrammeRow {
  @Column('uuid')
  reportId: string;

  @Field()
  @Column('text')
  key: string;

  @Field()
  @Column('text', { default: '' })
  text: string;

  @Field(() => Int)
  @Column('int', { default: 1 })
  version: number;
}

/** Half a page of one place: built from what it has written, with a line of its own, and approved with one tap. */
@Entity()
@ObjectType()
export class ReportPage extends EditableRow {
  @Field(() => ID)
  @Column('uuid')
  reportId: string;

  @Field()
  @Column('text', { default: '' })
  text: string;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  approvedOn: string | null;

  @Column('uuid', { nullable: true })
  approvedById: string | null;
}

@Entity()
@ObjectType()
export class ReportComment extends ProgrammeRow {
  @Column('uuid')
  reportId: string;

  @Field()
  @Column('text')
  sectionKey: string;

  @Field()
  @Column('text')
  text: string;

  @Field(() => DateScalar)
  @Column('date')
  onDay: string;

  @Column('uuid', { nullable: true })
  byId: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  at: Instant;
}

/** Of what was locked: another lock is approved anew. */
@Entity()
@ObjectType()
export class ReportApproval extends ProgrammeRow {
  @Column('uuid')
  reportId: string;

  @Column('uuid')
  personId: string;

  @Column('text')
  checksum: string;

  @Field(() => DateScalar)
  @Column('date')
  onDay: string;
}
