import { Injectable } from '@nestjs/common';
import { COUNTED_DECISIONS, isFailed, MOST_LIBRARY_CONCEPTS } from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';
import { byId, grouped, load } from '../../platform/operation/loaders.js';
import { type Scope } from '../../platform/operation/operation.js';
import { type FailedCycle, type PackedCycle, type SpreadGauge } from './spread.types.js';
import { TransferLink, TransferPackage, TransferPackageVersion } from './transfer-package.entity.js';

const mostListed = 30;
const mostCounted = MOST_LIBRARY_CONCEPTS + 1;

export interface PackageFilter {
  readonly trackKey: string | null;
  readonly methodKey: string | null;
  readonly words: string | null;
  readonly skip: number;
}

const mostFailedCycles = 200;

/** Reads concepts: a handful of statements however many are shown. */
@Injectable()
export class PackageReadingService {
  constructor(private readonly database: Database) {}

  /**
   * Published ones by newest change; one's own drafts first, withdrawn ones last; searched for, what fits best. Only the library's first thousand are reached: one more is
   * counted, so that it can be said that there are more, and however many there are the work is the same.
   */
  async list(scope: Scope, { trackKey, methodKey, words, skip }: PackageFilter) {
    const wanted = words?.trim() ?? '';
    const rows = await this.database.rows<{ id: string; count: number; uptakes: number }>(
      `WITH shown AS MATERIALIZED (
         SELECT p.id, row_number() OVER () AS at FROM (
           SELECT p.id FROM transfer_package p${wanted === '' ? '' : ` JOIN concept_candidates($5, ${mostCounted}) WITH ORDINALITY c (id, fits) ON c.id = p.id`}
           WHERE p.programme_id = $1 AND ($2::text IS NULL AND $3::text IS NULL OR EXISTS (SELECT 1 FROM intervention i WHERE i.id = p.intervention_id
               AND ($2::text IS NULL OR i.track_id IN (SELECT id FROM track WHERE key = $2))
               AND ($3::text IS NULL OR i.method_id IN (SELECT id FROM method WHERE key = $3))))
           ORDER BY ${wanted === '' ? "p.state = 'WITHDRAWN', p.state = 'DRAFT' DESC, p.updated_at DESC, p.id" : 'c.fits'} LIMIT ${mostCounted}) p)
       SELECT id, (SELECT count(*)::int FROM shown) AS count,
         (SELECT count(*)::int FROM (SELECT 1 FROM transfer_uptake u JOIN shown s ON s.id = u.package_id WHERE u.state = 'TAKEN_UP' LIMIT ${mostCounted}) taken) AS uptakes
       FROM shown WHERE at <= ${MOST_LIBRARY_CONCEPTS} ORDER BY at LIMIT ${mostListed} OFFSET $4`,
      [scope.programmeId, trackKey, methodKey, skip, ...(wanted === '' ? [] : [wanted])],
    );
    const ids = rows.map(({ id }) => id);
    const found = byId(await this.database.read(TransferPackage, 'id = ANY ($1)', [ids]));
    const packages = ids.flatMap((id) => found.get(id) ?? []);
    return { packages, count: rows[0]?.count ?? 0, uptakes: rows[0]?.uptakes ?? 0 };
  }

  async byCode(scope: Scope, code: string): Promise<TransferPackage | null> {
    const rows = await this.database.read(
      TransferPackage,
      `intervention_id = (SELECT i.id FROM intervention i WHERE i.programme_id = $1
         AND i.address_code = replace(replace(replace($2, 'Æ', 'AE'), 'Ø', 'OE'), 'Å', 'AA') LIMIT 1)`,
      [scope.programmeId, code.toUpperCase()],
    );
    return rows[0] ?? null;
  }

  byId(id: string): Promise<TransferPackage | undefined> {
    return load(PackageReadingService.prototype.byId, id, async (ids) =>
      byId(await this.database.read(TransferPackage, 'id = ANY ($1)', [ids])),
    );
  }

