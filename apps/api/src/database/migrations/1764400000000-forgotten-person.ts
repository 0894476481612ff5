import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who is forgotten leaves no way in behind: no passkey, code, link or identity elsewhere, and no letter or document. */
export class ForgottenPerson1764400000000 implements MigrationInterface {
  readonly name = 'ForgottenPerson1764400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(forgetting);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

const forgetting = `
create or replace function forget_person(wanted uuid) returns void language plpgsql as $$
declare tbl text;
begin
  update person set name = 'Tidligere bruger', initials = '–', email = wanted || '@deleted.invalid', disabled_at = coalesce(disabled_at, now()),
    version = version + 1 where id = wanted;
  foreach tbl in array array['credential', 'passkey', 'one_time_code', 'recovery_code', 'single_use', 'external_identity', 'session', 'receipt',
      'api_token', 'letter', 'document'] loop
    execute format('delete from %I where person_id = $1', tbl) using wanted;
  end loop;
  perform blank_audit(array[wanted]);
end $$;
`;
