import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Documentation time: tasks and timings, stop-proposals, and what the platform itself costs in time. */
export class DocumentationTime1763400000000 implements MigrationInterface {
  readonly name = 'DocumentationTime1763400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(rules);
    await runner.query(timings);
    await runner.query(proposals);
    await runner.query(platformTime);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

/** Both are the programme's own choice, and the lead's to set: a function, since no role writes the programme's row. */
const rules = `
alter table programme
  add column counts_platform_time boolean not null default false,
  add column three_party_acceptance boolean not null default false;

create function set_documentation_rules(platform_time boolean, three_party boolean) returns void
language sql security definer set search_path = public, pg_temp as $$
  update programme g set counts_platform_time = coalesce(platform_time, counts_platform_time),
    three_party_acceptance = coalesce(three_party, three_party_acceptance), version = version + 1
  where g.id = app_programme() and exists (
    select 1 from membership m, (select (now() at time zone 'Europe/Copenhagen')::date as today) t
    where m.person_id = app_person() and m.programme_id = g.id and m.role = 'CLUSTER_LEAD' and m.starts_on <= today
      and (m.ends_on is null or m.ends_on >= today) and (m.acting_until is null or m.acting_until >= today))
$$;
revoke all on function set_documentation_rules from public;
grant execute on function set_documentation_rules to laeringsrum_app;
`;

/**
 * A timing has no person, no day (a day and a roster are a person) and no reader: it can be written and taken back in a change, and
 * is read only through documentation_timings, which keeps small groups to itself.
 */
const timings = `
create table documentation_task (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  intervention_id uuid not null,
  theme_key text not null,
  name text not null check (name <> ''),
  times_per_week double precision not null check (times_per_week > 0),
  staff int not null check (staff > 0),
  version int not null default 1,
  created_at timestamptz not null default now(),
  unique (programme_id, place_id, id),
  foreign key (programme_id, place_id, intervention_id) references intervention (programme_id, place_id, id),
  foreign key (programme_id, theme_key) references documentation_theme (programme_id, key)
);
create index documentation_task_of on documentation_task (intervention_id, created_at);
call wall_programme('documentation_task');
call audited('documentation_task');

create table documentation_sample (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  task_id uuid not null,
  moment text not null check (moment in ('BEFORE','AFTER')),
  minutes double precision not null check (minutes > 0 and minutes <= 480),
  citizen_value text check (citizen_value in ('NOT_AT_ALL','LITTLE','SOME','MUCH','VERY_MUCH')),
  week date not null check (extract(isodow from week) = 1),
  foreign key (programme_id, place_id, task_id) references documentation_task (programme_id, place_id, id)
);
create index documentation_sample_of on documentation_sample (task_id, moment);
call wall('documentation_sample');
do $$
declare own text := 'programme_id = (select app_programme()) and place_id = any ((select app_write_places())::uuid[])';
begin
  execute format('create policy changes_read on documentation_sample for select to laeringsrum_app using (%s)', own);
  execute format('create policy place_inserts on documentation_sample for insert to laeringsrum_app with check (%s)', own);
  execute format('create policy place_deletes on documentation_sample for delete to laeringsrum_app using (%s)', own);
end $$;
grant select, insert, delete on documentation_sample to laeringsrum_app;
call audited('documentation_sample');

-- Before and after are told apart, each only from the programme's threshold on: so many timings, of a task that so many do.
create function documentation_timings(tasks uuid[])
returns table (task_id uuid, moment text, minutes double precision[], citizen_values text[], first_week date, last_week date)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.task_id, s.moment, array_agg(s.minutes order by s.minutes),
    case when count(s.citizen_value) >= p.small_group_threshold
      then array_agg(s.citizen_value order by s.citizen_value) filter (where s.citizen_value is not null) end,
    min(s.week), max(s.week)
  from documentation_sample s
    join documentation_task t on t.id = s.task_id
    join programme p on p.id = s.programme_id
  where s.task_id = any (tasks) and s.programme_id = app_programme() and t.staff >= p.small_group_threshold
  group by s.task_id, s.moment, p.small_group_threshold
  having count(*) >= p.small_group_threshold
$$;
revoke all on function documentation_timings from public;
grant execute on function documentation_timings to laeringsrum_app;
`;

const proposals = `
create table stop_proposal (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  intervention_id uuid not null,
  kind text not null check (kind in ('STOP','REDUCE')),
  what text not null check (what <> ''),
  because text not null default '',
  legal_authority text check (legal_authority in ('AUTHORITY','LEGAL')),
  legal_checked_by text not null default '',
  legal_basis text not null default '',
  legal_checked_on date,
  state text not null default 'DRAFT' check (state in ('DRAFT','PROPOSED','ACCEPTED','WITHDRAWN')),
  round int not null default 0,
  version int not null default 1,
  created_at timestamptz not null default now(),
  unique (programme_id, place_id, id),
  check ((legal_authority is null) = (legal_basis = '') and (legal_basis = '') = (legal_checked_by = '')
    and (legal_basis = '') = (legal_checked_on is null)),
  check (state <> 'ACCEPTED' or legal_basis <> ''),
  foreign key (programme_id, place_id, intervention_id) references intervention (programme_id, place_id, id)
);
create index stop_proposal_of on stop_proposal (intervention_id, created_at);
create table stop_proposal_step (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  proposal_id uuid not null,
  number int not null,
  round int not null,
  kind text not null check (kind in ('CREATED','LEGALITY_CHECKED','PROPOSED','SIGNED','REVISED','ACCEPTED','WITHDRAWN')),
  party text check (party in ('STAFF','LEADERS','CITIZENS')),
  verdict text check (verdict in ('ACCEPTS','NOT_YET')),
  signed_by text not null default '',
  note text not null default '',
  on_day date not null,
  by_id uuid references person,
  unique (proposal_id, number),
  check ((kind = 'SIGNED') = (party is not null) and (kind = 'SIGNED') = (verdict is not null)),
  foreign key (programme_id, place_id, proposal_id) references stop_proposal (programme_id, place_id, id)
);

-- A draft is the place's own; what has been proposed is for all to learn from. The history is added to, never rewritten.
do $$
declare
  own text := 'programme_id = (select app_programme()) and place_id = any ((select app_write_places())::uuid[])';
  tbl text;
begin
  foreach tbl in array array['stop_proposal','stop_proposal_step'] loop
    execute format('call wall(%L)', tbl);
    execute format('create policy place_inserts on %I for insert to laeringsrum_app with check (%s)', tbl, own);
    execute format('call audited(%L)', tbl);
  end loop;
  execute format('create policy place_updates on stop_proposal for update to laeringsrum_app using (%s) with check (%s)', own, own);
end $$;
create policy place_reads on stop_proposal for select to laeringsrum_app using (
  programme_id = (select app_programme())
  and (place_id = any ((select app_read_places())::uuid[]) or (state <> 'DRAFT' and round > 0)));
create policy place_reads on stop_proposal_step for select to laeringsrum_app using (
  programme_id = (select app_programme())
  and (place_id = any ((select app_read_places())::uuid[]) or exists (select 1 from stop_proposal p where p.id = proposal_id)));
grant select, insert, update on stop_proposal to laeringsrum_app;
grant select, insert on stop_proposal_step to laeringsrum_app;
`;

/**
 * One number a week for the whole programme. Nobody's part of it is anywhere: no audit, no receipt, no place. How many used the
 * platform in the week is counted from the sessions there are anyway, and only the count is kept.
 */
const platformTime = `
create table platform_time_week (
  programme_id uuid not null references programme,
  week date not null check (extract(isodow from week) = 1),
  seconds bigint not null check (seconds >= 0),
  people int not null check (people >= 0),
  primary key (programme_id, week)
);
call wall('platform_time_week');

create function add_platform_time(of_week date, more int) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare seen int;
begin
  if more not between 1 and 900 or not exists (select 1 from programme where id = app_programme() and counts_platform_time) then
    return false;
  end if;
  select count(distinct s.person_id) into seen from session s join membership m on m.person_id = s.person_id
  where m.programme_id = app_programme()
    and s.last_seen_at >= date_trunc('week', now() at time zone 'Europe/Copenhagen') at time zone 'Europe/Copenhagen';
  insert into platform_time_week as w (programme_id, week, seconds, people) values (app_programme(), of_week, more, seen)
  on conflict (programme_id, week) do update set seconds = w.seconds + excluded.seconds, people = greatest(w.people, excluded.people);
  return true;
end $$;

-- Only weeks that are over: a sum that grows while one looks tells who is at work.
create function platform_time_weeks(before date, least_people int, most int) returns table (week date, seconds bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select w.week, case when w.people >= greatest(least_people, 3) then w.seconds end
  from platform_time_week w join programme p on p.id = w.programme_id
  where w.programme_id = app_programme() and p.counts_platform_time and w.week < before
  order by w.week desc limit most
$$;
revoke all on function add_platform_time from public;
revoke all on function platform_time_weeks from public;
grant execute on function add_platform_time to laeringsrum_app;
grant execute on function platform_time_weeks to laeringsrum_app;
`;
