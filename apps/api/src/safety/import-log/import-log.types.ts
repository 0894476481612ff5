import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import { ImportKind } from '../../platform/graphql/enums.js';
import { DateTimeScalar, type Instant } from '../../platform/graphql/scalars.js';

@ArgsType()
export class ImportLogArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'Older than this: the id of the last one that was answered.',
  })
  @IsOptional()
  @IsUUID()
  olderThan?: string | null;
}

@ObjectType({
  description:
    'That many rows came in at once, from a file or pasted: where, when, by whom and how many. Not what they said.',
})
export class ImportLogEntry {
  @Field(() => ID)
  id: string;

  @Field(() => ImportKind)
  kind: ImportKind;

  @Field(() => DateTimeScalar)
  at: Instant;

  @Field(() => ID, { nullable: true })
  placeId: string | null;

  @Field(() => String, { nullable: true })
  personName: string | null;

  @Field(() => Int)
  inserted: number;

  @Field(() => Int)
  changed: number;

  @Field(() => Int, { description: 'Were there already.' })
  same: number;

  @Field(() => DateTimeScalar, { nullable: true })
  undoneAt: Instant | null;
}
