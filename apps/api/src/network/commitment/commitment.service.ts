import { Injectable } from '@nestjs/common';
import { commitmentStandings } from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';
import { type Scope } from '../../platform/operation/operation.js';
import { ProgrammeService } from '../../programme/programme/programme.service.js';
import { PackageReadingService } from '../spread/package-reading.service.js';
import { type PlaceCommitments } from './commitment.types.js';

interface FactsRow {
  readonly placeId: string;
  readonly tracks: number;
  readonly interventions: number;
  readonly undescribed: string[];
  readonly running: boolean | null;
  readonly closed: boolean | null;
}
/** That a place tests is told to all; what it tests is its own. */
const facts = `
SELECT p.id AS "placeId", count(DISTINCT i.track_id)::int AS tracks, count(i.id)::int AS interventions,
  coalesce(array_agg(i.code ORDER BY i.number) FILTER (WHERE i.description = ''), '{}') AS undescribed, bool_or(t.running) AS running, bool_or(t.closed) AS closed
FROM place p LEFT JOIN intervention i ON i.place_id = p.id AND i.state <> 'ENDED' LEFT JOIN tests_by_place() t ON t.place_id = p.id
WHERE p.programme_id = $1 AND ($2::uuid IS NULL OR p.id = $2) GROUP BY p.id, p.position ORDER BY p.position`;

@Injectable()
export class CommitmentService {
  constructor(
    private readonly database: Database,
    private readonly programmes: ProgrammeService,
    private readonly packages: PackageReadingService,
  ) {}

  /** In the places' order: three statements however many places there are. */
  async all(scope: Scope, placeId: string | null = null): Promise<PlaceCommitments[]> {
    const { commitments, minimumTracksPerPlace } = await this.programmes.current(scope);
    const [rows, begun, counted] = await Promise.all([
      this.database.rows<FactsRow>(facts, [scope.programmeId, placeId]),
      this.database.rows<{ placeId: string }>(
        `SELECT l.id AS "placeId" FROM place l WHERE l.programme_id = $1 AND ($2::uuid IS NULL OR l.id = $2)
           AND EXISTS (SELECT 1 FROM transfer_package p WHERE p.place_id = l.id AND p.state <> 'WITHDRAWN')`,
        [scope.programmeId, placeId],
      ),
      this.packages.placesWithConcept(),
    ]);
    const withConcept = new Set(begun.map(({ placeId: at }) => at));
    return rows.map((row) => {
      const standings = commitmentStandings(commitments, {
        ...{ tracks: row.tracks, minimumTracks: minimumTracksPerPlace },
        ...{ testRunning: row.running ?? false, testClosed: row.closed ?? false },
        conceptBegun: withConcept.has(row.placeId),
        conceptCounts: counted.has(row.placeId),
      });
      const { placeId: at, interventions, undescribed } = row;
      return { placeId: at, standings: [...standings], interventions, undescribed };
    });
  }
}
