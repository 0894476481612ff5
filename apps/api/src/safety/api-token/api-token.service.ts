import { Injectable } from '@nestjs/common';
import { isTokenTerm, MOST_TOKENS, Refusal } from '@laeringsrum/domain';
import { newApiToken } from '../../platform/http/api-token.js';
import { hashToken } from '../../platform/http/session-cookie.js';
import { Database } from '../../platform/operation/database.js';
import { load } from '../../platform/operation/loaders.js';
import { currentOperation, type Scope } from '../../platform/operation/operation.js';
import { conflict } from '../../platform/rows/versioned.js';
import { ApiToken } from './api-token.entity.js';
import { type CreateApiTokenInput } from './api-token.inputs.js';
import { type NewApiToken, type ProgrammeApiToken } from './api-token.types.js';

/** Those that no longer work are listed too, to this many. */
const mostListed = 50;

@Injectable()
export class ApiTokenService {
  constructor(private readonly database: Database) {}

  /** One's own, newest first. */
  mine(): Promise<ApiToken[]> {
    return this.database.read(ApiToken, `true ORDER BY created_at DESC, id LIMIT ${mostListed}`, []);
  }

  /** null: never, or before the last minute in which it was noted. */
  async lastUsedAt(id: string): Promise<string | null> {
    const found = await load(ApiTokenService.prototype.lastUsedAt, id, async (ids) => {
      const rows = await this.database.rows<{ id: string; at: string | null }>(
        'SELECT id, last_used_at AS at FROM api_token_key WHERE id = ANY ($1)',
        [ids],
      );
      return new Map(rows.map((row) => [row.id, row.at]));
    });
    return found ?? null;
  }

  /** No receipt is kept: it would keep the secret. Who loses the answer closes the token and makes another. */
  async create(scope: Scope, { id, name, scopes, expiresOn }: CreateApiTokenInput): Promise<NewApiToken> {
    currentOperation().idempotencyKey = null;
    if (!isTokenTerm(expiresOn, scope.today)) throw new Refusal('TOKEN_TERM', { field: 'expiresOn' });
    const working = await this.database.row<{ count: number }>(
      'SELECT count(*)::int AS count FROM api_token WHERE revoked_at IS NULL AND expires_on >= $1',
      [scope.today],
    );
    if ((working?.count ?? 0) >= MOST_TOKENS) throw new Refusal('TOKEN_TOO_MANY', { max: MOST_TOKENS });
    const secret = newApiToken();
    const { programmeId, personId } = scope;
    await this.database.manager.insert(ApiToken, {
      ...{ id, programmeId, personId, scopes, expiresOn },
      name: name.trim(),
    });
    await this.database.rows('INSERT INTO api_token_key (id, token_hash) VALUES ($1, $2)', [
      ...[id, hashToken(secret)],
    ]);
    return { token: await this.database.manager.findOneByOrFail(ApiToken, { id }), secret };
  }

  async revoke(id: string, version: number): Promise<ApiToken> {
    const token = await this.database.manager.findOneBy(ApiToken, { id });
    if (!token) throw new Refusal('NOT_FOUND');
    if (token.revokedAt !== null) return token;
    if (token.version !== version) throw conflict(token);
    await this.database.rows(
      'UPDATE api_token SET revoked_at = now(), version = version + 1 WHERE id = $1 AND version = $2',
      [id, version],
    );
    return this.database.manager.findOneByOrFail(ApiToken, { id });
  }

  /** Everybody's in the programme, for the administrator. */
  ofProgramme(): Promise<ProgrammeApiToken[]> {
    return this.database.rows<ProgrammeApiToken>(
      `SELECT id, person_name AS "personName", name, scopes, expires_on AS "expiresOn", created_at AS "createdAt",
         last_used_at AS "lastUsedAt", revoked_at AS "revokedAt" FROM api_tokens_of_programme()`,
    );
  }

  async close(id: string): Promise<ProgrammeApiToken> {
    await this.database.rows('SELECT close_api_token($1)', [id]);
    const closed = (await this.ofProgramme()).find((token) => token.id === id);
    if (!closed) throw new Refusal('NOT_FOUND');
    return closed;
  }
}
