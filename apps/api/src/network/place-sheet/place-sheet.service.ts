import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/operation/database.js';
import { type Scope } from '../../platform/operation/operation.js';
import { Place } from '../../programme/place/place.entity.js';
import { ActionPoint } from '../seminar/seminar.entity.js';
import { TransferPackage } from '../spread/transfer-package.entity.js';
import { TransferUptake } from '../spread/transfer-uptake.entity.js';
import { type PlaceLearning, type PlacePerson, type PlaceSheet } from './place-sheet.types.js';

const mostPeople = 200;
const mostLearnings = 5;
const mostListed = 30;

/** Those who carry the work come first; who reads along is not on the page. */
const people = `
SELECT p.id, p.name, array_agg(DISTINCT m.role) AS roles FROM membership m JOIN person p ON p.id = m.person_id
WHERE m.programme_id = $1 AND m.place_id = $2 AND m.starts_on <= $3 AND (m.ends_on IS NULL OR m.ends_on >= $3)
  AND (m.acting_until IS NULL OR m.acting_until >= $3) GROUP BY p.id, p.name
ORDER BY NOT bool_or(m.role = 'LEARNING_AGENT'), NOT bool_or(m.role = 'LOCAL_PROJECT_WORKER'), p.name LIMIT ${mostPeople}`;

/** What the place has not shared is left out by the walls: nobody but the place reads it here. */
const learnings = `
SELECT c.id, i.code, c.number, c.title, c.learning, c.decision, (c.closed_at AT TIME ZONE 'Europe/Copenhagen')::date::text AS "closedOn"
FROM pdsa_cycle c JOIN intervention i ON i.id = c.intervention_id
WHERE c.place_id = $1 AND c.state = 'CLOSED' AND c.learning <> '' ORDER BY c.closed_at DESC NULLS LAST, c.number DESC LIMIT ${mostLearnings}`;

/** A place on one page, as its reader may see it. */
@Injectable()
export class PlaceSheetService {
  constructor(private readonly database: Database) {}

  async of(scope: Scope, slug: string): Promise<PlaceSheet | null> {
    const [place] = await this.database.read(Place, 'programme_id = $1 AND slug = $2', [
      scope.programmeId,
      slug,
    ]);
    return place ? { place } : null;
  }

  people({ programmeId, today }: Scope, placeId: string): Promise<PlacePerson[]> {
    return this.database.rows<PlacePerson>(people, [programmeId, placeId, today]);
  }

  learnings(placeId: string): Promise<PlaceLearning[]> {
    return this.database.rows<PlaceLearning>(learnings, [placeId]);
  }

  /** What people of the place have promised and not done yet. */
  actionPoints(placeId: string): Promise<ActionPoint[]> {
    return this.database.read(
      ActionPoint,
      `place_id = $1 AND done_on IS NULL ORDER BY due_on, id LIMIT ${mostListed}`,
      [placeId],
    );
  }

  concepts(placeId: string): Promise<TransferPackage[]> {
    return this.database.read(
      TransferPackage,
      `place_id = $1 AND state <> 'WITHDRAWN' ORDER BY state = 'DRAFT', updated_at DESC, id LIMIT ${mostListed}`,
      [placeId],
    );
  }

  /** What the place has taken over from others. */
  uptakes(placeId: string): Promise<TransferUptake[]> {
    return this.database.read(
      TransferUptake,
      `place_id = $1 ORDER BY state DESC, taken_up_on, id LIMIT ${mostListed}`,
      [placeId],
    );
  }
}
