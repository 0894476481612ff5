import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonNameService } from '../../people/person/person-name.service.js';
import { PersonName } from '../../people/person/person.entity.js';
import { Allow } from '../../platform/access/allow.js';
import { HistoryService } from './history.service.js';
import { HistoryArgs, HistoryEntry } from './history.types.js';

@Resolver(() => HistoryEntry)
export class HistoryResolver {
  constructor(
    private readonly histories: HistoryService,
    private readonly people: PersonNameService,
  ) {}

  @Allow('intervention:read')
  @Query(() => [HistoryEntry], {
    nullable: true,
    description: 'The newest hundred changes of a row. null: it does not exist, or you have no access.',
  })
  history(@Args() { of, id }: HistoryArgs): Promise<HistoryEntry[] | null> {
    return this.histories.of(of, id);
  }

  @ResolveField(() => PersonName, { nullable: true, description: 'null: the platform itself.' })
  by(@Parent() entry: HistoryEntry): Promise<PersonName | null> {
    return this.people.byId(entry.personId);
  }
}
