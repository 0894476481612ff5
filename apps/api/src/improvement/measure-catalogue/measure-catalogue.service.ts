import { Injectable } from '@nestjs/common';
import { Refusal } from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';
import { type Scope } from '../../platform/operation/operation.js';
import {
  type CatalogueDefinition,
  type CatalogueMethod,
  type CatalogueTemplate,
  type MeasureCatalogue,
  type OfferTemplateArgs,
} from './measure-catalogue.types.js';

const most = 500;
const template = `id, key, name_da AS "nameDa", name_en AS "nameEn", kind, offered, version`;

@Injectable()
export class MeasureCatalogueService {
  constructor(private readonly database: Database) {}

  async of(scope: Scope): Promise<MeasureCatalogue> {
    const [templates, definitions, methods] = await Promise.all([
      this.database.rows<CatalogueTemplate>(
        `SELECT ${template} FROM measure_template WHERE programme_id = $1 ORDER BY position LIMIT ${most}`,
        [scope.programmeId],
      ),
      this.database.rows<CatalogueDefinition>(
        `SELECT d.id, v.name, v.unit, v.number AS versions, count(m.id)::int AS measures,
           coalesce(array_agg(DISTINCT p.name ORDER BY p.name) FILTER (WHERE p.id IS NOT NULL), '{}') AS places
         FROM measure_definition d
         JOIN LATERAL (SELECT name, unit, number FROM measure_definition_version WHERE definition_id = d.id ORDER BY number DESC LIMIT 1) v ON true
         LEFT JOIN measure m ON m.definition_id = d.id LEFT JOIN place p ON p.id = m.place_id
         WHERE d.programme_id = $1 GROUP BY d.id, v.name, v.unit, v.number
         ORDER BY count(DISTINCT p.id) DESC, v.name, d.id LIMIT ${most}`,
        [scope.programmeId],
      ),
      this.database.rows<CatalogueMethod>(
        `SELECT m.id, m.name_da AS "nameDa", m.name_en AS "nameEn", count(i.id)::int AS interventions,
           coalesce(array_agg(DISTINCT p.name ORDER BY p.name) FILTER (WHERE p.id IS NOT NULL), '{}') AS places
         FROM method m LEFT JOIN intervention i ON i.method_id = m.id LEFT JOIN place p ON p.id = i.place_id
         WHERE m.programme_id = $1 GROUP BY m.id ORDER BY m.position LIMIT ${most}`,
        [scope.programmeId],
      ),
    ]);
    return { templates, definitions, methods };
  }

  /** @throws Refusal UNKNOWN_REFERENCE, CONFLICT */
  async offer(scope: Scope, { key, offered, version }: OfferTemplateArgs): Promise<CatalogueTemplate> {
    const [changed] = await this.database.rows<CatalogueTemplate>(
      `UPDATE measure_template SET offered = $3, version = version + (offered <> $3)::int
       WHERE programme_id = $1 AND key = $2 AND (version = $4 OR offered = $3) RETURNING ${template}`,
      [scope.programmeId, key, offered, version],
    );
    if (changed) return changed;
    const [current] = await this.database.rows<CatalogueTemplate>(
      `SELECT ${template} FROM measure_template WHERE programme_id = $1 AND key = $2`,
      [scope.programmeId, key],
    );
    if (!current) throw new Refusal('UNKNOWN_REFERENCE', { field: 'key' });
    throw new Refusal('CONFLICT', { current });
  }
}
