import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { EditableRow } from '../../platform/rows/place-row.js';

/** Plejecenter, hjemmeplejegruppe: the smallest thing that is shown by name. */
@Entity()
@ObjectType()
export class CareUnit extends EditableRow {
  @Field()
  @Column({ type: 'text', collation: 'da-x-icu' })
  name: string;
}
