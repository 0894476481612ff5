import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsBoolean, IsUUID, ValidateIf } from 'class-validator';
import { DateTimeScalar, type Instant } from '../../platform/graphql/scalars.js';
import { RequiredText, SecretText } from '../../platform/personal-data/free-text.js';

@ObjectType({
  description: 'One of your own sessions: what it runs on, in words, and when it was last used.',
})
export class MySession {
  @Field(() => ID)
  id: string;

  @Field()
  browser: string;

  @Field()
  system: string;

  @Field(() => DateTimeScalar)
  createdAt: Instant;

  @Field(() => DateTimeScalar)
  lastSeenAt: Instant;

  @Field(() => DateTimeScalar)
  expiresAt: Instant;

  @Field({ description: 'The one that asks.' })
  current: boolean;
}

@ObjectType()
export class MyPasskey {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => DateTimeScalar)
  createdAt: Instant;

  @Field(() => DateTimeScalar, { nullable: true })
  lastUsedAt: Instant | null;
}

@ObjectType({ description: 'How you get in, and where you are signed in.' })
export class MyAccount {
  @Field(() => ID, { description: 'Of the person.' })
  id: string;

  @Field()
  hasPassword: boolean;

  @Field(() => DateTimeScalar, { nullable: true })
  codesSince: Instant | null;

  @Field(() => Int)
  recoveryLeft: number;

  @Field(() => [MyPasskey])
  passkeys: MyPasskey[];

  @Field(() => [String], { description: "The municipality's own sign-ins that know you." })
  providers: string[];

  @Field(() => [MySession])
  sessions: MySession[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'You have asked to be deleted; an administrator does it.',
  })
  deletionAskedAt: Instant | null;
}

@ObjectType({ description: 'A secret for an app, not turned on before a code of it has been seen.' })
export class CodesSetup {
  @Field()
  setup: string;

  @Field()
  secret: string;

  @Field()
  uri: string;
}

@ArgsType()
export class ChangePasswordArgs {
  @Field()
  @SecretText(512)
  password: string;
}

@ArgsType()
export class ConfirmCodesArgs {
  @Field()
  @SecretText(64)
  setup: string;

  @Field()
  @SecretText(32)
  code: string;
}

@ArgsType()
export class AddPasskeyArgs {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field()
  @RequiredText(60)
  name: string;

  @Field()
  @SecretText(64)
  ticket: string;

  @Field()
  @SecretText(8000)
  answer: string;
}

@ArgsType()
export class AskDeletionArgs {
  @Field({ description: 'false: no longer.' })
  @IsBoolean()
  on: boolean;
}

@ArgsType()
export class EndSessionsArgs {
  @Field(() => ID, { nullable: true, description: 'One of your own; without it, all but this one.' })
  @ValidateIf((_, value) => value !== null && value !== undefined)
  @IsUUID()
  id?: string | null;
}
