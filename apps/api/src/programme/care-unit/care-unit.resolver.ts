import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { Place } from '../place/place.entity.js';
import { CareUnit } from './care-unit.entity.js';
import { CreateCareUnitInput, RenameCareUnitArgs } from './care-unit.inputs.js';
import { CareUnitService } from './care-unit.service.js';

@Resolver(() => Place)
export class CareUnitResolver {
  constructor(private readonly units: CareUnitService) {}

  @ResolveField(() => [CareUnit])
  careUnits(@Parent() place: Place): Promise<CareUnit[]> {
    return this.units.ofPlace(place.id);
  }

  @Allow('careUnit:write')
  @Mutation(() => CareUnit)
  createCareUnit(@AllowedScope() scope: Scope, @Args('input') input: CreateCareUnitInput): Promise<CareUnit> {
    return this.units.create(scope, input);
  }

  @Allow('careUnit:administer')
  @Mutation(() => CareUnit)
  renameCareUnit(@Args() { id, name, version }: RenameCareUnitArgs): Promise<CareUnit> {
    return this.units.rename(id, name, version);
  }
}
