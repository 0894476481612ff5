import { Injectable } from '@nestjs/common';
import { Refusal, requireOre, requirePoolOpen, requirePoolRoom } from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';
import { type Scope } from '../../platform/operation/operation.js';
import { fetchForChange, requirePlace, updateVersion } from '../../platform/rows/versioned.js';
import { Place } from '../../programme/place/place.entity.js';
import { PoolRequest } from './economy.entity.js';
import { type PoolRequestInput } from './economy.inputs.js';

const mostListed = 300;

interface Pool {
  readonly line_id: string;
  readonly granted_ore: string;
  readonly spent_ore: string;
  readonly committed_ore: string;
}

/** The citizens' pool, where the programme has one: asked by a place, granted by the lead out of what is left. */
@Injectable()
export class PoolService {
  constructor(private readonly database: Database) {}

  list(scope: Scope): Promise<PoolRequest[]> {
    return this.database.read(
      PoolRequest,
      `programme_id = $1 AND ($2 OR place_id = ANY ($3)) ORDER BY number DESC LIMIT ${mostListed}`,
      [scope.programmeId, scope.everywhere, scope.places],
    );
  }

  async request(scope: Scope, input: PoolRequestInput): Promise<PoolRequest> {
    const place = await this.database.manager.findOneBy(Place, { id: input.placeId });
    if (!place) throw new Refusal('NOT_FOUND');
    requirePlace(scope, place.id);
    await this.pool();
    requireOre(input.amountOre, 'amountOre');
    if (input.amountOre <= 0) throw new Refusal('AMOUNT_NOT_WHOLE', { field: 'amountOre' });
    const [next] = await this.database.rows<{ number: number }>('SELECT next_pool_number() AS number');
    await this.database.manager.insert(PoolRequest, {
      ...input,
      title: input.title.trim(),
      what: (input.what ?? '').trim(),
      number: next?.number ?? 0,
      programmeId: scope.programmeId,
      requestedOn: scope.today,
      requestedById: scope.personId,
    });
    return this.database.manager.findOneByOrFail(PoolRequest, { id: input.id });
  }

  async withdraw(scope: Scope, id: string, version: number): Promise<PoolRequest> {
    const request = await fetchForChange(this.database.manager, PoolRequest, id, scope);
    requirePoolOpen(request.state);
    return updateVersion(this.database.manager, PoolRequest, request, version, { state: 'WITHDRAWN' });
  }

  /** What is granted is committed on the pool's line; the line is held meanwhile, so that no two grants share the last krone. */
  async decide(
    scope: Scope,
    id: string,
    version: number,
    grant: boolean,
    reason: string,
  ): Promise<PoolRequest> {
    const request = await fetchForChange(this.database.manager, PoolRequest, id, scope);
    requirePoolOpen(request.state);
    if (grant) {
      const { line_id: lineId } = await this.pool();
      await this.database.rows('SELECT id FROM budget_line WHERE id = $1 FOR UPDATE', [lineId]);
      const pool = await this.pool();
      requirePoolRoom(
        {
          grantedOre: Number(pool.granted_ore),
          spentOre: Number(pool.spent_ore),
          committedOre: Number(pool.committed_ore),
        },
        Number(request.amountOre),
      );
      await this.database.rows(
        'UPDATE budget_line SET committed_ore = committed_ore + $2, version = version + 1, updated_at = now() WHERE id = $1',
        [lineId, request.amountOre],
      );
    }
    return updateVersion(this.database.manager, PoolRequest, request, version, {
      state: grant ? 'GRANTED' : 'REFUSED',
      reason: reason.trim(),
      decidedOn: scope.today,
      decidedById: scope.personId,
    });
  }

  /** @throws Refusal POOL_MISSING */
  private async pool(): Promise<Pool> {
    const pool = await this.database.row<Pool>('SELECT * FROM citizens_pool()');
    if (!pool) throw new Refusal('POOL_MISSING');
    return pool;
  }
}
