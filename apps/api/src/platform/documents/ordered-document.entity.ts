import { DocumentKind, DocumentState, type Language, type RefusalCode } from '@laeringsrum/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar, type Instant } from '../graphql/scalars.js';

/** Something on paper that somebody has ordered for themselves. Its bytes leave by a route. */
@Entity('document')
@ObjectType({ description: 'A document that somebody has ordered for themselves; nobody else sees it.' })
export class OrderedDocument {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  programmeId: string;

  @Column('uuid')
  personId: string;

  @Field(() => DocumentKind)
  @Column('text')
  kind: DocumentKind;

  @Field(() => ID, { nullable: true })
  @Column('uuid', { nullable: true })
  subjectId: string | null;

  @Column('text')
  language: Language;

  @Field(() => DocumentState)
  @Column('text', { default: 'QUEUED' })
  state: DocumentState;

  @Field(() => Int, { description: 'Per cent of the work that is done.' })
  @Column('smallint', { default: 0 })
  progress: number;

  @Field({ description: 'Empty until it is made.' })
  @Column('text', { default: '' })
  fileName: string;

  @Column('text', { default: '' })
  mediaType: string;

  @Field(() => Int)
  @Column('int', { default: 0 })
  bytes: number;

  @Column('bytea', { nullable: true, select: false })
  content: Buffer | null;

  @Field(() => String, { description: 'The code of why it could not be made, or empty.' })
  @Column('text', { default: '' })
  problem: RefusalCode | '';

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { default: () => 'now()' })
  orderedAt: Instant;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column('timestamptz', { nullable: true })
  endedAt: Instant | null;
}
