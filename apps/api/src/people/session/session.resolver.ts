import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Response } from 'express';
import { Allow, AllowAnyone, AllowedScope } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { Me } from '../person/person.entity.js';
import { SessionService } from './session.service.js';
import { DemoPersona, PersonaArgs, PreferenceArgs, SessionInfo } from './session.types.js';

@Resolver()
export class SessionResolver {
  constructor(private readonly sessions: SessionService) {}

  @AllowAnyone()
  @Query(() => SessionInfo, { description: 'Who is signed in, if anyone.' })
  session(): Promise<SessionInfo> {
    return this.sessions.info();
  }

  @AllowAnyone()
  @Query(() => [DemoPersona], { description: 'Empty outside demonstration mode.' })
  demoPersonas(): Promise<DemoPersona[]> {
    return this.sessions.demoPersonas();
  }

  @AllowAnyone()
  @Mutation(() => SessionInfo)
  signInAsDemoPersona(
    @Args() { personId }: PersonaArgs,
    @Context('res') response: Response,
  ): Promise<SessionInfo> {
    return this.sessions.signInAsDemoPersona(personId, response);
  }

  @AllowAnyone()
  @Mutation(() => SessionInfo)
  signOut(@Context('res') response: Response): Promise<SessionInfo> {
    return this.sessions.signOut(response);
  }

  @Allow('preferences:write')
  @Mutation(() => Me)
  updateMyPreferences(@AllowedScope() scope: Scope, @Args() preferences: PreferenceArgs): Promise<Me> {
    return this.sessions.updatePreferences(scope, preferences);
  }
}
