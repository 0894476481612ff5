import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** How long what is kept, what has been deleted for good, who has read about whom, and what a place has archived. */
export class Retention1764110000000 implements MigrationInterface {
  readonly name = 'Retention1764110000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(candidates);
    await runner.query(deletion);
    await runner.query(purge);
    await runner.query(grants);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

const tables = `
create table retention_rule (
  id uuid primary key,
  programme_id uuid not null references programme,
  data_class text not null check (data_class in ('SESSION','RECEIPT','API_TOKEN','CONTRIBUTOR_LINK','TRASH','ACCESS_LOG','AUDIT_ENTRY','FORMER_PERSON','WORK')),
  days int not null check (days > 0),
  kle text not null default '',
  legal_note text not null default '',
  version int not null default 1,
  unique (programme_id, data_class)
);
create table retention_run (
  id uuid primary key,
  at timestamptz not null default now(),
  report jsonb not null
);
-- Ids alone: what is deleted for good stays deleted when an older backup is restored.
create table tombstone (
  table_name text not null check (table_name in ('attachment','person','place')),
  row_id uuid not null,
  at timestamptz not null default now(),
  primary key (table_name, row_id)
);
create table access_log (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  programme_id uuid not null,
  subject_id uuid not null,
  reader_id uuid,
  what text not null
);
create index access_log_subject on access_log (subject_id, at);
create table archive_export (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  at timestamptz not null default now(),
  by_id uuid references person,
  row_count int not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  foreign key (programme_id, place_id) references place (programme_id, id)
);
call wall_reference('retention_rule');
call wall('retention_run');
call wall('tombstone');
call wall('access_log');
call wall('archive_export');
call audited('retention_rule');
call audited('archive_export');
-- When something was deleted, and how much of what, is nobody's secret.
create policy anyone_signed_in_reads on retention_run for select to laeringsrum_app using ((select app_person()) is not null);
grant select on retention_run to laeringsrum_app;
create policy programme_reads on archive_export for select to laeringsrum_app using (programme_id = (select app_programme()));
create policy place_inserts on archive_export for insert to laeringsrum_app
  with check (programme_id = (select app_programme()) and place_id = any ((select app_write_places())::uuid[]) and by_id = (select app_person()));
grant select, insert on archive_export to laeringsrum_app;
`;

/** What is due, by the rules as they stand; without a rule nothing is. One list for the dry run and for the deletion. */
const candidates = `
create function retention_candidates() returns table (data_class text, table_name text, row_id text, programme_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  with longest as (select r.data_class, max(r.days) as days from retention_rule r group by 1),
  own as (select r.data_class, r.programme_id, make_interval(days => r.days) as kept from retention_rule r)
  select 'SESSION', 'session', s.id::text, null::uuid from session s, longest l
    where l.data_class = 'SESSION' and least(s.expires_at, s.revoked_at) < now() - make_interval(days => l.days)
  union all select 'RECEIPT', 'receipt', r.person_id || ' ' || r.key, null from receipt r, longest l
    where l.data_class = 'RECEIPT' and r.at < now() - make_interval(days => l.days)
  union all select 'API_TOKEN', 'api_token', t.id::text, t.programme_id from api_token t join own o on o.programme_id = t.programme_id
    where o.data_class = 'API_TOKEN' and least(t.expires_on + 1, t.revoked_at) < now() - o.kept
  union all select 'CONTRIBUTOR_LINK', 'contributor_link', c.id::text, c.programme_id from contributor_link c join own o on o.programme_id = c.programme_id
    where o.data_class = 'CONTRIBUTOR_LINK' and least(c.expires_on + 1, c.revoked_at) < now() - o.kept
  union all select 'TRASH', 'attachment', a.id::text, a.programme_id from attachment a join own o on o.programme_id = a.programme_id
    where o.data_class = 'TRASH' and a.removed_at < now() - o.kept
  union all select 'ACCESS_LOG', 'access_log', a.id::text, a.programme_id from access_log a join own o on o.programme_id = a.programme_id
    where o.data_class = 'ACCESS_LOG' and a.at < now() - o.kept
  union all select 'AUDIT_ENTRY', 'audit_entry', a.id::text, a.programme_id from audit_entry a
    left join own o on o.programme_id = a.programme_id and o.data_class = 'AUDIT_ENTRY'
    where a.at < now() - coalesce(o.kept, (select make_interval(days => l.days) from longest l where l.data_class = 'AUDIT_ENTRY'))
  union all select 'FORMER_PERSON', 'person', p.id::text, null from person p, longest l
    where l.data_class = 'FORMER_PERSON' and p.email not like '%@deleted.invalid'
      and exists (select 1 from membership m where m.person_id = p.id)
      and not exists (select 1 from membership m where m.person_id = p.id and (m.ends_on is null or m.ends_on >= now() - make_interval(days => l.days)))
  union all select 'WORK', 'place', p.id::text, p.programme_id from place p join programme g on g.id = p.programme_id join own o on o.programme_id = g.id
    where o.data_class = 'WORK' and g.ends_on < now() - o.kept
      and exists (select 1 from intervention i where i.place_id = p.id)
      and exists (select 1 from archive_export e where e.place_id = p.id and e.at > g.ends_on)
$$;
-- The dry run, for the programme of the operation: numbers, nobody's rows.
create function retention_due() returns table (data_class text, due int)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.data_class, count(*)::int from retention_candidates() c
  where c.programme_id is null or c.programme_id = app_programme() group by 1
$$;
-- Places whose work waits for its archive file before it can be deleted.
create function retention_awaits_archive() returns table (place_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id from place p join programme g on g.id = p.programme_id join retention_rule r on r.programme_id = g.id and r.data_class = 'WORK'
  where g.id = app_programme() and g.ends_on < now() - make_interval(days => r.days)
    and exists (select 1 from intervention i where i.place_id = p.id)
    and not exists (select 1 from archive_export e where e.place_id = p.id and e.at > g.ends_on)
$$;
create function set_retention_rule(wanted text, wanted_days int, wanted_kle text, wanted_note text, seen int) returns boolean
language sql volatile security definer set search_path = public, pg_temp as $$
  with changed as (
    update retention_rule set days = wanted_days, kle = wanted_kle, legal_note = wanted_note,
      version = version + ((days, kle, legal_note) is distinct from (wanted_days, wanted_kle, wanted_note))::int
    where programme_id = app_programme() and data_class = wanted
      and (version = seen or (days, kle, legal_note) = (wanted_days, wanted_kle, wanted_note)) returning 1)
  select exists (select 1 from changed)
$$;
create function note_access(programme uuid, reader uuid, subjects uuid[], what text) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  insert into access_log (programme_id, reader_id, subject_id, what)
  select programme, reader, s, what from unnest(subjects) s
$$;
`;

const deletion = `
-- The trail keeps that something happened and no longer what it said. Who owns the tables alone may do this.
create function blank_audit(rows uuid[]) returns void language sql as $$
  update audit_entry set before = null, after = null
  where row_id = any (rows) and (before is not null or after is not null)
$$;
-- A person becomes nobody: what they did stands, who they were does not.
create function forget_person(wanted uuid) returns void language plpgsql as $$
begin
  update person set name = 'Tidligere bruger', initials = '–', email = wanted || '@deleted.invalid', disabled_at = coalesce(disabled_at, now()),
    version = version + 1 where id = wanted;
  delete from credential where person_id = wanted;
  delete from session where person_id = wanted;
  delete from receipt where person_id = wanted;
  delete from api_token where person_id = wanted;
  perform blank_audit(array[wanted]);
end $$;
-- All work of a place, in the order its ties allow; what another place leans on stays.
create function purge_place(wanted uuid) returns table (table_name text, rows int) language plpgsql as $$
declare
  waiting text[];
  later text[];
  tbl text;
  one uuid;
  gone int;
begin
  select array_agg(c.table_name::text) into waiting from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and c.column_name = 'place_id' and t.table_type = 'BASE TABLE'
      and c.table_name not like 'audit_entry%' and c.table_name not in ('membership', 'archive_export');
  loop
    later := '{}';
    foreach tbl in array waiting loop
      begin
        execute format('delete from %I where place_id = $1', tbl) using wanted;
        get diagnostics gone = row_count;
        if gone > 0 then table_name := tbl; rows := gone; return next; end if;
      exception when foreign_key_violation then later := later || tbl;
      end;
    end loop;
    exit when cardinality(later) = 0 or cardinality(later) = cardinality(waiting);
    waiting := later;
  end loop;
  foreach tbl in array later loop
    gone := 0;
    for one in execute format('select id from %I where place_id = $1', tbl) using wanted loop
      begin
        execute format('delete from %I where id = $1', tbl) using one;
        gone := gone + 1;
      exception when foreign_key_violation then null;
      end;
    end loop;
    if gone > 0 then table_name := tbl; rows := gone; return next; end if;
  end loop;
  update audit_entry a set before = null, after = null where a.place_id = wanted and (a.before is not null or a.after is not null);
end $$;
create function apply_tombstones() returns int language plpgsql as $$
declare
  stone record;
  again int := 0;
begin
  for stone in select t.table_name, t.row_id from tombstone t order by t.at loop
    if stone.table_name = 'attachment' then
      delete from attachment where id = stone.row_id;
      if not found then continue; end if;
      perform blank_audit(array[stone.row_id]);
    elsif stone.table_name = 'person' then
      perform 1 from person where id = stone.row_id and email not like '%@deleted.invalid';
      if not found then continue; end if;
      perform forget_person(stone.row_id);
    else
      perform 1 from intervention where place_id = stone.row_id;
      if not found then continue; end if;
      perform purge_place(stone.row_id);
    end if;
    again := again + 1;
  end loop;
  return again;
end $$;
`;

const purge = `
-- Deletes what is due, for good, and says how much of what.
create function purge_retention() returns table (data_class text, table_name text, rows int) language plpgsql as $$
declare
  due record;
  ids uuid[];
  one uuid;
  part text;
begin
  perform set_config('app.reason', 'retention', true);
  create temporary table due_now on commit drop as select * from retention_candidates();
  for due in select d.data_class, d.table_name, count(*)::int as rows from due_now d where d.table_name not in ('place') group by 1, 2 order by 1 loop
    if due.table_name = 'receipt' then
      delete from receipt r using due_now d where d.table_name = 'receipt' and d.row_id = r.person_id || ' ' || r.key;
    elsif due.table_name in ('access_log', 'audit_entry') then
      execute format('delete from %1$I t using due_now d where d.table_name = %1$L and d.row_id::bigint = t.id', due.table_name);
    elsif due.table_name = 'person' then
      for one in select d.row_id::uuid from due_now d where d.table_name = 'person' loop perform forget_person(one); end loop;
      insert into tombstone (table_name, row_id) select 'person', d.row_id::uuid from due_now d where d.table_name = 'person' on conflict do nothing;
    else
      select array_agg(d.row_id::uuid) into ids from due_now d where d.table_name = due.table_name;
      execute format('delete from %I where id = any ($1)', due.table_name) using ids;
      if due.table_name <> 'session' then perform blank_audit(ids); end if;
      if due.table_name = 'attachment' then
        insert into tombstone (table_name, row_id) select 'attachment', unnest(ids) on conflict do nothing;
      end if;
    end if;
    data_class := due.data_class; table_name := due.table_name; rows := due.rows;
    return next;
  end loop;
  for one in select d.row_id::uuid from due_now d where d.table_name = 'place' loop
    return query select 'WORK'::text, p.table_name, p.rows from purge_place(one) p;
    insert into tombstone (table_name, row_id) values ('place', one) on conflict do nothing;
  end loop;
  -- A month of the trail that holds nothing any more goes as a whole.
  for part in select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'audit_entry'::regclass and c.relname ~ '^audit_entry_[0-9]{4}_[0-9]{2}$'
      and to_date(right(c.relname, 7), 'YYYY_MM') < date_trunc('month', now()) - interval '1 month' loop
    execute format('select exists (select 1 from %I)', part) into due;
    if not due.exists then execute format('drop table %I', part); end if;
  end loop;
  drop table due_now;
end $$;
`;

const grants = `
revoke all on function retention_candidates, retention_due, retention_awaits_archive, set_retention_rule, note_access, blank_audit,
  forget_person, purge_place, apply_tombstones, purge_retention from public;
grant execute on function retention_due, retention_awaits_archive, set_retention_rule, note_access to laeringsrum_app;
`;
