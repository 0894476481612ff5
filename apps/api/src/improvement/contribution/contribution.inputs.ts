import { NotMeasuredReason, TallyAnswer } from '@laeringsrum/domain';
import { Field, Float, ID, InputType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { FreeText, RequiredText } from '../../platform/personal-data/free-text.js';

@InputType({ isAbstract: true })
class Contributed {
  @Field(() => ID, { description: 'Sent again under the same id it is the same, or its correction.' })
  @IsUUID()
  id: string;
}

@InputType()
export class ContributeMeasurementInput extends Contributed {
  @Field(() => DateScalar)
  period: string;

  @Field(() => Float, { nullable: true })
  value?: number | null;

  @Field(() => Float, { nullable: true })
  numerator?: number | null;

  @Field(() => Float, { nullable: true })
  denominator?: number | null;

  @Field(() => NotMeasuredReason, { nullable: true })
  notMeasuredReason?: NotMeasuredReason | null;

  @Field(() => String, { nullable: true })
  @FreeText(500)
  note?: string | null;
}

@InputType()
export class ContributeObservationInput extends Contributed {
  @Field(() => DateScalar)
  observedOn: string;

  @Field()
  @RequiredText(1000)
  text: string;
}

@InputType()
export class ContributeTapInput extends Contributed {
  @Field(() => TallyAnswer)
  answer: TallyAnswer;

  @Field(() => DateScalar)
  day: string;
}
