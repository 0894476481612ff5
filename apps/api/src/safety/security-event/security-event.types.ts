import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import { SecurityEventKind } from '../../platform/graphql/enums.js';
import { DateScalar, DateTimeScalar, type Instant } from '../../platform/graphql/scalars.js';

@ArgsType()
export class SecurityEventArgs {
  @Field(() => DateScalar)
  firstDay: string;

  @Field(() => DateScalar)
  lastDay: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  personId?: string | null;

  @Field(() => SecurityEventKind, { nullable: true })
  kind?: SecurityEventKind | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Older than this one: the id of the last that was answered.',
  })
  @IsOptional()
  @IsUUID()
  olderThan?: string | null;
}

@ObjectType({
  description: 'Somebody came in, did not, left, or was refused: kinds and codes, no text of anybody’s.',
})
export class SecurityEvent {
  @Field(() => ID)
  id: string;

  @Field(() => DateTimeScalar)
  at: Instant;

  @Field(() => SecurityEventKind)
  kind: SecurityEventKind;

  @Field(() => String, { nullable: true, description: 'null: nobody has the address that was tried.' })
  personName: string | null;

  @Field(() => String, { nullable: true, description: 'Who did it, where it was somebody else.' })
  byName: string | null;

  @Field(() => String, { nullable: true, description: 'How: PASSWORD, PASSKEY, OIDC, API_TOKEN.' })
  method: string | null;

  @Field(() => String, { nullable: true, description: 'The field or route that was refused.' })
  door: string | null;

  @Field(() => String, { nullable: true, description: 'What it was refused with.' })
  code: string | null;

  @Field(() => Int, { description: 'How often within the hour.' })
  times: number;
}
