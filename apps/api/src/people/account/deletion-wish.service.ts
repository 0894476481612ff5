import { Injectable } from '@nestjs/common';
import { type Language } from '@laeringsrum/domain';
import { Post } from '../../platform/mail/post.js';
import { Database } from '../../platform/operation/database.js';
import { type Scope } from '../../platform/operation/operation.js';

/** It says that somebody asks, and not who: the name is read by whoever signs in. */
const words = {
  da: {
    subject: 'En person har bedt om at blive slettet',
    body: (address: string) =>
      `En person i jeres program i Læringsrum har bedt om at blive slettet.\n\nLog ind, og se hvem under Administration, Personer:\n${address}\n\nDer skal svares inden for en måned.\n`,
  },
  en: {
    subject: 'A person has asked to be deleted',
    body: (address: string) =>
      `A person in your programme in Læringsrum has asked to be deleted.\n\nSign in, and see who under Administration, People:\n${address}\n\nAn answer is due within a month.\n`,
  },
} as const satisfies Record<Language, unknown>;

/** One asks to be deleted by oneself. Carrying it out stays with the administrator, who sees what falls and what stands. */
@Injectable()
export class DeletionWish {
  constructor(
    private readonly database: Database,
    private readonly post: Post,
  ) {}

  async ask(scope: Scope, on: boolean, origin: string): Promise<void> {
    const wish = await this.database.row<{ tell: boolean }>('SELECT wish_forgetting($1) AS tell', [on]);
    if (wish?.tell === true && this.post.leaves) await this.tell(scope, origin);
  }

  private async tell({ programmeId, today }: Scope, origin: string): Promise<void> {
    const administrators = await this.database.rows<{ id: string; language: Language; slug: string }>(
      `SELECT DISTINCT p.id, p.language, g.slug FROM membership m JOIN person p ON p.id = m.person_id JOIN programme g ON g.id = m.programme_id
       WHERE m.programme_id = $1 AND m.role = 'ADMINISTRATOR' AND m.starts_on <= $2 AND (m.ends_on IS NULL OR m.ends_on >= $2)
         AND (m.acting_until IS NULL OR m.acting_until >= $2)`,
      [programmeId, today],
    );
    for (const { id, language, slug } of administrators) {
      const { subject, body } = words[language];
      const address = `${origin}/${slug}/administration/personer`;
      await this.post.write({ personId: id, kind: 'DELETION_ASKED', subject, body: body(address) });
    }
  }
}
