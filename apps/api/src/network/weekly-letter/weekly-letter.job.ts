import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { REMINDED_ROLES, REMINDER_DAYS, reminderKind, type Language } from '@laeringsrum/domain';
import { mondayOf, weekOf } from '@laeringsrum/locale';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../../config.js';
import { Clock } from '../../platform/http/clock.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { log } from '../../platform/log/log.js';
import { Post } from '../../platform/mail/post.js';
import { Database } from '../../platform/operation/database.js';
import { OnBehalf } from '../../platform/operation/on-behalf.js';
import { type Scope } from '../../platform/operation/operation.js';
import { LetterCurvesService } from './letter-curves.service.js';
import { LetterLinesService, type LetterLines } from './letter-lines.service.js';
import { stopAddressOf } from './stop-address.js';
import { type LetterCurve, weeklyLetter } from './weekly-letter.js';

interface Due {
  readonly person_id: string;
  readonly language: Language;
  readonly slugs: readonly string[];
  readonly reminder: boolean;
  readonly digest: boolean;
}

/** Before the day begins, on working days. */
const IN_THE_MORNING = '20 7 * * 1-5';
const DAY_MS = 86_400_000;
const door = { name: 'writeWeeklyLetter', permission: 'programme:read' } as const;

/** Thinks of everybody whose day it is, once a week, and writes to those for whom there is something. */
@Injectable()
export class WeeklyLetterJob implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly dataSource: DataSource,
    private readonly behalf: OnBehalf,
    private readonly database: Database,
    private readonly lines: LetterLinesService,
    private readonly curves: LetterCurvesService,
    private readonly post: Post,
  ) {}

  onModuleInit(): void {
    this.jobs.register({
      name: 'weekly-letters',
      schedule: IN_THE_MORNING,
      minutes: 30,
      work: () => this.run(),
    });
  }

  /** One after the other: whoever cannot be written to keeps nobody waiting. */
  async run(): Promise<void> {
    const due = (await this.dataSource.query('SELECT * FROM letters_due($1, $2)', [
      this.clock.today(),
      REMINDED_ROLES,
    ])) as Due[];
    for (const one of due)
      await this.write(one).catch((error: unknown) =>
        log.warn({ name: (error as Error).name }, 'A letter of the week could not be written'),
      );
  }

  private async write(due: Due): Promise<void> {
    const [first] = due.slugs;
    if (first === undefined) return;
    const of = { personId: due.person_id, language: due.language };
    const wanted = { digest: due.digest, reminder: due.reminder && (await this.mayRemind(due.person_id)) };
    const read: LetterLines[] = [];
    for (const programmeSlug of due.slugs)
      read.push(
        await this.behalf.read({ ...of, programmeSlug }, door, (scope) =>
          this.lines.of(scope, `${this.origin}/${programmeSlug}`, wanted),
        ),
      );
    const curves = await this.curves.drawn(read.flatMap((each) => each.curves));
    await this.behalf.change({ ...of, programmeSlug: first }, door, (scope) =>
      this.send(scope, first, read, curves),
    );
  }

  /** The lead may have reminded them of a storyboard this week. By the day: last week's letter left at the same hour. */
  private async mayRemind(personId: string): Promise<boolean> {
    const tonight = new Date();
    tonight.setHours(23, 59, 59);
    const since = new Date(tonight.getTime() - REMINDER_DAYS * DAY_MS);
    const [found] = (await this.dataSource.query('SELECT reminded_since($1, $2) AS lately', [
      ...[personId, since],
    ])) as { lately: boolean }[];
    return found?.lately !== true;
  }

  /** The week is taken in the letter's own transaction: whoever comes second finds it taken. */
  private async send(
    scope: Scope,
    programme: string,
    read: readonly LetterLines[],
    curves: readonly LetterCurve[],
  ): Promise<void> {
    const { personId, language, today } = scope;
    const stopAddress = stopAddressOf(this.origin, personId, this.config);
    const person = await this.database.row<{ name: string }>('SELECT name FROM person WHERE id = $1', [
      personId,
    ]);
    const written = weeklyLetter(
      {
        ...{ name: person?.name ?? '', today },
        missing: read.flatMap(({ missing }) => missing),
        waiting: read.flatMap(({ waiting }) => waiting),
        curves,
        news: read.flatMap(({ news }) => news),
        stopAddress,
        settingsAddress: `${this.origin}/${programme}/konto`,
      },
      language,
    );
    const taken = await this.database.rows(
      `INSERT INTO weekly_letter (person_id, week, left_with_words) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING person_id`,
      [personId, mondayOf(weekOf(today)), written !== null],
    );
    if (taken.length === 0 || written === null) return;
    const reminds = read.some(({ missing, waiting }) => missing.length + waiting.length > 0);
    await this.post.write({
      ...{ personId, kind: reminds ? reminderKind('WEEKLY') : 'WEEKLY' },
      ...{ ...written, stopAddress },
    });
  }

  private get origin(): string {
    return this.config.publicUrl?.replace(/\/$/, '') ?? `http://localhost:${this.config.port}`;
  }
}
