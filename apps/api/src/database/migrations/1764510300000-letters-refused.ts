import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who has said no to being reminded, or is on a pause: whoever asks for something by mail asks the others. */
export class LettersRefused1764510300000 implements MigrationInterface {
  readonly name = 'LettersRefused1764510300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(refused);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

const refused = `
create function letters_refused(people uuid[], today date) returns table (person_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.person_id from letter_choice c where c.person_id = any (people) and (not c.reminder or c.paused_until >= today)
$$;
-- When one was last reminded, of anything; for whoever thinks of the letter of the week.
create function reminded_since(wanted uuid, since timestamptz) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from letter l where l.person_id = wanted and starts_with(l.kind, 'REMINDER') and l.created_at > since)
$$;
revoke all on function letters_refused, reminded_since from public;
grant execute on function letters_refused, reminded_since to laeringsrum_app;
`;
