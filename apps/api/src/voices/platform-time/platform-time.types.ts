import { MOST_SECONDS } from '@laeringsrum/domain';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, Max, Min } from 'class-validator';
import { DateScalar } from '../../platform/graphql/scalars.js';

/** What the platform cost in one week, of all places together. */
@ObjectType()
export class PlatformTimeWeek {
  @Field(() => DateScalar, { description: 'Its Monday; the week is over.' })
  week: string;

  @Field(() => Int, { nullable: true, description: 'null: fewer than three people used it that week.' })
  minutes: number | null;
}

@ArgsType()
export class AddPlatformTimeArgs {
  @Field(() => Int, { description: 'Active input time since the last time it was told.' })
  @IsInt()
  @Min(1)
  @Max(MOST_SECONDS)
  seconds: number;
}

@ArgsType()
export class DocumentationRulesArgs {
  @Field(() => Boolean, { nullable: true })
  countsPlatformTime?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  threePartyAcceptance?: boolean | null;
}
