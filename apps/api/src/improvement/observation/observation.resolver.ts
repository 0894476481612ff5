import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonNameService } from '../../people/person/person-name.service.js';
import { PersonName } from '../../people/person/person.entity.js';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { VersionedArgs } from '../../platform/rows/versioned.args.js';
import { PdsaCycle } from '../pdsa-cycle/pdsa-cycle.entity.js';
import { AddObservationInput } from '../pdsa-cycle/pdsa-cycle.inputs.js';
import { Observation } from './observation.entity.js';
import { ObservationService } from './observation.service.js';

@Resolver(() => Observation)
export class ObservationResolver {
  constructor(
    private readonly observations: ObservationService,
    private readonly people: PersonNameService,
  ) {}

  @Allow('observation:write')
  @Mutation(() => Observation)
  addObservation(
    @AllowedScope() scope: Scope,
    @Args('input') input: AddObservationInput,
  ): Promise<Observation> {
    return this.observations.add(scope, input);
  }

  @Allow('observation:write')
  @Mutation(() => PdsaCycle)
  removeObservation(
    @AllowedScope() scope: Scope,
    @Args() { id, version }: VersionedArgs,
  ): Promise<PdsaCycle> {
    return this.observations.remove(scope, id, version);
  }

  @ResolveField(() => PersonName, { nullable: true })
  author(@Parent() row: Observation): Promise<PersonName | null> {
    return this.people.byId(row.authorId);
  }
}

@Resolver(() => PdsaCycle)
export class CycleObservationsResolver {
  constructor(private readonly observations: ObservationService) {}

  @ResolveField(() => [Observation], { name: 'observations' })
  observationsOf(@Parent() cycle: PdsaCycle): Promise<Observation[]> {
    return this.observations.ofCycle(cycle.id);
  }
}
