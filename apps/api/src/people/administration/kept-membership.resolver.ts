import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Database } from '../../platform/operation/database.js';
import { load } from '../../platform/operation/loaders.js';
import { KeptMembership } from './people.types.js';

/** What a role adds to itself in the list of people. */
@Resolver(() => KeptMembership)
export class KeptMembershipResolver {
  constructor(private readonly database: Database) {}

  @ResolveField(() => String, {
    nullable: true,
    description: 'A staff member’s unit; none: the whole place.',
  })
  async careUnitName(@Parent() { id }: KeptMembership): Promise<string | null> {
    const found = await load(KeptMembershipResolver.prototype.careUnitName, id, async (ids) => {
      const rows = await this.database.rows<{ id: string; name: string }>(
        'SELECT m.id, u.name FROM membership m JOIN care_unit u ON u.id = m.care_unit_id WHERE m.id = ANY ($1)',
        [ids],
      );
      return new Map(rows.map((row) => [row.id, row.name]));
    });
    return found ?? null;
  }
}
