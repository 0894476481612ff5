import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { DateTimeScalar, type Instant } from '../../platform/graphql/scalars.js';

@ObjectType({ description: 'Somebody looked something up about a person.' })
export class AccessLogEntry {
  @Field(() => DateTimeScalar)
  at: Instant;

  @Field({ description: 'What was asked for, by the name of the field.' })
  what: string;

  @Field(() => String, {
    nullable: true,
    description: 'For the administrator; never told to the person it is about.',
  })
  readerName: string | null;
}

@ArgsType()
export class AccessLogArgs {
  @Field(() => ID)
  @IsUUID()
  personId: string;
}
