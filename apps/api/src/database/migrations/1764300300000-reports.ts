import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Reports to the funder: what people write of them, who approves, and what was locked. */
export class Reports1764300300000 implements MigrationInterface {
  readonly name = 'Reports1764300300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(walls);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

/** What a report says is not stored until it is locked: then as it was, with a checksum. */
const tables = `
create table report (
  id uuid primary key,
  programme_id uuid not null references programme,
  kind text not null check (kind in ('STATUS','FINAL')),
  title text not null check (title <> ''),
  state text not null default 'DRAFT' check (state in ('DRAFT','LOCKED','APPROVED','SIGNED')),
  snapshot jsonb,
  checksum text,
  locked_on date,
  signed_on date,
  signed_by_id uuid references person,
  created_at timestamptz not null default now(),
  version int not null default 1,
  unique (programme_id, id),
  check ((state = 'DRAFT') = (snapshot is null) and (snapshot is null) = (checksum is null) and (checksum is null) = (locked_on is null)),
  check ((state = 'SIGNED') = (signed_on is not null))
);
create index report_of on report (programme_id, created_at);
create table report_text (
  id uuid primary key,
  programme_id uuid not null,
  report_id uuid not null,
  key text not null check (key in ('learning','methods','citizens','anchoring')),
  text text not null default '',
  version int not null default 1,
  unique (report_id, key),
  foreign key (programme_id, report_id) references report (programme_id, id)
);
create table report_page (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  report_id uuid not null,
  text text not null default '',
  approved_on date,
  approved_by_id uuid references person,
  version int not null default 1,
  unique (report_id, place_id),
  foreign key (programme_id, place_id) references place (programme_id, id),
  foreign key (programme_id, report_id) references report (programme_id, id)
);
create table report_comment (
  id uuid primary key,
  programme_id uuid not null,
  report_id uuid not null,
  section_key text not null,
  text text not null check (text <> ''),
  on_day date not null,
  by_id uuid references person,
  at timestamptz not null default now(),
  foreign key (programme_id, report_id) references report (programme_id, id)
);
create table report_approval (
  id uuid primary key,
  programme_id uuid not null,
  report_id uuid not null,
  person_id uuid not null references person,
  checksum text not null,
  on_day date not null,
  unique (report_id, checksum, person_id),
  foreign key (programme_id, report_id) references report (programme_id, id)
);
`;

const walls = `
do $$
declare
  here text := 'programme_id = (select app_programme())';
  leads text := 'programme_id = (select app_programme()) and (select app_holds(''{CLUSTER_LEAD}''))';
  steers text := 'programme_id = (select app_programme()) and (select app_holds(''{CLUSTER_LEAD,STEERING_MEMBER}''))';
  own text := 'programme_id = (select app_programme()) and place_id = any ((select app_write_places())::uuid[])';
  tbl text;
begin
  foreach tbl in array array['report','report_text','report_page','report_comment','report_approval'] loop
    execute format('call wall(%L)', tbl);
    execute format('call audited(%L)', tbl);
  end loop;
  -- That there is a report is known at the places that write of it; what it says is asked at the door.
  execute format('create policy programme_reads on report for select to laeringsrum_app using (%s)', here);
  execute format('create policy lead_inserts on report for insert to laeringsrum_app with check (%s)', leads);
  execute format('create policy steering_updates on report for update to laeringsrum_app using (%s)', steers);
  foreach tbl in array array['report_text','report_comment','report_approval'] loop
    execute format('create policy steering_reads on %I for select to laeringsrum_app using (%s)', tbl, steers);
  end loop;
  execute format('create policy lead_inserts on report_text for insert to laeringsrum_app with check (%s)', leads);
  execute format('create policy lead_updates on report_text for update to laeringsrum_app using (%s)', leads);
  execute format('create policy steering_inserts on report_comment for insert to laeringsrum_app with check (%s)', steers);
  execute format('create policy approver_inserts on report_approval for insert to laeringsrum_app with check (%s and person_id = (select app_person()))', steers);
  execute format('create policy parties_read on report_page for select to laeringsrum_app using (%s and ((select app_holds(''{CLUSTER_LEAD,STEERING_MEMBER}'')) or place_id = any ((select app_read_places())::uuid[])))', here);
  execute format('create policy lead_inserts on report_page for insert to laeringsrum_app with check (%s)', leads);
  execute format('create policy place_updates on report_page for update to laeringsrum_app using (%s) with check (%s)', own, own);
end $$;
grant select, insert, update on report, report_text, report_page to laeringsrum_app;
grant select, insert on report_comment, report_approval to laeringsrum_app;
`;
