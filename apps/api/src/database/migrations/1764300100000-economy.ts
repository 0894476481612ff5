import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Grant, budget lines, postings and the citizens' pool. All amounts are whole øre in bigint. */
export class Economy1764300100000 implements MigrationInterface {
  readonly name = 'Economy1764300100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(walls);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

/** A line without a place is the programme's. A posting is never changed: an import is taken back whole, and read again. */
const tables = `
alter table programme add column budget_warning_percent int not null default 10 check (budget_warning_percent between 0 and 100);
create table budget_line (
  id uuid primary key,
  programme_id uuid not null references programme,
  place_id uuid,
  name text not null check (name <> ''),
  account text not null default '',
  position int not null default 0,
  granted_ore bigint not null default 0,
  committed_ore bigint not null default 0,
  forecast_ore bigint,
  own_contribution boolean not null default false,
  citizens_pool boolean not null default false,
  version int not null default 1,
  updated_at timestamptz not null default now(),
  unique (programme_id, id),
  foreign key (programme_id, place_id) references place (programme_id, id)
);
create unique index budget_line_pool on budget_line (programme_id) where citizens_pool;
create index budget_line_of on budget_line (programme_id, position);
alter table deviation add foreign key (programme_id, budget_line_id) references budget_line (programme_id, id);
create table posting_import (
  id uuid primary key,
  programme_id uuid not null references programme,
  place_id uuid,
  file_name text not null,
  inserted int not null default 0,
  same int not null default 0,
  total_ore bigint not null default 0,
  unreadable jsonb not null default '[]',
  undone_at timestamptz,
  at timestamptz not null default now(),
  by_id uuid references person,
  unique (programme_id, id),
  foreign key (programme_id, place_id) references place (programme_id, id)
);
create table posting (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid,
  line_id uuid not null,
  import_id uuid not null,
  posted_on date not null,
  text text not null default '',
  reference text not null default '',
  amount_ore bigint not null,
  fingerprint text not null,
  unique (line_id, fingerprint),
  foreign key (programme_id, place_id) references place (programme_id, id),
  foreign key (programme_id, line_id) references budget_line (programme_id, id),
  foreign key (programme_id, import_id) references posting_import (programme_id, id)
);
create index posting_line on posting (line_id, posted_on);
create index posting_import_of on posting (import_id);
create table pool_request (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  number int not null,
  title text not null check (title <> ''),
  what text not null default '',
  amount_ore bigint not null check (amount_ore > 0),
  state text not null default 'REQUESTED' check (state in ('REQUESTED','GRANTED','REFUSED','WITHDRAWN')),
  requested_on date not null,
  requested_by_id uuid references person,
  decided_on date,
  decided_by_id uuid references person,
  reason text not null default '',
  version int not null default 1,
  unique (programme_id, number), unique (programme_id, place_id, id),
  check ((state in ('GRANTED','REFUSED')) = (decided_on is not null)),
  foreign key (programme_id, place_id) references place (programme_id, id)
);
`;

/** The lead and the steering group read it all, the local project worker the own place's; nobody else reads a krone. */
const walls = `
create function app_deviation_line() returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select d.budget_line_id from deviation d
  where d.id = nullif(current_setting('app.deviation', true), '')::uuid and d.programme_id = app_programme()
    and d.state = 'APPROVED' and d.applied_on is null
$$;
revoke all on function app_deviation_line from public;
grant execute on function app_deviation_line to laeringsrum_app;
do $$
declare
  reads text := 'programme_id = (select app_programme()) and ((select app_holds(''{CLUSTER_LEAD,STEERING_MEMBER}''))
    or place_id = any ((select app_places_as(''{LOCAL_PROJECT_WORKER}''))::uuid[]))';
  writes text := 'programme_id = (select app_programme()) and ((select app_holds(''{CLUSTER_LEAD}'')) or place_id = any ((select app_write_places())::uuid[]))';
  leads text := 'programme_id = (select app_programme()) and (select app_holds(''{CLUSTER_LEAD}''))';
  tbl text;
begin
  foreach tbl in array array['budget_line','posting_import','posting','pool_request'] loop
    execute format('call wall(%L)', tbl);
    execute format('call audited(%L)', tbl);
  end loop;
  foreach tbl in array array['budget_line','posting_import','posting'] loop
    execute format('create policy purse_reads on %I for select to laeringsrum_app using (%s)', tbl, reads);
  end loop;
  execute format('create policy lead_writes on budget_line for insert to laeringsrum_app with check (%s)', leads);
  execute format('create policy lead_updates on budget_line for update to laeringsrum_app using (%s)', leads);
  execute format('create policy lead_deletes on budget_line for delete to laeringsrum_app using (%s)', leads);
  execute 'create policy decision_updates on budget_line for update to laeringsrum_app
    using (programme_id = (select app_programme()) and id = (select app_deviation_line()))';
  foreach tbl in array array['posting_import','posting'] loop
    execute format('create policy keeper_inserts on %I for insert to laeringsrum_app with check (%s)', tbl, writes);
  end loop;
  execute format('create policy keeper_updates on posting_import for update to laeringsrum_app using (%s)', writes);
  execute format('create policy keeper_deletes on posting for delete to laeringsrum_app using (%s)', writes);
  execute format('create policy parties_read on pool_request for select to laeringsrum_app using (programme_id = (select app_programme())
    and ((select app_holds(''{CLUSTER_LEAD,STEERING_MEMBER}'')) or place_id = any ((select app_read_places())::uuid[])))');
  execute 'create policy place_inserts on pool_request for insert to laeringsrum_app
    with check (programme_id = (select app_programme()) and place_id = any ((select app_write_places())::uuid[]))';
  execute format('create policy parties_update on pool_request for update to laeringsrum_app using (%s)', writes);
end $$;
grant select, insert, update, delete on budget_line to laeringsrum_app;
grant select, insert, update on posting_import to laeringsrum_app;
grant select, insert, delete on posting to laeringsrum_app;
grant select, insert, update on pool_request to laeringsrum_app;
-- The pool's room is asked by whoever requests: how much is left, and nothing else of the budget.
create function citizens_pool() returns table (line_id uuid, granted_ore bigint, spent_ore bigint, committed_ore bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select l.id, l.granted_ore, coalesce((select sum(p.amount_ore) from posting p where p.line_id = l.id), 0)::bigint, l.committed_ore
  from budget_line l where l.programme_id = app_programme() and l.citizens_pool
$$;
-- The line is locked for a moment, so that two requests do not take one number.
create function next_pool_number() returns int language plpgsql security definer set search_path = public, pg_temp as $$
declare following int;
begin
  perform 1 from budget_line l where l.programme_id = app_programme() and l.citizens_pool for update;
  select coalesce(max(r.number), 0) + 1 into following from pool_request r where r.programme_id = app_programme();
  return following;
end $$;
revoke all on function citizens_pool, next_pool_number from public;
grant execute on function citizens_pool, next_pool_number to laeringsrum_app;
`;
