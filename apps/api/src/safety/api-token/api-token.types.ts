import { type ApiScope, ApiScope as ApiScopes } from '@laeringsrum/domain';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar, type Instant } from '../../platform/graphql/scalars.js';
import { ApiToken } from './api-token.entity.js';

@ObjectType()
export class NewApiToken {
  @Field(() => ApiToken)
  token: ApiToken;

  @Field({ description: 'To be sent as `Authorization: Bearer ...`. Shown in this answer and never again.' })
  secret: string;
}

@ObjectType({
  description: 'A token as the administrator sees it: whose it is and what it may, never the key.',
})
export class ProgrammeApiToken {
  @Field(() => ID)
  id: string;

  @Field()
  personName: string;

  @Field()
  name: string;

  @Field(() => [ApiScopes])
  scopes: ApiScope[];

  @Field(() => DateScalar)
  expiresOn: string;

  @Field(() => DateTimeScalar)
  createdAt: Instant;

  @Field(() => DateTimeScalar, { nullable: true })
  lastUsedAt: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true })
  revokedAt: Instant | null;
}
