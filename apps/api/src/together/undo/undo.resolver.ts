import { ArgsType, Args, Field, ID, Mutation, Resolver } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { Allow } from '../../platform/access/allow.js';
import { UndoService } from './undo.service.js';

@ArgsType()
export class UndoArgs {
  @Field(() => ID, { description: 'The idempotency key of the change.' })
  @IsUUID()
  key: string;
}

@Resolver()
export class UndoResolver {
  constructor(private readonly undo: UndoService) {}

  @Allow('change:undo')
  @Mutation(() => [ID], {
    description:
      'Takes back what one has just done, all of it or nothing. The ids of the rows it was about; none: there is nothing of yours to take back.',
  })
  undoChange(@Args() { key }: UndoArgs): Promise<string[]> {
    return this.undo.takeBack(key);
  }
}
