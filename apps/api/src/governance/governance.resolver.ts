import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Programme } from '../programme/programme/programme.entity.js';
import { ProgrammeService } from '../programme/programme/programme.service.js';
import { ProgrammeGroup } from './group/programme-group.entity.js';
import { Milestone } from './milestone/milestone.entity.js';

/** What governance contributes to the programme. */
@Resolver(() => Programme)
export class GovernanceResolver {
  constructor(private readonly programmes: ProgrammeService) {}

  @ResolveField(() => [ProgrammeGroup])
  groups(@Parent() programme: Programme): Promise<ProgrammeGroup[]> {
    return this.programmes.terms(ProgrammeGroup, programme.id);
  }

  @ResolveField(() => [Milestone])
  milestones(@Parent() programme: Programme): Promise<Milestone[]> {
    return this.programmes.terms(Milestone, programme.id);
  }
}
