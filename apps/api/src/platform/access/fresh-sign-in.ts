import { FRESH_MINUTES, Refusal } from '@laeringsrum/domain';
import { currentOperation } from '../operation/operation.js';

/** What is sensitive asks when the person last showed who they are. @throws Refusal FRESH_SIGN_IN_NEEDED */
export async function requireFreshSignIn(): Promise<void> {
  const { tokenHash, manager } = currentOperation();
  const [row] = (await manager.query('SELECT session_is_fresh($1, $2) AS fresh', [
    ...[tokenHash, FRESH_MINUTES],
  ])) as { fresh: boolean }[];
  if (row?.fresh !== true) throw new Refusal('FRESH_SIGN_IN_NEEDED');
}
