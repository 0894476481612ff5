import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Response } from 'express';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { IdArgs } from '../../platform/rows/versioned.args.js';
import { PasskeyQuestionType } from '../sign-in/sign-in.types.js';
import { Site } from '../sign-in/site.js';
import { AccountService } from './account.service.js';
import { DeletionWish } from './deletion-wish.service.js';
import {
  AddPasskeyArgs,
  AskDeletionArgs,
  ChangePasswordArgs,
  CodesSetup,
  ConfirmCodesArgs,
  EndSessionsArgs,
  MyAccount,
} from './account.types.js';

@Resolver()
export class AccountResolver {
  constructor(
    private readonly account: AccountService,
    private readonly deletion: DeletionWish,
    private readonly site: Site,
  ) {}

  @Allow('account:read')
  @Query(() => MyAccount)
  myAccount(@AllowedScope() scope: Scope): Promise<MyAccount> {
    return this.account.mine(scope);
  }

  @Allow('account:read')
  @Mutation(() => MyAccount, {
    description: 'Ending a session is always allowed: it takes nothing but access away.',
  })
  endMySessions(@AllowedScope() scope: Scope, @Args() { id }: EndSessionsArgs): Promise<MyAccount> {
    return this.account.endSessions(scope, id ?? null);
  }

  @Allow('account:secure')
  @Mutation(() => MyAccount)
  changeMyPassword(
    @AllowedScope() scope: Scope,
    @Args() { password }: ChangePasswordArgs,
  ): Promise<MyAccount> {
    return this.account.changePassword(scope, password);
  }

  @Allow('account:secure')
  @Mutation(() => CodesSetup)
  setUpMyCodes(@AllowedScope() scope: Scope): Promise<CodesSetup> {
    return this.account.setUpCodes(scope);
  }

  @Allow('account:secure')
  @Mutation(() => [String], { description: 'The recovery codes, shown once.' })
  turnOnMyCodes(@AllowedScope() scope: Scope, @Args() { setup, code }: ConfirmCodesArgs): Promise<string[]> {
    return this.account.turnOnCodes(scope, setup, code);
  }

  @Allow('account:secure')
  @Mutation(() => MyAccount)
  turnOffMyCodes(@AllowedScope() scope: Scope): Promise<MyAccount> {
    return this.account.turnOffCodes(scope);
  }

  @Allow('account:secure')
  @Mutation(() => PasskeyQuestionType)
  askForNewPasskey(
    @AllowedScope() scope: Scope,
    @Context('res') response: Response,
  ): Promise<PasskeyQuestionType> {
    return this.account.askForNewPasskey(scope, response);
  }

  @Allow('account:secure')
  @Mutation(() => MyAccount)
  addMyPasskey(
    @AllowedScope() scope: Scope,
    @Args() args: AddPasskeyArgs,
    @Context('res') response: Response,
  ): Promise<MyAccount> {
    return this.account.addPasskey(scope, args, response);
  }

  @Allow('account:secure')
  @Mutation(() => MyAccount)
  removeMyPasskey(@AllowedScope() scope: Scope, @Args() { id }: IdArgs): Promise<MyAccount> {
    return this.account.removePasskey(scope, id);
  }

  @Allow('ownData:askDeletion')
  @Mutation(() => MyAccount, {
    description: 'You ask to be deleted, or no longer do. It lands with the administrators, who are told.',
  })
  async askToBeDeleted(
    @AllowedScope() scope: Scope,
    @Args() { on }: AskDeletionArgs,
    @Context('res') response: Response,
  ): Promise<MyAccount> {
    await this.deletion.ask(scope, on, this.site.of(response.req).origin);
    return this.account.mine(scope);
  }
}
