import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { Refusal, sessionLimit, type Role } from '@laeringsrum/domain';
import { type Response } from 'express';
import { v7 as uuidv7 } from 'uuid';
import {
  giveSessionCookie,
  hashToken,
  newSessionToken,
  takeSessionCookie,
} from '../../platform/http/session-cookie.js';
import { Database } from '../../platform/operation/database.js';
import { currentOperation, type Scope } from '../../platform/operation/operation.js';
import { type Me } from '../person/person.entity.js';
import { type DemoPersona, type Membership, type PreferenceArgs, type SessionInfo } from './session.types.js';

const attempts = 8;
const windowMinutes = 15;
/** Argon2id with 19 MiB and two passes (OWASP's floor): about 30 ms a sign-in. */
const argon = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Checked when nobody has the address, so that the answer takes the same time. */
let nobody: Promise<string> | null = null;

interface PersonOfSession extends Me {
  memberships: Membership[];
}

@Injectable()
export class SessionService {
  constructor(private readonly database: Database) {}

  async info(): Promise<SessionInfo> {
    const { session } = currentOperation();
    return this.infoFor(session?.personId ?? null, session?.idleMinutes ?? null);
  }

  async demoPersonas(): Promise<DemoPersona[]> {
    const rows = await this.database.rows<Record<string, unknown>>('SELECT * FROM demo_personas()');
    return rows.map((row) => ({
      id: row['id'] as string,
      name: row['name'] as string,
      initials: row['initials'] as string,
      role: row['role'] as Role,
      roleNameDa: row['role_name_da'] as string,
      roleNameEn: row['role_name_en'] as string,
      placeName: row['place_name'] as string | null,
      noteDa: row['note_da'] as string,
      noteEn: row['note_en'] as string,
    }));
  }

  /** The same answer, in the same time, whether the address is unknown or the password wrong. */
  async signIn(email: string, password: string, response: Response): Promise<SessionInfo> {
    const subjects = [
      `email:${hashToken(email.trim().toLowerCase())}`,
      `address:${hashToken(currentOperation().remoteAddress)}`,
    ];
    const wait = await this.database.row<{ wait: number }>('SELECT sign_in_wait($1, $2, $3) AS wait', [
      subjects.slice(0, 1),
      attempts,
      windowMinutes,
    ]);
    const crowd = await this.database.row<{ wait: number }>('SELECT sign_in_wait($1, $2, $3) AS wait', [
      subjects.slice(1),
      attempts * 10,
      windowMinutes,
    ]);
    const minutes = Math.max(wait?.wait ?? 0, crowd?.wait ?? 0);
    if (minutes > 0) throw new Refusal('TOO_MANY_ATTEMPTS', { minutes });
    const credential = await this.database.row<{ person_id: string; password_hash: string }>(
      'SELECT * FROM credential_for($1)',
      [email.trim()],
    );
    nobody ??= hash('nobody has this password', argon);
    const right = await verify(credential?.password_hash ?? (await nobody), password).catch(() => false);
    if (!credential || !right) {
      await this.noteFailure(subjects);
      throw new Refusal('SIGN_IN_FAILED');
    }
    await this.database.rows('SELECT forget_sign_in_failures($1)', [subjects.slice(0, 1)]);
    return this.begin(credential.person_id, response);
  }

  async signInAsDemoPersona(personId: string, response: Response): Promise<SessionInfo> {
    const personas = await this.demoPersonas();
    if (!personas.some((persona) => persona.id === personId)) throw new Refusal('NOT_FOUND');
    return this.begin(personId, response);
  }

  async signOut(response: Response): Promise<SessionInfo> {
    const { tokenHash } = currentOperation();
    if (tokenHash !== null) await this.database.rows('SELECT end_session($1)', [tokenHash]);
    takeSessionCookie(response);
    return this.infoFor(null, null);
  }

  async updatePreferences(scope: Scope, { language, theme }: PreferenceArgs): Promise<Me> {
    await this.database.rows(
      'UPDATE person SET language = coalesce($2, language), theme = coalesce($3, theme), version = version + 1 WHERE id = $1',
      [scope.personId, language ?? null, theme ?? null],
    );
    const me = await this.person(scope.personId);
    if (!me) throw new Refusal('NOT_FOUND');
    return me;
  }

  /**
   * A refused operation is rolled back; the count of failures must not go with it, so it is committed here (nothing else has been
   * written). On the operation's own connection: a second one, waited for with the first in hand, lets a crowd of guesses hold
   * the whole pool.
   */
  private async noteFailure(subjects: readonly string[]): Promise<void> {
    await this.database.rows('SELECT note_sign_in_failure($1, $2)', [subjects, windowMinutes]);
    await this.database.rows('COMMIT');
    await this.database.rows('BEGIN');
  }

  /** A new token at every sign-in; whoever was signed in on this device before is signed out. */
  private async begin(personId: string, response: Response): Promise<SessionInfo> {
    const operation = currentOperation();
    if (operation.tokenHash !== null)
      await this.database.rows('SELECT end_session($1)', [operation.tokenHash]);
    // What is given is a cookie: no receipt could answer for it, least of all to the person who was here before.
    operation.idempotencyKey = null;
    const held = await this.database.row<{ roles: Role[] }>('SELECT roles_of($1) AS roles', [personId]);
    const limit = sessionLimit(held?.roles ?? []);
    const token = newSessionToken();
    await this.database.rows('SELECT begin_session($1, $2, $3, $4, $5)', [
      uuidv7(),
      hashToken(token),
      personId,
      limit.idleMinutes,
      limit.absoluteMinutes,
    ]);
    giveSessionCookie(response, token, limit.absoluteMinutes);
    await this.database.rows("SELECT set_config('app.person', $1, true)", [personId]);
    return this.infoFor(personId, limit.idleMinutes);
  }

  private async infoFor(personId: string | null, idleMinutes: number | null): Promise<SessionInfo> {
    const mark = await this.database.row<{ value: string }>(
      "SELECT value FROM installation WHERE key = 'demonstration'",
    );
    const person = personId === null ? null : await this.person(personId);
    return {
      person,
      demo: mark?.value === 'on',
      memberships: person?.memberships ?? [],
      today: currentOperation().today,
      idleMinutes: person ? idleMinutes : null,
    };
  }

  private person(personId: string): Promise<PersonOfSession | null> {
    return this.database.row<PersonOfSession>('SELECT * FROM person_of_session($1)', [personId]);
  }
}
