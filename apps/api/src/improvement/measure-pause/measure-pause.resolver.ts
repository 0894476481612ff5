import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { VersionedArgs } from '../../platform/rows/versioned.args.js';
import { Measure } from '../measure/measure.entity.js';
import { MeasurePause } from './measure-pause.entity.js';
import { PauseMeasureInput, ResumeMeasureArgs } from './measure-pause.inputs.js';
import { MeasurePauseService } from './measure-pause.service.js';

@Resolver(() => Measure)
export class MeasurePauseResolver {
  constructor(private readonly pauses: MeasurePauseService) {}

  @Allow('measure:write')
  @Mutation(() => Measure)
  pauseMeasure(@AllowedScope() scope: Scope, @Args('input') input: PauseMeasureInput): Promise<Measure> {
    return this.pauses.pause(scope, input);
  }

  @Allow('measure:write')
  @Mutation(() => Measure, { description: 'Ends a pause: numbers are asked for again after its last day.' })
  resumeMeasure(
    @AllowedScope() scope: Scope,
    @Args() { id, version, endsOn }: ResumeMeasureArgs,
  ): Promise<Measure> {
    return this.pauses.resume(scope, id, version, endsOn);
  }

  @Allow('measure:write')
  @Mutation(() => Measure)
  removeMeasurePause(@AllowedScope() scope: Scope, @Args() { id, version }: VersionedArgs): Promise<Measure> {
    return this.pauses.remove(scope, id, version);
  }

  @ResolveField(() => [MeasurePause], { name: 'pauses', description: 'Oldest first.' })
  pausesOf(@Parent() measure: Measure): Promise<MeasurePause[]> {
    return this.pauses.of(measure);
  }
}
