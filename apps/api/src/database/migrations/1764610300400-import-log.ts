import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Which files and pastings came in, where, and how much of them: counts alone, for whoever keeps the programme running. */
export class ImportLog1764610300400 implements MigrationInterface {
  readonly name = 'ImportLog1764610300400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(log);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

/** No file names, no measures and no amounts: those say what the work is about. */
const log = `
create function import_log(older_than uuid, most int)
returns table (id uuid, kind text, at timestamptz, place_id uuid, person_name text, inserted int, changed int, same int, undone_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  with came as (
    select i.id, 'MEASUREMENTS' as kind, i.at, i.place_id, i.by_id, i.inserted, i.changed, i.same, i.undone_at
      from measurement_import i where i.programme_id = app_programme()
    union all select i.id, 'POSTINGS', i.at, i.place_id, i.by_id, i.inserted, 0, i.same, i.undone_at
      from posting_import i where i.programme_id = app_programme())
  select c.id, c.kind, c.at, c.place_id, p.name, c.inserted, c.changed, c.same, c.undone_at from came c left join person p on p.id = c.by_id
  where app_holds('{ADMINISTRATOR,CLUSTER_LEAD}') and (older_than is null or (c.at, c.id) < (select o.at, o.id from came o where o.id = older_than))
  order by c.at desc, c.id desc limit least(most, 200)
$$;
revoke all on function import_log from public;
grant execute on function import_log to laeringsrum_app;
`;
