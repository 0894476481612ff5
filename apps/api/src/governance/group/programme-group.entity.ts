import { GroupPower } from '@laeringsrum/domain';
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { NamedReferenceRow } from '../../platform/rows/place-row.js';

/** Styregruppe, chefgruppe, projektgruppe: what a group may do is data, its powers. */
@Entity()
@ObjectType()
export class ProgrammeGroup extends NamedReferenceRow {
  @Field(() => [GroupPower])
  @Column('text', { array: true })
  powers: GroupPower[];

  @Field({ description: 'Who sits in it, in words.' })
  @Column('text')
  seats: string;
}
