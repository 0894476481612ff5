import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The past of a theory, as of everything else: its drivers and change ideas, those that were taken out included. */
export class TheoryHistory1764500300000 implements MigrationInterface {
  readonly name = 'TheoryHistory1764500300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(history);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

const history = `
create index audit_entry_of_theory on audit_entry ((coalesce(after, before) ->> 'intervention_id'))
  where action <> 'UPDATE' and table_name in ('driver', 'change_idea');
create or replace function history_of(wanted uuid, tables text[], most int)
returns table (id bigint, at timestamptz, person_id uuid, table_name text, row_id uuid, action text, before jsonb, after jsonb, reason text)
language sql stable security definer set search_path = public, pg_temp as $$
  with rows as (
    select wanted as row_id
    union select a.row_id from audit_entry a where a.action <> 'UPDATE' and coalesce(a.after, a.before) ->> 'measure_id' = wanted::text
      and a.table_name in ('measurement', 'annotation', 'phase')
    union select a.row_id from audit_entry a where a.action <> 'UPDATE' and coalesce(a.after, a.before) ->> 'cycle_id' = wanted::text
      and a.table_name in ('prediction', 'observation')
    union select a.row_id from audit_entry a where a.action <> 'UPDATE' and coalesce(a.after, a.before) ->> 'intervention_id' = wanted::text
      and a.table_name in ('driver', 'change_idea'))
  select a.id, a.at, a.person_id, a.table_name, a.row_id, a.action, a.before, a.after, a.reason
  from audit_entry a join rows r on r.row_id = a.row_id
  where a.programme_id = app_programme() and a.table_name = any (tables)
    and (a.place_id = any (app_read_places())
      or a.table_name in ('intervention', 'goal', 'measure', 'measurement', 'annotation', 'phase'))
  order by a.at desc, a.id desc limit least(most, 200)
$$;
`;
