import { Query, Resolver } from '@nestjs/graphql';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { type Scope } from '../../platform/operation/operation.js';
import { Database } from '../../platform/operation/database.js';
import { FirstSteps } from './onboarding.types.js';

const mostPeople = 30;
const inForce =
  'm.starts_on <= $2 AND (m.ends_on IS NULL OR m.ends_on >= $2) AND (m.acting_until IS NULL OR m.acting_until >= $2)';

/** What a new agent does first, at each of their own places. */
@Resolver(() => FirstSteps)
export class FirstStepsResolver {
  constructor(private readonly database: Database) {}

  @Allow('intervention:write')
  @Query(() => [FirstSteps])
  myFirstSteps(@AllowedScope() scope: Scope): Promise<FirstSteps[]> {
    return this.database.rows<FirstSteps>(
      `SELECT l.id AS "placeId", l.name AS "placeName", newest.code AS "interventionCode", newest.title AS "interventionTitle",
         coalesce((SELECT count(*)::int FROM measurement k WHERE k.place_id = l.id GROUP BY k.measure_id ORDER BY 1 DESC LIMIT 1), 0) AS numbers,
         coalesce((SELECT json_agg(json_build_object('id', here.id, 'name', here.name, 'roles', here.roles) ORDER BY here.name) FROM (
           SELECT p.id, p.name, array_agg(DISTINCT m.role) AS roles FROM membership m JOIN person p ON p.id = m.person_id
           WHERE m.place_id = l.id AND ${inForce} GROUP BY p.id, p.name ORDER BY p.name LIMIT ${mostPeople}) here), '[]') AS people
       FROM place l LEFT JOIN LATERAL (
         SELECT i.code, i.title FROM intervention i WHERE i.place_id = l.id
         ORDER BY EXISTS (SELECT 1 FROM measurement k JOIN measure e ON e.id = k.measure_id WHERE e.intervention_id = i.id), i.id DESC LIMIT 1) newest ON true
       WHERE l.id = ANY ($1::uuid[]) ORDER BY l.position`,
      [scope.places, scope.today],
    );
  }
}
