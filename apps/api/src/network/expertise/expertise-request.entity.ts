import { ExpertiseKind } from '@laeringsrum/domain';
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { EditableRow } from '../../platform/rows/place-row.js';

/** A place asks for process, design or innovation expertise; the lead finds it. */
@Entity()
@ObjectType()
export class ExpertiseRequest extends EditableRow {
  @Field(() => ExpertiseKind)
  @Column('text')
  kind: ExpertiseKind;

  @Field()
  @Column('text')
  text: string;

  @Field(() => DateScalar)
  @Column('date')
  askedOn: string;

  @Field({ description: 'Who comes, and when.' })
  @Column('text', { default: '' })
  answer: string;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  closedOn: string | null;

  @Column('uuid', { nullable: true })
  byId: string | null;
}
