import { Injectable } from '@nestjs/common';
import { type RefusalCode } from '@laeringsrum/domain';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { type SecurityEventKind } from '../graphql/enums.js';
import { log } from '../log/log.js';
import { Database } from '../operation/database.js';
import { type Operation } from '../operation/operation.js';

interface Noted {
  readonly personId?: string | null;
  /** Who did it, where it was somebody else. */
  readonly byId?: string | null;
  readonly programmeId?: string | null;
  readonly method?: string | null;
}

/** What a refusal that is worth keeping says. What is not found and what is not allowed are told apart by nobody outside. */
const KEPT: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'FORBIDDEN',
  'NOT_FOUND',
  'TOKEN_SCOPE',
  'ASSURANCE_NEEDED',
]);

const insert = 'SELECT note_security_event($1, $2, $3, $4, $5, $6, $7, $8)';

/** Who came in, who did not, and what was refused: kinds, doors and codes, which are words of ours. */
@Injectable()
export class SecurityEvents {
  constructor(
    private readonly database: Database,
    private readonly dataSource: DataSource,
  ) {}

  /** With the running operation: what is rolled back has not happened. */
  async note(kind: SecurityEventKind, { personId, byId, programmeId, method }: Noted): Promise<void> {
    await this.database.rows(insert, [
      ...[uuidv7(), kind, personId ?? null, byId ?? null, programmeId ?? null, method ?? null, null, null],
    ]);
  }

  /** What came back from a municipality's own sign-in and was not let in. On another connection: the journey's own has been rolled back. */
  async noteFailedElsewhere(method: 'OIDC' | 'SAML'): Promise<void> {
    await this.kept([uuidv7(), 'SIGN_IN_FAILED', null, null, null, method, null, null]);
  }

  /** After an operation that was refused, on another connection. Somebody without a name is not written down for each address they try. */
  async noteRefusal({ session, programmeId, refusedAs }: Operation, door: string): Promise<void> {
    if (refusedAs === null || session === null || !KEPT.has(refusedAs)) return;
    const method = session.apiScopes === null ? null : 'API_TOKEN';
    await this.kept([...[uuidv7(), 'REFUSED', session.personId, null, programmeId, method, door, refusedAs]]);
  }

  private async kept(row: readonly (string | null)[]): Promise<void> {
    await this.dataSource
      .query(insert, [...row])
      .catch((error: unknown) =>
        log.warn({ name: (error as Error).name }, 'What was refused could not be written down'),
      );
  }
}
