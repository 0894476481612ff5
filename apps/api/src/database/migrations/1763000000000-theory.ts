import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The theory (drivers and change ideas), the whole goal in each of its versions, and the progress score. */
export class Theory1763000000000 implements MigrationInterface {
  readonly name = 'Theory1763000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(theory);
    await runner.query(goalVersions);
    await runner.query(progress);
    await runner.query(wallsAndAudit);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

/** What is taken out of the diagram keeps its row: it can be brought back, and a cycle still tells which idea it tested. */
const theory = `
create table driver (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  intervention_id uuid not null,
  parent_id uuid,
  level text not null generated always as (case when parent_id is null then 'PRIMARY' else 'SECONDARY' end) stored,
  parent_level text generated always as (case when parent_id is not null then 'PRIMARY' end) stored,
  name text not null check (name <> ''),
  position int not null,
  removed_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null default now(),
  updated_by_id uuid references person,
  unique (programme_id, place_id, id), unique (intervention_id, id), unique (intervention_id, id, level),
  check (parent_id <> id),
  foreign key (programme_id, place_id, intervention_id) references intervention (programme_id, place_id, id),
  foreign key (intervention_id, parent_id, parent_level) references driver (intervention_id, id, level)
);
create index driver_intervention on driver (intervention_id, position);
create table change_idea (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  intervention_id uuid not null,
  driver_id uuid not null,
  text text not null check (text <> ''),
  because text not null default '',
  balancing_concern text not null default '',
  source text not null default 'TEAM' check (source in ('TEAM','STAFF','CITIZEN','RELATIVE','OTHER_PLACE')),
  author_id uuid references person,
  author_consented_at timestamptz,
  position int not null,
  removed_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null default now(),
  updated_by_id uuid references person,
  unique (programme_id, place_id, id), unique (intervention_id, id),
  -- Who had the idea is kept only with their consent.
  check ((author_id is null) = (author_consented_at is null)),
  foreign key (programme_id, place_id, intervention_id) references intervention (programme_id, place_id, id),
  foreign key (intervention_id, driver_id) references driver (intervention_id, id)
);
create index change_idea_intervention on change_idea (intervention_id, position);
alter table pdsa_cycle add column change_idea_id uuid;
alter table pdsa_cycle add foreign key (intervention_id, change_idea_id) references change_idea (intervention_id, id);
create index pdsa_cycle_change_idea on pdsa_cycle (change_idea_id) where change_idea_id is not null;
`;

/** A version keeps all that the goal said. Of earlier versions only target and date are known, so the rest stays empty there. */
const goalVersions = `
alter table goal_version
  add column measure_id uuid,
  add column direction text check (direction in ('INCREASE','DECREASE','MAINTAIN')),
  add column what text,
  add column for_whom text,
  add column unit text,
  add column baseline_value double precision,
  add column due_precision text check (due_precision in ('DAY','WEEK','EARLY','LATE','MONTH','YEAR')),
  add column evaluation text,
  add column state text check (state in ('DRAFT','AGREED')),
  add foreign key (programme_id, place_id, measure_id) references measure (programme_id, place_id, id);
update goal_version v set measure_id = g.measure_id, direction = g.direction, what = g.what, for_whom = g.for_whom, unit = g.unit,
  baseline_value = g.baseline_value, due_precision = g.due_precision, evaluation = g.evaluation, state = g.state
from goal g where g.id = v.goal_id and v.number = (select max(number) from goal_version l where l.goal_id = g.id);
`;

/** Scores and notes are written once: a new one is added, none is changed. */
const progress = `
create table progress_score (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  intervention_id uuid not null,
  score double precision not null check (score between 0.5 and 5 and score * 2 = floor(score * 2)),
  proposed double precision not null check (proposed between 0.5 and 5 and proposed * 2 = floor(proposed * 2)),
  reasons text[] not null,
  line text not null check (line <> ''),
  at timestamptz not null default now(),
  by_id uuid references person,
  unique (programme_id, place_id, id),
  foreign key (programme_id, place_id, intervention_id) references intervention (programme_id, place_id, id)
);
create index progress_score_intervention on progress_score (intervention_id, at);
create table coach_note (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  intervention_id uuid not null,
  score double precision check (score between 0.5 and 5 and score * 2 = floor(score * 2)),
  note text not null check (note <> ''),
  at timestamptz not null default now(),
  by_id uuid references person,
  unique (programme_id, place_id, id),
  foreign key (programme_id, place_id, intervention_id) references intervention (programme_id, place_id, id)
);
create index coach_note_intervention on coach_note (intervention_id, at);
`;

/** The theory is open to the programme like goals and curves. Scores and notes are the place's own and its coach's. */
const wallsAndAudit = `
call wall_programme('driver');
call wall_programme('change_idea');
call wall('progress_score');
call wall('coach_note');
call audited('driver');
call audited('change_idea');
call audited('progress_score');
call audited('coach_note');

-- Does whoever asks coach the programme's places today?
create function app_coaches() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from membership m where m.person_id = app_person() and m.programme_id = app_programme() and m.role = 'CLUSTER_LEAD'
    and m.starts_on <= (now() at time zone 'Europe/Copenhagen')::date
    and (m.ends_on is null or m.ends_on >= (now() at time zone 'Europe/Copenhagen')::date)
    and (m.acting_until is null or m.acting_until >= (now() at time zone 'Europe/Copenhagen')::date))
$$;
revoke all on function app_coaches from public;
grant execute on function app_coaches to laeringsrum_app;

create policy team_and_coach_read on progress_score for select to laeringsrum_app using (
  programme_id = (select app_programme()) and (place_id = any ((select app_read_places())::uuid[]) or (select app_coaches())));
create policy team_inserts on progress_score for insert to laeringsrum_app
  with check (programme_id = (select app_programme()) and place_id = any ((select app_write_places())::uuid[]));
grant select, insert on progress_score to laeringsrum_app;
create policy team_and_coach_read on coach_note for select to laeringsrum_app using (
  programme_id = (select app_programme()) and (place_id = any ((select app_read_places())::uuid[]) or (select app_coaches())));
create policy coach_inserts on coach_note for insert to laeringsrum_app
  with check (programme_id = (select app_programme()) and (select app_coaches()));
grant select, insert on coach_note to laeringsrum_app;

-- The proposal is the same for team and coach, though the coach does not see the cycles it counts: only the counts leave.
create function cycles_for_progress(interventions uuid[])
returns table (intervention_id uuid, started int, tests_closed int, tests_kept_or_adapted int, changes_kept int)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.intervention_id, count(*) filter (where c.state <> 'DRAFT' and c.starts_on is not null)::int,
    count(*) filter (where c.kind = 'TEST' and c.state = 'CLOSED')::int,
    count(*) filter (where c.kind = 'TEST' and c.state = 'CLOSED' and c.decision in ('ADAPT', 'ADOPT'))::int,
    count(*) filter (where c.kind = 'TEST' and c.state = 'CLOSED' and c.decision = 'ADOPT')::int
  from pdsa_cycle c
  where c.intervention_id = any (interventions) and c.programme_id = app_programme()
    and (c.place_id = any (app_read_places()) or app_coaches())
  group by c.intervention_id
$$;
revoke all on function cycles_for_progress from public;
grant execute on function cycles_for_progress to laeringsrum_app;
`;
