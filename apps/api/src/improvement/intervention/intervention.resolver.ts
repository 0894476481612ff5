import { Args, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphQLResolveInfo } from 'graphql';
import { PersonNameService } from '../../people/person/person-name.service.js';
import { PersonName } from '../../people/person/person.entity.js';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { selectedFields } from '../../platform/operation/riding-along.js';
import { type Scope } from '../../platform/operation/operation.js';
import { Place } from '../../programme/place/place.entity.js';
import { ProgrammeService } from '../../programme/programme/programme.service.js';
import { Method, Track } from '../../programme/programme/reference-terms.entity.js';
import { Intervention, InterventionVersion } from './intervention.entity.js';
import {
  CodeArgs,
  CreateInterventionInput,
  InterventionFilter,
  UpdateInterventionArgs,
} from './intervention.inputs.js';
import { InterventionService } from './intervention.service.js';

@Resolver(() => Intervention)
export class InterventionResolver {
  constructor(
    private readonly service: InterventionService,
    private readonly programmes: ProgrammeService,
    private readonly people: PersonNameService,
  ) {}

  @Allow('intervention:read')
  @Query(() => [Intervention])
  interventions(@AllowedScope() scope: Scope, @Args() filter: InterventionFilter): Promise<Intervention[]> {
    return this.service.list(scope, filter);
  }

  @Allow('intervention:read')
  @Query(() => Intervention, {
    nullable: true,
    description: 'null: it does not exist, or you have no access.',
  })
  intervention(
    @AllowedScope() scope: Scope,
    @Args() { code }: CodeArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Intervention | null> {
    return this.service.byCode(scope, code, selectedFields(info));
  }

  @Allow('intervention:write')
  @Mutation(() => Intervention)
  createIntervention(
    @AllowedScope() scope: Scope,
    @Args('input') input: CreateInterventionInput,
  ): Promise<Intervention> {
    return this.service.create(scope, input);
  }

  @Allow('intervention:write')
  @Mutation(() => Intervention)
  updateIntervention(
    @AllowedScope() scope: Scope,
    @Args() { id, version, patch }: UpdateInterventionArgs,
  ): Promise<Intervention> {
    return this.service.update(scope, id, version, patch);
  }

  @ResolveField(() => Place)
  place(@Parent() row: Intervention): Promise<Place | undefined> {
    return this.programmes.place(row.placeId);
  }

  @ResolveField(() => Track)
  track(@Parent() row: Intervention): Promise<Track | undefined> {
    return this.programmes.term(Track, row.trackId);
  }

  @ResolveField(() => Method, { nullable: true })
  async method(@Parent() row: Intervention): Promise<Method | null> {
    return row.methodId === null ? null : ((await this.programmes.term(Method, row.methodId)) ?? null);
  }

  @ResolveField(() => PersonName, { nullable: true })
  responsible(@Parent() row: Intervention): Promise<PersonName | null> {
    return this.people.byId(row.responsibleId);
  }

  @ResolveField(() => PersonName, { nullable: true })
  updatedBy(@Parent() row: Intervention): Promise<PersonName | null> {
    return this.people.byId(row.updatedById);
  }

  @ResolveField(() => Boolean, {
    description:
      'The reader is staff of another unit: what this one has not shared is not here, and is not written in.',
  })
  ofAnotherUnit(@Parent() row: Intervention): Promise<boolean> {
    return this.service.isOfAnotherUnit(row.id);
  }

  @ResolveField(() => [InterventionVersion], { description: 'Newest first.' })
  descriptions(@Parent() row: Intervention): Promise<InterventionVersion[]> {
    return this.service.versions(row.id);
  }
}

@Resolver(() => InterventionVersion)
export class InterventionVersionResolver {
  constructor(private readonly people: PersonNameService) {}

  @ResolveField(() => PersonName, { nullable: true })
  by(@Parent() row: InterventionVersion): Promise<PersonName | null> {
    return this.people.byId(row.byId);
  }
}
