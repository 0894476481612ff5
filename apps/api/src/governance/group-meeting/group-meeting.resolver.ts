import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonNameService } from '../../people/person/person-name.service.js';
import { PersonName } from '../../people/person/person.entity.js';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { IdArgs, VersionedArgs } from '../../platform/rows/versioned.args.js';
import { Place } from '../../programme/place/place.entity.js';
import { ProgrammeService } from '../../programme/programme/programme.service.js';
import { ProgrammeGroup } from '../group/programme-group.entity.js';
import { GroupMeetingRemarkService } from './group-meeting-remark.service.js';
import {
  GroupMeeting,
  GroupMeetingDecision,
  GroupMeetingItem,
  GroupMeetingRemark,
} from './group-meeting.entity.js';
import {
  GroupMeetingArgs,
  GroupMeetingItemInput,
  GroupMeetingPriorityInput,
  GroupMeetingRemarkInput,
  MoveGroupMeetingItemArgs,
  PlanGroupMeetingInput,
  UpdateGroupMeetingArgs,
  UpdateGroupMeetingItemArgs,
} from './group-meeting.inputs.js';
import { GroupMeetingService } from './group-meeting.service.js';

@Resolver(() => GroupMeeting)
export class GroupMeetingResolver {
  constructor(
    private readonly meetings: GroupMeetingService,
    private readonly remarksOf: GroupMeetingRemarkService,
    private readonly programmes: ProgrammeService,
    private readonly people: PersonNameService,
  ) {}

  @Allow('groupMeeting:read')
  @Query(() => [GroupMeeting], { description: 'The latest day first.' })
  groupMeetings(@AllowedScope() scope: Scope): Promise<GroupMeeting[]> {
    return this.meetings.list(scope);
  }

  @Allow('groupMeeting:read')
  @Query(() => GroupMeeting, { nullable: true })
  groupMeeting(
    @AllowedScope() scope: Scope,
    @Args() { number }: GroupMeetingArgs,
  ): Promise<GroupMeeting | null> {
    return this.meetings.byNumber(scope, number);
  }

  @Allow('groupMeeting:read')
  @Query(() => [GroupMeetingDecision], { description: 'From closed minutes, the latest meeting first.' })
  groupMeetingDecisions(@AllowedScope() scope: Scope): Promise<GroupMeetingDecision[]> {
    return this.meetings.decisions(scope);
  }

  @Allow('groupMeeting:keep')
  @Mutation(() => GroupMeeting, { description: 'With the agenda that the group’s powers give.' })
  planGroupMeeting(
    @AllowedScope() scope: Scope,
    @Args('input') input: PlanGroupMeetingInput,
  ): Promise<GroupMeeting> {
    return this.meetings.plan(scope, input);
  }

  @Allow('groupMeeting:keep')
  @Mutation(() => GroupMeeting)
  updateGroupMeeting(@Args() { id, version, patch }: UpdateGroupMeetingArgs): Promise<GroupMeeting> {
    return this.meetings.update(id, version, patch);
  }

  @Allow('groupMeeting:keep')
  @Mutation(() => GroupMeeting)
  addGroupMeetingItem(
    @AllowedScope() scope: Scope,
    @Args('input') input: GroupMeetingItemInput,
  ): Promise<GroupMeeting> {
    return this.meetings.addItem(scope, input);
  }

  @Allow('groupMeeting:keep')
  @Mutation(() => GroupMeeting)
  updateGroupMeetingItem(@Args() { id, version, patch }: UpdateGroupMeetingItemArgs): Promise<GroupMeeting> {
    return this.meetings.updateItem(id, version, patch);
  }

  @Allow('groupMeeting:keep')
  @Mutation(() => GroupMeeting)
  moveGroupMeetingItem(@Args() { id, version, index }: MoveGroupMeetingItemArgs): Promise<GroupMeeting> {
    return this.meetings.moveItem(id, version, index);
  }

  @Allow('groupMeeting:keep')
  @Mutation(() => GroupMeeting)
  removeGroupMeetingItem(@Args() { id, version }: VersionedArgs): Promise<GroupMeeting> {
    return this.meetings.removeItem(id, version);
  }

  @Allow('groupMeeting:keep')
  @Mutation(() => GroupMeeting, { description: 'The minutes do not change any more.' })
  closeGroupMeeting(
    @AllowedScope() scope: Scope,
    @Args() { id, version }: VersionedArgs,
  ): Promise<GroupMeeting> {
    return this.meetings.close(scope, id, version);
  }

  @Allow('groupMeeting:remark')
  @Mutation(() => GroupMeeting)
  remarkOnGroupMeeting(
    @AllowedScope() scope: Scope,
    @Args('input') input: GroupMeetingRemarkInput,
  ): Promise<GroupMeeting> {
    return this.remarksOf.comment(scope, input);
  }

  @Allow('groupMeeting:prioritise')
  @Mutation(() => GroupMeeting, { description: 'What a place puts first at the meeting.' })
  prioritiseForGroupMeeting(
    @AllowedScope() scope: Scope,
    @Args('input') input: GroupMeetingPriorityInput,
  ): Promise<GroupMeeting> {
    return this.remarksOf.prioritise(scope, input);
  }

  @Allow('groupMeeting:remark')
  @Mutation(() => GroupMeeting, { description: 'One’s own comment or priority.' })
  takeBackGroupMeetingRemark(@AllowedScope() scope: Scope, @Args() { id }: IdArgs): Promise<GroupMeeting> {
    return this.remarksOf.takeBack(scope, id);
  }

  @ResolveField(() => ProgrammeGroup, { nullable: true })
  async group(@Parent() { groupId }: GroupMeeting): Promise<ProgrammeGroup | null> {
    return (await this.programmes.term(ProgrammeGroup, groupId)) ?? null;
  }

  @ResolveField(() => [GroupMeetingItem], { description: 'In the order of the agenda.' })
  items(@Parent() { id }: GroupMeeting): Promise<GroupMeetingItem[]> {
    return this.meetings.items(id);
  }

  @ResolveField(() => [GroupMeetingRemark])
  remarks(@Parent() { id }: GroupMeeting): Promise<GroupMeetingRemark[]> {
    return this.remarksOf.of(id);
  }

  @ResolveField(() => PersonName, { nullable: true })
  closedBy(@Parent() { closedById }: GroupMeeting): Promise<PersonName | null> {
    return this.people.byId(closedById);
  }
}

@Resolver(() => GroupMeetingRemark)
export class GroupMeetingRemarkResolver {
  constructor(
    private readonly programmes: ProgrammeService,
    private readonly people: PersonNameService,
  ) {}

  @ResolveField(() => Place, { nullable: true })
  async place(@Parent() { placeId }: GroupMeetingRemark): Promise<Place | null> {
    return placeId === null ? null : ((await this.programmes.place(placeId)) ?? null);
  }

  @ResolveField(() => PersonName, { nullable: true })
  by(@Parent() { byId }: GroupMeetingRemark): Promise<PersonName | null> {
    return this.people.byId(byId);
  }
}
