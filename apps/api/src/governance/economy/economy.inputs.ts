import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { DateScalar, OreScalar } from '../../platform/graphql/scalars.js';
import { FreeText, LineTexts, RequiredText } from '../../platform/personal-data/free-text.js';
import { VersionedArgs } from '../../platform/rows/versioned.args.js';

/** So many lines travel in one change; a file of 20,000 is sent in parts. */
const PART = 4000;

@InputType({ isAbstract: true })
class BudgetLineFields {
  @Field(() => String, { nullable: true })
  @FreeText(60)
  account?: string | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10_000)
  position?: number | null;

  @Field(() => OreScalar, { nullable: true })
  grantedOre?: number | null;

  @Field(() => OreScalar, { nullable: true })
  committedOre?: number | null;

  @Field(() => OreScalar, { nullable: true })
  forecastOre?: number | null;
}

@InputType()
export class CreateBudgetLineInput extends BudgetLineFields {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID, { nullable: true, description: 'Nothing: the whole programme’s.' })
  @IsOptional()
  @IsUUID()
  placeId?: string | null;

  @Field()
  @RequiredText(120)
  name: string;

  @Field(() => Boolean, { nullable: true })
  ownContribution?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  citizensPool?: boolean | null;
}

@InputType()
export class BudgetLinePatch extends BudgetLineFields {
  @Field(() => String, { nullable: true })
  @RequiredText(120)
  name?: string;
}

@ArgsType()
export class UpdateBudgetLineArgs extends VersionedArgs {
  @Field(() => BudgetLinePatch)
  @ValidateNested()
  @Type(() => BudgetLinePatch)
  patch: BudgetLinePatch;
}

@InputType()
export class ProgrammeGrantInput {
  @Field(() => ID, { description: 'Of the grant, where nothing was noted yet.' })
  @IsUUID()
  id: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that was seen; nothing where there was none.',
  })
  @IsOptional()
  @IsInt()
  version?: number | null;

  @Field(() => OreScalar)
  amountOre: number;

  @Field(() => String, { nullable: true })
  @FreeText(120)
  reference?: string | null;
}

@InputType({ description: 'A line of the file that could not be read, and why.' })
export class UnreadableLineInput {
  @Field(() => Int)
  @IsInt()
  line: number;

  @Field()
  @FreeText(40)
  reason: string;

  @Field(() => String, {
    nullable: true,
    description: 'The heading it stood under, where it was a CPR number.',
  })
  @FreeText(60)
  column?: string | null;
}

/** Parallel arrays: the same position in each is one line of the file. */
@InputType()
export class ImportPostingsInput {
  @Field(() => ID, { description: 'Of the import; the parts of one file name the same.' })
  @IsUUID()
  id: string;

  @Field()
  @RequiredText(120)
  fileName: string;

  @Field(() => [ID], { description: 'Budget lines that `lines` points into.' })
  @ArrayMaxSize(200)
  @IsUUID(undefined, { each: true })
  lineIds: string[];

  @Field(() => [Int])
  @ArrayMaxSize(PART)
  @IsInt({ each: true })
  lines: number[];

  @Field(() => [DateScalar])
  @ArrayMaxSize(PART)
  postedOn: string[];

  @Field(() => [OreScalar])
  @ArrayMaxSize(PART)
  amounts: number[];

  @Field(() => [String])
  @ArrayMaxSize(PART)
  @LineTexts(200)
  texts: string[];

  @Field(() => [String])
  @ArrayMaxSize(PART)
  @LineTexts(60)
  references: string[];

  @Field(() => [Int], { description: 'The how manieth of several equal lines of the file.' })
  @ArrayMaxSize(PART)
  @IsInt({ each: true })
  ordinals: number[];

  @Field(() => [Int], { nullable: true, description: 'Where in the file; nothing: the place in this part.' })
  @IsOptional()
  @ArrayMaxSize(PART)
  @IsInt({ each: true })
  fileLines?: number[] | null;

  @Field(() => [UnreadableLineInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => UnreadableLineInput)
  unreadable?: UnreadableLineInput[] | null;
}

@InputType()
export class PoolRequestInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  placeId: string;

  @Field()
  @RequiredText(120)
  title: string;

  @Field(() => String, { nullable: true })
  @FreeText(800)
  what?: string | null;

  @Field(() => OreScalar)
  amountOre: number;
}

@ArgsType()
export class DecidePoolRequestArgs extends VersionedArgs {
  @Field()
  grant: boolean;

  @Field()
  @RequiredText(500)
  reason: string;
}