  ofIntervention(interventionId: string): Promise<TransferPackage | undefined> {
    return load(PackageReadingService.prototype.ofIntervention, interventionId, async (ids) => {
      const rows = await this.database.read(TransferPackage, 'intervention_id = ANY ($1)', [ids]);
      return new Map(rows.map((row) => [row.interventionId, row]));
    });
  }

  /** Newest first. */
  async versions(packageId: string): Promise<TransferPackageVersion[]> {
    const rows = await load(PackageReadingService.prototype.versions, packageId, async (ids) =>
      grouped(
        await this.database.read(TransferPackageVersion, 'package_id = ANY ($1) ORDER BY number DESC', [ids]),
        ids,
        (row) => row.packageId,
      ),
    );
    return rows ?? [];
  }

  link(packageId: string): Promise<TransferLink | undefined> {
    return load(PackageReadingService.prototype.link, packageId, async (ids) => {
      const rows = await this.database.read(TransferLink, 'package_id = ANY ($1)', [ids]);
      return new Map(rows.map((row) => [row.packageId, row]));
    });
  }

  cyclesOf(packageIds: readonly string[]): Promise<(PackedCycle & { packageId: string })[]> {
    return this.database.rows(
      'SELECT package_id AS "packageId", number, state, decision FROM packed_cycles($1::uuid[])',
      [packageIds],
    );
  }

  async cycle(packageId: string): Promise<PackedCycle | null> {
    const found = await load(PackageReadingService.prototype.cycle, packageId, async (ids) => {
      const rows = await this.cyclesOf(ids);
      return new Map(rows.map((row) => [row.packageId, row]));
    });
    return found ?? null;
  }

  /** As far as one may see them: at the own place all of them. */
  async failedCycles(interventionId: string): Promise<FailedCycle[]> {
    const rows = await load(PackageReadingService.prototype.failedCycles, interventionId, async (ids) =>
      grouped(
        await this.database.rows<FailedCycle & { interventionId: string }>(
          `SELECT intervention_id AS "interventionId", number, title, state, decision, verdict,
             coalesce(nullif(decision_reason, ''), nullif(learning, ''), cancelled_reason) AS line
           FROM pdsa_cycle WHERE intervention_id = ANY ($1) AND state IN ('CLOSED', 'CANCELLED') ORDER BY intervention_id, number`,
          [ids],
        ),
        ids,
        (row) => row.interventionId,
      ),
    );
    return (rows ?? [])
      .slice(0, mostFailedCycles)
      .map(({ interventionId: _, ...cycle }) => cycle)
      .filter((cycle) => isFailed(cycle));
  }

  async hasEffect(interventionId: string): Promise<boolean> {
    const found = await load(PackageReadingService.prototype.hasEffect, interventionId, async (ids) => {
      const rows = await this.database.rows<{ id: string }>(
        `SELECT id FROM unnest($1::uuid[]) AS i (id)
         WHERE EXISTS (SELECT 1 FROM measure m JOIN measurement n ON n.measure_id = m.id WHERE m.intervention_id = i.id AND n.state = 'MEASURED')
           OR EXISTS (SELECT 1 FROM pdsa_cycle c WHERE c.intervention_id = i.id AND c.state = 'CLOSED' AND c.learning <> '')`,
        [ids],
      );
      return new Map(rows.map(({ id }) => [id, true]));
    });
    return found ?? false;
  }

  /** Which places have something that others can take over: the first that counts is enough. */
  async placesWithConcept(): Promise<ReadonlySet<string>> {
    const rows = await this.database.rows<{ placeId: string }>(
      'SELECT place_id AS "placeId" FROM places_with_concept($1)',
      [COUNTED_DECISIONS],
    );
    return new Set(rows.map(({ placeId }) => placeId));
  }

  async gauge(scope: Scope): Promise<SpreadGauge> {
    const [places, total] = await Promise.all([
      this.placesWithConcept(),
      this.database.row<{ count: number }>(
        'SELECT count(*)::int AS count FROM place WHERE programme_id = $1',
        [scope.programmeId],
      ),
    ]);
    return { places: places.size, of: total?.count ?? 0 };
  }
}
