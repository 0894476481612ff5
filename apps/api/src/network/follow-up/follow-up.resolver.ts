import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Intervention } from '../../improvement/intervention/intervention.entity.js';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { VersionedArgs } from '../../platform/rows/versioned.args.js';
import { Place } from '../../programme/place/place.entity.js';
import { ProgrammeService } from '../../programme/programme/programme.service.js';
import { ContactNote, FollowUp, HelpRequest, PlacePause } from './follow-up.entity.js';
import {
  CloseHelpRequestArgs,
  ContactNoteInput,
  HelpRequestInput,
  PlacePauseInput,
} from './follow-up.inputs.js';
import { FollowUpService } from './follow-up.service.js';

@Resolver()
export class FollowUpResolver {
  constructor(private readonly service: FollowUpService) {}

  @Allow('followUp:read')
  @Query(() => FollowUp, { description: 'Where the lead is waited for.' })
  followUp(@AllowedScope() scope: Scope): Promise<FollowUp> {
    return this.service.of(scope);
  }

  @Allow('followUp:read')
  @Query(() => [ContactNote], { description: 'What was talked of, newest first.' })
  contactNotes(@AllowedScope() scope: Scope): Promise<ContactNote[]> {
    return this.service.notes(scope);
  }

  @Allow('helpRequest:ask')
  @Mutation(() => HelpRequest, {
    description: '"Bed om sparring": the lead sees it, and the network where one says so.',
  })
  askForHelp(@AllowedScope() scope: Scope, @Args('input') input: HelpRequestInput): Promise<HelpRequest> {
    return this.service.ask(scope, input);
  }

  @Allow('helpRequest:close')
  @Mutation(() => HelpRequest)
  closeHelpRequest(
    @AllowedScope() scope: Scope,
    @Args() { id, version, answer }: CloseHelpRequestArgs,
  ): Promise<HelpRequest> {
    return this.service.close(scope, id, version, answer);
  }

  @Allow('followUp:note')
  @Mutation(() => ContactNote)
  noteContact(@AllowedScope() scope: Scope, @Args('input') input: ContactNoteInput): Promise<ContactNote> {
    return this.service.note(scope, input);
  }

  @Allow('followUp:note')
  @Mutation(() => PlacePause)
  pausePlace(@AllowedScope() scope: Scope, @Args('input') input: PlacePauseInput): Promise<PlacePause> {
    return this.service.pause(scope, input);
  }

  @Allow('followUp:note')
  @Mutation(() => PlacePause)
  endPlacePause(@AllowedScope() scope: Scope, @Args() { id, version }: VersionedArgs): Promise<PlacePause> {
    return this.service.endPause(scope, id, version);
  }
}

@Resolver(() => ContactNote)
export class ContactNoteFieldsResolver {
  constructor(private readonly programmes: ProgrammeService) {}

  @ResolveField(() => Place)
  place(@Parent() note: ContactNote): Promise<Place | undefined> {
    return this.programmes.place(note.placeId);
  }
}

@Resolver(() => Intervention)
export class InterventionHelpResolver {
  constructor(private readonly service: FollowUpService) {}

  @ResolveField(() => [HelpRequest], {
    description: 'Those one may see: the own place’s, or open to the network.',
  })
  helpRequests(@Parent() intervention: Intervention): Promise<HelpRequest[]> {
    return this.service.requests(intervention.id);
  }
}
