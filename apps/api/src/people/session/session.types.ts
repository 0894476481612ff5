import { Assurance, Role } from '@laeringsrum/domain';
import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { LanguageEnum, SignInStep, Theme } from '../../platform/graphql/enums.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { KeyText, SecretText } from '../../platform/personal-data/free-text.js';
import { type Language } from '@laeringsrum/domain';
import { Me } from '../person/person.entity.js';

@ObjectType({ description: 'A dated role in a programme, at a place or for the whole.' })
export class Membership {
  @Field(() => ID)
  id: string;

  @Field()
  programmeSlug: string;

  @Field()
  programmeTitle: string;

  @Field(() => Role)
  role: Role;

  @Field(() => ID, { nullable: true })
  placeId: string | null;

  @Field(() => String, { nullable: true })
  placeKey: string | null;

  @Field(() => String, { nullable: true })
  placeName: string | null;

  @Field(() => String, { nullable: true })
  groupKey: string | null;

  @Field(() => DateScalar, { nullable: true })
  actingUntil: string | null;

  @Field(() => DateScalar, { nullable: true })
  endsOn: string | null;
}

@ObjectType()
export class SessionInfo {
  @Field(() => Me, { nullable: true })
  person: Me | null;

  @Field()
  demo: boolean;

  @Field(() => [Membership])
  memberships: Membership[];

  @Field(() => DateScalar)
  today: string;

  @Field(() => Int, { nullable: true })
  idleMinutes: number | null;

  @Field(() => SignInStep, { nullable: true, description: 'What a sign-in still asks for.' })
  nextStep: SignInStep | null;

  @Field(() => String, { nullable: true, description: 'Under which the next step is answered.' })
  ticket: string | null;

  @Field(() => Assurance, {
    nullable: true,
    description: 'What the roles ask of a sign-in and this one was not: whoever lacks it is not in yet.',
  })
  missing: Assurance | null;

  @Field(() => ID, {
    nullable: true,
    description: "The municipality's own sign-in to be gone through once more.",
  })
  providerId: string | null;

  @Field(() => String, {
    nullable: true,
    description: "After signing out: where the municipality's own session is ended as well.",
  })
  signOutAddress: string | null;
}

@ObjectType({ description: 'Somebody to look around as, in demonstration mode.' })
export class DemoPersona {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field()
  initials: string;

  @Field(() => Role)
  role: Role;

  @Field()
  roleNameDa: string;

  @Field()
  roleNameEn: string;

  @Field(() => String, { nullable: true })
  placeName: string | null;

  @Field()
  noteDa: string;

  @Field()
  noteEn: string;
}

@ArgsType()
export class SignInArgs {
  @Field()
  @KeyText(254)
  email: string;

  @Field()
  @SecretText(128)
  password: string;
}

@ArgsType()
export class PersonaArgs {
  @Field(() => ID)
  @IsUUID()
  personId: string;
}

@ArgsType()
export class PreferenceArgs {
  @Field(() => LanguageEnum, { nullable: true })
  language?: Language | null;

  @Field(() => Theme, { nullable: true })
  theme?: Theme | null;
}
