import { type NeedsHelpThresholds } from '@laeringsrum/domain';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsInt, ValidateNested } from 'class-validator';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { FreeText } from '../../platform/personal-data/free-text.js';

@ObjectType({ description: 'When a reason to follow up begins to hold.' })
export class FollowUpThresholds implements NeedsHelpThresholds {
  @Field(() => Int, { description: 'Working days a voice may wait that is to be read today.' })
  voiceDays: number;

  @Field(() => Int, { description: 'Expected periods in a row without a number or a reason.' })
  missingPeriods: number;

  @Field(() => Int, { description: 'Days without a test.' })
  idleDays: number;

  @Field(() => Int, { description: 'Days past a cycle’s end without what was learned.' })
  unstudiedDays: number;

  @Field(() => Int, { description: 'Days before the seminar.' })
  storyboardDays: number;

  @Field(() => Int, { description: 'Days since lead and place last spoke.' })
  contactDays: number;
}

@ObjectType({ description: 'That somebody wanted them otherwise, and why.' })
export class ThresholdChange {
  @Field(() => ID)
  id: string;

  @Field(() => DateScalar)
  onDay: string;

  @Field()
  reason: string;

  @Field(() => String, { nullable: true })
  byName: string | null;

  @Field(() => FollowUpThresholds)
  before: FollowUpThresholds;

  @Field(() => FollowUpThresholds)
  after: FollowUpThresholds;
}

@ObjectType()
export class ThresholdSettings {
  @Field(() => ID, { description: 'Of the programme.' })
  id: string;

  @Field(() => Int, { description: 'Of the programme: a change carries the one it saw.' })
  version: number;

  @Field(() => FollowUpThresholds)
  thresholds: FollowUpThresholds;

  @Field(() => FollowUpThresholds, { description: 'As the rule has them.' })
  standard: FollowUpThresholds;

  @Field(() => [ThresholdChange], { description: 'The latest twenty, newest first.' })
  changes: ThresholdChange[];
}

@InputType()
export class ThresholdsInput implements NeedsHelpThresholds {
  @Field(() => Int)
  @IsInt()
  voiceDays: number;

  @Field(() => Int)
  @IsInt()
  missingPeriods: number;

  @Field(() => Int)
  @IsInt()
  idleDays: number;

  @Field(() => Int)
  @IsInt()
  unstudiedDays: number;

  @Field(() => Int)
  @IsInt()
  storyboardDays: number;

  @Field(() => Int)
  @IsInt()
  contactDays: number;
}

@ArgsType()
export class SetThresholdsArgs {
  @Field(() => Int)
  @IsInt()
  version: number;

  @Field(() => ThresholdsInput)
  @ValidateNested()
  @Type(() => ThresholdsInput)
  thresholds: ThresholdsInput;

  @Field()
  @FreeText(300)
  reason: string;
}
