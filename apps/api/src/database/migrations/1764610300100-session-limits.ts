import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A session lasts by the strictest role that is given while it is there, not only by those that were held when it began. */
export class SessionLimits1764610300100 implements MigrationInterface {
  readonly name = 'SessionLimits1764610300100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(limits);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

/** How long is the domain's to say (access/role.ts). It makes shorter, and never longer. */
const limits = `
create function narrow_sessions(wanted uuid, idle int, absolute int) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  update session set idle_minutes = least(idle_minutes, idle), expires_at = least(expires_at, created_at + make_interval(mins => absolute))
  where person_id = wanted and revoked_at is null
$$;
-- A role that begins next week counts today: nobody would shorten the session on its day.
create or replace function roles_of(wanted uuid) returns text[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct m.role), '{}') from membership m where m.person_id = wanted
    and (m.ends_on is null or m.ends_on >= (now() at time zone 'Europe/Copenhagen')::date)
    and (m.acting_until is null or m.acting_until >= (now() at time zone 'Europe/Copenhagen')::date)
$$;
revoke all on function narrow_sessions from public;
grant execute on function narrow_sessions to laeringsrum_app;
`;
