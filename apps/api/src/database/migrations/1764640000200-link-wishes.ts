import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** That somebody has asked for a sign-in link is kept until it has been looked up, after the answer, whether anybody has the address. */
export class LinkWishes1764640000200 implements MigrationInterface {
  readonly name = 'LinkWishes1764640000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(wishes);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

const wishes = `
alter table single_use drop constraint single_use_kind_check;
alter table single_use add constraint single_use_kind_check
  check (kind in ('INVITATION','LINK','LINK_WISH','TICKET','PASSKEY','OIDC','SAML','ARRIVAL','CODES'));
`;
