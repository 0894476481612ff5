import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonNameService } from '../../people/person/person-name.service.js';
import { PersonName } from '../../people/person/person.entity.js';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { VersionedArgs } from '../../platform/rows/versioned.args.js';
import { Intervention } from '../intervention/intervention.entity.js';
import { PdsaCycle } from '../pdsa-cycle/pdsa-cycle.entity.js';
import { Attachment } from './attachment.entity.js';
import { AttachmentService } from './attachment.service.js';

@Resolver(() => Attachment)
export class AttachmentResolver {
  constructor(
    private readonly attachments: AttachmentService,
    private readonly people: PersonNameService,
  ) {}

  @Allow('attachment:write')
  @Mutation(() => Attachment, { description: 'Can be restored for thirty days.' })
  removeAttachment(
    @AllowedScope() scope: Scope,
    @Args() { id, version }: VersionedArgs,
  ): Promise<Attachment> {
    return this.attachments.remove(scope, id, version);
  }

  @Allow('attachment:write')
  @Mutation(() => Attachment)
  restoreAttachment(
    @AllowedScope() scope: Scope,
    @Args() { id, version }: VersionedArgs,
  ): Promise<Attachment> {
    return this.attachments.restore(scope, id, version);
  }

  @ResolveField(() => PersonName, { nullable: true })
  by(@Parent() row: Attachment): Promise<PersonName | null> {
    return this.people.byId(row.byId);
  }
}

@Resolver(() => Intervention)
export class InterventionAttachmentsResolver {
  constructor(private readonly attachments: AttachmentService) {}

  @ResolveField(() => [Attachment], { name: 'attachments', description: "The own place's." })
  attachmentsOf(@Parent() row: Intervention): Promise<Attachment[]> {
    return this.attachments.ofIntervention(row.id);
  }
}

@Resolver(() => PdsaCycle)
export class CycleAttachmentsResolver {
  constructor(private readonly attachments: AttachmentService) {}

  @ResolveField(() => [Attachment], {
    name: 'attachments',
    description: "The own place's, and others' where the observations are shared.",
  })
  attachmentsOf(@Parent() row: PdsaCycle): Promise<Attachment[]> {
    return this.attachments.ofCycle(row.id);
  }
}
