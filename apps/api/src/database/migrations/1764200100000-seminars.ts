import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The seminar's workspace: agenda, participants, storyboards, questions from the others, agreements, and the freeze. */
export class Seminars1764200100000 implements MigrationInterface {
  readonly name = 'Seminars1764200100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(workspace);
    await runner.query(walls);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

const workspace = `
alter table seminar
  add column venue text not null default '',
  add column starts_minute int not null default 540 check (starts_minute between 0 and 1439),
  add constraint seminar_of_programme unique (programme_id, id);
create table agenda_item (
  id uuid primary key,
  programme_id uuid not null,
  seminar_id uuid not null,
  kind text not null,
  title text not null check (title <> ''),
  note text not null default '',
  minutes int not null check (minutes between 1 and 1440),
  position int not null,
  version int not null default 1,
  foreign key (programme_id, seminar_id) references seminar (programme_id, id)
);
create index agenda_item_seminar on agenda_item (seminar_id, position);
create table seminar_participant (
  id uuid primary key,
  programme_id uuid not null,
  seminar_id uuid not null,
  name text not null check (name <> ''),
  kind text not null,
  email text not null default '',
  from_place_id uuid,
  version int not null default 1,
  foreign key (programme_id, seminar_id) references seminar (programme_id, id),
  foreign key (programme_id, from_place_id) references place (programme_id, id)
);
create unique index seminar_participant_once on seminar_participant
  (seminar_id, lower(name), coalesce(from_place_id, '00000000-0000-0000-0000-000000000000'));
create table storyboard (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  seminar_id uuid not null,
  intervention_id uuid not null,
  challenge text not null default '',
  question text not null default '',
  ready boolean not null default false,
  minutes int not null default 8 check (minutes between 1 and 60),
  position int not null default 0,
  version int not null default 1,
  updated_by_id uuid references person,
  unique (seminar_id, intervention_id), unique (programme_id, place_id, id), unique (programme_id, id),
  foreign key (programme_id, seminar_id) references seminar (programme_id, id),
  foreign key (programme_id, place_id, intervention_id) references intervention (programme_id, place_id, id)
);
create table peer_question (
  id uuid primary key,
  programme_id uuid not null,
  storyboard_id uuid not null,
  text text not null check (text <> ''),
  by_id uuid not null references person,
  at timestamptz not null default now(),
  version int not null default 1,
  foreign key (programme_id, storyboard_id) references storyboard (programme_id, id)
);
create index peer_question_storyboard on peer_question (storyboard_id, at);
create table action_point (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid,
  seminar_id uuid not null,
  owner_id uuid not null references person,
  what text not null check (what <> ''),
  due_on date not null,
  done_on date,
  version int not null default 1,
  by_id uuid references person,
  foreign key (programme_id, place_id) references place (programme_id, id),
  foreign key (programme_id, seminar_id) references seminar (programme_id, id)
);
create index action_point_seminar on action_point (seminar_id, due_on);
create index action_point_owner on action_point (owner_id) where done_on is null;
-- What was shown, once and for all: written by the first who freezes, changed by nobody.
create table seminar_freeze (
  id uuid primary key,
  programme_id uuid not null,
  seminar_id uuid not null unique,
  hash text not null,
  content jsonb not null,
  at timestamptz not null default now(),
  by_id uuid references person,
  foreign key (programme_id, seminar_id) references seminar (programme_id, id)
);
`;

/** All of it is open to the programme. The lead sets it up; a place writes its own two lines, and ticks off what one of its own has promised. */
const walls = `
do $$
declare
  tbl text;
  coach text := 'programme_id = (select app_programme()) and (select app_coaches())';
begin
  foreach tbl in array array['agenda_item','seminar_participant','storyboard','peer_question','action_point','seminar_freeze'] loop
    execute format('call wall(%L)', tbl);
    execute format('create policy programme_reads on %I for select to laeringsrum_app using (programme_id = (select app_programme()))', tbl);
    execute format('grant select, insert on %I to laeringsrum_app', tbl);
    execute format('call audited(%L)', tbl);
  end loop;
  foreach tbl in array array['agenda_item','seminar_participant','storyboard','action_point'] loop
    execute format('create policy coach_inserts on %I for insert to laeringsrum_app with check (%s)', tbl, coach);
    execute format('create policy coach_updates on %I for update to laeringsrum_app using (%s) with check (%s)', tbl, coach, coach);
    execute format('grant update on %I to laeringsrum_app', tbl);
  end loop;
  foreach tbl in array array['agenda_item','seminar_participant'] loop
    execute format('create policy coach_deletes on %I for delete to laeringsrum_app using (%s)', tbl, coach);
    execute format('grant delete on %I to laeringsrum_app', tbl);
  end loop;
  execute format('create policy coach_inserts on seminar_freeze for insert to laeringsrum_app with check (%s)', coach);
end $$;
create policy place_inserts on storyboard for insert to laeringsrum_app
  with check (programme_id = (select app_programme()) and place_id = any ((select app_write_places())::uuid[]));
create policy place_updates on storyboard for update to laeringsrum_app
  using (programme_id = (select app_programme()) and place_id = any ((select app_write_places())::uuid[]))
  with check (programme_id = (select app_programme()) and place_id = any ((select app_write_places())::uuid[]));
create policy asker_inserts on peer_question for insert to laeringsrum_app
  with check (programme_id = (select app_programme()) and by_id = (select app_person()));
create policy place_updates on action_point for update to laeringsrum_app
  using (programme_id = (select app_programme()) and place_id = any ((select app_write_places())::uuid[]))
  with check (programme_id = (select app_programme()) and place_id = any ((select app_write_places())::uuid[]));
`;
