import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { LetterChoiceService } from './letter-choice.service.js';
import { LetterChoice, LetterChoiceArgs } from './letter-choice.types.js';

@Resolver()
export class LetterChoiceResolver {
  constructor(private readonly choices: LetterChoiceService) {}

  @Allow('preferences:write')
  @Query(() => LetterChoice)
  myLetters(@AllowedScope() scope: Scope): Promise<LetterChoice> {
    return this.choices.mine(scope);
  }

  @Allow('preferences:write')
  @Mutation(() => LetterChoice)
  chooseMyLetters(@AllowedScope() scope: Scope, @Args() choice: LetterChoiceArgs): Promise<LetterChoice> {
    return this.choices.choose(scope, choice);
  }
}
