import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Counts by tapping, predictions of how many, copied plans, interventions without a number, and files. */
export class PdsaInFull1763100000000 implements MigrationInterface {
  readonly name = 'PdsaInFull1763100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(columns);
    await runner.query(tables);
    await runner.query(wallsAndAudit);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

const columns = `
alter table programme add column image_policy text not null default 'INTERVENTIONS'
  check (image_policy in ('NOWHERE','INTERVENTIONS','EVERYWHERE'));
alter table intervention add column narrative boolean not null default false;
alter table pdsa_cycle add constraint pdsa_cycle_of_programme unique (programme_id, id);
alter table pdsa_cycle add column tally_question text not null default '';
alter table pdsa_cycle add column copied_from_id uuid;
alter table pdsa_cycle add foreign key (programme_id, copied_from_id) references pdsa_cycle (programme_id, id);
create index pdsa_cycle_copied_from on pdsa_cycle (copied_from_id) where copied_from_id is not null;
alter table prediction drop constraint prediction_kind_check;
alter table prediction add constraint prediction_kind_check check (kind in ('DIRECTION','NUMBER','COUNT','NONE'));
alter table prediction add column out_of int check (out_of > 0);
alter table prediction add constraint prediction_counts check ((kind = 'COUNT') = (out_of is not null));
alter table prediction add column confidence text check (confidence in ('GUESS','FAIRLY_SURE','SURE'));
`;

const tables = `
create table tally_tap (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  cycle_id uuid not null,
  answer text not null check (answer in ('YES','NO')),
  day date not null,
  at timestamptz not null default clock_timestamp(),
  foreign key (programme_id, place_id, cycle_id) references pdsa_cycle (programme_id, place_id, id)
);
create index tally_tap_cycle on tally_tap (cycle_id, day);
create table attachment (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  intervention_id uuid not null,
  cycle_id uuid,
  name text not null check (name <> ''),
  media_type text not null,
  bytes int not null check (bytes > 0),
  removed_at timestamptz,
  version int not null default 1,
  at timestamptz not null default now(),
  by_id uuid references person,
  unique (programme_id, place_id, id),
  foreign key (programme_id, place_id, intervention_id) references intervention (programme_id, place_id, id),
  foreign key (programme_id, place_id, cycle_id) references pdsa_cycle (programme_id, place_id, id),
  foreign key (intervention_id, cycle_id) references pdsa_cycle (intervention_id, id)
);
create index attachment_intervention on attachment (intervention_id, at);
create index attachment_cycle on attachment (cycle_id) where cycle_id is not null;
-- The bytes apart: a list of files reads none of them, and the audit trail holds none.
create table attachment_content (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  content bytea not null,
  foreign key (programme_id, place_id, id) references attachment (programme_id, place_id, id) on delete cascade
);
alter table attachment_content alter column content set storage external;
`;

/** Files and counts are seen by the own place; by others where a cycle's observations are shared. */
const wallsAndAudit = `
do $$
declare
  tbl text;
  own text := 'programme_id = (select app_programme()) and place_id = any ((select app_write_places())::uuid[])';
begin
  foreach tbl in array array['tally_tap','attachment','attachment_content'] loop
    execute format('call wall(%L)', tbl);
    execute format('create policy place_inserts on %I for insert to laeringsrum_app with check (%s)', tbl, own);
    execute format('create policy place_updates on %I for update to laeringsrum_app using (%s) with check (%s)', tbl, own, own);
    execute format('create policy place_deletes on %I for delete to laeringsrum_app using (%s)', tbl, own);
    execute format('grant select, insert, update, delete on %I to laeringsrum_app', tbl);
  end loop;
end $$;
create policy place_reads on tally_tap for select to laeringsrum_app using (
  programme_id = (select app_programme())
  and (place_id = any ((select app_read_places())::uuid[])
    or exists (select 1 from pdsa_cycle c where c.id = cycle_id and c.observations_shared)));
create policy place_reads on attachment for select to laeringsrum_app using (
  programme_id = (select app_programme())
  and (place_id = any ((select app_read_places())::uuid[])
    or (removed_at is null and exists (select 1 from pdsa_cycle c where c.id = cycle_id and c.observations_shared))));
create policy place_reads on attachment_content for select to laeringsrum_app using (
  programme_id = (select app_programme())
  and exists (select 1 from attachment a where a.id = attachment_content.id));
call audited('tally_tap');
call audited('attachment');
`;
