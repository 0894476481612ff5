import { Role } from '@laeringsrum/domain';
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { NamedReferenceRow, ReferenceRow } from '../../platform/rows/place-row.js';

/** Mødet med borgeren, mødet med pårørende: the line of work that an intervention belongs to. */
@Entity()
@ObjectType()
export class Track extends NamedReferenceRow {
  @Field()
  @Column('text')
  icon: string;
}

/** A way of working that the programme starts from; the list is open. */
@Entity()
@ObjectType()
export class Method extends NamedReferenceRow {
  @Field()
  @Column('text')
  descriptionDa: string;

  @Field()
  @Column('text')
  descriptionEn: string;
}

/** One of the seven themes of the dignity policy; `chosen` are those the programme ticked. */
@Entity()
@ObjectType()
export class DignityTheme extends NamedReferenceRow {
  @Field()
  @Column('boolean')
  chosen: boolean;
}

/** Practice, use, or reduction of documentation. */
@Entity()
@ObjectType()
export class DocumentationTheme extends NamedReferenceRow {}

/** What the programme calls a role, and what it is for. */
@Entity()
@ObjectType()
export class ProgrammeRole extends ReferenceRow {
  @Field(() => Role)
  @Column('text')
  role: Role;

  @Field()
  @Column('text')
  nameDa: string;

  @Field()
  @Column('text')
  nameEn: string;

  @Field()
  @Column('text')
  descriptionDa: string;

  @Field()
  @Column('text')
  descriptionEn: string;

  @Column('int')
  position: number;
}

/** What the programme wants to reach, in the application's words. */
@Entity()
@ObjectType()
export class Objective extends NamedReferenceRow {}

/** What the programme wants to find out. */
@Entity()
@ObjectType()
export class DevelopmentQuestion extends NamedReferenceRow {
  @Field()
  @Column('text')
  descriptionDa: string;

  @Field()
  @Column('text')
  descriptionEn: string;
}
