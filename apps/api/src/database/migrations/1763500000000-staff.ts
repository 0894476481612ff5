import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Those who try things: links by which somebody without an account contributes, and ideas that staff leave. */
export class Staff1763500000000 implements MigrationInterface {
  readonly name = 'Staff1763500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(links);
    await runner.query(contributorWalls);
    await runner.query(contributorDoors);
    await runner.query(ideas);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

/** The key stands apart: what is secret is not audited, and the count of uses is nobody's history. */
const links = `
create table contributor_link (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  intervention_id uuid not null,
  measure_id uuid,
  cycle_id uuid,
  label text not null check (label <> ''),
  expires_on date not null,
  revoked_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  created_by_id uuid references person,
  unique (programme_id, place_id, id),
  check (num_nonnulls(measure_id, cycle_id) = 1),
  foreign key (programme_id, place_id, intervention_id) references intervention (programme_id, place_id, id),
  foreign key (programme_id, place_id, measure_id) references measure (programme_id, place_id, id),
  foreign key (intervention_id, cycle_id) references pdsa_cycle (intervention_id, id)
);
create index contributor_link_intervention on contributor_link (intervention_id, created_at);
create table contributor_key (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  token_hash text not null unique,
  uses int not null default 0,
  window_uses int not null default 0,
  window_starts timestamptz not null default now(),
  foreign key (programme_id, place_id, id) references contributor_link (programme_id, place_id, id) on delete cascade
);
call wall('contributor_link');
call wall('contributor_key');
call audited('contributor_link');
do $$
declare
  tbl text;
  own text := 'programme_id = (select app_programme()) and place_id = any ((select app_write_places())::uuid[])';
begin
  foreach tbl in array array['contributor_link','contributor_key'] loop
    execute format('create policy place_reads on %I for select to laeringsrum_app using (programme_id = (select app_programme()) and place_id = any ((select app_read_places())::uuid[]))', tbl);
    execute format('create policy place_inserts on %I for insert to laeringsrum_app with check (%s)', tbl, own);
  end loop;
  execute format('create policy place_updates on contributor_link for update to laeringsrum_app using (%s) with check (%s)', own, own);
end $$;
grant select, insert, update on contributor_link to laeringsrum_app;
grant select (id, programme_id, place_id, uses), insert on contributor_key to laeringsrum_app;
`;

/** Whoever comes by a link has no programme, no place and no name: only one measure or one cycle, and what is written there. */
const contributorWalls = `
create function app_contribution_measure() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.contribution_measure', true), '')::uuid $$;
create function app_contribution_cycle() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.contribution_cycle', true), '')::uuid $$;
create policy contributor_reads on measure for select to laeringsrum_app using (id = (select app_contribution_measure()));
create policy contributor_reads on measure_definition_version for select to laeringsrum_app using (
  definition_id = (select m.definition_id from measure m where m.id = (select app_contribution_measure())));
create policy contributor_reads on measurement for select to laeringsrum_app using (measure_id = (select app_contribution_measure()));
create policy contributor_inserts on measurement for insert to laeringsrum_app
  with check (measure_id = (select app_contribution_measure()) and updated_by_id is null);
-- A number that a person has written or corrected stands.
create policy contributor_updates on measurement for update to laeringsrum_app
  using (measure_id = (select app_contribution_measure()) and updated_by_id is null)
  with check (measure_id = (select app_contribution_measure()) and updated_by_id is null);
create policy contributor_reads on pdsa_cycle for select to laeringsrum_app using (id = (select app_contribution_cycle()));
create policy contributor_reads on observation for select to laeringsrum_app
  using (cycle_id = (select app_contribution_cycle()) and author_id is null);
create policy contributor_inserts on observation for insert to laeringsrum_app
  with check (cycle_id = (select app_contribution_cycle()) and author_id is null);
create policy contributor_reads on tally_tap for select to laeringsrum_app using (cycle_id = (select app_contribution_cycle()));
create policy contributor_inserts on tally_tap for insert to laeringsrum_app with check (cycle_id = (select app_contribution_cycle()));
create policy contributor_deletes on tally_tap for delete to laeringsrum_app using (cycle_id = (select app_contribution_cycle()));
`;

const contributorDoors = `
-- A link's token becomes the one row it is for. What is changed through it is counted; which link it was, not who.
create function open_contribution(hash text, subject text, today date, counts boolean, operation text, most int, most_unknown int, minutes int)
returns table (state text, wait int, link_id uuid, label text, expires_on date, programme_id uuid, place_id uuid, place_name text,
  programme_ends_on date, intervention_title text, measure_id uuid, cycle_id uuid)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  begun timestamptz;
  many int;
begin
  wait := sign_in_wait(array[subject], most_unknown, minutes);
  if wait > 0 then state := 'THROTTLED'; return next; return; end if;
  select l.id, l.label, l.expires_on, l.programme_id, l.place_id, p.name, g.ends_on, i.title, l.measure_id, l.cycle_id,
      case when l.revoked_at is not null then 'REVOKED' when l.expires_on < today then 'EXPIRED' else 'OPEN' end
    into link_id, label, expires_on, programme_id, place_id, place_name, programme_ends_on, intervention_title, measure_id, cycle_id, state
  from contributor_key k join contributor_link l on l.id = k.id join intervention i on i.id = l.intervention_id
    join place p on p.id = l.place_id join programme g on g.id = l.programme_id
  where k.token_hash = hash;
  if not found then return; end if;
  if state = 'OPEN' and counts then
    update contributor_key k set uses = k.uses + 1,
      window_uses = case when k.window_starts > now() - make_interval(mins => minutes) then k.window_uses + 1 else 1 end,
      window_starts = case when k.window_starts > now() - make_interval(mins => minutes) then k.window_starts else now() end
    where k.id = link_id returning k.window_uses, k.window_starts into many, begun;
    if many > most then
      state := 'THROTTLED';
      wait := ceil(extract(epoch from (begun + make_interval(mins => minutes) - now())) / 60)::int;
    end if;
  end if;
  perform set_config('app.person', '', true), set_config('app.programme', '', true), set_config('app.read_places', '', true),
    set_config('app.write_places', '', true), set_config('app.operation', operation, true),
    set_config('app.contribution_measure', case when state = 'OPEN' then coalesce(measure_id::text, '') else '' end, true),
    set_config('app.contribution_cycle', case when state = 'OPEN' then coalesce(cycle_id::text, '') else '' end, true);
  return next;
end $$;
-- What comes by a link locks the prediction like anything else that was seen: of its cycle, or of those that watch its measure in these days.
create function lock_by_contribution(first_day date, last_day date) returns void
language sql security definer set search_path = public, pg_temp as $$
  update pdsa_cycle set prediction_locked_at = now()
  where prediction_locked_at is null and (id = app_contribution_cycle()
    or (measure_id = app_contribution_measure() and state in ('RUNNING', 'STUDYING') and starts_on <= last_day
      and (ends_on is null or ends_on >= first_day)))
$$;
revoke all on function open_contribution, lock_by_contribution from public;
grant execute on function open_contribution, lock_by_contribution to laeringsrum_app;
`;

/** An idea is its place's own; its author stands in the row and is named only with consent. */
const ideas = `
create table idea (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  intervention_id uuid not null,
  text text not null check (text <> ''),
  author_id uuid not null references person,
  consent text not null check (consent in ('ASK_FIRST','ASKED','UNNAMED','NAMED','DECLINED')),
  answer text not null default '',
  change_idea_id uuid unique,
  version int not null default 1,
  at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (programme_id, place_id, id),
  check (change_idea_id is null or consent not in ('ASK_FIRST','ASKED')),
  foreign key (programme_id, place_id, intervention_id) references intervention (programme_id, place_id, id),
  foreign key (intervention_id, change_idea_id) references change_idea (intervention_id, id)
);
create index idea_intervention on idea (intervention_id, at);
create index idea_author on idea (author_id, at);
call wall('idea');
call audited('idea');
create policy place_reads on idea for select to laeringsrum_app using (
  programme_id = (select app_programme()) and place_id = any ((select app_read_places())::uuid[])
  and (consent <> 'DECLINED' or change_idea_id is not null or author_id = (select app_person())));
create policy place_inserts on idea for insert to laeringsrum_app with check (
  programme_id = (select app_programme()) and place_id = any ((select app_write_places())::uuid[]) and author_id = (select app_person()));
create policy place_updates on idea for update to laeringsrum_app
  using (programme_id = (select app_programme()) and place_id = any ((select app_write_places())::uuid[]))
  with check (programme_id = (select app_programme()) and place_id = any ((select app_write_places())::uuid[]));
grant select, insert, update on idea to laeringsrum_app;
`;
