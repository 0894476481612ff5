import { SharingKind } from '@laeringsrum/domain';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { ReferenceRow } from '../../platform/rows/place-row.js';

/** What was shared with the funder or others outside the network: the lead's log. */
@Entity()
@ObjectType()
export class KnowledgeSharing extends ReferenceRow {
  @Field(() => DateScalar)
  @Column('date')
  onDay: string;

  @Field(() => SharingKind)
  @Column('text')
  kind: SharingKind;

  @Field()
  @Column('text')
  withWhom: string;

  @Field()
  @Column('text')
  what: string;

  @Field(() => Int)
  @Column('int', { default: 1 })
  version: number;

  @Column('uuid', { nullable: true })
  byId: string | null;
}
