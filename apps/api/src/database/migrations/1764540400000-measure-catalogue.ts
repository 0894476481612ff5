import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Ready-made numbers can be put away: nobody is offered them any more, and what goes by them goes on. */
export class MeasureCatalogue1764540400000 implements MigrationInterface {
  readonly name = 'MeasureCatalogue1764540400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(catalogue);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

const catalogue = `
alter table measure_template add column offered boolean not null default true, add column version int not null default 1;
create policy keeper_updates on measure_template for update to laeringsrum_app
  using (programme_id = (select app_programme()) and (select app_holds('{ADMINISTRATOR,CLUSTER_LEAD}')))
  with check (programme_id = (select app_programme()));
grant update (offered, version) on measure_template to laeringsrum_app;
call audited('measure_template');
`;
