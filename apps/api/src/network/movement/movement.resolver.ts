import { MOST_MOVEMENT_DAYS } from '@laeringsrum/domain';
import { addDays } from '@laeringsrum/locale';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow, AllowedScope } from '../../platform/access/allow.js';
import { Database } from '../../platform/operation/database.js';
import { type Scope } from '../../platform/operation/operation.js';
import { Movement, MovementArgs } from './movement.types.js';

/** Newest first; a test that its place has not shared is not there. */
const movements = `
SELECT m.id, m.kind, m.on::text AS on, l.name AS "placeName", i.code, m.text, m.number, m.decision, m.other AS "otherPlaceName" FROM (
  SELECT i.id, 'INTERVENTION_BEGUN' AS kind, i.starts_on AS on, i.id AS intervention_id, i.title AS text, NULL::int AS number, NULL AS decision, NULL AS other
  FROM intervention i WHERE i.programme_id = $1 AND i.starts_on BETWEEN $2 AND $3
  UNION ALL
  SELECT c.id, 'TEST_CLOSED', (c.closed_at AT TIME ZONE 'Europe/Copenhagen')::date, c.intervention_id, c.learning, c.number, c.decision, NULL
  FROM pdsa_cycle c WHERE c.programme_id = $1 AND c.state = 'CLOSED'
    AND (c.closed_at AT TIME ZONE 'Europe/Copenhagen')::date BETWEEN $2 AND $3
  UNION ALL
  SELECT v.id, 'CONCEPT_PUBLISHED', (v.at AT TIME ZONE 'Europe/Copenhagen')::date, p.intervention_id, v.title, v.number, NULL, NULL
  FROM transfer_package_version v JOIN transfer_package p ON p.id = v.package_id 
  WHERE v.programme_id = $1 AND (v.at AT TIME ZONE 'Europe/Copenhagen')::date BETWEEN $2 AND $3 AND p.state = 'PUBLISHED'
  UNION ALL
  SELECT u.id, 'TAKEN_UP', u.taken_up_on, u.intervention_id, p.title, u.version_number, NULL, o.name
  FROM transfer_uptake u JOIN transfer_package p ON p.id = u.package_id JOIN place o ON o.id = p.place_id
  WHERE u.programme_id = $1 AND u.state = 'TAKEN_UP' AND u.taken_up_on BETWEEN $2 AND $3
  UNION ALL
  SELECT u.id, 'TOLD_BACK', u.told_back_on, u.intervention_id, u.told_back, NULL, NULL, o.name
  FROM transfer_uptake u JOIN transfer_package p ON p.id = u.package_id JOIN place o ON o.id = p.place_id
  WHERE u.programme_id = $1 AND u.told_back_on BETWEEN $2 AND $3 AND u.intervention_id IS NOT NULL
) m JOIN intervention i ON i.id = m.intervention_id JOIN place l ON l.id = i.place_id
ORDER BY m.on DESC, l.position, i.number, m.kind, m.id LIMIT 100`;

@Resolver(() => Movement)
export class MovementResolver {
  constructor(private readonly database: Database) {}

  @Allow('overview:read')
  @Query(() => [Movement], { description: 'What has moved since a day, newest first; at most a hundred.' })
  movements(
    @AllowedScope() { programmeId, today }: Scope,
    @Args() { since }: MovementArgs,
  ): Promise<Movement[]> {
    const earliest = addDays(today, -MOST_MOVEMENT_DAYS);
    const from = since > earliest ? since : earliest;
    return this.database.rows<Movement>(movements, [programmeId, from, today]);
  }
}
