import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Less work in each operation: what is audited is heard of by the same trigger, the trail's narrow indexes hold only what they find, and a session is opened on a programme that is looked up once. */
export class LighterOperations1764410000000 implements MigrationInterface {
  readonly name = 'LighterOperations1764410000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(trigger);
    await runner.query(indexes);
    await runner.query(opening);
    await runner.query(guessing);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

const trigger = `
create or replace function audit_row() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  old_row jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  new_row jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  whole jsonb := coalesce(new_row, old_row);
  row_programme uuid := (whole ->> 'programme_id')::uuid;
  row_place uuid := (whole ->> 'place_id')::uuid;
  row_intervention uuid;
begin
  if tg_op = 'UPDATE' then
    select jsonb_object_agg(key, value) into new_row from jsonb_each(new_row) n where old_row -> n.key is distinct from n.value;
    if new_row is null then return null; end if;
    select jsonb_object_agg(key, value) into old_row from jsonb_each(old_row) o where new_row ? o.key;
  end if;
  insert into audit_entry (person_id, programme_id, place_id, table_name, row_id, action, before, after, reason, operation)
  values (app_person(), coalesce(row_programme, app_programme()), row_place, tg_table_name,
    coalesce(whole ->> 'id', whole ->> 'person_id')::uuid, tg_op, old_row, new_row,
    nullif(current_setting('app.reason', true), ''), nullif(current_setting('app.operation', true), ''));

  -- Heard of is what belongs to a place and has an id. A counter that moves is no news.
  if row_place is null or row_programme is null or not whole ? 'id' then return null; end if;
  if tg_op = 'UPDATE' and whole ? 'version' and not new_row ? 'version' then return null; end if;
  if tg_table_name = 'intervention' then row_intervention := (whole ->> 'id')::uuid;
  else row_intervention := (whole ->> 'intervention_id')::uuid; end if;
  if row_intervention is null and whole ->> 'cycle_id' is not null then
    select c.intervention_id into row_intervention from pdsa_cycle c where c.id = (whole ->> 'cycle_id')::uuid;
  end if;
  if row_intervention is null and whole ->> 'measure_id' is not null then
    select m.intervention_id into row_intervention from measure m where m.id = (whole ->> 'measure_id')::uuid;
  end if;
  insert into row_change (programme_id, place_id, table_name, row_id, intervention_id, version, gone)
  values (row_programme, row_place, tg_table_name, (whole ->> 'id')::uuid, row_intervention, (whole ->> 'version')::int, tg_op = 'DELETE');
  return null;
end $$;

create or replace procedure audited(tbl regclass) language plpgsql as $$
begin
  execute format('create trigger audit after insert or update or delete on %s for each row execute function audit_row()', tbl);
end $$;
do $$
declare tbl regclass;
begin
  for tbl in select t.tgrelid::regclass from pg_trigger t join pg_proc p on p.oid = t.tgfoid where t.tgname = 'heard' and p.proname = 'note_row_change' loop
    execute format('drop trigger heard on %s', tbl);
  end loop;
end $$;
drop procedure heard(regclass);
drop function note_row_change();

-- It lives for an hour, and its place was looked at when the row itself was written.
alter table row_change drop constraint row_change_programme_id_place_id_fkey;
`;

const indexes = `
drop index audit_entry_of_measure, audit_entry_of_cycle;
create index audit_entry_of_measure on audit_entry ((coalesce(after, before) ->> 'measure_id'))
  where action <> 'UPDATE' and coalesce(after, before) ->> 'measure_id' is not null;
create index audit_entry_of_cycle on audit_entry ((coalesce(after, before) ->> 'cycle_id'))
  where action <> 'UPDATE' and coalesce(after, before) ->> 'cycle_id' is not null;
`;

/** As before, but for where the programme comes from: the address names it nearly always. */
const opening = `
create or replace function open_operation(hash text, wanted_slug text, read_roles text[], write_roles text[], operation text)
returns table (session_id uuid, person_id uuid, programme_id uuid, language text, idle_minutes int, stale boolean, memberships jsonb)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  today date := (now() at time zone 'Europe/Copenhagen')::date;
  wanted uuid;
begin
  select s.id, s.person_id, p.language, s.idle_minutes, s.last_seen_at < now() - interval '1 minute'
    into session_id, person_id, language, idle_minutes, stale
  from session s join person p on p.id = s.person_id
  where s.token_hash = hash and s.revoked_at is null and s.expires_at > now()
    and s.last_seen_at > now() - make_interval(mins => s.idle_minutes) and p.disabled_at is null;
  if not found then return; end if;
  if wanted_slug is not null then
    select g.id into wanted from programme g where g.slug = wanted_slug;
  else
    select g.id into wanted from programme g join membership h on h.programme_id = g.id
    where h.person_id = open_operation.person_id and h.starts_on <= today and (h.ends_on is null or h.ends_on >= today)
      and (h.acting_until is null or h.acting_until >= today) order by g.starts_on limit 1;
  end if;
  select coalesce(jsonb_agg(jsonb_build_object('role', m.role, 'placeId', m.place_id)), '[]'::jsonb), (array_agg(m.programme_id))[1],
      set_config('app.read_places', coalesce(string_agg(m.place_id::text, ',') filter (where m.role = any (read_roles)), ''), true)
        || set_config('app.write_places', coalesce(string_agg(m.place_id::text, ',') filter (where m.role = any (write_roles)), ''), true)
        || set_config('app.person', open_operation.person_id::text, true)
        || set_config('app.programme', coalesce((array_agg(m.programme_id))[1]::text, ''), true)
        || set_config('app.operation', operation, true)
    into memberships, programme_id, operation
  from membership m
  where m.person_id = open_operation.person_id and m.programme_id = wanted and m.starts_on <= today
    and (m.ends_on is null or m.ends_on >= today) and (m.acting_until is null or m.acting_until >= today);
  return next;
end $$;
`;

/**
 * A change that is sent whole, COMMIT and all, on what was true the last time. Where it is not, these fail, and with them the transaction.
 */
const guessing = `
create function open_operation_as(hash text, wanted_slug text, read_roles text[], write_roles text[], operation text, known jsonb)
returns table (session_id uuid, person_id uuid, programme_id uuid, language text, idle_minutes int, stale boolean, memberships jsonb)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  now_it_is record;
begin
  select * into now_it_is from open_operation(hash, wanted_slug, read_roles, write_roles, operation);
  if not found or to_jsonb(now_it_is) - 'stale' is distinct from known then
    raise exception 'Not who it was the last time.' using errcode = 'LR001';
  end if;
  session_id := now_it_is.session_id; person_id := now_it_is.person_id; programme_id := now_it_is.programme_id; language := now_it_is.language;
  idle_minutes := now_it_is.idle_minutes; stale := now_it_is.stale; memberships := now_it_is.memberships;
  return next;
end $$;
create function require_one(rows bigint) returns void language plpgsql as $$
begin
  if rows <> 1 then raise exception 'Not what it was the last time.' using errcode = 'LR001'; end if;
end $$;
revoke all on function open_operation_as, require_one from public;
grant execute on function open_operation_as, require_one to laeringsrum_app;
`;
