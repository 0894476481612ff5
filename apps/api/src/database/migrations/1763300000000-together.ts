import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What others hear of a change while it is new, and what a row has been before. */
export class Together1763300000000 implements MigrationInterface {
  readonly name = 'Together1763300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(changes);
    await runner.query(hearing);
    await runner.query(history);
    await runner.query(undo);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

/**
 * Which row was changed, for an hour: ids and a version, never what was written. The transaction's number tells an instance that was away
 * what it missed: a sequence alone would not, since the later number may be committed first.
 */
const changes = `
create table row_change (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  transaction xid8 not null default pg_current_xact_id(),
  programme_id uuid not null,
  place_id uuid not null,
  table_name text not null,
  row_id uuid not null,
  intervention_id uuid,
  version int,
  gone boolean not null,
  foreign key (programme_id, place_id) references place (programme_id, id)
);
create index row_change_transaction on row_change (transaction);
call wall('row_change');
grant select on row_change to laeringsrum_app;

-- In the mutation's own transaction: heard if it is committed, and only then. The message itself is empty; a hundred rows make one.
create function note_row_change() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  whole jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
begin
  -- A role for the whole programme belongs to no place.
  if whole ->> 'place_id' is null then return null; end if;
  -- A counter that moves is no news.
  if tg_op = 'UPDATE' and whole ? 'version' and to_jsonb(old) -> 'version' = whole -> 'version' then return null; end if;
  insert into row_change (programme_id, place_id, table_name, row_id, intervention_id, version, gone)
  values ((whole ->> 'programme_id')::uuid, (whole ->> 'place_id')::uuid, tg_table_name, (whole ->> 'id')::uuid,
    case when tg_table_name = 'intervention' then (whole ->> 'id')::uuid
      else coalesce((whole ->> 'intervention_id')::uuid,
        (select c.intervention_id from pdsa_cycle c where c.id = (whole ->> 'cycle_id')::uuid),
        (select m.intervention_id from measure m where m.id = (whole ->> 'measure_id')::uuid)) end,
    (whole ->> 'version')::int, tg_op = 'DELETE');
  perform pg_notify('row_change', '');
  return null;
end $$;

-- Every table that is audited and belongs to a place is heard of: those there are, and those to come.
create procedure heard(tbl regclass) language plpgsql as $$
begin
  if (select count(*) from pg_attribute where attrelid = tbl and attname in ('id', 'programme_id', 'place_id') and not attisdropped) = 3
     and not exists (select 1 from pg_trigger where tgrelid = tbl and tgname = 'heard') then
    execute format('create trigger heard after insert or update or delete on %s for each row execute function note_row_change()', tbl);
  end if;
end $$;
create or replace procedure audited(tbl regclass) language plpgsql as $$
begin
  execute format('create trigger audit after insert or update or delete on %s for each row execute function audit_row()', tbl);
  call heard(tbl);
end $$;
do $$
declare tbl regclass;
begin
  for tbl in select tgrelid::regclass from pg_trigger where tgname = 'audit' loop call heard(tbl); end loop;
end $$;

-- A session that is ended ends its streams.
create function note_session_end() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_notify('session_end', new.id::text);
  return null;
end $$;
create trigger heard after update of revoked_at on session for each row
  when (old.revoked_at is null and new.revoked_at is not null) execute function note_session_end();
`;

const hearing = `
-- As whoever asks: the walls of the table say whether the row stands for this person.
create function row_stands(tbl text, wanted uuid) returns boolean language plpgsql stable set search_path = public, pg_temp as $$
declare found_it boolean;
begin
  if not has_table_privilege(tbl, 'select') then return false; end if;
  execute format('select exists (select 1 from %I where id = $1)', tbl) into found_it using wanted;
  return found_it;
end $$;
-- Who may see a row hears of it. A row that is gone is heard of at its place, and by all where everyone in the programme saw it.
create policy who_sees_hears on row_change for select to laeringsrum_app using (
  programme_id = (select app_programme())
  and case when gone then place_id = any ((select app_read_places())::uuid[]) or table_name in ('measurement', 'annotation', 'phase')
      else row_stands(table_name, row_id) end);

-- For the instance that listens: that there is news, and in which programme; what it is, each person asks for themselves.
create function changes_since(seen xid8) returns table (id bigint, programme_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, c.programme_id from row_change c where c.transaction >= seen order by c.id limit 5000
$$;
create function forget_changes() returns void language sql security definer set search_path = public, pg_temp as $$
  delete from row_change where at < now() - interval '1 hour'
$$;
do $$
declare f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and p.proname in ('note_row_change', 'heard', 'note_session_end', 'row_stands', 'changes_since', 'forget_changes')
  loop execute format('revoke all on routine %s from public', f); end loop;
end $$;
grant execute on function row_stands, changes_since, forget_changes to laeringsrum_app;
`;

/**
 * The audit trail, as far as a page may show it: of one row and of what lies below it, newest first. The trail itself stays shut. What
 * belongs to the place alone (cycles and what is in them) shows its past there alone, also when the row itself has been shared since.
 */
const history = `
create index audit_entry_of_measure on audit_entry ((coalesce(after, before) ->> 'measure_id')) where action <> 'UPDATE';
create index audit_entry_of_cycle on audit_entry ((coalesce(after, before) ->> 'cycle_id')) where action <> 'UPDATE';
create function history_of(wanted uuid, tables text[], most int)
returns table (id bigint, at timestamptz, person_id uuid, table_name text, row_id uuid, action text, before jsonb, after jsonb, reason text)
language sql stable security definer set search_path = public, pg_temp as $$
  with rows as (
    select wanted as row_id
    union select a.row_id from audit_entry a where a.action <> 'UPDATE' and coalesce(a.after, a.before) ->> 'measure_id' = wanted::text
      and a.table_name in ('measurement', 'annotation', 'phase')
    union select a.row_id from audit_entry a where a.action <> 'UPDATE' and coalesce(a.after, a.before) ->> 'cycle_id' = wanted::text
      and a.table_name in ('prediction', 'observation'))
  select a.id, a.at, a.person_id, a.table_name, a.row_id, a.action, a.before, a.after, a.reason
  from audit_entry a join rows r on r.row_id = a.row_id
  where a.programme_id = app_programme() and a.table_name = any (tables)
    and (a.place_id = any (app_read_places())
      or a.table_name in ('intervention', 'goal', 'measure', 'measurement', 'annotation', 'phase'))
  order by a.at desc, a.id desc limit least(most, 200)
$$;
revoke all on function history_of from public;
grant execute on function history_of to laeringsrum_app;
`;

/**
 * What one of one's own changes did to the audited rows, to take it back. Receipt and trail were written in one transaction: that is what
 * ties them. A quarter of an hour, not ten seconds: the line may have been down in between.
 */
const undo = `
create function lines_of_change(wanted uuid)
returns table (place_id uuid, table_name text, row_id uuid, action text, before jsonb, after jsonb, operation text)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.place_id, a.table_name, a.row_id, a.action, a.before, a.after, a.operation
  from receipt r join audit_entry a on a.xmin::text = r.xmin::text and a.at > now() - interval '20 minutes'
  where r.person_id = app_person() and r.key = wanted and r.at > now() - interval '15 minutes'
    and a.person_id = r.person_id and a.programme_id = app_programme()
  order by a.id
$$;
revoke all on function lines_of_change from public;
grant execute on function lines_of_change to laeringsrum_app;
`;
