import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A staff member may belong to one unit of the place: what the other units have not shared is theirs. */
export class OwnUnit1764500000000 implements MigrationInterface {
  readonly name = 'OwnUnit1764500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(units);
    await runner.query(walls);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

const units = `
alter table membership add column care_unit_id uuid,
  add foreign key (programme_id, place_id, care_unit_id) references care_unit (programme_id, place_id, id),
  add check (care_unit_id is null or (role = 'STAFF' and place_id is not null));
-- Interventions of other units at a place where this person holds nothing but a staff member's role in a unit. One that belongs to no unit
-- is the whole place's.
create function app_barred_interventions() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  with held as (
    select m.place_id, m.role, m.care_unit_id from membership m
    where m.person_id = app_person() and m.programme_id = app_programme() and m.place_id is not null
      and m.starts_on <= (now() at time zone 'Europe/Copenhagen')::date
      and (m.ends_on is null or m.ends_on >= (now() at time zone 'Europe/Copenhagen')::date)
      and (m.acting_until is null or m.acting_until >= (now() at time zone 'Europe/Copenhagen')::date)),
  narrowed as (select h.place_id from held h group by 1 having bool_and(h.role = 'STAFF' and h.care_unit_id is not null))
  select coalesce(array_agg(i.id), '{}') from narrowed n join intervention i on i.place_id = n.place_id
  where i.care_unit_id is not null
    and not exists (select 1 from held h where h.place_id = i.place_id and h.care_unit_id = i.care_unit_id)
$$;
revoke all on function app_barred_interventions from public;
grant execute on function app_barred_interventions to laeringsrum_app;
`;

const walls = `
create policy own_unit on pdsa_cycle as restrictive to laeringsrum_app using (
  cycle_shared or (learning_shared and state = 'CLOSED') or intervention_id <> all ((select app_barred_interventions())::uuid[]));
create policy own_unit on idea as restrictive to laeringsrum_app using (
  intervention_id <> all ((select app_barred_interventions())::uuid[]));
create policy own_unit on observation as restrictive to laeringsrum_app using (
  (select app_barred_interventions()) = '{}' or exists (select 1 from pdsa_cycle c where c.id = cycle_id
    and (c.observations_shared or c.intervention_id <> all ((select app_barred_interventions())::uuid[]))));
create policy own_unit on tally_tap as restrictive to laeringsrum_app using (
  (select app_barred_interventions()) = '{}' or exists (select 1 from pdsa_cycle c where c.id = cycle_id
    and (c.observations_shared or c.intervention_id <> all ((select app_barred_interventions())::uuid[]))));
`;
