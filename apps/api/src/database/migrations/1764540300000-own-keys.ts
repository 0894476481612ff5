import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** One's own data names one's passkeys and codes, and holds nothing by which they work. */
export class OwnKeys1764540300000 implements MigrationInterface {
  readonly name = 'OwnKeys1764540300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ownData);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

const ownData = `
create or replace function own_data() returns jsonb language plpgsql stable security definer set search_path = public, pg_temp as $$
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
      and (a.attname ~ '(hash|secret)$' or a.attname in ('token', 'key', 'public_key', 'sealed', 'credential_id', 'counter', 'last_step')
        or a.atttypid = 'bytea'::regtype);
    if tie.tbl = 'receipt' then secret := secret || array['answer', 'body_hash']; end if;
    if tie.tbl = 'single_use' then secret := secret || array['data']; end if;
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
`;
