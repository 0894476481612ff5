import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The improvement room: interventions, goals, cycles, measures and their measurements. */
export class Improvement1761000100000 implements MigrationInterface {
  readonly name = 'Improvement1761000100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(interventions);
    await runner.query(measures);
    await runner.query(cycles);
    await runner.query(wallsAndAudit);
    await runner.query(definitionPhases);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

const interventions = `
create table intervention (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  number int not null,
  code text not null,
  title text not null check (title <> ''),
  description text not null default '',
  because text not null default '',
  target_group text not null default '',
  track_id uuid not null,
  method_id uuid,
  care_unit_id uuid,
  dignity_theme_keys text[] not null default '{}',
  documentation_theme_keys text[] not null default '{}',
  responsible_id uuid references person,
  state text not null default 'ACTIVE' check (state in ('ACTIVE','PAUSED','ENDED')),
  starts_on date not null,
  last_cycle_number int not null default 0,
  last_measure_position int not null default 0,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  updated_by_id uuid references person,
  unique (programme_id, place_id, id), unique (place_id, number), unique (programme_id, code),
  foreign key (programme_id, place_id) references place (programme_id, id),
  foreign key (programme_id, track_id) references track (programme_id, id),
  foreign key (programme_id, method_id) references method (programme_id, id),
  foreign key (programme_id, place_id, care_unit_id) references care_unit (programme_id, place_id, id)
);
create index intervention_place on intervention (programme_id, place_id);
create table intervention_version (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  intervention_id uuid not null,
  number int not null,
  title text not null, description text not null, because text not null, target_group text not null,
  at timestamptz not null default now(),
  by_id uuid references person,
  unique (intervention_id, number),
  foreign key (programme_id, place_id, intervention_id) references intervention (programme_id, place_id, id)
);
create index intervention_version_of on intervention_version (intervention_id, number);
`;

const measures = `
create table measure_definition (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  created_at timestamptz not null default now(),
  unique (programme_id, id),
  foreign key (programme_id, place_id) references place (programme_id, id)
);
create table measure_definition_version (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  definition_id uuid not null,
  number int not null,
  valid_from date not null,
  name text not null check (name <> ''),
  short_name text not null default '',
  question text not null default '',
  value_kind text not null check (value_kind in ('VALUE','RATIO')),
  unit text not null default '',
  numerator_text text not null default '',
  denominator_text text not null default '',
  direction text not null check (direction in ('UP','DOWN','NEUTRAL')),
  minimum double precision,
  maximum double precision,
  decimals int not null default 1 check (decimals between 0 and 3),
  sampling_plan text not null default '',
  version int not null default 1,
  unique (definition_id, number),
  check (minimum is null or maximum is null or minimum < maximum),
  foreign key (programme_id, place_id) references place (programme_id, id),
  foreign key (programme_id, definition_id) references measure_definition (programme_id, id)
);
create index measure_definition_version_of on measure_definition_version (definition_id, number);
create table measure (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  intervention_id uuid not null,
  definition_id uuid not null,
  letter text not null,
  position int not null,
  kind text not null check (kind in ('OUTCOME','PROCESS','BALANCING','DOCUMENTATION')),
  frequency text not null check (frequency in ('DAILY','WEEKLY','FORTNIGHTLY','MONTHLY','PER_EVENT')),
  starts_on date not null,
  ends_on date,
  baseline_points int not null default 12 check (baseline_points between 10 and 20),
  version int not null default 1,
  updated_at timestamptz not null default now(),
  updated_by_id uuid references person,
  unique (programme_id, place_id, id), unique (intervention_id, letter),
  check (ends_on is null or ends_on >= starts_on),
  foreign key (programme_id, place_id, intervention_id) references intervention (programme_id, place_id, id),
  foreign key (programme_id, definition_id) references measure_definition (programme_id, id)
);
create index measure_intervention on measure (intervention_id, position);
create table measurement_import (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  inserted int not null, changed int not null, same int not null,
  steps jsonb not null,
  undone_at timestamptz,
  at timestamptz not null default now(),
  by_id uuid references person,
  foreign key (programme_id, place_id) references place (programme_id, id)
);
create table measurement (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  measure_id uuid not null,
  period date not null,
  ordinal smallint not null default 0 check (ordinal >= 0),
  state text not null check (state in ('MEASURED','NOT_MEASURED','EXCLUDED')),
  value double precision,
  numerator double precision,
  denominator double precision,
  not_measured_reason text check (not_measured_reason in ('NOT_POSSIBLE','HOLIDAY','NOT_RELEVANT')),
  excluded_reason text,
  note text not null default '',
  definition_number int not null,
  version int not null default 1,
  entered_on date not null,
  updated_at timestamptz not null default now(),
  updated_by_id uuid references person,
  unique (measure_id, period, ordinal),
  check ((state = 'NOT_MEASURED') = (value is null)),
  check ((state = 'NOT_MEASURED') = (not_measured_reason is not null)),
  check ((state = 'EXCLUDED') = (excluded_reason is not null)),
  check (denominator is null or (denominator > 0 and numerator between 0 and denominator)),
  foreign key (programme_id, place_id, measure_id) references measure (programme_id, place_id, id)
);
create table annotation (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  measure_id uuid not null,
  period date not null,
  text text not null check (text <> ''),
  author_id uuid references person,
  version int not null default 1,
  unique (programme_id, place_id, id),
  foreign key (programme_id, place_id, measure_id) references measure (programme_id, place_id, id)
);
create index annotation_measure on annotation (measure_id, period);
`;

const cycles = `
create table goal (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  intervention_id uuid not null,
  measure_id uuid,
  direction text not null check (direction in ('INCREASE','DECREASE','MAINTAIN')),
  what text not null default '',
  for_whom text not null default '',
  unit text not null default '',
  baseline_value double precision,
  target_value double precision,
  due_on date,
  due_precision text check (due_precision in ('DAY','WEEK','EARLY','LATE','MONTH','YEAR')),
  evaluation text not null default '',
  state text not null default 'DRAFT' check (state in ('DRAFT','AGREED')),
  agreed_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  updated_by_id uuid references person,
  unique (programme_id, place_id, id),
  foreign key (programme_id, place_id, intervention_id) references intervention (programme_id, place_id, id),
  foreign key (programme_id, place_id, measure_id) references measure (programme_id, place_id, id)
);
create index goal_intervention on goal (intervention_id);
create table goal_version (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  goal_id uuid not null,
  number int not null,
  valid_from date not null,
  target_value double precision,
  due_on date,
  at timestamptz not null default now(),
  by_id uuid references person,
  unique (goal_id, number),
  foreign key (programme_id, place_id, goal_id) references goal (programme_id, place_id, id)
);
create table pdsa_cycle (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  intervention_id uuid not null,
  number int not null,
  follows_id uuid unique,
  kind text not null default 'TEST' check (kind in ('TEST','INFO')),
  state text not null default 'DRAFT' check (state in ('DRAFT','RUNNING','STUDYING','CLOSED','CANCELLED')),
  title text not null default '',
  plan text not null default '',
  because text not null default '',
  who text not null default '',
  risk text not null default '',
  starts_on date,
  ends_on date,
  scale_step text not null default 'ONE_CITIZEN' check (scale_step in ('ONE_CITIZEN','ONE_SHIFT','ONE_TEAM','ONE_UNIT','SEVERAL')),
  citizens int not null default 1 check (citizens >= 0),
  staff int not null default 1 check (staff >= 0),
  units int not null default 1 check (units >= 0),
  days int not null default 1 check (days >= 0),
  conditions text not null default '',
  measure_id uuid,
  happened text not null default '',
  not_as_planned boolean not null default false,
  prediction_locked_at timestamptz,
  verdict text check (verdict in ('AS_PREDICTED','PARTLY','NOT','TOO_EARLY')),
  learning text not null default '',
  surprise text not null default '',
  meaning_for_meeting text not null default '',
  citizen_part text not null default '',
  decision text check (decision in ('ADAPT','ADOPT','REPEAT','ABANDON')),
  decision_reason text not null default '',
  next_change text not null default '',
  cycle_shared boolean not null default false,
  learning_shared boolean not null default false,
  observations_shared boolean not null default false,
  closed_at timestamptz,
  cancelled_reason text not null default '',
  reopened_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  updated_by_id uuid references person,
  unique (intervention_id, number), unique (programme_id, place_id, id), unique (intervention_id, id),
  check (follows_id <> id),
  check (ends_on is null or starts_on is null or ends_on >= starts_on),
  check (state <> 'CLOSED' or (verdict is not null and learning <> '' and decision is not null)),
  foreign key (programme_id, place_id, intervention_id) references intervention (programme_id, place_id, id),
  foreign key (intervention_id, follows_id) references pdsa_cycle (intervention_id, id),
  foreign key (programme_id, place_id, measure_id) references measure (programme_id, place_id, id)
);
create table prediction (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  cycle_id uuid not null,
  number int not null,
  kind text not null check (kind in ('DIRECTION','NUMBER','NONE')),
  direction text check (direction in ('BETTER','SAME','WORSE')),
  comparator text check (comparator in ('AT_LEAST','AT_MOST')),
  measure_id uuid,
  value double precision,
  because text not null default '',
  reason text not null default '',
  made_at timestamptz not null default now(),
  by_id uuid references person,
  unique (cycle_id, number),
  check (number = 1 or reason <> ''),
  foreign key (programme_id, place_id, cycle_id) references pdsa_cycle (programme_id, place_id, id),
  foreign key (programme_id, place_id, measure_id) references measure (programme_id, place_id, id)
);
create table observation (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  cycle_id uuid not null,
  observed_on date not null,
  text text not null check (text <> ''),
  author_id uuid references person,
  version int not null default 1,
  at timestamptz not null default now(),
  foreign key (programme_id, place_id, cycle_id) references pdsa_cycle (programme_id, place_id, id)
);
create index observation_cycle on observation (cycle_id, observed_on);
create table phase (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  measure_id uuid not null,
  starts_on date not null,
  name text not null,
  reason text not null check (reason <> ''),
  origin text not null check (origin in ('CYCLE','NOTE','DEFINITION')),
  cycle_id uuid,
  annotation_id uuid,
  created_by_id uuid references person,
  version int not null default 1,
  unique (measure_id, starts_on),
  check ((origin = 'CYCLE') = (cycle_id is not null)),
  check ((origin = 'NOTE') = (annotation_id is not null)),
  foreign key (programme_id, place_id, measure_id) references measure (programme_id, place_id, id),
  foreign key (programme_id, place_id, cycle_id) references pdsa_cycle (programme_id, place_id, id),
  foreign key (programme_id, place_id, annotation_id) references annotation (programme_id, place_id, id)
);
`;

const wallsAndAudit = `
do $$
declare tbl text;
begin
  foreach tbl in array array['intervention','intervention_version','measure_definition','measure_definition_version','measure','measurement_import',
    'measurement','annotation','goal','goal_version','phase'] loop
    execute format('call wall_programme(%L)', tbl);
  end loop;
  foreach tbl in array array['intervention','measure_definition','measure_definition_version','measure','measurement','annotation','goal','phase',
    'pdsa_cycle','prediction','observation'] loop
    execute format('call audited(%L)', tbl);
  end loop;
end $$;

-- A cycle is the place's own until it is shared: running ones by choice, closed ones when the learning is shared.
do $$
declare
  tbl text;
  own text := 'programme_id = (select app_programme()) and place_id = any ((select app_write_places())::uuid[])';
begin
  foreach tbl in array array['pdsa_cycle','prediction','observation'] loop
    execute format('call wall(%L)', tbl);
    execute format('create policy place_inserts on %I for insert to laeringsrum_app with check (%s)', tbl, own);
    execute format('create policy place_updates on %I for update to laeringsrum_app using (%s) with check (%s)', tbl, own, own);
    execute format('create policy place_deletes on %I for delete to laeringsrum_app using (%s)', tbl, own);
    execute format('grant select, insert, update, delete on %I to laeringsrum_app', tbl);
  end loop;
end $$;
create policy place_reads on pdsa_cycle for select to laeringsrum_app using (
  programme_id = (select app_programme())
  and (place_id = any ((select app_read_places())::uuid[]) or cycle_shared or (learning_shared and state = 'CLOSED')));
create policy place_reads on prediction for select to laeringsrum_app using (
  programme_id = (select app_programme())
  and (place_id = any ((select app_read_places())::uuid[]) or exists (select 1 from pdsa_cycle c where c.id = cycle_id)));
create policy place_reads on observation for select to laeringsrum_app using (
  programme_id = (select app_programme())
  and (place_id = any ((select app_read_places())::uuid[])
    or exists (select 1 from pdsa_cycle c where c.id = cycle_id and c.observations_shared)));
`;

/**
 * A new version of a definition breaks every series that uses it, at the other places too: the one act that reaches beyond the place,
 * for whoever may write where the definition belongs. Where a phase begins that day already, it becomes the break and keeps its reason.
 */
const definitionPhases = `
create function start_definition_phases(definition uuid, from_day date, phase_name text, why text) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into phase as p (id, programme_id, place_id, measure_id, starts_on, name, reason, origin, created_by_id)
  select gen_random_uuid(), m.programme_id, m.place_id, m.id, from_day, phase_name, why, 'DEFINITION', app_person()
  from measure m join measure_definition d on d.id = m.definition_id
  where d.id = definition and d.programme_id = app_programme() and d.place_id = any (app_write_places()) and m.starts_on < from_day
  on conflict (measure_id, starts_on) do update set origin = 'DEFINITION', cycle_id = null, annotation_id = null, name = excluded.name,
    reason = excluded.reason || ' ' || p.reason, version = p.version + 1
$$;
revoke all on function start_definition_phases from public;
grant execute on function start_definition_phases to laeringsrum_app;
`;
