import { LegalAuthority, SignOffVerdict, StopKind, StopParty, StopProposalState } from '@laeringsrum/domain';
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsUUID, ValidateNested } from 'class-validator';
import { FreeText, RequiredText } from '../../platform/personal-data/free-text.js';
import { VersionedArgs } from '../../platform/rows/versioned.args.js';

@InputType()
export class CreateStopProposalInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  interventionId: string;

  @Field(() => StopKind)
  kind: StopKind;

  @Field()
  @RequiredText(200)
  what: string;

  @Field(() => String, { nullable: true })
  @FreeText(500)
  because?: string | null;
}

@InputType()
export class StopProposalPatch {
  @Field(() => StopKind, { nullable: true })
  kind?: StopKind | null;

  @Field(() => String, { nullable: true })
  @RequiredText(200)
  what?: string;

  @Field(() => String, { nullable: true })
  @FreeText(500)
  because?: string | null;
}

@ArgsType()
export class UpdateStopProposalArgs extends VersionedArgs {
  @Field(() => StopProposalPatch)
  @ValidateNested()
  @Type(() => StopProposalPatch)
  patch: StopProposalPatch;
}

@InputType()
export class LegalCheckInput {
  @Field(() => LegalAuthority)
  authority: LegalAuthority;

  @Field()
  @RequiredText(120)
  checkedBy: string;

  @Field()
  @RequiredText(500)
  basis: string;
}

@ArgsType()
export class CheckStopProposalLegalityArgs extends VersionedArgs {
  @Field(() => LegalCheckInput)
  @ValidateNested()
  @Type(() => LegalCheckInput)
  input: LegalCheckInput;
}

@InputType()
export class SignOffInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => StopParty)
  party: StopParty;

  @Field(() => SignOffVerdict)
  verdict: SignOffVerdict;

  @Field()
  @RequiredText(120)
  signedBy: string;

  @Field(() => String, { nullable: true })
  @FreeText(500)
  note?: string | null;
}

@ArgsType()
export class SignStopProposalArgs extends VersionedArgs {
  @Field(() => SignOffInput)
  @ValidateNested()
  @Type(() => SignOffInput)
  input: SignOffInput;
}

@ArgsType()
export class MoveStopProposalArgs extends VersionedArgs {
  @Field(() => StopProposalState)
  to: StopProposalState;

  @Field(() => String, { nullable: true })
  @FreeText(300)
  reason?: string | null;
}
