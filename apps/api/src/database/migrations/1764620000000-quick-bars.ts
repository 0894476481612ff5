import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Which interventions are barred is asked for by many walls of one statement, and nearly nobody belongs to a unit: that is known first. */
export class QuickBars1764620000000 implements MigrationInterface {
  readonly name = 'QuickBars1764620000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(bars);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

/** As before for those who do; a body that keeps its plans. */
const bars = `
create or replace function app_barred_interventions() returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from membership m where m.person_id = app_person() and m.care_unit_id is not null) then return '{}'; end if;
  return (
    with held as (
      select m.place_id, m.role, m.care_unit_id from membership m
      where m.person_id = app_person() and m.programme_id = app_programme() and m.place_id is not null
        and m.starts_on <= (now() at time zone 'Europe/Copenhagen')::date
        and (m.ends_on is null or m.ends_on >= (now() at time zone 'Europe/Copenhagen')::date)
        and (m.acting_until is null or m.acting_until >= (now() at time zone 'Europe/Copenhagen')::date)),
    narrowed as (select h.place_id from held h group by 1 having bool_and(h.role = 'STAFF' and h.care_unit_id is not null))
    select coalesce(array_agg(i.id), '{}') from narrowed n join intervention i on i.place_id = n.place_id
    where i.care_unit_id is not null
      and not exists (select 1 from held h where h.place_id = i.place_id and h.care_unit_id = i.care_unit_id));
end $$;
`;
