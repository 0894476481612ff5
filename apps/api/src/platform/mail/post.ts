import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type Transporter } from 'nodemailer';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { CONFIG, type Config } from '../../config.js';
import { Jobs } from '../jobs/jobs.js';
import { log } from '../log/log.js';
import { Database } from '../operation/database.js';

/** What somebody is told by mail: plain text with whole addresses as links, and HTML that says the same where there is more to it. */
export interface Letter {
  readonly personId: string;
  /** A word for what it is about, such as `INVITATION`: it stands in the list, not in the mail. */
  readonly kind: string;
  readonly subject: string;
  readonly body: string;
  readonly html?: string;
  /** Where letters of this kind are stopped, without signing in: the mail program offers it beside the letter (RFC 2369, RFC 8058). */
  readonly stopAddress?: string;
}

interface LetterToSend {
  readonly address: string;
  readonly name: string;
  readonly subject: string;
  readonly body: string;
  readonly html: string;
  readonly stopAddress: string;
}

const JOB = 'letter';
const forAnHourAndAHalf = 8;

/**
 * Letters leave when the operation that wrote them is committed, by the municipality's own mail server. Without one they are kept, so
 * that whoever wrote it can be told.
 */
@Injectable()
export class Post implements OnModuleInit {
  private transport: Transporter | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly dataSource: DataSource,
  ) {}

  /** Is there a mail server? */
  get leaves(): boolean {
    return this.config.smtpUrl !== undefined;
  }

  onModuleInit(): void {
    this.jobs.register<{ id: string }>({
      name: JOB,
      retries: forAnHourAndAHalf,
      minutes: 2,
      work: ({ id }) => this.deliver(id),
    });
  }

  /** Within an operation. It leaves when that is committed, and not at all when it is not. */
  async write({ personId, kind, subject, body, html = '', stopAddress = '' }: Letter): Promise<void> {
    const id = uuidv7();
    await this.database.rows(
      'INSERT INTO letter (id, person_id, kind, subject, body, html, stop_address) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [id, personId, kind, subject.replace(/[\r\n]+/g, ' ').slice(0, 200), body, html, stopAddress],
    );
    await this.jobs.send(JOB, { id });
  }

  private async deliver(id: string): Promise<void> {
    const [letter] = (await this.dataSource.query('SELECT * FROM letter_to_send($1)', [
      id,
    ])) as LetterToSend[];
    if (!letter) return;
    if (!this.config.smtpUrl) {
      await this.dataSource.query('SELECT letter_left($1, $2)', [id, 'KEPT']);
      return;
    }
    const { createTransport } = (await import('nodemailer')).default;
    this.transport ??= createTransport(this.config.smtpUrl, { from: this.config.mailFrom });
    try {
      await this.transport.sendMail({
        to: { name: letter.name, address: letter.address },
        subject: letter.subject,
        text: letter.body,
        // A picture written into it becomes a part of the letter.
        ...(letter.html === '' ? {} : { html: letter.html, attachDataUrls: true }),
        // The same letter sent twice is one letter to whoever reads it.
        messageId: `<${id}@laeringsrum>`,
        headers: {
          'Auto-Submitted': 'auto-generated',
          ...(letter.stopAddress === ''
            ? {}
            : {
                'List-Unsubscribe': `<${letter.stopAddress}>`,
                'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
              }),
        },
      });
    } catch (error) {
      const { responseCode, code } = error as { responseCode?: number; code?: string };
      log.warn({ code, responseCode }, 'The mail server did not take a letter');
      // What is refused for good is not tried again.
      const forGood = responseCode !== undefined && responseCode >= 500;
      await this.dataSource.query(forGood ? 'SELECT letter_left($1, $2)' : 'SELECT letter_came_back($1)', [
        ...(forGood ? [id, 'FAILED'] : [id]),
      ]);
      if (forGood) return;
      throw error;
    }
    await this.dataSource.query('SELECT letter_left($1, $2)', [id, 'SENT']);
  }
}
