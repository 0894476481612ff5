import { Refusal } from '@laeringsrum/domain';
import { type EntityManager, type EntityTarget, type FindOptionsWhere, type ObjectLiteral } from 'typeorm';
import { type QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { type Writer } from '../operation/operation.js';

interface Versioned extends ObjectLiteral {
  id: string;
  version: number;
}
interface PlaceVersioned extends Versioned {
  placeId: string;
}

/**
 * Fetches a row that the scope may change. Hidden and absent answer alike; a row that may be seen but not changed is refused.
 * @throws Refusal NOT_FOUND, FORBIDDEN
 */
export async function fetchForChange<Row extends PlaceVersioned>(
  manager: EntityManager,
  target: EntityTarget<Row>,
  id: string,
  scope: Writer,
): Promise<Row> {
  const row = await manager.findOneBy(target, { id } as FindOptionsWhere<Row>);
  if (!row) throw new Refusal('NOT_FOUND');
  requirePlace(scope, row.placeId);
  return row;
}

/** @throws Refusal FORBIDDEN when the permission does not reach this place */
export function requirePlace(scope: Writer, placeId: string): void {
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

/** What was given for a new row: `null` says no more than leaving it out. */
export function givenFields<Input extends object>(
  input: Input,
): { [Name in keyof Input]: Exclude<Input[Name], null> } {
  const given = Object.entries(input).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(given) as ReturnType<typeof givenFields<Input>>;
}

type Emptied<Row, Patch> = {
  [Name in keyof Patch]: Name extends keyof Row
    ? null extends Row[Name]
      ? Patch[Name]
      : Exclude<Patch[Name], null>
    : Patch[Name];
};

/**
 * What a patch empties: a text or a list that may be empty is then empty, what the row cannot do without is refused.
 * @throws Refusal REQUIRED naming the field
 */
export function emptiedFields<Row extends ObjectLiteral, Patch extends object>(
  manager: EntityManager,
  target: EntityTarget<Row>,
  patch: Patch,
): Emptied<Row, Patch> {
  const emptied = { ...patch } as Record<string, unknown>;
  for (const column of manager.connection.getMetadata(target).columns) {
    const field = column.propertyName;
    if (emptied[field] !== null || column.isNullable) continue;
    if (!column.isArray && column.default !== '') throw new Refusal('REQUIRED', { field });
    emptied[field] = column.isArray ? [] : '';
  }
  return emptied as Emptied<Row, Patch>;
}

/** Only the fields that were sent; `undefined` means untouched, `null` means emptied. */
export function sentFields<Patch extends object>(patch: Patch): Partial<Patch> {
  return Object.fromEntries(
    Object.entries(patch).filter(([, value]) => value !== undefined),
  ) as Partial<Patch>;
}
