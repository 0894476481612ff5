import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonNameService } from '../../people/person/person-name.service.js';
import { PersonName } from '../../people/person/person.entity.js';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { Intervention } from '../intervention/intervention.entity.js';
import { CoachNote, InterventionProgress, ProgressProposal, ProgressScore } from './progress.entity.js';
import { AddCoachNoteInput, ConfirmProgressInput } from './progress.inputs.js';
import { ProgressService } from './progress.service.js';

/** What the fields below are asked of: the intervention, by those who may see its progress. */
type Seen = { readonly of: Intervention };

@Resolver(() => Intervention)
export class InterventionProgressResolver {
  constructor(private readonly progress: ProgressService) {}

  @Allow('progress:confirm')
  @Mutation(() => Intervention, {
    description: 'Confirms the proposal or chooses another score, with one line why.',
  })
  confirmProgress(
    @AllowedScope() scope: Scope,
    @Args('input') input: ConfirmProgressInput,
  ): Promise<Intervention> {
    return this.progress.confirm(scope, input);
  }

  @Allow('progress:coach')
  @Mutation(() => Intervention)
  addCoachNote(@AllowedScope() scope: Scope, @Args('input') input: AddCoachNoteInput): Promise<Intervention> {
    return this.progress.addCoachNote(scope, input);
  }

  @ResolveField(() => InterventionProgress, { name: 'progress', nullable: true })
  progressOf(@Parent() intervention: Intervention): Seen | null {
    return this.progress.maySee(intervention) ? { of: intervention } : null;
  }
}

@Resolver(() => InterventionProgress)
export class ProgressFieldsResolver {
  constructor(private readonly progress: ProgressService) {}

  @ResolveField(() => ProgressProposal)
  proposal(@Parent() seen: Seen): Promise<ProgressProposal> {
    return this.progress.proposal(seen.of);
  }

  @ResolveField(() => [ProgressScore])
  scores(@Parent() seen: Seen): Promise<ProgressScore[]> {
    return this.progress.scores(seen.of.id);
  }

  @ResolveField(() => [CoachNote])
  coachNotes(@Parent() seen: Seen): Promise<CoachNote[]> {
    return this.progress.coachNotes(seen.of.id);
  }
}

@Resolver(() => ProgressScore)
export class ProgressScoreFieldsResolver {
  constructor(private readonly people: PersonNameService) {}

  @ResolveField(() => PersonName, { nullable: true })
  by(@Parent() row: ProgressScore): Promise<PersonName | null> {
    return this.people.byId(row.byId);
  }
}

@Resolver(() => CoachNote)
export class CoachNoteFieldsResolver {
  constructor(private readonly people: PersonNameService) {}

  @ResolveField(() => PersonName, { nullable: true })
  by(@Parent() row: CoachNote): Promise<PersonName | null> {
    return this.people.byId(row.byId);
  }
}
