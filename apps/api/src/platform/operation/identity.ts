import { type OpenedSession, type Operation } from './operation.js';

/** Whom a session token stands for in the programme of the address, as the database said it. */
export interface Identity {
  readonly session: OpenedSession;
  readonly programmeId: string | null;
  /** Equal as long as nothing about the person, the session or the roles has changed. */
  readonly print: string;
  /** The session has not been seen for a minute: to be touched after the answer. */
  readonly stale: boolean;
}

const MOST = 5000;

/**
 * Whom the latest session tokens stood for. It saves an operation a round trip: its work begins on what was true the last time, in
 * the same packet in which the database is asked anew, and what it did counts only if the answer is the same
 * (`operation.plugin.ts`). Row-level security never rests on it.
 */
export class RememberedIdentities {
  private readonly known = new Map<string, Identity>();

  of(operation: Operation): Identity | undefined {
    return this.known.get(keyOf(operation));
  }

  remember(operation: Operation, identity: Identity | null): void {
    const key = keyOf(operation);
    this.known.delete(key);
    if (identity === null) return;
    this.known.set(key, identity);
    const [oldest] = this.known.keys();
    if (this.known.size > MOST && oldest !== undefined) this.known.delete(oldest);
  }
}

const keyOf = ({ tokenHash, programmeSlug }: Operation): string => `${tokenHash} ${programmeSlug}`;

/** @param row what `open_operation` answered */
export function readIdentity(row: Record<string, unknown> | undefined): Identity | null {
  if (!row) return null;
  const { stale, ...lasting } = row;
  return {
    session: {
      sessionId: String(row['session_id']),
      personId: String(row['person_id']),
      language: row['language'] === 'en' ? 'en' : 'da',
      idleMinutes: Number(row['idle_minutes']),
      roles: row['memberships'] as OpenedSession['roles'],
      lacks: (row['lacks'] as OpenedSession['lacks'] | undefined) ?? null,
      apiScopes: (row['scopes'] as OpenedSession['apiScopes'] | undefined) ?? null,
    },
    stale: stale === true,
    programmeId: row['programme_id'] as string | null,
    print: typeof row['print'] === 'string' ? row['print'] : JSON.stringify(lasting),
  };
}
