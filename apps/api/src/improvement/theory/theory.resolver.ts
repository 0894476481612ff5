import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { VersionedArgs } from '../../platform/rows/versioned.args.js';
import { Intervention } from '../intervention/intervention.entity.js';
import { InterventionService } from '../intervention/intervention.service.js';
import { ChangeIdeaService } from './change-idea.service.js';
import { DriverService } from './driver.service.js';
import {
  AddChangeIdeaInput,
  AddDriverInput,
  MoveChangeIdeaArgs,
  MoveDriverArgs,
  RenameDriverArgs,
  UpdateChangeIdeaArgs,
} from './theory.inputs.js';

/** Each answers with the intervention: one change may move others in the diagram. */
@Resolver(() => Intervention)
export class TheoryResolver {
  constructor(
    private readonly drivers: DriverService,
    private readonly ideas: ChangeIdeaService,
    private readonly interventions: InterventionService,
  ) {}

  @Allow('theory:write')
  @Mutation(() => Intervention)
  addDriver(
    @AllowedScope() scope: Scope,
    @Args('input') input: AddDriverInput,
  ): Promise<Intervention | undefined> {
    return this.after(this.drivers.add(scope, input));
  }

  @Allow('theory:write')
  @Mutation(() => Intervention)
  renameDriver(
    @AllowedScope() scope: Scope,
    @Args() { id, version, name }: RenameDriverArgs,
  ): Promise<Intervention | undefined> {
    return this.after(this.drivers.rename(scope, id, version, name));
  }

  @Allow('theory:write')
  @Mutation(() => Intervention)
  moveDriver(
    @AllowedScope() scope: Scope,
    @Args() { id, version, parentId, index }: MoveDriverArgs,
  ): Promise<Intervention | undefined> {
    return this.after(this.drivers.move(scope, id, version, parentId ?? null, index));
  }

  @Allow('theory:write')
  @Mutation(() => Intervention, { description: 'With everything below it.' })
  removeDriver(
    @AllowedScope() scope: Scope,
    @Args() { id, version }: VersionedArgs,
  ): Promise<Intervention | undefined> {
    return this.after(this.drivers.remove(scope, id, version));
  }

  @Allow('theory:write')
  @Mutation(() => Intervention, { description: 'With what was removed together with it.' })
  restoreDriver(
    @AllowedScope() scope: Scope,
    @Args() { id, version }: VersionedArgs,
  ): Promise<Intervention | undefined> {
    return this.after(this.drivers.restore(scope, id, version));
  }

  @Allow('theory:write')
  @Mutation(() => Intervention)
  addChangeIdea(
    @AllowedScope() scope: Scope,
    @Args('input') input: AddChangeIdeaInput,
  ): Promise<Intervention | undefined> {
    return this.after(this.ideas.add(scope, input));
  }

  @Allow('theory:write')
  @Mutation(() => Intervention)
  updateChangeIdea(
    @AllowedScope() scope: Scope,
    @Args() { id, version, patch }: UpdateChangeIdeaArgs,
  ): Promise<Intervention | undefined> {
    return this.after(this.ideas.update(scope, id, version, patch));
  }

  @Allow('theory:write')
  @Mutation(() => Intervention)
  moveChangeIdea(
    @AllowedScope() scope: Scope,
    @Args() { id, version, driverId, index }: MoveChangeIdeaArgs,
  ): Promise<Intervention | undefined> {
    return this.after(this.ideas.move(scope, id, version, driverId, index));
  }

  @Allow('theory:write')
  @Mutation(() => Intervention)
  removeChangeIdea(
    @AllowedScope() scope: Scope,
    @Args() { id, version }: VersionedArgs,
  ): Promise<Intervention | undefined> {
    return this.after(this.ideas.remove(scope, id, version));
  }

  @Allow('theory:write')
  @Mutation(() => Intervention)
  restoreChangeIdea(
    @AllowedScope() scope: Scope,
    @Args() { id, version }: VersionedArgs,
  ): Promise<Intervention | undefined> {
    return this.after(this.ideas.restore(scope, id, version));
  }

  private async after(changed: Promise<string>): Promise<Intervention | undefined> {
    return this.interventions.byId(await changed);
  }
}
