import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsUUID, Min } from 'class-validator';
import { DateScalar, DateTimeScalar, type Instant } from '../../platform/graphql/scalars.js';
import { KeyText } from '../../platform/personal-data/free-text.js';

@ArgsType()
export class AuditSearchArgs {
  @Field(() => DateScalar)
  firstDay: string;

  @Field(() => DateScalar)
  lastDay: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  personId?: string | null;

  @Field(() => String, { nullable: true })
  @KeyText(20)
  placeKey?: string | null;

  @Field(() => String, { nullable: true, description: 'The name of the table, such as goal.' })
  @KeyText(60)
  table?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Older than this entry: the id of the last one that was answered.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  olderThan?: number | null;
}

@ObjectType({
  description: 'That something was changed: who, what, when. What it said before and after is not here.',
})
export class AuditEntry {
  @Field(() => Int)
  id: number;

  @Field(() => DateTimeScalar)
  at: Instant;

  @Field(() => String, {
    nullable: true,
    description: 'null: the system, or somebody by a contributor link.',
  })
  personName: string | null;

  @Field(() => ID, { nullable: true })
  placeId: string | null;

  @Field()
  table: string;

  @Field(() => ID, { nullable: true })
  rowId: string | null;

  @Field()
  action: string;

  @Field(() => String, { nullable: true })
  operation: string | null;

  @Field(() => [String], { description: 'The names of the columns that were written.' })
  columns: string[];
}
