import { Query, Resolver } from '@nestjs/graphql';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { MyWorkService } from './my-work.service.js';
import { MyWork } from './my-work.types.js';

@Resolver()
export class MyWorkResolver {
  constructor(private readonly work: MyWorkService) {}

  @Allow('work:read')
  @Query(() => MyWork)
  myWork(@AllowedScope() scope: Scope): Promise<MyWork> {
    return this.work.of(scope);
  }
}
