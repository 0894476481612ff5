import { DilemmaConsideration, DilemmaDimension, DilemmaLevel, LONGEST_DILEMMA } from '@laeringsrum/domain';
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsUUID, ValidateIf, ValidateNested } from 'class-validator';
import { FreeText, RequiredText } from '../../platform/personal-data/free-text.js';
import { VersionedArgs } from '../../platform/rows/versioned.args.js';

@InputType({ isAbstract: true })
class DilemmaFields {
  @Field(() => [DilemmaConsideration], { nullable: true })
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @ArrayUnique()
  @ArrayMaxSize(4)
  considerations?: DilemmaConsideration[] | null;

  @Field(() => DilemmaLevel, { nullable: true })
  level?: DilemmaLevel | null;

  @Field(() => DilemmaDimension, { nullable: true })
  dimension?: DilemmaDimension | null;
}

@InputType()
export class DraftDilemmaInput extends DilemmaFields {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  interventionId: string;

  @Field()
  @RequiredText(LONGEST_DILEMMA)
  text: string;
}

@InputType()
export class DilemmaPatch extends DilemmaFields {
  @Field(() => String, { nullable: true })
  @RequiredText(LONGEST_DILEMMA)
  text?: string;
}

@ArgsType()
export class UpdateDilemmaArgs extends VersionedArgs {
  @Field(() => DilemmaPatch)
  @ValidateNested()
  @Type(() => DilemmaPatch)
  patch: DilemmaPatch;
}

@ArgsType()
export class HandOverDilemmaArgs extends VersionedArgs {
  @Field({ description: 'The author has looked: none of the words with a capital is a person’s name.' })
  unnamed: boolean;
}

@ArgsType()
export class AnswerDilemmaArgs extends VersionedArgs {
  @Field()
  @FreeText(500)
  answer: string;
}
