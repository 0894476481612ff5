import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Refusal, type Language } from '@laeringsrum/domain';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Post } from '../../platform/mail/post.js';
import { Database } from '../../platform/operation/database.js';
import { OnBehalf } from '../../platform/operation/on-behalf.js';
import { SingleUseService } from '../single-use/single-use.service.js';
import { Attempts } from './attempts.service.js';
import { signInLetter } from './letters.js';

const JOB = 'sign-in-link';

interface Wish {
  readonly email: string;
  readonly origin: string;
}

/**
 * Links that sign in, by mail. Whether anybody has an address is looked up after the answer, so that neither what is answered nor how long
 * it takes tells it: what is done before is the same for all addresses.
 */
@Injectable()
export class SignInLinks implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly behalf: OnBehalf,
    private readonly post: Post,
    private readonly singleUse: SingleUseService,
    private readonly attempts: Attempts,
  ) {}

  onModuleInit(): void {
    this.jobs.register<{ wish: string }>({
      name: JOB,
      minutes: 2,
      work: ({ wish }) => this.behalf.ofNobody('sendSignInLink', () => this.write(wish)),
    });
  }

  get mailLeaves(): boolean {
    return this.post.leaves;
  }

  /** @throws Refusal MAIL_MISSING, TOO_MANY_ATTEMPTS */
  async ask(email: string, origin: string): Promise<boolean> {
    if (!this.post.leaves) throw new Refusal('MAIL_MISSING');
    const subject = `link:${email.trim().toLowerCase()}`;
    await this.attempts.require(subject);
    await this.attempts.note(subject);
    const wish: Wish = { email: email.trim(), origin };
    await this.jobs.send(JOB, { wish: await this.singleUse.keep('LINK_WISH', null, wish) });
    return true;
  }

  /** What has been taken is done: the job may come twice. */
  private async write(token: string): Promise<void> {
    const wish = await this.singleUse.take(token, 'LINK_WISH').catch((error: unknown) => {
      if (error instanceof Refusal) return null;
      throw error;
    });
    if (!wish) return;
    const { email, origin } = wish.data as unknown as Wish;
    const person = await this.database.row<{ person_id: string; language: Language }>(
      'SELECT * FROM person_for_address($1)',
      [email],
    );
    if (!person) return;
    await this.singleUse.forget(person.person_id, 'LINK');
    const link = await this.singleUse.keep('LINK', person.person_id);
    const words = signInLetter(person.language, `${origin}/velkommen?link#${link}`);
    await this.post.write({ personId: person.person_id, kind: 'LINK', ...words });
  }
}
