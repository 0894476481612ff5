import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Deviations with their votes, milestones' status at each place, and what a programme is asked to decide by. */
export class Deviations1764300000000 implements MigrationInterface {
  readonly name = 'Deviations1764300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(settings);
    await runner.query(roles);
    await runner.query(milestones);
    await runner.query(deviations);
    await runner.query(walls);
    await runner.query(doors);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

/** A programme whose text gives no dates has none. The rule of what is larger is the programme's own. */
const settings = `
alter table programme
  alter column starts_on drop not null,
  alter column ends_on drop not null,
  add column deviation_delay_weeks int not null default 4 check (deviation_delay_weeks >= 0),
  add column deviation_budget_percent int not null default 10 check (deviation_budget_percent between 0 and 100),
  add column recusal boolean not null default true;
alter table membership add column substitute_for_id uuid references person;

create table objective (
  id uuid primary key, programme_id uuid not null references programme, key text not null,
  name_da text not null, name_en text not null, position int not null,
  unique (programme_id, key)
);
create table development_question (
  id uuid primary key, programme_id uuid not null references programme, key text not null,
  name_da text not null, name_en text not null, description_da text not null, description_en text not null, position int not null,
  unique (programme_id, key)
);
call wall_reference('objective');
call wall_reference('development_question');
`;

/** Does whoever asks hold one of the roles today, and where? The walls ask, since the settings only know places of working roles. */
const roles = `
create function app_holds(roles text[]) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from membership m where m.person_id = app_person() and m.programme_id = app_programme() and m.role = any (roles)
    and m.starts_on <= (now() at time zone 'Europe/Copenhagen')::date
    and (m.ends_on is null or m.ends_on >= (now() at time zone 'Europe/Copenhagen')::date)
    and (m.acting_until is null or m.acting_until >= (now() at time zone 'Europe/Copenhagen')::date))
$$;
create function app_places_as(roles text[]) returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(m.place_id), '{}') from membership m
  where m.person_id = app_person() and m.programme_id = app_programme() and m.role = any (roles) and m.place_id is not null
    and m.starts_on <= (now() at time zone 'Europe/Copenhagen')::date
    and (m.ends_on is null or m.ends_on >= (now() at time zone 'Europe/Copenhagen')::date)
    and (m.acting_until is null or m.acting_until >= (now() at time zone 'Europe/Copenhagen')::date)
$$;
revoke all on function app_holds, app_places_as from public;
grant execute on function app_holds, app_places_as to laeringsrum_app;
`;

/** The programme's milestone is reached once, by the lead's word; a place has its own status, and a due day of its own where one was approved. */
const milestones = `
alter table milestone add column reached_on date, add column version int not null default 1;
alter table milestone add unique (programme_id, id);
create policy lead_updates on milestone for update to laeringsrum_app
  using (programme_id = (select app_programme()) and (select app_holds('{CLUSTER_LEAD}')));
grant update (reached_on, version) on milestone to laeringsrum_app;
create table milestone_status (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  milestone_id uuid not null,
  state text not null default 'NOT_STARTED' check (state in ('NOT_STARTED','UNDERWAY','REACHED')),
  reached_on date,
  note text not null default '',
  due_on date,
  due_precision text check (due_precision in ('DAY','WEEK','EARLY','LATE','MONTH','YEAR')),
  version int not null default 1,
  unique (milestone_id, place_id), unique (programme_id, place_id, id),
  check ((state = 'REACHED') = (reached_on is not null)),
  check ((due_on is null) = (due_precision is null)),
  foreign key (programme_id, place_id) references place (programme_id, id),
  foreign key (programme_id, milestone_id) references milestone (programme_id, id)
);
call wall_programme('milestone_status');
call audited('milestone_status');
`;

const deviations = `
create table deviation_counter (programme_id uuid primary key references programme, last int not null);
call wall('deviation_counter');
create table deviation (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  intervention_id uuid not null,
  number int not null,
  title text not null default '',
  why text not null default '',
  state text not null default 'DRAFT' check (state in ('DRAFT','PROPOSED','RETURNED','APPROVED','REJECTED','WITHDRAWN')),
  severity text not null check (severity in ('MINOR','LARGER')),
  reasons text[] not null default '{}',
  stops boolean not null default false,
  new_track_key text,
  goal_id uuid,
  goal_before jsonb not null default '{}',
  goal_after jsonb not null default '{}',
  milestone_id uuid,
  due_before date,
  due_before_precision text check (due_before_precision in ('DAY','WEEK','EARLY','LATE','MONTH','YEAR')),
  due_after date,
  due_after_precision text check (due_after_precision in ('DAY','WEEK','EARLY','LATE','MONTH','YEAR')),
  budget_line_id uuid,
  granted_before_ore bigint,
  granted_after_ore bigint,
  affects_grant boolean not null default false,
  round int not null default 1,
  proposed_on date,
  proposed_by_id uuid references person,
  seen_on date,
  seen_by_id uuid references person,
  recommendation text check (recommendation in ('APPROVE','APPROVE_WITH_CONDITIONS','SEND_BACK','REJECT')),
  recommendation_line text not null default '',
  recommended_on date,
  recommended_by_id uuid references person,
  needs_funder boolean not null default false,
  funder_approved boolean,
  funder_answered_on date,
  outcome text check (outcome in ('APPROVE','APPROVE_WITH_CONDITIONS','SEND_BACK','REJECT')),
  outcome_words text not null default '',
  decided_on date,
  decided_by_id uuid references person,
  basis text check (basis in ('VOTES','LEAD_MINOR','LEAD_WITHOUT_GROUP')),
  applied_on date,
  clashes jsonb not null default '[]',
  version int not null default 1,
  created_at timestamptz not null default now(),
  created_by_id uuid references person,
  unique (programme_id, number), unique (programme_id, place_id, id),
  check ((milestone_id is null) = (due_after is null) and (due_after is null) = (due_after_precision is null)),
  check ((budget_line_id is null) = (granted_after_ore is null)),
  check (applied_on is null or state = 'APPROVED'),
  check ((outcome is null) = (decided_on is null) and (decided_on is null) = (basis is null)),
  foreign key (programme_id, place_id, intervention_id) references intervention (programme_id, place_id, id),
  foreign key (programme_id, milestone_id) references milestone (programme_id, id),
  foreign key (programme_id, new_track_key) references track (programme_id, key)
);
create index deviation_place on deviation (programme_id, state, number);
create index deviation_intervention on deviation (intervention_id, number);
create table deviation_vote (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  deviation_id uuid not null,
  round int not null,
  person_id uuid not null references person,
  choice text not null check (choice in ('APPROVE','APPROVE_WITH_CONDITIONS','SEND_BACK','REJECT')),
  line text not null default '',
  at timestamptz not null default now(),
  unique (deviation_id, round, person_id),
  check (choice = 'APPROVE' or line <> ''),
  foreign key (programme_id, place_id, deviation_id) references deviation (programme_id, place_id, id)
);
create table deviation_question (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  deviation_id uuid not null,
  question text not null check (question <> ''),
  asked_on date not null,
  asked_by_id uuid references person,
  answer text not null default '',
  answered_on date,
  answered_by_id uuid references person,
  version int not null default 1,
  at timestamptz not null default now(),
  foreign key (programme_id, place_id, deviation_id) references deviation (programme_id, place_id, id)
);
create index deviation_question_of on deviation_question (deviation_id, at);
create table deviation_step (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  deviation_id uuid not null,
  number int not null,
  kind text not null check (kind in ('CREATED','PROPOSED','SEEN','RECOMMENDED','RETURNED','APPROVED','REJECTED','WITHDRAWN','FUNDER_ANSWERED','APPLIED','CLASHED')),
  note text not null default '',
  on_day date not null,
  by_id uuid references person,
  unique (deviation_id, number),
  foreign key (programme_id, place_id, deviation_id) references deviation (programme_id, place_id, id)
);
`;

/** A draft is the place's own; what is reported is for the parties, the own chief and the steering group. Votes and minutes follow it. */
const walls = `
do $$
declare
  own text := 'programme_id = (select app_programme()) and place_id = any ((select app_write_places())::uuid[])';
  steers text := 'programme_id = (select app_programme()) and (select app_holds(''{CLUSTER_LEAD,STEERING_MEMBER}''))';
  seen text := 'exists (select 1 from deviation d where d.id = deviation_id)';
  tbl text;
begin
  foreach tbl in array array['deviation','deviation_vote','deviation_question','deviation_step'] loop
    execute format('call wall(%L)', tbl);
    execute format('call audited(%L)', tbl);
    execute format('grant select, insert on %I to laeringsrum_app', tbl);
  end loop;
  grant update on deviation, deviation_vote, deviation_question to laeringsrum_app;
  execute format('create policy parties_read on deviation for select to laeringsrum_app using (programme_id = (select app_programme())
    and (place_id = any ((select app_read_places())::uuid[]) or (state <> ''DRAFT'' and ((select app_holds(''{CLUSTER_LEAD,STEERING_MEMBER}''))
      or place_id = any ((select app_places_as(''{CHIEF}''))::uuid[])))))');
  execute format('create policy place_inserts on deviation for insert to laeringsrum_app with check (%s)', own);
  execute format('create policy place_updates on deviation for update to laeringsrum_app using (%s) with check (%s)', own, own);
  execute format('create policy steering_updates on deviation for update to laeringsrum_app using (%s and state <> ''DRAFT'') with check (%s)', steers, steers);
  foreach tbl in array array['deviation_vote','deviation_question','deviation_step'] loop
    execute format('create policy follows_deviation on %I for select to laeringsrum_app using (programme_id = (select app_programme()) and %s)', tbl, seen);
  end loop;
  execute format('create policy voter_inserts on deviation_vote for insert to laeringsrum_app with check (%s and person_id = (select app_person()))', steers);
  execute format('create policy voter_updates on deviation_vote for update to laeringsrum_app using (%s and person_id = (select app_person()))', steers);
  execute format('create policy asker_inserts on deviation_question for insert to laeringsrum_app with check (%s and %s)', steers, seen);
  execute format('create policy place_answers on deviation_question for update to laeringsrum_app using (%s) with check (%s)', own, own);
  execute format('create policy parties_insert on deviation_step for insert to laeringsrum_app with check (programme_id = (select app_programme()) and %s)', seen);
end $$;
-- The steering group reads how far a team says it is, and what was proposed; the coach's word and the profile stay with team and coach.
create policy steering_reads on progress_score for select to laeringsrum_app
  using (programme_id = (select app_programme()) and (select app_holds('{STEERING_MEMBER}')));
`;

const doors = `
create function next_deviation_number() returns int language sql security definer set search_path = public, pg_temp as $$
  insert into deviation_counter as c (programme_id, last) values (app_programme(), 1)
  on conflict (programme_id) do update set last = c.last + 1 returning last
$$;
-- What was approved may be carried out where it belongs, and for this once: the transaction that decides opens the place it is about.
create function open_approved_deviation(wanted uuid) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
declare place uuid;
begin
  select d.place_id into place from deviation d
  where d.id = wanted and d.programme_id = app_programme() and d.state = 'APPROVED' and d.applied_on is null
    and (not d.needs_funder or d.funder_approved);
  if place is null or not app_holds('{CLUSTER_LEAD,STEERING_MEMBER}') then return false; end if;
  perform set_config('app.write_places', concat_ws(',', nullif(current_setting('app.write_places', true), ''), place::text), true),
    set_config('app.deviation', wanted::text, true);
  return true;
end $$;
-- What everybody in the programme may know of a deviation: what was decided.
create function decided_deviations(most int)
returns table (id uuid, number int, title text, place_id uuid, intervention_code text, outcome text, outcome_words text, decided_on date, basis text)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.id, d.number, d.title, d.place_id, i.code, d.outcome, d.outcome_words, d.decided_on, d.basis
  from deviation d join intervention i on i.id = d.intervention_id
  where d.programme_id = app_programme() and d.state in ('APPROVED', 'REJECTED')
  order by d.decided_on desc, d.number desc limit most
$$;
revoke all on function next_deviation_number, open_approved_deviation, decided_deviations from public;
grant execute on function next_deviation_number, open_approved_deviation, decided_deviations to laeringsrum_app;
`;
