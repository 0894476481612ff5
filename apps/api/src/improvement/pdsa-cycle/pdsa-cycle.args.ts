import { ArgsType, Field, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsInt, ValidateNested } from 'class-validator';
import { FreeText, KeyText } from '../../platform/personal-data/free-text.js';
import { VersionedArgs } from '../../platform/rows/versioned.args.js';
import { ClosePdsaCycleInput, PdsaCyclePatch, PredictionInput } from './pdsa-cycle.inputs.js';

@ArgsType()
export class UpdatePdsaCycleArgs extends VersionedArgs {
  @Field(() => PdsaCyclePatch)
  @ValidateNested()
  @Type(() => PdsaCyclePatch)
  patch: PdsaCyclePatch;
}

@ArgsType()
export class PredictionArgs extends VersionedArgs {
  @Field(() => PredictionInput)
  @ValidateNested()
  @Type(() => PredictionInput)
  prediction: PredictionInput;
}

@ArgsType()
export class AmendPredictionArgs extends PredictionArgs {
  @Field(() => String, { nullable: true, description: 'Asked for once the prediction is locked.' })
  @FreeText(500)
  reason?: string | null;
}

@ArgsType()
export class ReasonArgs extends VersionedArgs {
  @Field()
  @FreeText(500)
  reason: string;
}

@ArgsType()
export class ClosePdsaCycleArgs extends VersionedArgs {
  @Field(() => ClosePdsaCycleInput)
  @ValidateNested()
  @Type(() => ClosePdsaCycleInput)
  input: ClosePdsaCycleInput;
}

@ArgsType()
export class SharePdsaCycleArgs extends VersionedArgs {
  @Field()
  cycle: boolean;

  @Field()
  learning: boolean;

  @Field()
  observations: boolean;
}

@ArgsType()
export class CycleAddressArgs {
  @Field()
  @KeyText(20)
  interventionCode: string;

  @Field(() => Int)
  @IsInt()
  number: number;
}
