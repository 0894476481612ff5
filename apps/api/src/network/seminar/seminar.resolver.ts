import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Intervention } from '../../improvement/intervention/intervention.entity.js';
import { InterventionService } from '../../improvement/intervention/intervention.service.js';
import { PersonNameService } from '../../people/person/person-name.service.js';
import { PersonName } from '../../people/person/person.entity.js';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { IdArgs, VersionedArgs } from '../../platform/rows/versioned.args.js';
import { Place } from '../../programme/place/place.entity.js';
import { ProgrammeService } from '../../programme/programme/programme.service.js';
import { ActionPoint, Seminar, SeminarFreeze, Storyboard } from './seminar.entity.js';
import {
  ActionPointInput,
  AgendaItemInput,
  FinishActionPointArgs,
  MoveArgs,
  ParticipantInput,
  ParticipantListInput,
  SeminarArgs,
  UpdateAgendaItemArgs,
  UpdateSeminarArgs,
} from './seminar.inputs.js';
import { SeminarService } from './seminar.service.js';
import { StoryboardService } from './storyboard.service.js';

@Resolver(() => Seminar)
export class SeminarResolver {
  constructor(
    private readonly service: SeminarService,
    private readonly storyboards: StoryboardService,
  ) {}

  @Allow('seminar:read')
  @Query(() => Seminar, { nullable: true })
  seminar(@AllowedScope() scope: Scope, @Args() { number }: SeminarArgs): Promise<Seminar | null> {
    return this.service.byNumber(scope, number);
  }

  @Allow('seminar:arrange')
  @Mutation(() => Seminar)
  updateSeminar(@Args() { id, version, patch }: UpdateSeminarArgs): Promise<Seminar> {
    return this.service.update(id, version, patch);
  }

  @Allow('seminar:arrange')
  @Mutation(() => Seminar, {
    description: 'The template of the seminar’s number, where there is no agenda yet.',
  })
  beginAgenda(@AllowedScope() scope: Scope, @Args() { id }: IdArgs): Promise<Seminar> {
    return this.service.beginAgenda(scope, id);
  }

  @Allow('seminar:arrange')
  @Mutation(() => Seminar)
  addAgendaItem(@AllowedScope() scope: Scope, @Args('input') input: AgendaItemInput): Promise<Seminar> {
    return this.service.addItem(scope, input);
  }

  @Allow('seminar:arrange')
  @Mutation(() => Seminar)
  updateAgendaItem(@Args() { id, version, patch }: UpdateAgendaItemArgs): Promise<Seminar> {
    return this.service.updateItem(id, version, patch);
  }

  @Allow('seminar:arrange')
  @Mutation(() => Seminar)
  moveAgendaItem(@Args() { id, version, index }: MoveArgs): Promise<Seminar> {
    return this.service.moveItem(id, version, index);
  }

  @Allow('seminar:arrange')
  @Mutation(() => Seminar)
  removeAgendaItem(@Args() { id, version }: VersionedArgs): Promise<Seminar> {
    return this.service.removeItem(id, version);
  }

  @Allow('seminar:arrange')
  @Mutation(() => Seminar)
  addSeminarParticipant(
    @AllowedScope() scope: Scope,
    @Args('input') input: ParticipantInput,
  ): Promise<Seminar> {
    return this.service.addParticipant(scope, input);
  }

  @Allow('seminar:arrange')
  @Mutation(() => Seminar, { description: 'A whole list, or nobody of it.' })
  addSeminarParticipants(
    @AllowedScope() scope: Scope,
    @Args('input') { seminarId, participants }: ParticipantListInput,
  ): Promise<Seminar> {
    return this.service.addParticipants(scope, seminarId, participants);
  }

  @Allow('seminar:arrange')
  @Mutation(() => Seminar)
  removeSeminarParticipant(@Args() { id, version }: VersionedArgs): Promise<Seminar> {
    return this.service.removeParticipant(id, version);
  }

  @Allow('seminar:arrange')
  @Mutation(() => SeminarFreeze, {
    description: 'What is shown stays as it is from now on. A second time gives the same.',
  })
  freezeSeminar(@AllowedScope() scope: Scope, @Args() { id }: IdArgs): Promise<SeminarFreeze> {
    return this.storyboards.freeze(scope, id);
  }
}

@Resolver(() => ActionPoint)
export class ActionPointResolver {
  constructor(
    private readonly service: SeminarService,
    private readonly people: PersonNameService,
  ) {}

  @Allow('seminar:arrange')
  @Mutation(() => ActionPoint)
  addActionPoint(@AllowedScope() scope: Scope, @Args('input') input: ActionPointInput): Promise<ActionPoint> {
    return this.service.addActionPoint(scope, input);
  }

  @Allow('actionPoint:finish')
  @Mutation(() => ActionPoint, { description: 'By the place of whoever has promised it, or the lead.' })
  finishActionPoint(
    @AllowedScope() scope: Scope,
    @Args() { id, version, done }: FinishActionPointArgs,
  ): Promise<ActionPoint> {
    return this.service.finish(scope, id, version, done);
  }

  @ResolveField(() => PersonName, { nullable: true })
  owner(@Parent() point: ActionPoint): Promise<PersonName | null> {
    return this.people.byId(point.ownerId);
  }
}

@Resolver(() => Storyboard)
export class StoryboardFieldsResolver {
  constructor(
    private readonly interventions: InterventionService,
    private readonly programmes: ProgrammeService,
  ) {}

  @ResolveField(() => Intervention)
  intervention(@Parent() storyboard: Storyboard): Promise<Intervention | undefined> {
    return this.interventions.byId(storyboard.interventionId);
  }

  @ResolveField(() => Place)
  place(@Parent() storyboard: Storyboard): Promise<Place | undefined> {
    return this.programmes.place(storyboard.placeId);
  }
}
