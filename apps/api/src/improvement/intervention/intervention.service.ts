import { Injectable } from '@nestjs/common';
import { interventionCode, Refusal } from '@laeringsrum/domain';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../../platform/operation/database.js';
import { byId, grouped, load } from '../../platform/operation/loaders.js';
import { type Selection } from '../../platform/operation/riding-along.js';
import { type Scope } from '../../platform/operation/operation.js';
import {
  emptiedFields,
  fetchForChange,
  requirePlace,
  sentFields,
  updateVersion,
} from '../../platform/rows/versioned.js';
import { CareUnitService } from '../../programme/care-unit/care-unit.service.js';
import { ProgrammeService } from '../../programme/programme/programme.service.js';
import {
  DignityTheme,
  DocumentationTheme,
  Method,
  Track,
} from '../../programme/programme/reference-terms.entity.js';
import { Intervention, InterventionVersion } from './intervention.entity.js';
import {
  type CreateInterventionInput,
  type InterventionFilter,
  type InterventionPatch,
} from './intervention.inputs.js';

/** Twenty interventions at each of a hundred places. */
const mostListed = 2000;
interface ReferenceKeys {
  trackKey?: string;
  methodKey?: string | null;
  careUnitId?: string | null;
  dignityThemeKeys?: string[] | null;
  documentationThemeKeys?: string[] | null;
}

const described = ['title', 'description', 'because', 'targetGroup'] as const;

@Injectable()
export class InterventionService {
  constructor(
    private readonly database: Database,
    private readonly programmes: ProgrammeService,
    private readonly units: CareUnitService,
  ) {}

  /** @throws Refusal TOO_MANY rather than a list that is cut off without a word */
  async list(scope: Scope, filter: InterventionFilter): Promise<Intervention[]> {
    const rows = await this.database.read(
      Intervention,
      `programme_id = $1
         AND ($2::text IS NULL OR place_id IN (SELECT id FROM place WHERE key = $2))
         AND ($3::text IS NULL OR track_id IN (SELECT id FROM track WHERE key = $3))
         AND ($4::text IS NULL OR method_id IN (SELECT id FROM method WHERE key = $4))
         AND ($5::text IS NULL OR state = $5)
       ORDER BY (SELECT position FROM place WHERE place.id = intervention.place_id), number LIMIT ${mostListed + 1}`,
      [
        scope.programmeId,
        filter.placeKey ?? null,
        filter.trackKey ?? null,
        filter.methodKey ?? null,
        filter.state ?? null,
      ],
    );
    return complete(rows);
  }

  async ofPlaces(placeIds: readonly string[]): Promise<Intervention[]> {
    const rows = await this.database.read(
      Intervention,
      `place_id = ANY ($1) AND state <> 'ENDED' AND id <> ALL (app_barred_interventions()) ORDER BY number LIMIT ${mostListed + 1}`,
      [placeIds],
    );
    return complete(rows);
  }

  /** It belongs to another unit than the one whose staff the reader is: what it has not shared is not here. */
  async isOfAnotherUnit(interventionId: string): Promise<boolean> {
    const barred = await load(InterventionService.prototype.isOfAnotherUnit, interventionId, async (ids) => {
      const rows = await this.database.rows<{ id: string }>(
        'SELECT id FROM unnest($1::uuid[]) AS id WHERE id = ANY (app_barred_interventions())',
        [ids],
      );
      return new Map(rows.map(({ id }) => [id, true]));
    });
    return barred ?? false;
  }

  /** A staff member of one unit does not write in another's. @throws Refusal FORBIDDEN */
  async requireOwnUnit(interventionId: string): Promise<void> {
    if (await this.isOfAnotherUnit(interventionId)) throw new Refusal('FORBIDDEN');
  }

  /** By code as written (HØR-1) or as spelled in an address (HOER-1). */
  async byCode(scope: Scope, code: string, asked?: Selection): Promise<Intervention | null> {
    const rows = await this.database.read(
      Intervention,
      `programme_id = $1 AND address_code = replace(replace(replace($2, 'Æ', 'AE'), 'Ø', 'OE'), 'Å', 'AA') ORDER BY code = $2 DESC LIMIT 1`,
      [scope.programmeId, code.toUpperCase()],
      asked,
    );
    return rows[0] ?? null;
  }

  byId(id: string): Promise<Intervention | undefined> {
    return load(InterventionService.prototype.byId, id, async (ids) => {
      return byId(await this.database.read(Intervention, 'id = ANY ($1)', [ids]));
    });
  }

  versions(interventionId: string): Promise<InterventionVersion[]> {
    return load(InterventionService.prototype.versions, interventionId, async (ids) => {
      const rows = await this.database.read(
        InterventionVersion,
        'intervention_id = ANY ($1) ORDER BY number DESC',
        [ids],
      );
      return grouped(rows, ids, (row) => row.interventionId);
    }).then((rows) => rows ?? []);
  }

