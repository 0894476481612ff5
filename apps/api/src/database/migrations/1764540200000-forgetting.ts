import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A person who asks to be deleted before the time is up: asked for by an administrator, done by the owner at night. */
export class Forgetting1764540200000 implements MigrationInterface {
  readonly name = 'Forgetting1764540200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(requests);
    await runner.query(doing);
    await runner.query(grants);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

const requests = `
create table forgetting_request (
  person_id uuid primary key references person,
  programme_id uuid not null references programme,
  asked_at timestamptz not null default now(),
  asked_by_id uuid not null references person,
  was_shut_out boolean not null
);
call wall('forgetting_request');
call audited('forgetting_request');
-- From now on the person is out; until the night it can be taken back.
create function ask_forgetting(wanted uuid) returns text
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare today date := (now() at time zone 'Europe/Copenhagen')::date;
begin
  if not app_administers() or not member_of_programme(wanted) then return 'NOT_FOUND'; end if;
  if wanted = app_person() then return 'FORGETTING_OWN'; end if;
  if exists (select 1 from membership m where m.person_id = wanted and m.programme_id <> app_programme()
      and (m.ends_on is null or m.ends_on >= today)) then return 'PERSON_ELSEWHERE'; end if;
  if exists (select 1 from person p where p.id = wanted and p.email like '%@deleted.invalid') then return 'NOT_FOUND'; end if;
  insert into forgetting_request (person_id, programme_id, asked_by_id, was_shut_out)
    select p.id, app_programme(), app_person(), p.disabled_at is not null from person p where p.id = wanted
    on conflict (person_id) do nothing;
  update person set disabled_at = coalesce(disabled_at, now()), version = version + 1 where id = wanted;
  update session set revoked_at = now() where person_id = wanted and revoked_at is null;
  delete from single_use where person_id = wanted;
  return 'DONE';
end $$;
create function withdraw_forgetting(wanted uuid) returns text
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare was_out boolean;
begin
  if not app_administers() or not member_of_programme(wanted) then return 'NOT_FOUND'; end if;
  delete from forgetting_request where person_id = wanted and programme_id = app_programme() returning was_shut_out into was_out;
  if not was_out then update person set disabled_at = null, version = version + 1 where id = wanted; end if;
  return 'DONE';
end $$;
create function asked_to_be_forgotten() returns table (person_id uuid, asked_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.person_id, f.asked_at from forgetting_request f where f.programme_id = app_programme() and app_administers()
$$;
-- The dry run, in numbers: every table that names the person. What forget_person names falls; the rest stands, by somebody without a name.
create function forgetting_of(wanted uuid) returns table (kind text, count int, falls boolean)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  tie record;
  named text := (select p.prosrc from pg_proc p where p.proname = 'forget_person' and p.pronamespace = 'public'::regnamespace);
begin
  if not app_administers() or not member_of_programme(wanted) then return; end if;
  for tie in
    select c.relname::text as tbl, string_agg(format('%I = $1', a.attname), ' or ' order by a.attnum) as theirs
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
    where k.contype = 'f' and k.confrelid = 'person'::regclass and cardinality(k.conkey) = 1 and c.relnamespace = 'public'::regnamespace
      and c.relname not in ('forgetting_request', 'membership')
    group by 1 order by 1
  loop
    return query execute format('select %L::text, count(*)::int, %L::boolean from %I where %s having count(*) > 0',
      tie.tbl, position('''' || tie.tbl || '''' in named) > 0, tie.tbl, tie.theirs) using wanted;
  end loop;
end $$;
`;

const doing = `
-- Ends what was held, makes the person nobody, and leaves the id where a restored backup meets it. The owner alone may.
create function forget_requested() returns int language plpgsql as $$
declare
  asked record;
  today date := (now() at time zone 'Europe/Copenhagen')::date;
  done int := 0;
begin
  perform set_config('app.reason', 'forgetting', true);
  for asked in select f.person_id from forgetting_request f loop
    update membership set ends_on = greatest(today - 1, starts_on), acting_until = today - 1, version = version + 1
      where person_id = asked.person_id and (ends_on is null or ends_on >= today);
    delete from forgetting_request where person_id = asked.person_id;
    perform forget_person(asked.person_id);
    insert into tombstone (table_name, row_id) values ('person', asked.person_id) on conflict do nothing;
    done := done + 1;
  end loop;
  return done;
end $$;
`;

const grants = `
revoke all on function ask_forgetting, withdraw_forgetting, asked_to_be_forgotten, forgetting_of, forget_requested from public;
grant execute on function ask_forgetting, withdraw_forgetting, asked_to_be_forgotten, forgetting_of to laeringsrum_app;
`;
