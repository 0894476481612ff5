import { DifferenceAbout, ElementKind } from '@laeringsrum/domain';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { FreeText, KeyText, RequiredText } from '../../platform/personal-data/free-text.js';
import { VersionedArgs } from '../../platform/rows/versioned.args.js';

@InputType()
export class PackageElementInput {
  @Field(() => ID)
  @IsUUID()
  key: string;

  @Field(() => ElementKind)
  kind: ElementKind;

  @Field()
  @FreeText(300)
  text: string;
}

@InputType()
export class ToldFailureInput {
  @Field(() => Int)
  @Min(1)
  @Max(10_000)
  cycleNumber: number;

  @Field({ description: 'What went wrong.' })
  @FreeText(300)
  line: string;

  @Field({ description: 'Or why it is left out: everybody sees this note.' })
  @FreeText(300)
  omittedBecause: string;
}

@InputType()
export class CreatePackageInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  interventionId: string;

  @Field(() => ID, { description: 'A closed cycle that was kept or adapted.' })
  @IsUUID()
  cycleId: string;
}

@InputType()
export class PackagePatch {
  @Field(() => String, { nullable: true })
  @RequiredText(120)
  title?: string;

  @Field(() => String, { nullable: true })
  @FreeText(300)
  summary?: string;

  @Field(() => [PackageElementInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => PackageElementInput)
  elements?: PackageElementInput[];

  @Field(() => String, { nullable: true })
  @FreeText(1000)
  context?: string;

  @Field(() => String, { nullable: true })
  @FreeText(1000)
  needs?: string;

  @Field(() => String, { nullable: true })
  @FreeText(500)
  cost?: string;

  @Field(() => String, { nullable: true })
  @FreeText(1000)
  ethics?: string;

  @Field(() => [ToldFailureInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ToldFailureInput)
  told?: ToldFailureInput[];
}

@ArgsType()
export class UpdatePackageArgs extends VersionedArgs {
  @Field(() => PackagePatch)
  @ValidateNested()
  @Type(() => PackagePatch)
  patch: PackagePatch;
}

@ArgsType()
export class PublishPackageArgs extends VersionedArgs {
  @Field(() => String, { nullable: true, description: 'What is new, for those who use an older version.' })
  @FreeText(300)
  news?: string | null;
}

@ArgsType()
export class WithdrawPackageArgs extends VersionedArgs {
  @Field()
  @RequiredText(300)
  reason: string;
}

@ArgsType()
export class TransferPackagesArgs {
  @Field(() => String, { nullable: true })
  @KeyText(60)
  trackKey?: string | null;

  @Field(() => String, { nullable: true })
  @KeyText(60)
  methodKey?: string | null;

  @Field(() => String, { nullable: true, description: 'Words that stand in the title or the sentence.' })
  @FreeText(100)
  words?: string | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Min(0)
  @Max(1_000_000)
  skip?: number | null;
}

@ArgsType()
export class PackageLinkArgs {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID, { description: 'The id of the link, where there is none yet.' })
  @IsUUID()
  linkId: string;

  @Field()
  open: boolean;
}

@ArgsType()
export class SharedConceptArgs {
  @Field()
  @KeyText(40)
  key: string;
}

@InputType()
export class ElementChangeInput {
  @Field(() => ID)
  @IsUUID()
  key: string;

  @Field(() => ElementKind)
  kind: ElementKind;

  @Field({ description: 'Empty: left out.' })
  @FreeText(300)
  text: string;

  @Field({ description: 'Why; required where it touches the core.' })
  @FreeText(300)
  reason: string;
}

@InputType()
export class UptakeDifferenceInput {
  @Field(() => DifferenceAbout)
  about: DifferenceAbout;

  @Field()
  @FreeText(200)
  text: string;
}

@InputType({ isAbstract: true })
class OwnWays {
  @Field(() => [ElementChangeInput])
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => ElementChangeInput)
  changes: ElementChangeInput[];

  @Field(() => [UptakeDifferenceInput])
  @ArrayMaxSize(5)
  @ValidateNested({ each: true })
  @Type(() => UptakeDifferenceInput)
  differences: UptakeDifferenceInput[];
}

@InputType()
export class TakeUpPackageInput extends OwnWays {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  packageId: string;

  @Field(() => ID, { description: 'Where it is taken up.' })
  @IsUUID()
  placeId: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  careUnitId?: string | null;

  @Field(() => ID, {
    description: 'The ids of what is made: an intervention, its first cycle, its goal and its measure.',
  })
  @IsUUID()
  interventionId: string;

  @Field(() => ID)
  @IsUUID()
  cycleId: string;

  @Field(() => ID)
  @IsUUID()
  goalId: string;

  @Field(() => ID)
  @IsUUID()
  measureId: string;
}

@InputType()
export class AdaptUptakeInput extends OwnWays {}

@ArgsType()
export class AdaptUptakeArgs extends VersionedArgs {
  @Field(() => AdaptUptakeInput)
  @ValidateNested()
  @Type(() => AdaptUptakeInput)
  input: AdaptUptakeInput;
}

@InputType()
export class ConsiderPackageInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  packageId: string;

  @Field(() => ID)
  @IsUUID()
  placeId: string;

  @Field()
  @FreeText(300)
  question: string;
}

@ArgsType()
export class TellBackArgs extends VersionedArgs {
  @Field({ description: 'One line that the origin can use.' })
  @FreeText(300)
  line: string;
}
