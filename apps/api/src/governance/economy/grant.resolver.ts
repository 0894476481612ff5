import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { requirePlannedOre } from '@laeringsrum/domain';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { Database } from '../../platform/operation/database.js';
import { type Scope } from '../../platform/operation/operation.js';
import { conflict, updateVersion } from '../../platform/rows/versioned.js';
import { ProgrammeGrant } from './economy.entity.js';
import { ProgrammeGrantInput } from './economy.inputs.js';

/** The grant the budget lines divide: noted by the lead, seen by those who see all the lines. */
@Resolver(() => ProgrammeGrant)
export class GrantResolver {
  constructor(private readonly database: Database) {}

  @Allow('grant:read')
  @Query(() => ProgrammeGrant, { nullable: true, description: 'Nothing: it is not noted yet.' })
  programmeGrant(@AllowedScope() { programmeId }: Scope): Promise<ProgrammeGrant | null> {
    return this.standing(programmeId);
  }

  @Allow('economy:keep')
  @Mutation(() => ProgrammeGrant)
  async noteProgrammeGrant(
    @AllowedScope() { programmeId }: Scope,
    @Args('input') { id, version, amountOre, reference }: ProgrammeGrantInput,
  ): Promise<ProgrammeGrant> {
    requirePlannedOre(amountOre, 'amountOre');
    const values = { amountOre, reference: (reference ?? '').trim() };
    const { manager } = this.database;
    const standing = await this.standing(programmeId);
    if (!standing) {
      await manager.insert(ProgrammeGrant, { ...values, id, programmeId });
      return manager.findOneByOrFail(ProgrammeGrant, { id });
    }
    if (version == null) throw conflict(standing);
    return updateVersion(manager, ProgrammeGrant, standing, version, values);
  }

  private standing(programmeId: string): Promise<ProgrammeGrant | null> {
    return this.database.manager.findOneBy(ProgrammeGrant, { programmeId });
  }
}
