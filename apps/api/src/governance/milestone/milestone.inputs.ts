import { MilestoneState } from '@laeringsrum/domain';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsUUID } from 'class-validator';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { FreeText } from '../../platform/personal-data/free-text.js';
import { VersionedArgs } from '../../platform/rows/versioned.args.js';

@InputType()
export class MilestoneReportInput {
  @Field(() => ID, { description: 'Of the status, where the place has none yet.' })
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  milestoneId: string;

  @Field(() => ID)
  @IsUUID()
  placeId: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that was seen; nothing where there was none.',
  })
  @IsOptional()
  @IsInt()
  version?: number | null;

  @Field(() => MilestoneState)
  state: MilestoneState;

  @Field(() => DateScalar, { nullable: true, description: 'Today, unless another day is given.' })
  reachedOn?: string | null;

  @Field(() => String, { nullable: true })
  @FreeText(300)
  note?: string | null;
}

@ArgsType()
export class ReachMilestoneArgs extends VersionedArgs {
  @Field(() => DateScalar, { nullable: true, description: 'Nothing: it is not reached after all.' })
  reachedOn?: string | null;
}
