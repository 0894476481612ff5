import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { FreeText, RequiredText } from '../../platform/personal-data/free-text.js';
import { VersionedArgs } from '../../platform/rows/versioned.args.js';

@InputType()
export class ExtensionRequestInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => Int)
  @IsInt()
  months: number;

  @Field()
  @RequiredText(1500)
  why: string;

  @Field(() => String, { nullable: true })
  @FreeText(1500)
  plan?: string | null;
}

@InputType()
export class ExtensionRequestPatch {
  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  months?: number;

  @Field(() => String, { nullable: true })
  @RequiredText(1500)
  why?: string;

  @Field(() => String, { nullable: true })
  @FreeText(1500)
  plan?: string | null;
}

@ArgsType()
export class UpdateExtensionRequestArgs extends VersionedArgs {
  @Field(() => ExtensionRequestPatch)
  @ValidateNested()
  @Type(() => ExtensionRequestPatch)
  patch: ExtensionRequestPatch;
}

@ArgsType()
export class ExtensionAnswerArgs extends VersionedArgs {
  @Field()
  granted: boolean;

  @Field(() => String, { nullable: true, description: 'Conditions, reasons, a case number.' })
  @FreeText(1000)
  answer?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The new last day, where the letter names one; else so many months on.',
  })
  @IsOptional()
  endsOn?: string | null;
}

@InputType()
export class ExtensionAdviceInput {
  @Field(() => ID, { description: 'Of the advice; whoever has given one changes it.' })
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  requestId: string;

  @Field(() => Int, { nullable: true, description: 'The version that was seen, where one had been given.' })
  @IsOptional()
  @IsInt()
  version?: number | null;

  @Field()
  @RequiredText(500)
  line: string;
}
