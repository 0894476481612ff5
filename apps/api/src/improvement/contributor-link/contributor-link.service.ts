import { Injectable } from '@nestjs/common';
import {
  linkState,
  MOST_LINKS,
  readLinkToken,
  Refusal,
  requireEditable,
  requireLinkTerm,
  type LinkState,
} from '@laeringsrum/domain';
import { hashToken } from '../../platform/http/session-cookie.js';
import { Database } from '../../platform/operation/database.js';
import { grouped, load } from '../../platform/operation/loaders.js';
import { currentOperation, type Scope } from '../../platform/operation/operation.js';
import { fetchForChange, updateVersion } from '../../platform/rows/versioned.js';
import { Measure } from '../measure/measure.entity.js';
import { PdsaCycle } from '../pdsa-cycle/pdsa-cycle.entity.js';
import { ContributorLink } from './contributor-link.entity.js';
import { type CreateContributorLinkInput } from './contributor-link.inputs.js';

/** Those that no longer work are listed too, to this many. */
const mostListed = 50;

@Injectable()
export class ContributorLinkService {
  constructor(private readonly database: Database) {}

  /** Newest first; other places' are hidden by the wall. */
  ofIntervention(interventionId: string): Promise<ContributorLink[]> {
    return load(ContributorLinkService.prototype.ofIntervention, interventionId, async (ids) => {
      const rows = await this.database.read(
        ContributorLink,
        `id IN (SELECT l.id FROM unnest($1::uuid[]) AS of (id) CROSS JOIN LATERAL (
           SELECT id FROM contributor_link WHERE intervention_id = of.id ORDER BY created_at DESC LIMIT ${mostListed}) l)
         ORDER BY created_at DESC, id`,
        [ids],
      );
      return grouped(rows, ids, (row) => row.interventionId);
    }).then((rows) => rows ?? []);
  }

  state({ expiresOn, revokedAt }: ContributorLink): LinkState {
    return linkState({ expiresOn, revoked: revokedAt !== null }, currentOperation().today);
  }

  async uses(id: string): Promise<number> {
    const found = await load(ContributorLinkService.prototype.uses, id, async (ids) => {
      const rows = await this.database.rows<{ id: string; uses: number }>(
        'SELECT id, uses FROM contributor_key WHERE id = ANY ($1)',
        [ids],
      );
      return new Map(rows.map((row) => [row.id, row.uses]));
    });
    return found ?? 0;
  }

  async create(scope: Scope, input: CreateContributorLinkInput): Promise<ContributorLink> {
    const token = readLinkToken(input.token);
    if (token === null) throw new Refusal('VALIDATION', { field: 'token' });
    requireLinkTerm(input.expiresOn, scope.today);
    const to = await this.target(scope, input);
    const standing = await this.database.row<{ count: number }>(
      'SELECT count(*)::int AS count FROM contributor_link WHERE intervention_id = $1 AND revoked_at IS NULL AND expires_on >= $2',
      [to.interventionId, scope.today],
    );
    if ((standing?.count ?? 0) >= MOST_LINKS) throw new Refusal('CONTRIBUTION_TOO_MANY', { max: MOST_LINKS });
    await this.database.manager.insert(ContributorLink, {
      id: input.id,
      ...to,
      label: input.label.trim(),
      expiresOn: input.expiresOn,
      createdById: scope.personId,
    });
    await this.database.rows(
      'INSERT INTO contributor_key (id, programme_id, place_id, token_hash) VALUES ($1, $2, $3, $4)',
      [input.id, to.programmeId, to.placeId, hashToken(token)],
    );
    return this.database.manager.findOneByOrFail(ContributorLink, { id: input.id });
  }

  async revoke(scope: Scope, id: string, version: number): Promise<ContributorLink> {
    const link = await fetchForChange(this.database.manager, ContributorLink, id, scope);
    if (link.revokedAt !== null) return link;
    return updateVersion(this.database.manager, ContributorLink, link, version, { revokedAt: () => 'now()' });
  }

  /** The one row it is for: a measure with a rhythm, or a cycle that is not over. */
  private async target(scope: Scope, { measureId, cycleId }: CreateContributorLinkInput) {
    if (Boolean(measureId) === Boolean(cycleId)) throw new Refusal('VALIDATION', { field: 'measureId' });
    const { manager } = this.database;
    if (cycleId) {
      const cycle = await fetchForChange(manager, PdsaCycle, cycleId, scope);
      requireEditable(cycle.state);
      const { programmeId, placeId, interventionId } = cycle;
      return { programmeId, placeId, interventionId, cycleId, measureId: null };
    }
    const measure = await fetchForChange(manager, Measure, measureId ?? '', scope);
    if (measure.frequency === 'PER_EVENT') throw new Refusal('CONTRIBUTION_RHYTHM', { field: 'measureId' });
    const { programmeId, placeId, interventionId } = measure;
    return { programmeId, placeId, interventionId, measureId: measure.id, cycleId: null };
  }
}
