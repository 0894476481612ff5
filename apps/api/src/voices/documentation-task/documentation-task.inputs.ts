import { CitizenValue, SampleMoment } from '@laeringsrum/domain';
import { ArgsType, Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsInt, IsNumber, IsUUID, Max, Min, ValidateIf, ValidateNested } from 'class-validator';
import { KeyText, RequiredText } from '../../platform/personal-data/free-text.js';
import { VersionedArgs } from '../../platform/rows/versioned.args.js';

const MOST_TIMES = 1000;
const MOST_STAFF = 10_000;
const given = (_: unknown, value: unknown): boolean => value !== undefined;

@InputType()
export class CreateDocumentationTaskInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  interventionId: string;

  @Field()
  @KeyText(60)
  themeKey: string;

  @Field()
  @RequiredText(120)
  name: string;

  @Field(() => Float)
  @IsNumber()
  @Min(0.1)
  @Max(MOST_TIMES)
  timesPerWeek: number;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  @Max(MOST_STAFF)
  staff: number;
}

@InputType()
export class DocumentationTaskPatch {
  @Field(() => String, { nullable: true })
  @KeyText(60)
  themeKey?: string | null;

  @Field(() => String, { nullable: true })
  @RequiredText(120)
  name?: string;

  @Field(() => Float, { nullable: true })
  @ValidateIf(given)
  @IsNumber()
  @Min(0.1)
  @Max(MOST_TIMES)
  timesPerWeek?: number;

  @Field(() => Int, { nullable: true })
  @ValidateIf(given)
  @IsInt()
  @Min(1)
  @Max(MOST_STAFF)
  staff?: number;
}

@ArgsType()
export class UpdateDocumentationTaskArgs extends VersionedArgs {
  @Field(() => DocumentationTaskPatch)
  @ValidateNested()
  @Type(() => DocumentationTaskPatch)
  patch: DocumentationTaskPatch;
}

@InputType()
export class RecordDocumentationSampleInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  taskId: string;

  @Field(() => SampleMoment)
  moment: SampleMoment;

  @Field(() => Float)
  minutes: number;

  @Field(() => CitizenValue, { nullable: true })
  citizenValue?: CitizenValue | null;
}
