import { ArgsType, Args, Field, ID, Mutation, Resolver } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { KeyText } from '../../platform/personal-data/free-text.js';
import { PresenceService } from './presence.service.js';

@ArgsType()
export class PresenceArgs {
  @Field(() => ID)
  @IsUUID()
  cycleId: string;

  @Field(() => String, {
    nullable: true,
    description: 'The field that has the cursor; null: none, but here.',
  })
  @KeyText(40)
  field?: string | null;
}

@Resolver()
export class PresenceResolver {
  constructor(private readonly presence: PresenceService) {}

  @Allow('pdsaCycle:write')
  @Mutation(() => Boolean, {
    description:
      'Tells those who have the same cycle open, and may write in it, that one is here. Kept nowhere.',
  })
  notePresence(@AllowedScope() scope: Scope, @Args() { cycleId, field }: PresenceArgs): Promise<boolean> {
    return this.presence.note(scope, cycleId, field ?? null);
  }
}
