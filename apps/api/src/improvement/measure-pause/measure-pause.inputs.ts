import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { FreeText } from '../../platform/personal-data/free-text.js';
import { VersionedArgs } from '../../platform/rows/versioned.args.js';

@InputType()
export class PauseMeasureInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  measureId: string;

  @Field(() => DateScalar)
  startsOn: string;

  @Field(() => DateScalar, { nullable: true })
  endsOn?: string | null;

  @Field(() => String, { nullable: true })
  @FreeText(300)
  reason?: string | null;
}

@ArgsType()
export class ResumeMeasureArgs extends VersionedArgs {
  @Field(() => DateScalar, { description: 'The last paused day.' })
  endsOn: string;
}
