import { Args, ArgsType, Field, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { FreeText } from '../../platform/personal-data/free-text.js';
import { Measure, MeasureDefinition, MeasureDefinitionVersion } from '../measure/measure.entity.js';
import { MeasureService } from '../measure/measure.service.js';
import { DefinitionRevisionService } from './definition-revision.service.js';
import { DefinitionUse } from './definition-use.js';
import { ReviseMeasureDefinitionInput } from './measure-definition.inputs.js';
import { MeasureDefinitionService } from './measure-definition.service.js';

@ArgsType()
class DefinitionSearchArgs {
  @Field(() => String, { nullable: true, description: 'A part of the name.' })
  @FreeText(60)
  search?: string | null;
}

@Resolver(() => MeasureDefinition)
export class MeasureDefinitionResolver {
  constructor(
    private readonly definitions: MeasureDefinitionService,
    private readonly revisions: DefinitionRevisionService,
    private readonly measures: MeasureService,
  ) {}

  @Allow('measure:read')
  @Query(() => [MeasureDefinition], {
    description: 'What the programme already measures; another place may take a definition over.',
  })
  measureDefinitions(
    @AllowedScope() _scope: Scope,
    @Args() { search }: DefinitionSearchArgs,
  ): Promise<MeasureDefinition[]> {
    return this.definitions.list(search ?? null);
  }

  @Allow('measure:write')
  @Mutation(() => MeasureDefinition)
  reviseMeasureDefinition(
    @AllowedScope() scope: Scope,
    @Args('input') input: ReviseMeasureDefinitionInput,
  ): Promise<MeasureDefinition> {
    return this.revisions.revise(scope, input);
  }

  @ResolveField(() => [MeasureDefinitionVersion], { description: 'Oldest first.' })
  versions(@Parent() definition: MeasureDefinition): Promise<MeasureDefinitionVersion[]> {
    return this.measures.definitionVersions(definition.id);
  }

  @ResolveField(() => MeasureDefinitionVersion)
  current(@Parent() definition: MeasureDefinition): Promise<MeasureDefinitionVersion> {
    return this.measures.currentDefinition(definition.id);
  }

  @ResolveField(() => [DefinitionUse], { description: 'The measures that go by it, at every place.' })
  usedBy(@Parent() definition: MeasureDefinition): Promise<DefinitionUse[]> {
    return this.definitions.usesOf(definition.id);
  }
}

@Resolver(() => Measure)
export class MeasureDefinedByResolver {
  constructor(private readonly definitions: MeasureDefinitionService) {}

  @ResolveField(() => MeasureDefinition, { description: 'The definition with its versions and its users.' })
  definedBy(@Parent() measure: Measure): Promise<MeasureDefinition> {
    return this.definitions.byId(measure.definitionId);
  }
}
