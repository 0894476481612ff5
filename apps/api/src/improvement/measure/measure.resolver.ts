import { Args, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphQLResolveInfo } from 'graphql';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { rodeAlong, selectedFields } from '../../platform/operation/riding-along.js';
import { type Scope } from '../../platform/operation/operation.js';
import { IdArgs } from '../../platform/rows/versioned.args.js';
import { Intervention } from '../intervention/intervention.entity.js';
import { InterventionService } from '../intervention/intervention.service.js';
import { Measure, MeasureDefinitionVersion } from './measure.entity.js';
import { CreateMeasureInput, UpdateMeasureArgs } from './measure.inputs.js';
import { MeasureService } from './measure.service.js';

@Resolver(() => Measure)
export class MeasureResolver {
  constructor(
    private readonly measures: MeasureService,
    private readonly interventions: InterventionService,
  ) {}

  @Allow('measure:read')
  @Query(() => Measure, { nullable: true })
  async measure(@AllowedScope() _scope: Scope, @Args() { id }: IdArgs): Promise<Measure | null> {
    return (await this.measures.byId(id)) ?? null;
  }

  @Allow('measure:write')
  @Mutation(() => Measure)
  createMeasure(@AllowedScope() scope: Scope, @Args('input') input: CreateMeasureInput): Promise<Measure> {
    return this.measures.create(scope, input);
  }

  @Allow('measure:write')
  @Mutation(() => Measure)
  updateMeasure(
    @AllowedScope() scope: Scope,
    @Args() { id, version, patch }: UpdateMeasureArgs,
  ): Promise<Measure> {
    return this.measures.update(scope, id, version, patch);
  }

  @ResolveField(() => MeasureDefinitionVersion, { description: 'The current version.' })
  definition(@Parent() measure: Measure): Promise<MeasureDefinitionVersion> | MeasureDefinitionVersion {
    return (
      rodeAlong<MeasureDefinitionVersion>(measure, 'definition') ??
      this.measures.currentDefinition(measure.definitionId)
    );
  }

  @ResolveField(() => String)
  async interventionCode(@Parent() measure: Measure): Promise<string> {
    return (await this.interventions.byId(measure.interventionId))?.code ?? '';
  }
}

@Resolver(() => Intervention)
export class InterventionMeasuresResolver {
  constructor(private readonly measures: MeasureService) {}

  @ResolveField(() => [Measure], { name: 'measures' })
  measuresOf(@Parent() intervention: Intervention, @Info() info: GraphQLResolveInfo): Promise<Measure[]> {
    return this.measures.ofIntervention(intervention.id, selectedFields(info));
  }
}
