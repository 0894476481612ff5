import { createHash } from 'node:crypto';
import { Refusal, rolesAtPlace } from '@laeringsrum/domain';
import { type DoorPermission } from '../access/allow.js';
import { type OperationConnection } from './connection.js';
import { type OpenedSession, type Operation } from './operation.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whose unshared work is read at their own place. */
const readers = rolesAtPlace('pdsaCycle:readUnshared');
const sameKeyWaits =
  "SELECT pg_advisory_xact_lock(hashtextextended(current_setting('app.person', true) || $1, 0))";
const receiptOf = 'SELECT body_hash, answer FROM receipt WHERE person_id = app_person() AND key = $1';

/** What is about to be done, whichever way it came in. */
export interface OperationToOpen {
  /** The root field or route: it stands in the audit trail. */
  readonly name: string;
  readonly mutation: boolean;
  readonly permission: DoorPermission | undefined;
  /** What makes two sendings the same. */
  readonly body: () => unknown;
}

/**
 * Begins the transaction and says who asks and where (row-level security and the audit trigger rest on these settings).
 * @returns the stored answer of a mutation that was sent before, or null
 * @throws Refusal VALIDATION, IDEMPOTENCY_MISMATCH
 */
export async function openOperation(
  operation: Operation,
  { ask }: OperationConnection,
  { name, mutation, permission, body }: OperationToOpen,
): Promise<string | null> {
  const begun = ask(mutation ? 'BEGIN' : 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  if (operation.tokenHash === null) {
    await begun;
    return null;
  }
  const writers =
    !mutation || permission === undefined || permission === 'anyone' ? [] : rolesAtPlace(permission);
  const opened = ask('SELECT * FROM open_operation($1, $2, $3, $4, $5)', [
    operation.tokenHash,
    operation.programmeSlug,
    readers,
    writers,
    name,
  ]);
  const key = mutation ? operation.idempotencyKey : null;
  if (key !== null && !uuid.test(key)) throw new Refusal('VALIDATION', { field: 'idempotency-key' });
  // Asked in one packet with the session: the person it is about is known to the database by then.
  const receipts = key === null ? null : Promise.all([ask(sameKeyWaits, [key]), ask(receiptOf, [key])]);
  receipts?.catch(() => undefined);
  const [, { rows }] = await Promise.all([begun, opened]);
  const row = rows[0];
  if (!row) return null;
  operation.session = readSession(row);
  operation.programmeId = row['programme_id'] as string | null;
  if (receipts === null) return null;
  operation.bodyHash = createHash('sha256').update(JSON.stringify(body())).digest('hex');
  const [, found] = await receipts;
  const receipt = found.rows[0] as { body_hash: string; answer: string } | undefined;
  if (!receipt) return null;
  if (receipt.body_hash !== operation.bodyHash) throw new Refusal('IDEMPOTENCY_MISMATCH');
  return receipt.answer;
}

/** Keeps the answer in the mutation's own transaction, where it can be given again. */
export function receiptFor(
  operation: Operation,
  { ask }: OperationConnection,
  answer: unknown,
): Promise<unknown>[] {
  const { session, idempotencyKey, bodyHash } = operation;
  if (!session || idempotencyKey === null || bodyHash === null) return [];
  return [
    ask('INSERT INTO receipt (person_id, key, body_hash, answer) VALUES ($1, $2, $3, $4)', [
      session.personId,
      idempotencyKey,
      bodyHash,
      JSON.stringify(answer),
    ]),
  ];
}

function readSession(row: Record<string, unknown>): OpenedSession {
  return {
    sessionId: String(row['session_id']),
    personId: String(row['person_id']),
    language: row['language'] === 'en' ? 'en' : 'da',
    idleMinutes: Number(row['idle_minutes']),
    roles: row['memberships'] as OpenedSession['roles'],
    stale: row['stale'] === true,
  };
}
