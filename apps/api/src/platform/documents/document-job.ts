import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DOCUMENT_PERMISSIONS, Refusal, type DocumentKind } from '@laeringsrum/domain';
import { Jobs } from '../jobs/jobs.js';
import { log } from '../log/log.js';
import { Database } from '../operation/database.js';
import { OnBehalf, type Behalf } from '../operation/on-behalf.js';
import { DocumentMakers, type MadeFile } from './document-makers.js';

export const DOCUMENT_JOB = 'document';

export interface DocumentJob extends Behalf {
  readonly id: string;
}

/** It was stopped, or deleted: whoever makes it puts the pen down. */
class NotWanted extends Error {}

const door = { name: 'makeDocument', permission: 'document:order' } as const;

/**
 * Makes what was ordered, on behalf of whoever ordered it. Each step is an operation of its own, so that others see how far it is and
 * can stop it; a process that is killed in the middle leaves the order, and another takes it up.
 */
@Injectable()
export class DocumentJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly makers: DocumentMakers,
    private readonly behalf: OnBehalf,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.jobs.register<DocumentJob>({
      name: DOCUMENT_JOB,
      retries: 2,
      minutes: 10,
      work: (job) => this.make(job),
    });
  }

  private async make(job: DocumentJob): Promise<void> {
    try {
      const { kind, subjectId } = await this.takeUp(job);
      const maker = this.makers.of(kind);
      const reading = { name: door.name, permission: DOCUMENT_PERMISSIONS[kind] };
      const content = await this.behalf.read(job, reading, (scope) => maker.gather(scope, subjectId));
      await this.tell(job, 20);
      const made = await maker.write(content, (percent) => this.tell(job, 20 + percent * 0.75), job);
      await this.keep(job, made);
    } catch (error) {
      if (error instanceof NotWanted) return;
      await this.giveUp(job, error);
    }
  }

  private async takeUp(job: DocumentJob): Promise<{ kind: DocumentKind; subjectId: string | null }> {
    return this.step<{ kind: DocumentKind; subjectId: string | null }>(
      job,
      `UPDATE document SET state = 'RUNNING', progress = 5 WHERE id = $1 AND state IN ('QUEUED', 'RUNNING')
       RETURNING kind, subject_id AS "subjectId"`,
      [],
    );
  }

  private async tell(job: DocumentJob, percent: number): Promise<void> {
    const whole = Math.max(0, Math.min(99, Math.round(percent)));
    await this.step(
      job,
      `UPDATE document SET progress = $2 WHERE id = $1 AND state = 'RUNNING' RETURNING id`,
      [whole],
    );
  }

  private async keep(job: DocumentJob, { fileName, mediaType, content }: MadeFile): Promise<void> {
    await this.step(
      job,
      `UPDATE document SET state = 'DONE', progress = 100, file_name = $2, media_type = $3, content = $4, bytes = length($4::bytea),
         ended_at = now() WHERE id = $1 AND state = 'RUNNING' RETURNING id`,
      [fileName, mediaType, content],
    );
  }

  /** What was refused is told as what it is; what is our fault as our fault. It is not tried again by itself. */
  private async giveUp(job: DocumentJob, error: unknown): Promise<void> {
    const code = error instanceof Refusal ? error.code : 'INTERNAL';
    if (code === 'UNAVAILABLE') throw error;
    if (code === 'INTERNAL')
      log.error(
        { id: job.id, name: (error as Error).name, stack: (error as Error).stack },
        'A document was not made',
      );
    await this.step(
      job,
      `UPDATE document SET state = 'FAILED', problem = $2, ended_at = now() WHERE id = $1 AND state IN ('QUEUED', 'RUNNING') RETURNING id`,
      [code],
    ).catch((ending: unknown) => {
      // Who may nothing any more has no document either.
      if (!(ending instanceof NotWanted || ending instanceof Refusal)) throw ending;
    });
  }

  /** @throws NotWanted when there is no such row to change */
  private step<Row>(job: DocumentJob, sql: string, values: readonly unknown[]): Promise<Row> {
    return this.behalf.change(job, door, async () => {
      const row = await this.database.row<Row>(sql, [job.id, ...values]);
      if (!row) throw new NotWanted();
      return row;
    });
  }
}
