import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Where the cluster's lead is waited for: requests for help, what was talked of, and places on a pause. */
export class FollowUp1764200200000 implements MigrationInterface {
  readonly name = 'FollowUp1764200200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(walls);
    await runner.query(facts);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

const tables = `
-- When a reason begins to hold, where the programme wants it otherwise (libs/domain/needs-help).
alter table programme add column needs_help jsonb not null default '{}';
create table help_request (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  intervention_id uuid not null,
  text text not null check (text <> ''),
  to_network boolean not null default false,
  asked_on date not null,
  answer text not null default '',
  closed_on date,
  version int not null default 1,
  by_id uuid references person,
  unique (programme_id, place_id, id),
  foreign key (programme_id, place_id, intervention_id) references intervention (programme_id, place_id, id)
);
create unique index help_request_open on help_request (intervention_id) where closed_on is null;
create table contact_note (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  intervention_id uuid,
  note text not null check (note <> ''),
  on_day date not null,
  follow_up_on date,
  at timestamptz not null default now(),
  by_id uuid references person,
  foreign key (programme_id, place_id) references place (programme_id, id),
  foreign key (programme_id, place_id, intervention_id) references intervention (programme_id, place_id, id)
);
create index contact_note_place on contact_note (programme_id, place_id, at);
create table place_pause (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  starts_on date not null,
  ends_on date not null,
  reason text not null default '',
  version int not null default 1,
  by_id uuid references person,
  unique (programme_id, place_id, id),
  check (ends_on >= starts_on),
  foreign key (programme_id, place_id) references place (programme_id, id)
);
create index place_pause_place on place_pause (place_id, starts_on);
`;

/** A request is the place's and the lead's, and the network's where the place says so. What was talked of is the lead's own log. */
const walls = `
call wall('help_request');
call audited('help_request');
create policy place_reads on help_request for select to laeringsrum_app using (programme_id = (select app_programme())
  and (place_id = any ((select app_read_places())::uuid[]) or to_network or (select app_coaches())));
create policy place_inserts on help_request for insert to laeringsrum_app
  with check (programme_id = (select app_programme()) and place_id = any ((select app_write_places())::uuid[]));
create policy place_and_coach_update on help_request for update to laeringsrum_app
  using (programme_id = (select app_programme()) and (place_id = any ((select app_write_places())::uuid[]) or (select app_coaches())))
  with check (programme_id = (select app_programme()) and (place_id = any ((select app_write_places())::uuid[]) or (select app_coaches())));
grant select, insert, update on help_request to laeringsrum_app;
call wall('contact_note');
call audited('contact_note');
create policy coach_reads on contact_note for select to laeringsrum_app using (programme_id = (select app_programme()) and (select app_coaches()));
create policy coach_inserts on contact_note for insert to laeringsrum_app with check (programme_id = (select app_programme()) and (select app_coaches()));
grant select, insert on contact_note to laeringsrum_app;
call wall('place_pause');
call audited('place_pause');
create policy programme_reads on place_pause for select to laeringsrum_app using (programme_id = (select app_programme()));
create policy coach_inserts on place_pause for insert to laeringsrum_app with check (programme_id = (select app_programme()) and (select app_coaches()));
create policy coach_deletes on place_pause for delete to laeringsrum_app using (programme_id = (select app_programme()) and (select app_coaches()));
grant select, insert, delete on place_pause to laeringsrum_app;
`;

/** Of cycles the lead does not see, only that there is one, its number and its last day leave; nothing that was written. */
const facts = `
create function cycles_for_follow_up() returns table (intervention_id uuid, running boolean, last_end date, unstudied int, unstudied_end date)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.intervention_id, bool_or(c.state in ('RUNNING', 'STUDYING')),
    max(coalesce((c.closed_at at time zone 'Europe/Copenhagen')::date, c.ends_on, c.starts_on)) filter (where c.state in ('CLOSED', 'CANCELLED')),
    (array_agg(c.number order by c.ends_on) filter (where c.state in ('RUNNING', 'STUDYING') and c.ends_on is not null))[1],
    min(c.ends_on) filter (where c.state in ('RUNNING', 'STUDYING'))
  from pdsa_cycle c where c.programme_id = app_programme() and app_coaches() group by c.intervention_id
$$;
revoke all on function cycles_for_follow_up from public;
grant execute on function cycles_for_follow_up to laeringsrum_app;
`;
