import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { type Job, PgBoss } from 'pg-boss';
import { CONFIG, type Config } from '../../config.js';
import { log } from '../log/log.js';
import { currentOperation } from '../operation/operation.js';
import { Database } from '../operation/database.js';
import { JOB_SCHEMA } from './prepare-jobs.js';

/** Something that is done after the answer, and may be done by another process. */
export interface JobKind<Data extends object> {
  /** As in `letter`: a word of the glossary. */
  readonly name: string;
  /** When it comes by itself: a cron expression, in Danish time. */
  readonly schedule?: string;
  /** How often it is tried again, later each time. */
  readonly retries?: number;
  /** After which it counts as lost and is tried again. */
  readonly minutes?: number;
  readonly atOnce?: number;
  /** Does one. It may be done twice: what it finds done it leaves. What is thrown is tried again. */
  work(data: Data, signal: AbortSignal): Promise<void>;
}

const A_MOMENT_SECONDS = 1;
const GRACE_MS = 5000;

/**
 * The queue, in PostgreSQL. A job is sent in the transaction of the operation that asks for it: committed with it, or never there. It
 * carries ids and no text, since the queue has no walls.
 */
@Injectable()
export class Jobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly kinds = new Map<string, JobKind<object>>();
  private boss: Promise<PgBoss> | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
  ) {}

  /** Called while the rooms are set up. */
  register<Data extends object>(kind: JobKind<Data>): void {
    this.kinds.set(kind.name, kind as unknown as JobKind<object>);
  }

  /** In the transaction of the current operation. @param after not before */
  async send(name: string, data: object, after?: Date): Promise<void> {
    const boss = await this.started();
    currentOperation();
    await boss.send(name, data, {
      db: { executeSql: async (text, values) => ({ rows: await this.database.rows(text, values ?? []) }) },
      ...(after ? { startAfter: after } : {}),
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.config.jobs) return;
    const boss = await this.started();
    for (const kind of this.kinds.values()) await this.workAt(boss, kind);
  }

  async beforeApplicationShutdown(): Promise<void> {
    const boss = await this.boss?.catch(() => null);
    this.boss = null;
    await boss?.stop({ graceful: true, timeout: GRACE_MS });
  }

  private async workAt(boss: PgBoss, kind: JobKind<object>): Promise<void> {
    const options = { pollingIntervalSeconds: A_MOMENT_SECONDS, localConcurrency: kind.atOnce ?? 1 };
    await boss.work(kind.name, options, async ([job]: Job<object>[]) => {
      if (!job) return;
      try {
        await kind.work(job.data, job.signal);
      } catch (error) {
        log.warn(
          { job: kind.name, id: job.id, name: (error as Error).name, stack: (error as Error).stack },
          'A job failed',
        );
        throw error;
      }
    });
    if (kind.schedule) await boss.schedule(kind.name, kind.schedule, {}, { tz: 'Europe/Copenhagen' });
  }

  private started(): Promise<PgBoss> {
    this.boss ??= this.start();
    return this.boss;
  }

  private async start(): Promise<PgBoss> {
    const { config } = this;
    const boss = new PgBoss({
      connectionString: config.databaseUrl,
      schema: JOB_SCHEMA,
      max: 2,
      application_name: 'laeringsrum-jobs',
      ...(config.separateLogins ? {} : { options: '-c role=laeringsrum_app' }),
      migrate: false,
      createSchema: false,
      supervise: config.jobs,
      superviseIntervalSeconds: 15,
      monitorIntervalSeconds: 15,
      schedule: config.jobs,
      // Both ask for the owner's rights; autovacuum does the work.
      reindex: false,
      monitorVacuum: false,
    });
    boss.on('error', (error) =>
      log.warn({ name: error.name, code: (error as { code?: string }).code }, 'The queue'),
    );
    await boss.start();
    for (const { name, retries = 3, minutes = 5 } of this.kinds.values())
      await boss.createQueue(name, {
        retryLimit: retries,
        retryBackoff: true,
        retryDelay: 5,
        expireInSeconds: minutes * 60,
        // Who is killed in the middle is missed after half a minute.
        heartbeatSeconds: 30,
        deleteAfterSeconds: 7 * 24 * 3600,
      });
    return boss;
  }
}
