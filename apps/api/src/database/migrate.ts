import { DataSource } from 'typeorm';
import { ConfigurationProblem, type Config } from '../config.js';
import { SnakeNames } from '../platform/rows/snake-names.js';
import { APP_ROLE } from './connection-options.js';
import { connectionProblem } from './connection-problem.js';
import { Foundation1761000000000 } from './migrations/1761000000000-foundation.js';
import { Improvement1761000100000 } from './migrations/1761000100000-improvement.js';
import { References1761500000000 } from './migrations/1761500000000-references.js';
import { Theory1763000000000 } from './migrations/1763000000000-theory.js';
import { PdsaInFull1763100000000 } from './migrations/1763100000000-pdsa-in-full.js';
import { Measures1763200000000 } from './migrations/1763200000000-measures.js';
import { Together1763300000000 } from './migrations/1763300000000-together.js';
import { DocumentationTime1763400000000 } from './migrations/1763400000000-documentation-time.js';
import { Staff1763500000000 } from './migrations/1763500000000-staff.js';
import { Jobs1763900000000 } from './migrations/1763900000000-jobs.js';
import { People1764000000000 } from './migrations/1764000000000-people.js';
import { SignIn1764000100000 } from './migrations/1764000100000-sign-in.js';
import { ApiTokens1764100000000 } from './migrations/1764100000000-api-tokens.js';
import { Retention1764110000000 } from './migrations/1764110000000-retention.js';
import { OwnData1764120000000 } from './migrations/1764120000000-own-data.js';
import { Spread1764200000000 } from './migrations/1764200000000-spread.js';
import { Seminars1764200100000 } from './migrations/1764200100000-seminars.js';
import { FollowUp1764200200000 } from './migrations/1764200200000-follow-up.js';
import { Search1764200300000 } from './migrations/1764200300000-search.js';
import { Deviations1764300000000 } from './migrations/1764300000000-deviations.js';
import { Economy1764300100000 } from './migrations/1764300100000-economy.js';
import { Reports1764300300000 } from './migrations/1764300300000-reports.js';
import { PurgeInRounds1764310000000 } from './migrations/1764310000000-purge-in-rounds.js';
import { ForgottenPerson1764400000000 } from './migrations/1764400000000-forgotten-person.js';
import { LighterOperations1764410000000 } from './migrations/1764410000000-lighter-operations.js';
import { OwnUnit1764500000000 } from './migrations/1764500000000-own-unit.js';
import { Dilemmas1764500100000 } from './migrations/1764500100000-dilemmas.js';
import { DocumentationWeeks1764500200000 } from './migrations/1764500200000-documentation-weeks.js';
import { TheoryHistory1764500300000 } from './migrations/1764500300000-theory-history.js';
import { Comments1764510000000 } from './migrations/1764510000000-comments.js';
import { WeeklyLetters1764510100000 } from './migrations/1764510100000-weekly-letters.js';
import { LearningSpaces1764510200000 } from './migrations/1764510200000-learning-spaces.js';
import { LettersRefused1764510300000 } from './migrations/1764510300000-letters-refused.js';
import { LeadFrame1764520000000 } from './migrations/1764520000000-lead-frame.js';
import { CountedConcepts1764520100000 } from './migrations/1764520100000-counted-concepts.js';
import { GroupMeetings1764530000000 } from './migrations/1764530000000-group-meetings.js';
import { ProgrammeGrant1764530100000 } from './migrations/1764530100000-programme-grant.js';
import { Assurance1764540000000 } from './migrations/1764540000000-assurance.js';
import { SecurityEvents1764540100000 } from './migrations/1764540100000-security-events.js';
import { Forgetting1764540200000 } from './migrations/1764540200000-forgetting.js';
import { OwnKeys1764540300000 } from './migrations/1764540300000-own-keys.js';
import { MeasureCatalogue1764540400000 } from './migrations/1764540400000-measure-catalogue.js';
import { SearchByKind1764540500000 } from './migrations/1764540500000-search-by-kind.js';
import { OwnUnitWhole1764610200000 } from './migrations/1764610200000-own-unit-whole.js';
import { SessionLimits1764610300100 } from './migrations/1764610300100-session-limits.js';
import { CommentRetention1764610300200 } from './migrations/1764610300200-comment-retention.js';
import { ForgettingWish1764610300300 } from './migrations/1764610300300-forgetting-wish.js';
import { ImportLog1764610300400 } from './migrations/1764610300400-import-log.js';
import { WaitingVoices1764610400000 } from './migrations/1764610400000-waiting-voices.js';
import { ManyConcepts1764610410000 } from './migrations/1764610410000-many-concepts.js';
import { GovernanceNews1764610500000 } from './migrations/1764610500000-governance-news.js';
import { QuickBars1764620000000 } from './migrations/1764620000000-quick-bars.js';
import { LatestLearning1764625000000 } from './migrations/1764625000000-latest-learning.js';
import { QuickerOpening1764626000000 } from './migrations/1764626000000-quicker-opening.js';
import { OwnUnitTimings1764630000000 } from './migrations/1764630000000-own-unit-timings.js';
import { PaperRetention1764640000000 } from './migrations/1764640000000-paper-retention.js';
import { PaperPurge1764640000100 } from './migrations/1764640000100-paper-purge.js';
import { LinkWishes1764640000200 } from './migrations/1764640000200-link-wishes.js';
import { ExtensionRequests1764660000000 } from './migrations/1764660000000-extension-requests.js';
import { ExtensionPapers1764670000000 } from './migrations/1764670000000-extension-papers.js';

