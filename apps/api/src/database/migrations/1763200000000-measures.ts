import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Ready-made measures, pauses, and definitions that others use are never changed unseen. */
export class Measures1763200000000 implements MigrationInterface {
  readonly name = 'Measures1763200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(templates);
    await runner.query(pauses);
    await runner.query(definitionPhases);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

const templates = `
create table measure_template (
  id uuid primary key,
  programme_id uuid not null references programme,
  key text not null,
  position int not null,
  kind text not null check (kind in ('OUTCOME','PROCESS','BALANCING','DOCUMENTATION')),
  frequency text not null check (frequency in ('DAILY','WEEKLY','FORTNIGHTLY','MONTHLY','PER_EVENT')),
  value_kind text not null check (value_kind in ('VALUE','RATIO')),
  direction text not null check (direction in ('UP','DOWN','NEUTRAL')),
  minimum double precision,
  maximum double precision,
  decimals int not null check (decimals between 0 and 3),
  name_da text not null, name_en text not null,
  short_name_da text not null, short_name_en text not null,
  question_da text not null, question_en text not null,
  unit_da text not null default '', unit_en text not null default '',
  numerator_text_da text not null default '', numerator_text_en text not null default '',
  denominator_text_da text not null default '', denominator_text_en text not null default '',
  sampling_plan_da text not null, sampling_plan_en text not null,
  source_da text not null, source_en text not null,
  unique (programme_id, key)
);
call wall_reference('measure_template');

-- Two places that choose the same template measure by the same definition, and their curves can share an axis.
alter table measure_definition add column template_key text;
create unique index measure_definition_template on measure_definition (programme_id, template_key) where template_key is not null;
`;

const pauses = `
create table measure_pause (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  measure_id uuid not null,
  starts_on date not null,
  ends_on date,
  reason text not null default '',
  version int not null default 1,
  created_by_id uuid references person,
  check (ends_on is null or ends_on >= starts_on),
  foreign key (programme_id, place_id, measure_id) references measure (programme_id, place_id, id)
);
create index measure_pause_of on measure_pause (measure_id, starts_on);
call wall_programme('measure_pause');
call audited('measure_pause');
`;

/** As before, and the numbers that stand in the periods from that day belong to the new version: it follows the period, not the time of entry. */
const definitionPhases = `
create or replace function start_definition_phases(definition uuid, from_day date, phase_name text, why text) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into phase as p (id, programme_id, place_id, measure_id, starts_on, name, reason, origin, created_by_id)
  select gen_random_uuid(), m.programme_id, m.place_id, m.id, from_day, phase_name, why, 'DEFINITION', app_person()
  from measure m join measure_definition d on d.id = m.definition_id
  where d.id = definition and d.programme_id = app_programme() and d.place_id = any (app_write_places()) and m.starts_on < from_day
  on conflict (measure_id, starts_on) do update set origin = 'DEFINITION', cycle_id = null, annotation_id = null, name = excluded.name,
    reason = excluded.reason || ' ' || p.reason, version = p.version + 1;
  update measurement x set definition_number = (select max(number) from measure_definition_version v where v.definition_id = definition)
  from measure m join measure_definition d on d.id = m.definition_id
  where x.measure_id = m.id and x.period >= from_day
    and d.id = definition and d.programme_id = app_programme() and d.place_id = any (app_write_places())
$$;
`;
