import { Injectable } from '@nestjs/common';
import { Refusal, type Role } from '@laeringsrum/domain';
import { type Response } from 'express';
import { takeSessionCookie } from '../../platform/http/session-cookie.js';
import { SecurityEvents } from '../../platform/access/security-events.js';
import { Database } from '../../platform/operation/database.js';
import { currentOperation, type Scope } from '../../platform/operation/operation.js';
import { type Me } from '../person/person.entity.js';
import {
  SessionOpening,
  type HalfSignedIn,
  type Opened,
  type SignInMethod,
} from '../sign-in/session-opening.service.js';
import { type DemoPersona, type Membership, type PreferenceArgs, type SessionInfo } from './session.types.js';

interface PersonOfSession extends Me {
  memberships: Membership[];
}

@Injectable()
export class SessionService {
  constructor(
    private readonly database: Database,
    private readonly opening: SessionOpening,
    private readonly events: SecurityEvents,
  ) {}

  async info(): Promise<SessionInfo> {
    const { session, tokenHash } = currentOperation();
    if (!session?.lacks) return this.infoFor(session?.personId ?? null, session?.idleMinutes ?? null);
    const kept = await this.database.row<{ method: SignInMethod; provider_id: string | null }>(
      'SELECT method, provider_id FROM assurance_of_session($1)',
      [tokenHash],
    );
    const { personId, lacks: level } = session;
    return this.halfInfo({
      ...{ personId, level, method: kept?.method ?? 'PASSWORD', providerId: kept?.provider_id ?? null },
    });
  }

  /** Of a session that was opened just now. */
  openedInfo(personId: string, { idleMinutes, half }: Opened): Promise<SessionInfo> {
    return half === null ? this.infoFor(personId, idleMinutes) : this.halfInfo(half);
  }

  /**
   * Whoever is half signed in is nobody yet, and is told how to become whole: by the municipality's sign-in once more, or by a second
   * factor of their own. Where they have one already, they begin anew and use it.
   */
  private async halfInfo({ personId, level, method, providerId }: HalfSignedIn): Promise<SessionInfo> {
    const nobody = await this.nobody();
    if (providerId !== null || level === 'HIGH')
      return { ...nobody, missing: level, nextStep: 'PROVIDER', providerId };
    const factors = await this.database.row<{ codes: boolean; passkeys: string[] }>(
      'SELECT * FROM factors_of($1)',
      [personId],
    );
    const bare = !factors?.codes && !factors?.passkeys.length && (method === 'PASSWORD' || method === 'LINK');
    return { ...nobody, missing: level, nextStep: bare ? 'ENROL' : null };
  }

  nobody(): Promise<SessionInfo> {
    return this.infoFor(null, null);
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

  async signInAsDemoPersona(personId: string, response: Response): Promise<SessionInfo> {
    const personas = await this.demoPersonas();
    if (!personas.some((persona) => persona.id === personId)) throw new Refusal('NOT_FOUND');
    return this.openedInfo(personId, await this.opening.open({ personId, method: 'PERSONA' }, response));
  }

  /** Whoever came by a municipality's own sign-in is told where that session is ended too. */
  async signOut(response: Response): Promise<SessionInfo> {
    const { tokenHash, session } = currentOperation();
    if (session) await this.events.note('SIGNED_OUT', { personId: session.personId });
    const provider =
      tokenHash === null
        ? null
        : await this.database.row<{ id: string | null }>('SELECT provider_of_session($1) AS id', [tokenHash]);
    if (tokenHash !== null) await this.database.rows('SELECT end_session($1)', [tokenHash]);
    takeSessionCookie(response);
    return { ...(await this.nobody()), signOutAddress: provider?.id ? `/sign-in/${provider.id}/out` : null };
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

  async infoFor(personId: string | null, idleMinutes: number | null): Promise<SessionInfo> {
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
      nextStep: null,
      ticket: null,
      missing: null,
      providerId: null,
      signOutAddress: null,
    };
  }

  person(personId: string): Promise<PersonOfSession | null> {
    return this.database.row<PersonOfSession>('SELECT * FROM person_of_session($1)', [personId]);
  }
}
