import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What the funder has granted in all: the budget lines divide it. */
export class ProgrammeGrant1764530100000 implements MigrationInterface {
  readonly name = 'ProgrammeGrant1764530100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(grant);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

/** A row of its own: everybody reads the programme, and only those who read its economy what it has. */
const grant = `
create table programme_grant (
  id uuid primary key,
  programme_id uuid not null unique references programme,
  amount_ore bigint not null check (amount_ore >= 0),
  reference text not null default '',
  version int not null default 1
);
call wall('programme_grant');
call audited('programme_grant');
create policy keepers_read on programme_grant for select to laeringsrum_app
  using (programme_id = (select app_programme()) and (select app_holds('{CLUSTER_LEAD,STEERING_MEMBER,LOCAL_PROJECT_WORKER}')));
create policy lead_inserts on programme_grant for insert to laeringsrum_app
  with check (programme_id = (select app_programme()) and (select app_holds('{CLUSTER_LEAD}')));
create policy lead_updates on programme_grant for update to laeringsrum_app
  using (programme_id = (select app_programme()) and (select app_holds('{CLUSTER_LEAD}')));
grant select, insert, update on programme_grant to laeringsrum_app;
`;
