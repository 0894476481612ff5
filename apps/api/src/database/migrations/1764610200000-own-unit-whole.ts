import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What another unit has not shared is its own with all that lies beside it: files, rooms, comments, drafts, questions for help. */
export class OwnUnitWhole1764610200000 implements MigrationInterface {
  readonly name = 'OwnUnitWhole1764610200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(walls);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

const walls = `
create policy own_unit on attachment as restrictive to laeringsrum_app using (
  intervention_id <> all ((select app_barred_interventions())::uuid[])
  or exists (select 1 from pdsa_cycle c where c.id = cycle_id and c.observations_shared));
create policy own_unit on comment as restrictive to laeringsrum_app using (
  cycle_id is null or (select app_barred_interventions()) = '{}' or exists (select 1 from pdsa_cycle c where c.id = cycle_id));
create policy own_unit on learning_space_session as restrictive to laeringsrum_app using (
  intervention_id is null or intervention_id <> all ((select app_barred_interventions())::uuid[]));
create policy own_unit on space_note as restrictive to laeringsrum_app using (
  (select app_barred_interventions()) = '{}' or exists (select 1 from learning_space_session s where s.id = session_id));
create policy own_unit on stop_proposal as restrictive to laeringsrum_app using (
  intervention_id <> all ((select app_barred_interventions())::uuid[]) or (state <> 'DRAFT' and round > 0));
create policy own_unit on stop_proposal_step as restrictive to laeringsrum_app using (
  (select app_barred_interventions()) = '{}' or exists (select 1 from stop_proposal p where p.id = proposal_id));
create policy own_unit on help_request as restrictive to laeringsrum_app using (
  intervention_id <> all ((select app_barred_interventions())::uuid[]) or to_network);
`;
