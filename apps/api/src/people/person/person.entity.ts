import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { LanguageEnum, Theme } from '../../platform/graphql/enums.js';
import { type Language } from '@laeringsrum/domain';

/** A person as the others in the programme see one: a name, nothing more. */
@Entity('person')
@ObjectType()
export class PersonName {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field()
  @Column('text')
  name: string;

  @Field()
  @Column('text')
  initials: string;
}

/** The signed-in person's own row. */
@ObjectType()
export class Me {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field()
  initials: string;

  @Field()
  email: string;

  @Field(() => LanguageEnum)
  language: Language;

  @Field(() => Theme)
  theme: Theme;
}
