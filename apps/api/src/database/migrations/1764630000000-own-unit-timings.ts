import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A documentation task is timed by those who do it: a staff member of one unit times no other unit's, and takes none of theirs back. */
export class OwnUnitTimings1764630000000 implements MigrationInterface {
  readonly name = 'OwnUnitTimings1764630000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(wall);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

/** What the timings say together is told by functions of their own, and stays for everybody to learn from. */
const wall = `
create policy own_unit on documentation_sample as restrictive to laeringsrum_app using (
  (select app_barred_interventions()) = '{}' or exists (select 1 from documentation_task t
    where t.id = task_id and t.intervention_id <> all ((select app_barred_interventions())::uuid[])));
`;
