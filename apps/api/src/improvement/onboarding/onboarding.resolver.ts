import { Query, Resolver } from '@nestjs/graphql';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { Database } from '../../platform/operation/database.js';
import { PlaceOnboarding } from './onboarding.types.js';

/** Who is with us, the first intervention, the first number: place by place, for whoever keeps the people there. */
@Resolver(() => PlaceOnboarding)
export class OnboardingResolver {
  constructor(private readonly database: Database) {}

  @Allow('people:read')
  @Query(() => [PlaceOnboarding])
  onboarding(@AllowedScope() scope: Scope): Promise<PlaceOnboarding[]> {
    return this.database.rows<PlaceOnboarding>(
      `SELECT p.id AS "placeId", p.name AS "placeName", count(DISTINCT k.id)::int AS people,
         count(DISTINCT k.id) FILTER (WHERE k.last_seen_at IS NOT NULL)::int AS arrived,
         (SELECT count(*)::int FROM intervention i WHERE i.place_id = p.id) AS interventions,
         (SELECT count(*)::int FROM measure m WHERE m.place_id = p.id) AS measures
       FROM place p LEFT JOIN (
         SELECT o.id, o.last_seen_at, (m ->> 'placeId')::uuid AS place_id FROM people_of_programme($2, NULL) o, jsonb_array_elements(o.memberships) m
         WHERE (m ->> 'startsOn')::date <= $3 AND coalesce((m ->> 'endsOn')::date, 'infinity') >= $3 AND coalesce((m ->> 'actingUntil')::date, 'infinity') >= $3
       ) k ON k.place_id = p.id
       WHERE p.programme_id = $1 AND ($2::uuid[] IS NULL OR p.id = ANY ($2))
       GROUP BY p.id ORDER BY p.position LIMIT 200`,
      [scope.programmeId, scope.everywhere ? null : scope.places, scope.today],
    );
  }
}
