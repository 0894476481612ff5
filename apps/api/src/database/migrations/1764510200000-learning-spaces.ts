import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Local learning spaces and feedback meetings: the plan, the script, what was said, and what became of it. */
export class LearningSpaces1764510200000 implements MigrationInterface {
  readonly name = 'LearningSpaces1764510200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(walls);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

const tables = `
create table learning_space_session (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  intervention_id uuid,
  kind text not null check (kind in ('LEARNING_SPACE','FEEDBACK_MEETING')),
  title text not null check (title <> ''),
  held_on date not null,
  who text not null default '',
  inviting text not null default '',
  script text not null default '',
  version int not null default 1,
  updated_at timestamptz not null default now(),
  updated_by_id uuid references person,
  unique (programme_id, place_id, id),
  foreign key (programme_id, place_id) references place (programme_id, id),
  foreign key (programme_id, place_id, intervention_id) references intervention (programme_id, place_id, id)
);
create index learning_space_session_place on learning_space_session (place_id, held_on desc, id);
create table space_note (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  session_id uuid not null,
  kind text not null check (kind in ('REFLECTION','DILEMMA','DECISION')),
  text text not null check (text <> ''),
  outcome text check (outcome in ('IDEA','DONE','NOT_NOW')),
  line text not null default '',
  idea_id uuid references idea on delete set null,
  at timestamptz not null default clock_timestamp(),
  version int not null default 1,
  by_id uuid references person,
  check (outcome is null or outcome = 'IDEA' or line <> ''),
  foreign key (programme_id, place_id, session_id) references learning_space_session (programme_id, place_id, id) on delete cascade
);
create index space_note_session on space_note (session_id, at);
`;

/** The place's own: what citizens and relatives said in a room goes no further than the room decides. */
const walls = `
do $$
declare
  tbl text;
  own text := 'programme_id = (select app_programme()) and place_id = any ((select app_write_places())::uuid[])';
begin
  foreach tbl in array array['learning_space_session','space_note'] loop
    execute format('call wall(%L)', tbl);
    execute format('create policy place_reads on %I for select to laeringsrum_app using (programme_id = (select app_programme()) and place_id = any ((select app_read_places())::uuid[]))', tbl);
    execute format('create policy place_inserts on %I for insert to laeringsrum_app with check (%s)', tbl, own);
    execute format('create policy place_updates on %I for update to laeringsrum_app using (%s) with check (%s)', tbl, own, own);
    execute format('create policy place_deletes on %I for delete to laeringsrum_app using (%s)', tbl, own);
    execute format('grant select, insert, update, delete on %I to laeringsrum_app', tbl);
    execute format('call audited(%L)', tbl);
  end loop;
end $$;
`;
