import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { VersionedArgs } from '../../platform/rows/versioned.args.js';
import { ActionPoint } from '../seminar/seminar.entity.js';
import { MoveArgs } from '../seminar/seminar.inputs.js';
import {
  ProjectMeetingInput,
  ProjectPointInput,
  UpdateProjectMeetingArgs,
  UpdateProjectPointArgs,
} from './project-group.inputs.js';
import { ProjectGroupService } from './project-group.service.js';
import { ProjectMeeting, ProjectPoint } from './project-meeting.entity.js';

@Resolver(() => ProjectMeeting)
export class ProjectGroupResolver {
  constructor(private readonly service: ProjectGroupService) {}

  @Allow('frame:read')
  @Query(() => [ProjectMeeting], { description: 'Of the project group, newest first.' })
  projectMeetings(@AllowedScope() scope: Scope): Promise<ProjectMeeting[]> {
    return this.service.meetings(scope);
  }

  @Allow('frame:keep')
  @Mutation(() => ProjectMeeting)
  addProjectMeeting(
    @AllowedScope() scope: Scope,
    @Args('input') input: ProjectMeetingInput,
  ): Promise<ProjectMeeting> {
    return this.service.add(scope, input);
  }

  @Allow('frame:keep')
  @Mutation(() => ProjectMeeting)
  updateProjectMeeting(@Args() { id, version, patch }: UpdateProjectMeetingArgs): Promise<ProjectMeeting> {
    return this.service.update(id, version, patch);
  }

  @Allow('frame:keep')
  @Mutation(() => ProjectMeeting)
  addProjectPoint(
    @AllowedScope() scope: Scope,
    @Args('input') input: ProjectPointInput,
  ): Promise<ProjectMeeting> {
    return this.service.addPoint(scope, input);
  }

  @Allow('frame:keep')
  @Mutation(() => ProjectMeeting, { description: 'Its title, or what came of it.' })
  updateProjectPoint(@Args() { id, version, patch }: UpdateProjectPointArgs): Promise<ProjectMeeting> {
    return this.service.updatePoint(id, version, patch);
  }

  @Allow('frame:keep')
  @Mutation(() => ProjectMeeting)
  moveProjectPoint(@Args() { id, version, index }: MoveArgs): Promise<ProjectMeeting> {
    return this.service.movePoint(id, version, index);
  }

  @Allow('frame:keep')
  @Mutation(() => ProjectMeeting)
  removeProjectPoint(@Args() { id, version }: VersionedArgs): Promise<ProjectMeeting> {
    return this.service.removePoint(id, version);
  }

  @ResolveField(() => [ProjectPoint], { name: 'points' })
  pointsOf(@Parent() { id }: ProjectMeeting): Promise<ProjectPoint[]> {
    return this.service.points(id);
  }

  @ResolveField(() => [ActionPoint], { name: 'actionPoints', description: 'What was promised there.' })
  actionPointsOf(@Parent() { id }: ProjectMeeting): Promise<ActionPoint[]> {
    return this.service.actionPoints(id);
  }
}
