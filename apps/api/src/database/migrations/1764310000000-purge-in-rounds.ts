import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A place's work is tied together across rooms: what cannot go in one round may go in the next. */
export class PurgeInRounds1764310000000 implements MigrationInterface {
  readonly name = 'PurgeInRounds1764310000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(purgePlace);
    await runner.query(applyTombstones);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

const purgePlace = `
-- All work of a place, table by table, then row by row, until a round takes nothing more. What another place leans on stays: a shared
-- definition, a package that was taken up, and what they stand on.
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
      and c.table_name not like 'audit_entry%' and c.table_name not in ('membership', 'archive_export');
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
  update audit_entry a set before = null, after = null where a.place_id = wanted and (a.before is not null or a.after is not null);
  return query select t.key, t.value::int from jsonb_each_text(taken) t order by 1;
end $$;
`;

const applyTombstones = `
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
    else
      -- What is leaned on has stayed: only what goes now had come back.
      perform purge_place(stone.row_id);
      if not found then continue; end if;
    end if;
    again := again + 1;
  end loop;
  return again;
end $$;
`;
