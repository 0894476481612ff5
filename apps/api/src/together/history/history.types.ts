import { HistoryRow, HistorySubject } from '@laeringsrum/domain';
import { ArgsType, Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsEnum, IsUUID } from 'class-validator';
import { DateTimeScalar, type Instant } from '../../platform/graphql/scalars.js';

registerEnumType(HistorySubject, { name: 'HistorySubject' });
registerEnumType(HistoryRow, { name: 'HistoryRow' });

@ArgsType()
export class HistoryArgs {
  @Field(() => HistorySubject)
  @IsEnum(HistorySubject)
  of: HistorySubject;

  @Field(() => ID)
  @IsUUID()
  id: string;
}

@ObjectType()
export class FieldChange {
  @Field({ description: 'The name of the field in this contract.' })
  field: string;

  @Field(() => String, { nullable: true, description: 'As stored; null: empty, or not there yet.' })
  before: string | null;

  @Field(() => String, { nullable: true })
  after: string | null;
}

@ObjectType()
export class HistoryEntry {
  @Field(() => ID)
  id: string;

  @Field(() => DateTimeScalar)
  at: Instant;

  @Field(() => HistoryRow)
  row: HistoryRow;

  @Field(() => ID)
  rowId: string;

  @Field({ description: 'INSERT, UPDATE or DELETE.' })
  action: string;

  @Field(() => String, { nullable: true, description: 'Why, where the change asked for it.' })
  reason: string | null;

  @Field(() => [FieldChange])
  changes: FieldChange[];

  personId: string | null;
}
