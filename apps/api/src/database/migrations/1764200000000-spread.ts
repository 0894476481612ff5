import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Spread: transferable concepts in versions, who takes them up and what they change, and what everybody outside may read. */
export class Spread1764200000000 implements MigrationInterface {
  readonly name = 'Spread1764200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(packages);
    await runner.query(walls);
    await runner.query(evidence);
    await runner.query(sharedConcepts);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

/** A concept outlives the cycle it rests on: it then says that the cycle is gone, and counts no more. */
const packages = `
create table transfer_package (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  intervention_id uuid not null unique,
  cycle_id uuid,
  state text not null default 'DRAFT' check (state in ('DRAFT','PUBLISHED','WITHDRAWN')),
  title text not null check (title <> ''),
  summary text not null default '',
  elements jsonb not null default '[]',
  context text not null default '',
  needs text not null default '',
  cost text not null default '',
  ethics text not null default '',
  told jsonb not null default '[]',
  contact_id uuid references person,
  last_version int not null default 0,
  withdrawn_reason text not null default '',
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  updated_by_id uuid references person,
  unique (programme_id, id), unique (programme_id, place_id, id),
  check (state <> 'WITHDRAWN' or withdrawn_reason <> ''),
  check (state = 'DRAFT' or last_version > 0),
  foreign key (programme_id, place_id, intervention_id) references intervention (programme_id, place_id, id),
  foreign key (intervention_id, cycle_id) references pdsa_cycle (intervention_id, id) on delete set null (cycle_id)
);
create index transfer_package_programme on transfer_package (programme_id, state, updated_at desc);
create table transfer_package_version (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  package_id uuid not null,
  number int not null,
  title text not null,
  summary text not null,
  elements jsonb not null,
  context text not null,
  needs text not null,
  cost text not null,
  ethics text not null,
  told jsonb not null,
  news text not null default '',
  at timestamptz not null default now(),
  by_id uuid references person,
  unique (package_id, number), unique (programme_id, package_id, number),
  foreign key (programme_id, place_id, package_id) references transfer_package (programme_id, place_id, id)
);
create table transfer_uptake (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  package_id uuid not null,
  version_number int not null,
  seen_version int not null,
  state text not null check (state in ('CONSIDERING','TAKEN_UP')),
  intervention_id uuid unique,
  elements jsonb not null default '[]',
  differences jsonb not null default '[]',
  question text not null default '',
  told_back text not null default '',
  told_back_on date,
  taken_up_on date not null,
  version int not null default 1,
  by_id uuid references person,
  unique (package_id, place_id), unique (programme_id, place_id, id),
  check ((state = 'TAKEN_UP') = (intervention_id is not null)),
  check (seen_version >= version_number),
  foreign key (programme_id, place_id) references place (programme_id, id),
  foreign key (programme_id, place_id, intervention_id) references intervention (programme_id, place_id, id),
  foreign key (programme_id, package_id, version_number) references transfer_package_version (programme_id, package_id, number)
);
create table transfer_link (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  package_id uuid not null unique,
  address_key text not null unique,
  open boolean not null default true,
  version int not null default 1,
  at timestamptz not null default now(),
  by_id uuid references person,
  foreign key (programme_id, place_id, package_id) references transfer_package (programme_id, place_id, id)
);
`;

/** A draft is its place's own. Published, a concept and who uses it are open to the programme; the lead opens it to everybody. */
const walls = `
call wall('transfer_package');
call audited('transfer_package');
create policy place_reads on transfer_package for select to laeringsrum_app using (
  programme_id = (select app_programme()) and (state <> 'DRAFT' or place_id = any ((select app_read_places())::uuid[])));
create policy place_inserts on transfer_package for insert to laeringsrum_app
  with check (programme_id = (select app_programme()) and place_id = any ((select app_write_places())::uuid[]));
create policy place_updates on transfer_package for update to laeringsrum_app
  using (programme_id = (select app_programme()) and place_id = any ((select app_write_places())::uuid[]))
  with check (programme_id = (select app_programme()) and place_id = any ((select app_write_places())::uuid[]));
grant select, insert, update on transfer_package to laeringsrum_app;

do $$
declare
  tbl text;
  own text := 'programme_id = (select app_programme()) and place_id = any ((select app_write_places())::uuid[])';
begin
  foreach tbl in array array['transfer_package_version','transfer_uptake'] loop
    execute format('call wall(%L)', tbl);
    execute format('create policy programme_reads on %I for select to laeringsrum_app using (programme_id = (select app_programme()))', tbl);
    execute format('create policy place_inserts on %I for insert to laeringsrum_app with check (%s)', tbl, own);
    execute format('grant select, insert on %I to laeringsrum_app', tbl);
  end loop;
  execute format('create policy place_updates on transfer_uptake for update to laeringsrum_app using (%s) with check (%s)', own, own);
end $$;
grant update on transfer_uptake to laeringsrum_app;
call audited('transfer_uptake');

call wall('transfer_link');
call audited('transfer_link');
create policy programme_reads on transfer_link for select to laeringsrum_app using (programme_id = (select app_programme()));
create policy coach_inserts on transfer_link for insert to laeringsrum_app
  with check (programme_id = (select app_programme()) and (select app_coaches()));
create policy coach_updates on transfer_link for update to laeringsrum_app
  using (programme_id = (select app_programme()) and (select app_coaches()))
  with check (programme_id = (select app_programme()) and (select app_coaches()));
grant select, insert, update on transfer_link to laeringsrum_app;
`;

/** In use elsewhere: taken up at another place, where a test has begun. Whether it has is known of cycles one may not see, too. */
const evidence = `
create function adopted_elsewhere(interventions uuid[]) returns table (intervention_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct p.intervention_id from transfer_package p join transfer_uptake u on u.package_id = p.id
  where p.intervention_id = any (interventions) and p.programme_id = app_programme() and p.state <> 'DRAFT' and u.place_id <> p.place_id
    and exists (select 1 from pdsa_cycle c where c.intervention_id = u.intervention_id and c.state not in ('DRAFT', 'CANCELLED'))
$$;
-- The cycle a concept rests on, where it still is: of drafts and cycles that are not shared only the state leaves.
create function packed_cycles(packages uuid[]) returns table (package_id uuid, number int, state text, decision text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, c.number, c.state, c.decision from transfer_package p join pdsa_cycle c on c.id = p.cycle_id
  where p.id = any (packages) and p.programme_id = app_programme() and (p.state <> 'DRAFT' or p.place_id = any (app_read_places()))
$$;
revoke all on function adopted_elsewhere, packed_cycles from public;
grant execute on function adopted_elsewhere, packed_cycles to laeringsrum_app;
`;

/** What everybody with the address reads: the latest version, the curve, and the names to be taken out of the texts before they leave. */
const sharedConcepts = `
create function shared_concept(wanted text) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('title', v.title, 'summary', v.summary, 'elements', v.elements, 'context', v.context, 'needs', v.needs, 'cost', v.cost,
    'ethics', v.ethics, 'told', v.told, 'number', v.number, 'publishedOn', (v.at at time zone 'Europe/Copenhagen')::date,
    'withdrawn', p.state = 'WITHDRAWN', 'decision', c.decision, 'programme', g.title, 'minimumUseful', g.minimum_useful,
    'uptakes', (select count(*) from transfer_uptake u where u.package_id = p.id and u.state = 'TAKEN_UP'),
    'chart', (select jsonb_build_object('versionId', d.id, 'measureName', d.name, 'unit', d.unit, 'valueKind', d.value_kind, 'direction', d.direction,
        'decimals', d.decimals, 'minimum', d.minimum, 'maximum', d.maximum, 'frequency', m.frequency, 'startsOn', m.starts_on, 'baselinePoints', m.baseline_points,
        'periods', x.periods, 'values', x.values, 'denominators', x.denominators, 'states', x.states,
        'phaseStarts', coalesce((select jsonb_agg(f.starts_on order by f.starts_on) from phase f where f.measure_id = m.id), '[]'),
        'phaseOrigins', coalesce((select jsonb_agg(f.origin order by f.starts_on) from phase f where f.measure_id = m.id), '[]'))
      from measure m join lateral (select * from measure_definition_version v where v.definition_id = m.definition_id order by v.number desc limit 1) d on true
        join lateral (select jsonb_agg(n.period order by n.period, n.ordinal) as periods, jsonb_agg(n.value order by n.period, n.ordinal) as values,
          jsonb_agg(n.denominator order by n.period, n.ordinal) as denominators, jsonb_agg(n.state order by n.period, n.ordinal) as states
          from measurement n where n.measure_id = m.id) x on true
      where m.intervention_id = p.intervention_id and x.periods is not null order by m.position limit 1),
    'names', (select coalesce(jsonb_agg(n.name), '[]') from (
      select name from place where programme_id = p.programme_id union select name from care_unit where programme_id = p.programme_id
      union select e.name from person e join membership b on b.person_id = e.id where b.programme_id = p.programme_id
      union select split_part(e.name, ' ', 1) from person e join membership b on b.person_id = e.id where b.programme_id = p.programme_id) n))
  from transfer_link l join transfer_package p on p.id = l.package_id join programme g on g.id = p.programme_id
    join transfer_package_version v on v.package_id = p.id and v.number = p.last_version left join pdsa_cycle c on c.id = p.cycle_id
  where l.address_key = wanted and l.open
$$;
revoke all on function shared_concept from public;
grant execute on function shared_concept to laeringsrum_app;
`;
