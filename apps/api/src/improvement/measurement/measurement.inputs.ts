import { NotMeasuredReason } from '@laeringsrum/domain';
import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsArray, IsInt, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { FreeText } from '../../platform/personal-data/free-text.js';

@InputType({ isAbstract: true })
class MeasurementFields {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  measureId: string;

  @Field(() => DateScalar)
  period: string;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Min(0)
  @Max(1000)
  ordinal?: number | null;

  @Field(() => Float, { nullable: true })
  value?: number | null;

  @Field(() => Float, { nullable: true })
  numerator?: number | null;

  @Field(() => Float, { nullable: true })
  denominator?: number | null;

  @Field(() => NotMeasuredReason, { nullable: true })
  notMeasuredReason?: NotMeasuredReason | null;

  @Field(() => String, { nullable: true })
  @FreeText(500)
  note?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Version of the row that is replaced; none: there is no row yet.',
  })
  @IsOptional()
  @IsInt()
  version?: number | null;
}

@InputType()
export class RecordMeasurementInput extends MeasurementFields {
  @Field(() => String, { nullable: true })
  @FreeText(300)
  excludedReason?: string | null;
}

@InputType()
export class ImportRowInput extends MeasurementFields {}

@InputType()
export class ImportMeasurementsInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => [ImportRowInput])
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => ImportRowInput)
  rows: ImportRowInput[];
}
