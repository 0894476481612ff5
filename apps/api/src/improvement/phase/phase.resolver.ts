import { Args, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { rodeAlong } from '../../platform/operation/riding-along.js';
import { type Scope } from '../../platform/operation/operation.js';
import { VersionedArgs } from '../../platform/rows/versioned.args.js';
import { Measure } from '../measure/measure.entity.js';
import { Phase } from './phase.entity.js';
import { StartPhaseInput } from './phase.inputs.js';
import { PhaseService } from './phase.service.js';

@Resolver(() => Phase)
export class PhaseResolver {
  constructor(private readonly phases: PhaseService) {}

  @Allow('phase:write')
  @Mutation(() => Phase)
  startPhase(@AllowedScope() scope: Scope, @Args('input') input: StartPhaseInput): Promise<Phase> {
    return this.phases.start(scope, input);
  }

  @Allow('phase:write')
  @Mutation(() => Measure)
  removePhase(@AllowedScope() scope: Scope, @Args() { id, version }: VersionedArgs): Promise<Measure> {
    return this.phases.remove(scope, id, version);
  }

  @ResolveField(() => Int, { nullable: true })
  cycleNumber(@Parent() phase: Phase): Promise<number | null> {
    return this.phases.cycleNumber(phase.cycleId);
  }
}

@Resolver(() => Measure)
export class MeasurePhasesResolver {
  constructor(private readonly phases: PhaseService) {}

  @ResolveField(() => [Phase], { name: 'phases' })
  phasesOf(@Parent() measure: Measure): Promise<Phase[]> | Phase[] {
    return rodeAlong<Phase[]>(measure, 'phases') ?? this.phases.ofMeasure(measure.id);
  }
}
