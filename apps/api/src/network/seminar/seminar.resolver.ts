import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Intervention } from '../../improvement/intervention/intervention.entity.js';
import { InterventionService } from '../../improvement/intervention/intervention.service.js';
import { PersonNameService } from '../../people/person/person-name.service.js';
import { PersonName } from '../../people/person/person.entity.js';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { Database } from '../../platform/operation/database.js';
import { currentOperation, type Scope } from '../../platform/operation/operation.js';
import { IdArgs, VersionedArgs } from '../../platform/rows/versioned.args.js';
import { Place } from '../../programme/place/place.entity.js';
import { Programme } from '../../programme/programme/programme.entity.js';
import { ProgrammeService } from '../../programme/programme/programme.service.js';
import { Overview } from '../overview/overview.types.js';
import {
  ActionPoint,
  AgendaItem,
  Seminar,
  SeminarFreeze,
  SeminarParticipant,
  Storyboard,
} from './seminar.entity.js';
import {
  ActionPointInput,
  AgendaItemInput,
  FinishActionPointArgs,
  MoveArgs,
  ParticipantInput,
  SeminarArgs,
  UpdateAgendaItemArgs,
  UpdateSeminarArgs,
} from './seminar.inputs.js';
import { SeminarReadingService } from './seminar-reading.service.js';
import { SeminarService } from './seminar.service.js';
import { StoryboardSlide } from './seminar.types.js';
import { StoryboardService } from './storyboard.service.js';

/** The seminars of a programme, where the programme and the overview show them. */
@Resolver(() => Programme)
export class ProgrammeSeminarsResolver {
  constructor(private readonly database: Database) {}

  @ResolveField(() => [Seminar])
  seminars(@Parent() programme: Programme): Promise<Seminar[]> {
    return this.database.manager.find(Seminar, {
      where: { programmeId: programme.id },
      order: { number: 'ASC' },
    });
  }
}

@Resolver(() => Overview)
export class OverviewSeminarsResolver {
  constructor(private readonly database: Database) {}

  @ResolveField(() => [Seminar], { name: 'seminars' })
  seminarsOf(): Promise<Seminar[]> {
    const programmeId = currentOperation().programmeId ?? '';
    return this.database.manager.find(Seminar, { where: { programmeId }, order: { number: 'ASC' } });
  }
}

@Resolver(() => Seminar)
export class SeminarResolver {
  constructor(
    private readonly service: SeminarService,
    private readonly reading: SeminarReadingService,
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

  @ResolveField(() => [AgendaItem])
  agenda(@Parent() seminar: Seminar): Promise<AgendaItem[]> {
    return this.reading.agenda(seminar);
  }

  @ResolveField(() => [SeminarParticipant])
  participants(@Parent() seminar: Seminar): Promise<SeminarParticipant[]> {
    return this.reading.participants(seminar);
  }

  @ResolveField(() => [Storyboard])
  seminarStoryboards(@Parent() seminar: Seminar): Promise<Storyboard[]> {
    return this.reading.storyboards(seminar.id);
  }

  @ResolveField(() => [Place], { description: 'Places that have no storyboard ready.' })
  missingStoryboards(@Parent() seminar: Seminar): Promise<Place[]> {
    return this.reading.missing(seminar);
  }

  @ResolveField(() => [StoryboardSlide], { description: 'As shown, once frozen.' })
  async slides(@Parent() seminar: Seminar): Promise<readonly StoryboardSlide[]> {
    return this.storyboards.slides(seminar.id);
  }

  @ResolveField(() => SeminarFreeze, { nullable: true })
  async freeze(@Parent() seminar: Seminar): Promise<SeminarFreeze | null> {
    return (await this.storyboards.freezeOf(seminar.id)) ?? null;
  }

  @ResolveField(() => [ActionPoint])
  actionPoints(@Parent() seminar: Seminar): Promise<ActionPoint[]> {
    return this.reading.actionPoints(seminar);
  }

  @ResolveField(() => [ActionPoint], { description: 'Still open from earlier seminars: they open this one.' })
  openBefore(@Parent() seminar: Seminar): Promise<ActionPoint[]> {
    return this.reading.openBefore(seminar);
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
