import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The lead's frame around the places: commitments, thresholds, the project group's meetings, expertise, what is shared with others. */
export class LeadFrame1764520000000 implements MigrationInterface {
  readonly name = 'LeadFrame1764520000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(walls);
    await runner.query(doors);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

const tables = `
-- What each place has bound itself to (libs/domain/commitment). A programme that asks for a track asks for the two others too.
alter table programme add column commitments text[] not null default '{}';
update programme set commitments = '{TRACK,PDSA,CONCEPT}' where minimum_tracks_per_place > 0;
-- Why the lead follows up sooner or later than the rule does.
create table threshold_change (
  id uuid primary key,
  programme_id uuid not null references programme,
  before jsonb not null,
  after jsonb not null,
  reason text not null check (reason <> ''),
  on_day date not null,
  at timestamptz not null default now(),
  by_id uuid references person
);
create index threshold_change_programme on threshold_change (programme_id, at);
create table project_meeting (
  id uuid primary key,
  programme_id uuid not null references programme,
  on_day date not null,
  starts_minute int not null default 540 check (starts_minute between 0 and 1439),
  venue text not null default '',
  guests text not null default '',
  version int not null default 1,
  by_id uuid references person,
  unique (programme_id, id)
);
create index project_meeting_day on project_meeting (programme_id, on_day);
create table project_point (
  id uuid primary key,
  programme_id uuid not null,
  meeting_id uuid not null,
  title text not null check (title <> ''),
  -- What came of it: the minutes.
  outcome text not null default '',
  position int not null,
  version int not null default 1,
  foreign key (programme_id, meeting_id) references project_meeting (programme_id, id) on delete cascade
);
create index project_point_meeting on project_point (meeting_id, position);
-- What is promised at a meeting of the project group is the same promise as at a seminar: it lands with whoever made it.
alter table action_point
  alter column seminar_id drop not null,
  add column meeting_id uuid,
  add foreign key (programme_id, meeting_id) references project_meeting (programme_id, id),
  add constraint action_point_of_one check (num_nonnulls(seminar_id, meeting_id) = 1);
create index action_point_meeting on action_point (meeting_id, due_on) where meeting_id is not null;
create table expertise_request (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  kind text not null,
  text text not null check (text <> ''),
  asked_on date not null,
  answer text not null default '',
  closed_on date,
  version int not null default 1,
  by_id uuid references person,
  unique (programme_id, place_id, id),
  foreign key (programme_id, place_id) references place (programme_id, id)
);
create index expertise_request_programme on expertise_request (programme_id, closed_on, asked_on);
create table knowledge_sharing (
  id uuid primary key,
  programme_id uuid not null references programme,
  on_day date not null,
  kind text not null,
  with_whom text not null check (with_whom <> ''),
  what text not null check (what <> ''),
  version int not null default 1,
  by_id uuid references person
);
create index knowledge_sharing_day on knowledge_sharing (programme_id, on_day);
`;

/** The frame is the lead's to keep. The project group reads all of it; a request for expertise is its own place's and the lead's. */
const walls = `
do $$
declare
  tbl text;
  coach text := 'programme_id = (select app_programme()) and (select app_coaches())';
begin
  foreach tbl in array array['threshold_change','project_meeting','project_point','knowledge_sharing','expertise_request'] loop
    execute format('call wall(%L)', tbl);
    execute format('call audited(%L)', tbl);
  end loop;
  foreach tbl in array array['project_meeting','project_point','knowledge_sharing'] loop
    execute format('create policy programme_reads on %I for select to laeringsrum_app using (programme_id = (select app_programme()))', tbl);
    execute format('create policy coach_inserts on %I for insert to laeringsrum_app with check (%s)', tbl, coach);
    execute format('create policy coach_updates on %I for update to laeringsrum_app using (%s) with check (%s)', tbl, coach, coach);
    execute format('create policy coach_deletes on %I for delete to laeringsrum_app using (%s)', tbl, coach);
    execute format('grant select, insert, update, delete on %I to laeringsrum_app', tbl);
  end loop;
  execute format('create policy coach_reads on threshold_change for select to laeringsrum_app using (%s)', coach);
  execute format('create policy coach_inserts on threshold_change for insert to laeringsrum_app with check (%s)', coach);
  execute format('create policy coach_updates on seminar for update to laeringsrum_app using (%s) with check (%s)', coach, coach);
end $$;
grant select, insert on threshold_change to laeringsrum_app;
grant update (date, precision, venue, starts_minute, version) on seminar to laeringsrum_app;
create policy coach_updates on programme for update to laeringsrum_app
  using (id = (select app_programme()) and (select app_coaches())) with check (id = (select app_programme()) and (select app_coaches()));
grant update (needs_help, version) on programme to laeringsrum_app;
create policy place_and_coach_read on expertise_request for select to laeringsrum_app using (programme_id = (select app_programme())
  and (place_id = any ((select app_read_places())::uuid[]) or (select app_coaches())));
create policy place_inserts on expertise_request for insert to laeringsrum_app
  with check (programme_id = (select app_programme()) and place_id = any ((select app_write_places())::uuid[]));
create policy coach_updates on expertise_request for update to laeringsrum_app
  using (programme_id = (select app_programme()) and (select app_coaches())) with check (programme_id = (select app_programme()) and (select app_coaches()));
grant select, insert, update on expertise_request to laeringsrum_app;
`;

/** What leaves through the walls: that a place tests at all, and when somebody was last reminded; nothing that was written. */
const doors = `
create function tests_by_place() returns table (place_id uuid, running boolean, closed boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.place_id, bool_or(c.state in ('RUNNING', 'STUDYING')), bool_or(c.state = 'CLOSED')
  from pdsa_cycle c where c.programme_id = app_programme() group by c.place_id
$$;
create function last_reminded(people uuid[]) returns table (person_id uuid, at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select l.person_id, max(l.created_at) from letter l where l.person_id = any (people) and starts_with(l.kind, 'REMINDER')
    and app_coaches() group by l.person_id
$$;
revoke all on function tests_by_place, last_reminded from public;
grant execute on function tests_by_place, last_reminded to laeringsrum_app;
`;