  async create(scope: Scope, input: CreateInterventionInput): Promise<Intervention> {
    const place = await this.programmes.place(input.placeId);
    if (!place) throw new Refusal('NOT_FOUND', { field: 'placeId' });
    requirePlace(scope, place.id);
    const references = await this.references(input, place.id);
    // The counter on the locked parent row keeps numbers gap-free under concurrency; a number is never used again.
    const [counted] = await this.database.rows<{ number: number }>(
      'UPDATE place SET last_intervention_number = last_intervention_number + 1 WHERE id = $1 RETURNING last_intervention_number AS number',
      [place.id],
    );
    const number = counted?.number ?? 1;
    const texts = {
      description: input.description ?? '',
      because: input.because ?? '',
      targetGroup: input.targetGroup ?? '',
    };
    await this.database.manager.insert(Intervention, {
      id: input.id,
      programmeId: scope.programmeId,
      placeId: place.id,
      number,
      code: interventionCode(place.code, number),
      title: input.title.trim(),
      ...texts,
      ...references,
      trackId: references.trackId ?? '',
      responsibleId: scope.personId,
      startsOn: scope.today,
      updatedById: scope.personId,
    });
    const created = await this.database.manager.findOneByOrFail(Intervention, { id: input.id });
    await this.keepVersion(scope, created);
    return created;
  }

  async update(scope: Scope, id: string, version: number, patch: InterventionPatch): Promise<Intervention> {
    const row = await fetchForChange(this.database.manager, Intervention, id, scope);
    const sent = emptiedFields(this.database.manager, Intervention, sentFields(patch));
    const references = await this.references(sent, row.placeId);
    if (sent.responsibleId) await this.requireColleague(sent.responsibleId, row);
    const own = Object.fromEntries(
      Object.entries(sent).filter(([name]) =>
        ['title', 'description', 'because', 'targetGroup', 'responsibleId', 'state', 'narrative'].includes(
          name,
        ),
      ),
    );
    const updated = await updateVersion(this.database.manager, Intervention, row, version, {
      ...own,
      ...references,
      updatedAt: () => 'now()',
      updatedById: scope.personId,
    });
    if (described.some((name) => sent[name] !== undefined && sent[name] !== row[name]))
      await this.keepVersion(scope, updated);
    return updated;
  }

  private async references(input: ReferenceKeys, placeId: string) {
    if (input.careUnitId) await this.units.requireOfPlace(input.careUnitId, placeId);
    await this.programmes.requireKeys(DignityTheme, input.dignityThemeKeys ?? [], 'dignityThemeKeys');
    await this.programmes.requireKeys(
      DocumentationTheme,
      input.documentationThemeKeys ?? [],
      'documentationThemeKeys',
    );
    return {
      ...(input.trackKey != null
        ? { trackId: (await this.programmes.requireTerm(Track, input.trackKey, 'trackKey')).id }
        : {}),
      ...(input.methodKey != null
        ? { methodId: (await this.programmes.requireTerm(Method, input.methodKey, 'methodKey')).id }
        : {}),
      ...(input.methodKey === null ? { methodId: null } : {}),
      ...(input.careUnitId === undefined ? {} : { careUnitId: input.careUnitId }),
      ...(input.dignityThemeKeys ? { dignityThemeKeys: input.dignityThemeKeys } : {}),
      ...(input.documentationThemeKeys ? { documentationThemeKeys: input.documentationThemeKeys } : {}),
    };
  }

  private async requireColleague(personId: string, row: Intervention): Promise<void> {
    const [found] = await this.database.rows(
      `SELECT 1 FROM membership WHERE person_id = $1 AND place_id = $2 AND starts_on <= (now() AT TIME ZONE 'Europe/Copenhagen')::date
        AND (ends_on IS NULL OR ends_on >= (now() AT TIME ZONE 'Europe/Copenhagen')::date) LIMIT 1`,
      [personId, row.placeId],
    );
    if (!found) throw new Refusal('UNKNOWN_REFERENCE', { field: 'responsibleId' });
  }

  private async keepVersion(scope: Scope, row: Intervention): Promise<void> {
    const texts = {
      title: row.title,
      description: row.description,
      because: row.because,
      targetGroup: row.targetGroup,
    };
    const latest = await this.database.row<{
      id: string;
      number: number;
      fresh: boolean;
      by_id: string | null;
    }>(
      `SELECT id, number, by_id, at > now() - interval '30 minutes' AS fresh FROM intervention_version WHERE intervention_id = $1 ORDER BY number DESC LIMIT 1`,
      [row.id],
    );
    if (latest?.fresh && latest.by_id === scope.personId) {
      await this.database.manager.update(
        InterventionVersion,
        { id: latest.id },
        { ...texts, at: () => 'now()' },
      );
      return;
    }
    await this.database.manager.insert(InterventionVersion, {
      id: uuidv7(),
      programmeId: row.programmeId,
      placeId: row.placeId,
      interventionId: row.id,
      number: (latest?.number ?? 0) + 1,
      ...texts,
      byId: scope.personId,
    });
  }
}

function complete(rows: Intervention[]): Intervention[] {
  if (rows.length > mostListed) throw new Refusal('TOO_MANY', { max: mostListed });
  return rows;
}
