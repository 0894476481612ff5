import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { RoleAssuranceType, SetRoleAssuranceArgs } from './role-assurance.entity.js';
import { RoleAssuranceService } from './role-assurance.service.js';

@Resolver(() => RoleAssuranceType)
export class RoleAssuranceResolver {
  constructor(private readonly assurances: RoleAssuranceService) {}

  @Allow('assurance:set')
  @Query(() => [RoleAssuranceType])
  roleAssurances(): Promise<RoleAssuranceType[]> {
    return this.assurances.all();
  }

  @Allow('assurance:set')
  @Mutation(() => RoleAssuranceType)
  setRoleAssurance(
    @AllowedScope() scope: Scope,
    @Args() args: SetRoleAssuranceArgs,
  ): Promise<RoleAssuranceType> {
    return this.assurances.set(scope, args);
  }
}
