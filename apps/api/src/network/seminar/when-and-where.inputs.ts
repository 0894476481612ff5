import { Field, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional } from 'class-validator';
import { FreeText } from '../../platform/personal-data/free-text.js';

/** Hour and venue, of a seminar and of a meeting of the project group; the day has a name of its own in each. */
@InputType({ isAbstract: true })
export abstract class WhenAndWhere {
  @Field(() => Int, { nullable: true, description: 'Minutes from midnight.' })
  @IsOptional()
  @IsInt()
  startsMinute?: number;

  @Field(() => String, { nullable: true })
  @FreeText(160)
  venue?: string;
}
