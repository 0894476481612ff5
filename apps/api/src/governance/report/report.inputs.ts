import { ReportKind } from '@laeringsrum/domain';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsUUID } from 'class-validator';
import { FreeText, KeyText, RequiredText } from '../../platform/personal-data/free-text.js';
import { VersionedArgs } from '../../platform/rows/versioned.args.js';

@InputType()
export class OpenReportInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ReportKind)
  kind: ReportKind;

  @Field()
  @RequiredText(160)
  title: string;
}

@InputType()
export class ReportTextInput {
  @Field(() => ID)
  @IsUUID()
  reportId: string;

  @Field({ description: 'learning, methods, citizens or anchoring.' })
  @KeyText(20)
  textKey: string;

  @Field()
  @FreeText(6000)
  text: string;

  @Field(() => Int, { nullable: true, description: 'That was seen; nothing where nothing was written.' })
  @IsOptional()
  @IsInt()
  version?: number | null;
}

@ArgsType()
export class ReportPageArgs extends VersionedArgs {
  @Field()
  @FreeText(2500)
  text: string;
}

@InputType()
export class ReportCommentInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  reportId: string;

  @Field()
  @KeyText(40)
  sectionKey: string;

  @Field()
  @RequiredText(800)
  text: string;
}
