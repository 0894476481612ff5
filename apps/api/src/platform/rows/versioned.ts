import { Refusal } from '@laeringsrum/domain';
import { type EntityManager, type EntityTarget, type FindOptionsWhere, type ObjectLiteral } from 'typeorm';
import { type QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { type Scope } from '../operation/operation.js';

interface Versioned extends ObjectLiteral {
  id: string;
  placeId: string;
  version: number;
}

/**
 * Fetches a row that the scope may change. Hidden and absent answer alike; a row that may be seen but not changed is refused.
 * @throws Refusal NOT_FOUND, FORBIDDEN
 */
export async function fetchForChange<Row extends Versioned>(
  manager: EntityManager,
  target: EntityTarget<Row>,
  id: string,
  scope: Scope,
): Promise<Row> {
  const row = await manager.findOneBy(target, { id } as FindOptionsWhere<Row>);
  if (!row) throw new Refusal('NOT_FOUND');
  requirePlace(scope, row.placeId);
  return row;
}

/** @throws Refusal FORBIDDEN when the permission does not reach this place */
export function requirePlace(scope: Scope, placeId: string): void {
  if (!scope.everywhere && !scope.places.includes(placeId)) throw new Refusal('FORBIDDEN');
}

/**
 * One conditional update: it lands only on the version that the person saw. A clash answers with the row as it now stands.
 * @throws Refusal CONFLICT with details.current
 */
export async function updateVersion<Row extends Versioned>(
  manager: EntityManager,
  target: EntityTarget<Row>,
  row: Row,
  version: number,
  patch: QueryDeepPartialEntity<Row>,
): Promise<Row> {
  if (row.version !== version) throw conflict(row);
  const done = await manager
    .createQueryBuilder()
    .update(target)
    .set({ ...patch, version: () => 'version + 1' } as QueryDeepPartialEntity<Row>)
    .where('id = :id and version = :version', { id: row.id, version })
    .execute();
  const current = await manager.findOneByOrFail(target, { id: row.id } as FindOptionsWhere<Row>);
  if (done.affected === 0) throw conflict(current);
  return current;
}

export function conflict(current: ObjectLiteral): Refusal {
  return new Refusal('CONFLICT', { current });
}

/** Only the fields that were sent; `undefined` means untouched, `null` means emptied. */
export function sentFields<Patch extends object>(patch: Patch): Partial<Patch> {
  return Object.fromEntries(
    Object.entries(patch).filter(([, value]) => value !== undefined),
  ) as Partial<Patch>;
}
