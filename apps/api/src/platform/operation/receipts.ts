import { createHash } from 'node:crypto';
import { Refusal } from '@laeringsrum/domain';
import { type OperationConnection } from './connection.js';
import { type Answer } from './packet.js';
import { type Operation } from './operation.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export interface ReceiptKey {
  readonly key: string;
  readonly bodyHash: string;
}

/**
 * A mutation's key and the hash of what it says; null where it came without a key.
 * @throws Refusal VALIDATION
 */
export function receiptKey({ idempotencyKey }: Operation, body: () => unknown): ReceiptKey | null {
  if (idempotencyKey === null) return null;
  if (!uuid.test(idempotencyKey)) throw new Refusal('VALIDATION', { field: 'idempotency-key' });
  return {
    key: idempotencyKey,
    bodyHash: createHash('sha256').update(JSON.stringify(body())).digest('hex'),
  };
}

/** The receipt lands with its effect: the same transaction. A second one under the same key meets the first here at the latest. */
export function keepReceipt(
  { ask }: OperationConnection,
  personId: string,
  { key, bodyHash }: ReceiptKey,
  answer: unknown,
): Promise<Answer> {
  return ask('INSERT INTO receipt (person_id, key, body_hash, answer) VALUES ($1, $2, $3, $4)', [
    ...[personId, key, bodyHash, JSON.stringify(answer)],
  ]);
}

/** The first answer to what was sent before; null when it was not. @throws Refusal IDEMPOTENCY_MISMATCH */
export async function firstAnswer(
  { ask }: OperationConnection,
  { key, bodyHash }: ReceiptKey,
): Promise<unknown> {
  const { rows } = await ask(
    'SELECT body_hash, answer FROM receipt WHERE person_id = app_person() AND key = $1',
    [key],
  );
  const receipt = rows[0] as { body_hash: string; answer: string } | undefined;
  if (!receipt) return null;
  if (receipt.body_hash !== bodyHash) throw new Refusal('IDEMPOTENCY_MISMATCH');
  return JSON.parse(receipt.answer) as unknown;
}
