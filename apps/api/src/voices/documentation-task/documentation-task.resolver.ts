import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Intervention } from '../../improvement/intervention/intervention.entity.js';
import { InterventionService } from '../../improvement/intervention/intervention.service.js';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { IdArgs } from '../../platform/rows/versioned.args.js';
import {
  DocumentationSample,
  DocumentationTask,
  DocumentationTiming,
  DocumentationWeek,
  ReleasedDocumentationTime,
} from './documentation-task.entity.js';
import {
  CreateDocumentationTaskInput,
  RecordDocumentationSampleInput,
  UpdateDocumentationTaskArgs,
} from './documentation-task.inputs.js';
import { DocumentationTaskService } from './documentation-task.service.js';

@Resolver(() => DocumentationTask)
export class DocumentationTaskResolver {
  constructor(
    private readonly tasks: DocumentationTaskService,
    private readonly interventions: InterventionService,
  ) {}

  @Allow('documentationTime:read')
  @Query(() => [DocumentationTask], { description: 'Of the whole programme, place by place.' })
  documentationTasks(@AllowedScope() scope: Scope): Promise<DocumentationTask[]> {
    return this.tasks.list(scope);
  }

  @Allow('documentationTask:write')
  @Mutation(() => DocumentationTask)
  createDocumentationTask(
    @AllowedScope() scope: Scope,
    @Args('input') input: CreateDocumentationTaskInput,
  ): Promise<DocumentationTask> {
    return this.tasks.create(scope, input);
  }

  @Allow('documentationTask:write')
  @Mutation(() => DocumentationTask)
  updateDocumentationTask(
    @AllowedScope() scope: Scope,
    @Args() { id, version, patch }: UpdateDocumentationTaskArgs,
  ): Promise<DocumentationTask> {
    return this.tasks.update(scope, id, version, patch);
  }

  @ResolveField(() => Intervention, { nullable: true })
  async intervention(@Parent() task: DocumentationTask): Promise<Intervention | null> {
    return (await this.interventions.byId(task.interventionId)) ?? null;
  }

  @ResolveField(() => DocumentationTiming, { nullable: true })
  before(@Parent() task: DocumentationTask): Promise<DocumentationTiming | null> {
    return this.tasks.timing(task.id, 'BEFORE');
  }

  @ResolveField(() => DocumentationTiming, { nullable: true })
  after(@Parent() task: DocumentationTask): Promise<DocumentationTiming | null> {
    return this.tasks.timing(task.id, 'AFTER');
  }

  @ResolveField(() => [DocumentationWeek], { description: 'In time order, for a curve.' })
  weeks(@Parent() task: DocumentationTask): Promise<DocumentationWeek[]> {
    return this.tasks.weeks(task.id);
  }

  @ResolveField(() => ReleasedDocumentationTime, { nullable: true })
  released(@Parent() task: DocumentationTask): Promise<ReleasedDocumentationTime | null> {
    return this.tasks.released(task);
  }
}

@Resolver(() => DocumentationSample)
export class DocumentationSampleResolver {
  constructor(private readonly tasks: DocumentationTaskService) {}

  @Allow('documentationTime:record')
  @Mutation(() => DocumentationSample)
  recordDocumentationSample(
    @AllowedScope() scope: Scope,
    @Args('input') input: RecordDocumentationSampleInput,
  ): Promise<DocumentationSample> {
    return this.tasks.record(scope, input);
  }

  @Allow('documentationTime:record')
  @Mutation(() => DocumentationTask)
  eraseDocumentationSample(@Args() { id }: IdArgs): Promise<DocumentationTask> {
    return this.tasks.erase(id);
  }

  @ResolveField(() => DocumentationTask, { nullable: true })
  async task(@Parent() sample: DocumentationSample): Promise<DocumentationTask | null> {
    return (await this.tasks.byId(sample.taskId)) ?? null;
  }
}

@Resolver(() => Intervention)
export class InterventionDocumentationResolver {
  constructor(private readonly tasks: DocumentationTaskService) {}

  @ResolveField(() => [DocumentationTask])
  documentationTasks(@Parent() intervention: Intervention): Promise<DocumentationTask[]> {
    return this.tasks.ofIntervention(intervention.id);
  }
}