export const migrations = [
  Foundation1761000000000,
  Improvement1761000100000,
  References1761500000000,
  Theory1763000000000,
  PdsaInFull1763100000000,
  Measures1763200000000,
  Together1763300000000,
  DocumentationTime1763400000000,
  Staff1763500000000,
  Jobs1763900000000,
  People1764000000000,
  SignIn1764000100000,
  ApiTokens1764100000000,
  Retention1764110000000,
  OwnData1764120000000,
  Spread1764200000000,
  Seminars1764200100000,
  FollowUp1764200200000,
  Search1764200300000,
  Deviations1764300000000,
  Economy1764300100000,
  Reports1764300300000,
  PurgeInRounds1764310000000,
  ForgottenPerson1764400000000,
  LighterOperations1764410000000,
  OwnUnit1764500000000,
  Dilemmas1764500100000,
  DocumentationWeeks1764500200000,
  TheoryHistory1764500300000,
  Comments1764510000000,
  WeeklyLetters1764510100000,
  LearningSpaces1764510200000,
  LettersRefused1764510300000,
  LeadFrame1764520000000,
  CountedConcepts1764520100000,
  GroupMeetings1764530000000,
  ProgrammeGrant1764530100000,
  Assurance1764540000000,
  SecurityEvents1764540100000,
  Forgetting1764540200000,
  OwnKeys1764540300000,
  MeasureCatalogue1764540400000,
  SearchByKind1764540500000,
  OwnUnitWhole1764610200000,
  SessionLimits1764610300100,
  CommentRetention1764610300200,
  ForgettingWish1764610300300,
  ImportLog1764610300400,
  WaitingVoices1764610400000,
  ManyConcepts1764610410000,
  GovernanceNews1764610500000,
  QuickBars1764620000000,
  LatestLearning1764625000000,
  QuickerOpening1764626000000,
  OwnUnitTimings1764630000000,
  PaperRetention1764640000000,
  PaperPurge1764640000100,
  LinkWishes1764640000200,
  ExtensionRequests1764660000000,
  ExtensionPapers1764670000000,
];
const OWNER_ROLE = 'laeringsrum_owner';
const migrationLock = 7_461_882_201;
const oldestServer = 150_000;

/** Opens the owner's connection; the caller closes it. A superuser's login is left at once for the owner role. */
export async function connectAsOwner(config: Config): Promise<DataSource> {
  const open = (role?: string) =>
    new DataSource({
      type: 'postgres',
      url: config.ownerUrl,
      namingStrategy: new SnakeNames(),
      migrations,
      migrationsTableName: 'migration',
      migrationsTransactionMode: 'each',
      poolSize: 2,
      connectTimeoutMS: 5000,
      applicationName: 'laeringsrum-owner',
      extra: role === undefined ? {} : { options: `-c role=${role}` },
    }).initialize();
  let source: DataSource;
  try {
    source = await open();
  } catch (error) {
    const variable = config.separateLogins ? 'DATABASE_OWNER_URL' : 'DATABASE_URL';
    throw (
      connectionProblem(error, variable, config.ownerUrl) ??
      new ConfigurationProblem(`The database of ${variable} cannot be used: ${(error as Error).message}`)
    );
  }
  const [server] = (await source.query(
    `SELECT current_setting('server_version_num')::int AS version, current_user AS role, current_database() AS database,
      r.rolsuper AS super, r.rolcreaterole AS creates, EXISTS (SELECT 1 FROM pg_roles WHERE rolname = $1) AS has_app,
      pg_has_role(current_user, (SELECT oid FROM pg_roles WHERE rolname = $1), 'MEMBER') AS in_app
     FROM pg_roles r WHERE r.rolname = current_user`,
    [APP_ROLE],
  )) as [
    {
      version: number;
      role: string;
      database: string;
      super: boolean;
      creates: boolean;
      has_app: boolean;
      in_app: boolean | null;
    },
  ];
  if (server.version < oldestServer) {
    await source.destroy();
    throw new ConfigurationProblem(
      `PostgreSQL ${Math.floor(server.version / 10_000)} is too old. Use version 15 or newer.`,
    );
  }
  if (!server.has_app) {
    if (!server.super && !server.creates) {
      await source.destroy();
      throw new ConfigurationProblem(
        `The role ${server.role} may not create the role ${APP_ROLE}. Create it once: CREATE ROLE ${APP_ROLE}; GRANT ${APP_ROLE} TO ${server.role};`,
      );
    }
    await source.query(`CREATE ROLE ${APP_ROLE} NOLOGIN`);
  }
  if (!config.separateLogins && !server.super && server.in_app !== true) {
    await source.query(`GRANT ${APP_ROLE} TO CURRENT_USER`).catch(async () => {
      await source.destroy();
      throw new ConfigurationProblem(
        `The role ${server.role} may not act as ${APP_ROLE}. Let it, once: GRANT ${APP_ROLE} TO ${server.role};`,
      );
    });
  }
  if (!server.super) return source;
  await source.query(
    `DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '${OWNER_ROLE}') THEN CREATE ROLE ${OWNER_ROLE} NOLOGIN; END IF; END $$`,
  );
  await source.query(`GRANT ALL ON SCHEMA public TO ${OWNER_ROLE}`);
  await source.query(`GRANT CREATE ON DATABASE "${server.database.replaceAll('"', '""')}" TO ${OWNER_ROLE}`);
  await source.destroy();
  return open(OWNER_ROLE);
}

/** Brings the schema up to date, one process at a time; what has landed is never run again. */
export async function migrate(owner: DataSource, today: string): Promise<void> {
  const runner = owner.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await owner.runMigrations();
    await runner.query('CALL ensure_audit_partitions($1)', [today]);
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [migrationLock]).catch(() => undefined);
    await runner.release();
  }
}
