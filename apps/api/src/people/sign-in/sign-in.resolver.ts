import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Response } from 'express';
import { Allow, AllowAnyone, AllowedScope } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { SessionInfo, SignInArgs } from '../session/session.types.js';
import { Passkeys } from './passkeys.service.js';
import { SignInLinks } from './sign-in-links.service.js';
import { Site } from './site.js';
import { SignInService } from './sign-in.service.js';
import {
  AcceptArgs,
  CodeArgs,
  EmailArgs,
  InvitedPerson,
  PasskeyArgs,
  PasskeyQuestionType,
  ProofArgs,
  SignInWay,
  TokenArgs,
} from './sign-in.types.js';

@Resolver()
export class SignInResolver {
  constructor(
    private readonly signIns: SignInService,
    private readonly links: SignInLinks,
    private readonly passkeys: Passkeys,
    private readonly site: Site,
  ) {}

  @AllowAnyone()
  @Query(() => [SignInWay], { description: "The municipalities' own sign-ins." })
  signInWays(): Promise<SignInWay[]> {
    return this.signIns.ways();
  }

  @AllowAnyone()
  @Query(() => Boolean, { description: 'Can a link be sent by mail?' })
  signInByMail(): boolean {
    return this.links.mailLeaves;
  }

  @AllowAnyone()
  @Mutation(() => Boolean, { description: 'Answers the same whether anybody has the address or not.' })
  sendSignInLink(@Args() { email }: EmailArgs, @Context('res') response: Response): Promise<boolean> {
    return this.links.ask(email, this.site.of(response.req).origin);
  }

  @AllowAnyone()
  @Mutation(() => SessionInfo)
  signIn(@Args() { email, password }: SignInArgs, @Context('res') response: Response): Promise<SessionInfo> {
    return this.signIns.withPassword(email, password, response);
  }

  @AllowAnyone()
  @Mutation(() => SessionInfo, { description: 'The second step, with a code of the app or a recovery code.' })
  signInWithCode(
    @Args() { ticket, code }: CodeArgs,
    @Context('res') response: Response,
  ): Promise<SessionInfo> {
    return this.signIns.withCode(ticket, code, response);
  }

  @AllowAnyone()
  @Mutation(() => PasskeyQuestionType)
  askForPasskey(@Context('res') response: Response): Promise<PasskeyQuestionType> {
    return this.passkeys.askForAny(response.req);
  }

  @AllowAnyone()
  @Mutation(() => SessionInfo)
  signInWithPasskey(
    @Args() { ticket, answer }: PasskeyArgs,
    @Context('res') response: Response,
  ): Promise<SessionInfo> {
    return this.signIns.withPasskey(ticket, answer, response);
  }

  @AllowAnyone()
  @Mutation(() => SessionInfo)
  signInWithLink(@Args() { token }: TokenArgs, @Context('res') response: Response): Promise<SessionInfo> {
    return this.signIns.withLink(token, response);
  }

  @AllowAnyone()
  @Query(() => InvitedPerson, { description: 'Whom an invitation is for.' })
  invitation(@Args() { token }: TokenArgs): Promise<InvitedPerson> {
    return this.signIns.invited(token);
  }

  @AllowAnyone()
  @Mutation(() => SessionInfo)
  acceptInvitation(
    @Args() { token, password }: AcceptArgs,
    @Context('res') response: Response,
  ): Promise<SessionInfo> {
    return this.signIns.acceptInvitation(token, password ?? null, response);
  }

  @Allow('account:read')
  @Mutation(() => SessionInfo, {
    description: 'Shows once more that it is you: what is sensitive is open for ten minutes.',
  })
  confirmItsMe(@AllowedScope() scope: Scope, @Args() proof: ProofArgs): Promise<SessionInfo> {
    return this.signIns.confirm(scope, proof);
  }

  @Allow('account:read')
  @Mutation(() => SessionInfo)
  confirmWithPasskey(
    @AllowedScope() scope: Scope,
    @Args() { ticket, answer }: PasskeyArgs,
    @Context('res') response: Response,
  ): Promise<SessionInfo> {
    return this.signIns.confirmWithPasskey(scope, ticket, answer, response);
  }

  @Allow('account:read')
  @Mutation(() => SessionInfo, { description: 'In the demonstration only.' })
  confirmAsPersona(@AllowedScope() scope: Scope): Promise<SessionInfo> {
    return this.signIns.confirmAsPersona(scope);
  }
}
