import { IdentityProviderKind } from '@laeringsrum/domain';
import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import { KeyText, SecretText } from '../../platform/personal-data/free-text.js';

@ObjectType({ description: "A municipality's own sign-in, as the sign-in page offers it." })
export class SignInWay {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => IdentityProviderKind)
  kind: IdentityProviderKind;

  @Field()
  placeName: string;

  @Field(() => [String], { description: 'Whoever has an address in one of these finds it by themselves.' })
  domains: string[];
}

@ObjectType()
export class InvitedPerson {
  @Field()
  name: string;

  @Field()
  email: string;
}

@ObjectType({
  description: 'What the browser asks its authenticator, as JSON, and the ticket to answer under.',
})
export class PasskeyQuestionType {
  @Field()
  ticket: string;

  @Field()
  options: string;
}

@ArgsType()
export class CodeArgs {
  @Field()
  @SecretText(64)
  ticket: string;

  @Field()
  @SecretText(32)
  code: string;
}

@ArgsType()
export class PasskeyArgs {
  @Field()
  @SecretText(64)
  ticket: string;

  @Field({ description: 'What the authenticator answered, as JSON.' })
  @SecretText(8000)
  answer: string;
}

@ArgsType()
export class EmailArgs {
  @Field()
  @KeyText(254)
  email: string;
}

@ArgsType()
export class TokenArgs {
  @Field()
  @SecretText(64)
  token: string;
}

@ArgsType()
export class AcceptArgs extends TokenArgs {
  @Field(() => String, { nullable: true })
  @SecretText(512)
  password?: string | null;
}

@ArgsType()
export class ProofArgs {
  @Field(() => String, { nullable: true })
  @SecretText(512)
  password?: string | null;

  @Field(() => String, { nullable: true })
  @SecretText(32)
  code?: string | null;
}
