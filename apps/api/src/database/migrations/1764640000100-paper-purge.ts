import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The nightly run deletes papers whose time has gone, table by table; the work of a place leaves them alone. */
export class PaperPurge1764640000100 implements MigrationInterface {
  readonly name = 'PaperPurge1764640000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(rows);
    await runner.query(places);
    await runner.query(tombstones);
    await runner.query(nightly);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

const rows = `
-- These rows of one table, together or one by one; what something else leans on stays. @returns those that are gone
create function take_rows(tbl text, ids uuid[]) returns uuid[] language plpgsql as $$
declare
  one uuid;
  gone uuid[] := '{}';
begin
  begin
    execute format('delete from %I where id = any ($1)', tbl) using ids;
    gone := ids;
  exception when foreign_key_violation then
    foreach one in array ids loop
      begin
        execute format('delete from %I where id = $1', tbl) using one;
        gone := gone || one;
      exception when foreign_key_violation then null;
      end;
    end loop;
  end;
  perform blank_audit(gone);
  return gone;
end $$;
-- After a restored backup: the papers of a class that had been deleted. @returns how many rows had come back
create function purge_papers(wanted_class text, programme uuid) returns int language plpgsql as $$
declare
  paper record;
  ids uuid[];
  again int := 0;
begin
  for paper in select t.table_name from paper_tables() t where t.data_class = wanted_class order by t.turn loop
    execute format('select array_agg(id) from %I where programme_id = $1', paper.table_name) into ids using programme;
    if ids is not null then again := again + cardinality(take_rows(paper.table_name, ids)); end if;
  end loop;
  return again;
end $$;
revoke all on function take_rows, purge_papers from public;
`;

const places = `
-- As it was, but that papers of a place stay: they have deadlines of their own.
create or replace function purge_place(wanted uuid) returns table (table_name text, rows int) language plpgsql as $$
declare
  below text[];
  tbl text;
  one uuid;
  gone int;
  in_round int;
  taken jsonb := '{}';
begin
  -- News of what is deleted are written while it is: they go last.
  select array_agg(c.table_name::text order by c.table_name = 'row_change', c.table_name) into below
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and c.column_name = 'place_id' and t.table_type = 'BASE TABLE'
      and c.table_name not like 'audit_entry%' and c.table_name not in ('membership', 'archive_export')
      and c.table_name not in (select p.table_name from paper_tables() p);
  loop
    in_round := 0;
    foreach tbl in array below loop
      gone := 0;
      begin
        execute format('delete from %I where place_id = $1', tbl) using wanted;
        get diagnostics gone = row_count;
      exception when foreign_key_violation then
        for one in execute format('select id from %I where place_id = $1', tbl) using wanted loop
          begin
            execute format('delete from %I where id = $1', tbl) using one;
            gone := gone + 1;
          exception when foreign_key_violation then null;
          end;
        end loop;
      end;
      if tbl <> 'row_change' then
        in_round := in_round + gone;
        if gone > 0 then taken := taken || jsonb_build_object(tbl, coalesce((taken ->> tbl)::int, 0) + gone); end if;
      end if;
    end loop;
    exit when in_round = 0;
  end loop;
  update audit_entry a set before = null, after = null where a.place_id = wanted and (a.before is not null or a.after is not null)
    and a.table_name not in (select p.table_name from paper_tables() p);
  return query select t.key, t.value::int from jsonb_each_text(taken) t order by 1;
end $$;
`;

const tombstones = `
create or replace function apply_tombstones() returns int language plpgsql as $$
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
    elsif stone.table_name = 'place' then
      -- What is leaned on has stayed: only what goes now had come back.
      perform purge_place(stone.row_id);
      if not found then continue; end if;
    else
      if purge_papers(stone.table_name, stone.row_id) = 0 then continue; end if;
    end if;
    again := again + 1;
  end loop;
  return again;
end $$;
`;

const nightly = `
-- As it was, and the papers before the work that they lean on.
create or replace function purge_retention() returns table (data_class text, table_name text, rows int) language plpgsql as $$
declare
  due record;
  ids uuid[];
  one uuid;
  part text;
begin
  perform set_config('app.reason', 'retention', true);
  create temporary table due_now on commit drop as select * from retention_candidates();
  for due in select d.data_class, d.table_name, count(*)::int as rows from due_now d
      where d.data_class not in ('WORK', 'MINUTES', 'REPORT', 'DECISION', 'ACCOUNTS') group by 1, 2 order by 1 loop
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
  for due in select t.data_class, t.table_name, array_agg(d.row_id::uuid) as ids
      from paper_tables() t join due_now d on d.table_name = t.table_name group by t.turn, 1, 2 order by t.turn loop
    data_class := due.data_class; table_name := due.table_name; rows := cardinality(take_rows(due.table_name, due.ids));
    if rows > 0 then return next; end if;
  end loop;
  insert into tombstone (table_name, row_id) select distinct d.data_class, d.programme_id from due_now d
    where d.data_class in ('MINUTES', 'REPORT', 'DECISION', 'ACCOUNTS') on conflict do nothing;
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
