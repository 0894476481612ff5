import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import { IsInt, IsUUID } from 'class-validator';

/** Which row, and the version of it that the person saw. */
@ArgsType()
export class VersionedArgs {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => Int)
  @IsInt()
  version: number;
}

@ArgsType()
export class IdArgs {
  @Field(() => ID)
  @IsUUID()
  id: string;
}
