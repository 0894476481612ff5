import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What a person is told is kept about them, and what an administrator is told has happened. */
export class OwnData1764120000000 implements MigrationInterface {
  readonly name = 'OwnData1764120000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ownData);
    await runner.query(auditSearch);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

const ownData = `
-- Every row that names the person, in any table that can: found in the catalogue, so that a new table is not forgotten. What is secret
-- or no text (keys, hashes, bytes) is left out. Who read about the person is told without the readers' names.
create function own_data() returns jsonb language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  me uuid := app_person();
  tie record;
  found jsonb;
  told jsonb := '{}';
  secret text[];
begin
  if me is null then return null; end if;
  select to_jsonb(p) into found from person p where p.id = me;
  told := jsonb_build_object('person', jsonb_build_array(found));
  for tie in
    select c.relname as tbl, string_agg(format('%I = $1', a.attname), ' or ' order by a.attnum) as mine
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
    where k.contype = 'f' and k.confrelid = 'person'::regclass and cardinality(k.conkey) = 1 and c.relnamespace = 'public'::regnamespace
    group by 1 order by 1
  loop
    select coalesce(array_agg(a.attname::text), '{}') into secret from pg_attribute a
    where a.attrelid = to_regclass(format('public.%I', tie.tbl)) and a.attnum > 0
      and (a.attname ~ '(hash|secret)$' or a.attname in ('token', 'key', 'public_key') or a.atttypid = 'bytea'::regtype);
    if tie.tbl = 'receipt' then secret := secret || array['answer', 'body_hash']; end if;
    execute format('select jsonb_agg(to_jsonb(t) - $2) from (select * from %I where %s limit 20000) t', tie.tbl, tie.mine) into found using me, secret;
    if found is not null then told := told || jsonb_build_object(tie.tbl, found); end if;
  end loop;
  select jsonb_agg(jsonb_build_object('at', a.at, 'table', a.table_name, 'action', a.action, 'operation', a.operation) order by a.at) into found
  from (select * from audit_entry where person_id = me order by at desc limit 20000) a;
  if found is not null then told := told || jsonb_build_object('audit_entry', found); end if;
  select jsonb_agg(jsonb_build_object('at', l.at, 'what', l.what) order by l.at) into found
  from (select * from access_log where subject_id = me order by at desc limit 20000) l;
  if found is not null then told := told || jsonb_build_object('access_log', found); end if;
  return told;
end $$;
create function own_access_log(most int) returns table (at timestamptz, what text)
language sql stable security definer set search_path = public, pg_temp as $$
  select l.at, l.what from access_log l where l.subject_id = app_person() and l.programme_id = app_programme() order by l.at desc, l.id desc limit most
$$;
-- The readers' names are a column of their own, to be left out of what the subject is given.
create function access_log_of(subject uuid, most int) returns table (at timestamptz, what text, reader_name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select l.at, l.what, p.name from access_log l left join person p on p.id = l.reader_id
  where l.subject_id = subject and l.programme_id = app_programme() order by l.at desc, l.id desc limit most
$$;
`;

const auditSearch = `
-- Who, what and when: the names of the columns that were changed, never what stood in them, nor the reason, which is a text.
create function audit_search(first_day date, last_day date, wanted_person uuid, wanted_place uuid, wanted_table text, older_than bigint, most int)
returns table (id bigint, at timestamptz, person_id uuid, person_name text, place_id uuid, table_name text, row_id uuid, action text, operation text, columns text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, a.at, a.person_id, p.name, a.place_id, a.table_name, a.row_id, a.action, a.operation,
    coalesce((select array_agg(k order by k) from jsonb_object_keys(coalesce(a.after, a.before)) k where k not in ('id', 'programme_id', 'place_id', 'version')), '{}')
  from audit_entry a left join person p on p.id = a.person_id
  where a.programme_id = app_programme()
    and a.at >= (first_day::timestamp at time zone 'Europe/Copenhagen') and a.at < ((last_day + 1)::timestamp at time zone 'Europe/Copenhagen')
    and (wanted_person is null or a.person_id = wanted_person) and (wanted_place is null or a.place_id = wanted_place)
    and (wanted_table is null or a.table_name = wanted_table) and (older_than is null or a.id < older_than)
  order by a.id desc limit least(most, 200)
$$;
revoke all on function own_data, own_access_log, access_log_of, audit_search from public;
grant execute on function own_data, own_access_log, access_log_of, audit_search to laeringsrum_app;

-- An administrator looks after the units of every place.
create function administer_care_unit(wanted uuid, wanted_name text, seen int) returns text
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform 1 from care_unit where id = wanted and programme_id = app_programme();
  if not found then return 'NOT_FOUND'; end if;
  update care_unit set name = wanted_name, version = version + 1 where id = wanted and programme_id = app_programme() and version = seen;
  return case when found then 'DONE' else 'CONFLICT' end;
exception when unique_violation then return 'TAKEN';
end $$;
revoke all on function administer_care_unit from public;
grant execute on function administer_care_unit to laeringsrum_app;
`;
