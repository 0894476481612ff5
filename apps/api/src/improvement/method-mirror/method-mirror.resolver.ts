import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { CodeArgs } from '../intervention/intervention.inputs.js';
import { MethodMirrorService } from './method-mirror.service.js';
import { MethodMirror } from './method-mirror.types.js';

@Resolver(() => MethodMirror)
export class MethodMirrorResolver {
  constructor(private readonly mirrors: MethodMirrorService) {}

  @Allow('methodMirror:read')
  @Query(() => MethodMirror, {
    nullable: true,
    description: "The team's own, and its coach's. null: it does not exist, or you have no access.",
  })
  methodMirror(@AllowedScope() scope: Scope, @Args() { code }: CodeArgs): Promise<MethodMirror | null> {
    return this.mirrors.of(scope, code);
  }
}
