import {
  MethodCriterion,
  MethodPromptKind,
  MethodPromptState,
  MethodSample,
  MethodStep,
} from '@laeringsrum/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType()
export class MethodPromptResult {
  @Field(() => MethodPromptKind)
  kind: MethodPromptKind;

  @Field(() => MethodPromptState)
  state: MethodPromptState;
}

@ObjectType({
  description: 'How many of how many; `applies` is false where there is nothing to count among.',
})
export class CriterionResult {
  @Field(() => MethodCriterion)
  criterion: MethodCriterion;

  @Field(() => MethodSample)
  sample: MethodSample;

  @Field(() => Int)
  met: number;

  @Field(() => Int)
  of: number;

  @Field()
  applies: boolean;
}

@ObjectType({
  description:
    "How a team works, shown to itself and its coach. About an intervention's work, never a person's.",
})
export class MethodMirror {
  @Field(() => ID)
  interventionId: string;

  @Field(() => [MethodPromptResult])
  prompts: readonly MethodPromptResult[];

  @Field(() => [CriterionResult])
  profile: readonly CriterionResult[];

  @Field(() => MethodStep)
  step: MethodStep;

  @Field({ description: 'Seen by a coach from outside: it is made of what the team has shared.' })
  sharedOnly: boolean;
}
