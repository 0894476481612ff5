import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A person says by themselves that they want to be deleted; it waits with whoever administers a programme they are in. */
export class ForgettingWish1764610300300 implements MigrationInterface {
  readonly name = 'ForgettingWish1764610300300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(wishes);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

/** It stands on the person, so that it goes with them. Nobody reads the column but by these doors. */
const wishes = `
alter table person add column forgetting_wished_at timestamptz, add column forgetting_told_at timestamptz;
-- Whether the administrators are to be told: of a new wish, and once a day at most, however often it is made and taken back.
create function wish_forgetting(wanted boolean) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare tell boolean;
begin
  select wanted and p.forgetting_wished_at is null and coalesce(p.forgetting_told_at < now() - interval '1 day', true) into tell
    from person p where p.id = app_person() for update;
  update person set forgetting_wished_at = case when wanted then coalesce(forgetting_wished_at, now()) end,
    forgetting_told_at = case when tell then now() else forgetting_told_at end where id = app_person();
  return coalesce(tell, false);
end $$;
create function my_forgetting_wish() returns timestamptz
language sql stable security definer set search_path = public, pg_temp as $$
  select p.forgetting_wished_at from person p where p.id = app_person()
$$;
create function forgetting_wishes() returns table (person_id uuid, at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.forgetting_wished_at from person p
  where app_administers() and p.forgetting_wished_at is not null and member_of_programme(p.id) and p.email not like '%@deleted.invalid'
$$;
revoke all on function wish_forgetting, my_forgetting_wish, forgetting_wishes from public;
grant execute on function wish_forgetting, my_forgetting_wish, forgetting_wishes to laeringsrum_app;
`;
