import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow.js';
import { SearchService } from './search.service.js';
import { SearchArgs, SearchHit } from './search.types.js';

@Resolver()
export class SearchResolver {
  constructor(private readonly searches: SearchService) {}

  @Allow('search:use')
  @Query(() => [SearchHit], { description: 'At most twenty, the best first; of what one may see.' })
  search(@Args() { words }: SearchArgs): Promise<SearchHit[]> {
    return this.searches.search(words);
  }
}
