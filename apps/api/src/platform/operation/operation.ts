import { AsyncLocalStorage } from 'node:async_hooks';
import {
  apiScopeOf,
  opensToHalfSignedIn,
  Refusal,
  scopeOf,
  type ApiScope,
  type Assurance,
  type HeldRole,
  type Language,
  type Permission,
  type RefusalCode,
} from '@laeringsrum/domain';
import { type EntityManager, type QueryRunner } from 'typeorm';

export interface OpenedSession {
  readonly sessionId: string;
  readonly personId: string;
  readonly language: Language;
  readonly idleMinutes: number;
  /** Held today in the programme of the address. */
  readonly roles: readonly HeldRole[];
  /** Of the API token that was sent; null: signed in, and not narrowed. */
  readonly apiScopes: readonly ApiScope[] | null;
  /** The level that the roles ask for and the sign-in does not have; null: it has enough. */
  readonly lacks: Assurance | null;
}

/** What a resolver hands to its service: who asks, in which programme, and where the permission holds. */
export interface Scope {
  readonly personId: string;
  readonly programmeId: string;
  readonly everywhere: boolean;
  readonly places: readonly string[];
  /** Places whose unshared work this person sees. */
  readonly ownPlaces: readonly string[];
  readonly language: Language;
  readonly today: string;
}

/** Whom a contributor link stands for: nobody, at one row. */
export interface Contribution {
  readonly linkId: string;
  readonly label: string;
  readonly expiresOn: string;
  readonly programmeId: string;
  readonly placeId: string;
  readonly placeName: string;
  readonly programmeEndsOn: string | null;
  readonly interventionTitle: string;
  readonly measureId: string | null;
  readonly cycleId: string | null;
}

/** Who writes: a person, or somebody without a name by a contributor link. */
export type Writer = Omit<Scope, 'personId' | 'ownPlaces'> & { readonly personId: string | null };

/** What a service that came by a contributor link is handed: the walls let it reach the link's row and no other. */
export interface ContributorScope extends Writer {
  readonly personId: null;
  readonly contribution: Contribution;
}

/**
 * One GraphQL operation: one connection, one transaction, one set of app.* settings. It travels in AsyncLocalStorage from the
 * HTTP request to the last field; statements queue up on its connection.
 */
export class Operation {
  session: OpenedSession | null = null;
  programmeId: string | null = null;
  runner: QueryRunner | null = null;
  /** A person who asked for it earlier, where there is no session. */
  behalfOf: string | null = null;
  idempotencyKey: string | null = null;
  /** Of the contributor link's token, where the request came by one. */
  contributionHash: string | null = null;
  /** What the link opens; a refusal where it does not. */
  contribution: Contribution | Refusal | null = null;
  /** A link was tried that does not exist: to be counted after the answer. */
  unknownContribution = false;
  /** A session not seen for a minute: to be touched after the answer. */
  staleSession: string | null = null;
  /** The request came with an API token: `tokenHash` is the token's. */
  byApiToken = false;
  /** Whom something was looked up about, to be noted in the access log before the answer leaves. */
  readonly readings: { readonly subjectId: string; readonly what: string }[] = [];
  /** What it was refused with, if it was. */
  refusedAs: RefusalCode | null = null;
  /** May what a statement will answer be taken as known? Only in a change, and only the first time. */
  mayGuess = false;
  /** Statements whose answers were taken as known. */
  readonly guesses: Promise<unknown>[] = [];
  statements = 0;
  readonly loaders = new Map<unknown, unknown>();
  readonly flushes: (() => void)[] = [];

  constructor(
    readonly tokenHash: string | null,
    readonly programmeSlug: string | null,
    readonly remoteAddress: string,
    public language: Language,
    readonly today: string,
  ) {}

  /** Forgets what was read for somebody who is no longer who they were. */
  startOver(): void {
    this.loaders.clear();
    this.flushes.length = 0;
    this.readings.length = 0;
    this.guesses.length = 0;
    this.mayGuess = false;
    this.session = null;
    this.programmeId = null;
    this.contribution = null;
  }

  /**
   * Goes on without waiting, so that the change, its receipt and COMMIT leave in one packet. The statement must fail where its answer is
   * another than the one that was taken for it: then nothing is committed, and the work is done again by asking first.
   */
  guess(statement: Promise<unknown>): void {
    statement.catch(() => undefined);
    this.guesses.push(statement);
  }

  /** Somebody's data is asked for by somebody else. */
  noteReading(subjectId: string, what: string): void {
    if (subjectId !== this.session?.personId) this.readings.push({ subjectId, what });
  }

  get manager(): EntityManager {
    if (!this.runner) throw new Refusal('UNAVAILABLE');
    return this.runner.manager;
  }

  get roles(): readonly HeldRole[] {
    return this.session?.roles ?? [];
  }

  /** @throws Refusal CONTRIBUTION_UNKNOWN, CONTRIBUTION_EXPIRED, CONTRIBUTION_REVOKED, TOO_MANY_ATTEMPTS */
  contributorScope(): ContributorScope {
    const { contribution, language, today } = this;
    if (contribution instanceof Refusal) throw contribution;
    if (contribution === null) throw new Refusal('CONTRIBUTION_UNKNOWN');
    const { programmeId, placeId } = contribution;
    return {
      ...{ personId: null, programmeId, everywhere: false, places: [placeId] },
      ...{ language, today, contribution },
    };
  }

  scopeFor(permission: Permission): Scope {
    if (!this.session) throw new Refusal('UNAUTHENTICATED');
    if (!this.programmeId) throw new Refusal('NOT_FOUND');
    const { apiScopes, lacks } = this.session;
    if (lacks !== null && !opensToHalfSignedIn(permission))
      throw new Refusal('ASSURANCE_NEEDED', { level: lacks });
    const wanted = apiScopeOf(permission);
    if (apiScopes && (wanted === null || !apiScopes.includes(wanted))) throw new Refusal('TOKEN_SCOPE');
    const { everywhere, places } = scopeOf(this.roles, permission);
    if (!everywhere && places.length === 0) throw new Refusal('FORBIDDEN');
    return {
      personId: this.session.personId,
      programmeId: this.programmeId,
      everywhere,
      places,
      ownPlaces: scopeOf(this.roles, 'pdsaCycle:readUnshared').places,
      language: this.language,
      today: this.today,
    };
  }
}

const storage = new AsyncLocalStorage<Operation>();

export function runOperation<T>(operation: Operation, work: () => T): T {
  return storage.run(operation, work);
}

/** The language of whoever asks; Danish where no operation has begun. */
export function currentLanguage(): Language {
  return storage.getStore()?.language ?? 'da';
}

export function currentOperation(): Operation {
  const operation = storage.getStore();
  if (!operation) throw new Error('No operation: the database is only reached from within one.');
  return operation;
}
