import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** More time with the money that is granted: asked of the funder, where the programme's application names it. */
export class ExtensionRequests1764660000000 implements MigrationInterface {
  readonly name = 'ExtensionRequests1764660000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(reach);
    await runner.query(requests);
    await runner.query(walls);
    await runner.query(news);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

/** By how many months a programme may ask is data; without it the act does not exist. Copenhagen's application says half a year to a whole. */
const reach = `
alter table programme
  add column extension_least_months int check (extension_least_months >= 1),
  add column extension_most_months int check (extension_most_months between extension_least_months and 60),
  add check ((extension_least_months is null) = (extension_most_months is null));
update programme set extension_least_months = 6, extension_most_months = 12 where key = 'slip-hjemmeplejen-fri';
`;

const requests = `
create table extension_request (
  id uuid primary key,
  programme_id uuid not null references programme,
  number int not null,
  months int not null check (months between 1 and 60),
  why text not null check (why <> ''),
  plan text not null default '',
  state text not null default 'DRAFT' check (state in ('DRAFT','SENT','GRANTED','REFUSED','WITHDRAWN')),
  written_on date not null,
  written_by_id uuid references person,
  sent_on date,
  answered_on date,
  answer text not null default '',
  ends_before date,
  ends_after date,
  version int not null default 1,
  unique (programme_id, number), unique (programme_id, id),
  check (state = 'DRAFT' or state = 'WITHDRAWN' or sent_on is not null),
  check ((answered_on is not null) = (state in ('GRANTED','REFUSED'))),
  check (state = 'GRANTED' or (ends_before is null and ends_after is null)),
  check (ends_after > ends_before)
);
create table extension_advice (
  id uuid primary key,
  programme_id uuid not null,
  request_id uuid not null,
  person_id uuid not null references person,
  line text not null check (line <> ''),
  at timestamptz not null default now(),
  version int not null default 1,
  unique (request_id, person_id),
  foreign key (programme_id, request_id) references extension_request (programme_id, id)
);
`;

/** Everybody reads what the programme asks its funder, who steers reads the advice. The lead writes, and moves the programme's last day. */
const walls = `
do $$
declare
  here text := 'programme_id = (select app_programme())';
  leads text := 'programme_id = (select app_programme()) and (select app_holds(''{CLUSTER_LEAD}''))';
  steers text := 'programme_id = (select app_programme()) and (select app_holds(''{CLUSTER_LEAD,STEERING_MEMBER}''))';
  advises text := 'programme_id = (select app_programme()) and (select app_holds(''{STEERING_MEMBER}'')) and person_id = (select app_person())';
  tbl text;
begin
  foreach tbl in array array['extension_request','extension_advice'] loop
    execute format('call wall(%L)', tbl);
    execute format('call audited(%L)', tbl);
  end loop;
  execute format('create policy programme_reads on extension_request for select to laeringsrum_app using (%s)', here);
  execute format('create policy lead_inserts on extension_request for insert to laeringsrum_app with check (%s)', leads);
  execute format('create policy lead_updates on extension_request for update to laeringsrum_app using (%s) with check (%s)', leads, leads);
  execute format('create policy steering_reads on extension_advice for select to laeringsrum_app using (%s)', steers);
  execute format('create policy adviser_inserts on extension_advice for insert to laeringsrum_app with check (%s)', advises);
  execute format('create policy adviser_updates on extension_advice for update to laeringsrum_app using (%s) with check (%s)', advises, advises);
end $$;
grant select, insert, update on extension_request, extension_advice to laeringsrum_app;
grant update (ends_on) on programme to laeringsrum_app;
`;

/** As before; a request is told as what the programme decides, and an advice by what it is about. */
const news = `
create or replace function audit_row() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  old_row jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  new_row jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  whole jsonb := coalesce(new_row, old_row);
  row_programme uuid := (whole ->> 'programme_id')::uuid;
  row_place uuid := (whole ->> 'place_id')::uuid;
  row_about uuid;
begin
  if tg_op = 'UPDATE' then
    select jsonb_object_agg(key, value) into new_row from jsonb_each(new_row) n where old_row -> n.key is distinct from n.value;
    if new_row is null then return null; end if;
    select jsonb_object_agg(key, value) into old_row from jsonb_each(old_row) o where new_row ? o.key;
  end if;
  insert into audit_entry (person_id, programme_id, place_id, table_name, row_id, action, before, after, reason, operation)
  values (app_person(), coalesce(row_programme, app_programme()), row_place, tg_table_name,
    coalesce(whole ->> 'id', whole ->> 'person_id')::uuid, tg_op, old_row, new_row,
    nullif(current_setting('app.reason', true), ''), nullif(current_setting('app.operation', true), ''));

  -- Heard of is what has an id and belongs to a place, or to what the programme decides. A counter that moves is no news.
  if row_programme is null or not whole ? 'id' then return null; end if;
  if tg_op = 'UPDATE' and whole ? 'version' and not new_row ? 'version' then return null; end if;
  if tg_table_name = 'intervention' then row_about := (whole ->> 'id')::uuid;
  elsif tg_table_name in ('group_meeting_item', 'group_meeting_remark', 'anchoring_vote', 'extension_advice', 'report_text', 'report_page', 'report_comment', 'report_approval') then
    row_about := coalesce(whole ->> 'meeting_id', whole ->> 'anchoring_id', whole ->> 'request_id', whole ->> 'report_id')::uuid;
  elsif row_place is not null then row_about := (whole ->> 'intervention_id')::uuid;
  elsif tg_table_name in ('group_meeting', 'anchoring', 'extension_request', 'report', 'budget_line', 'posting_import', 'programme_grant') then
    if tg_op <> 'UPDATE' then row_about := row_programme; end if;
  else return null; end if;
  if row_about is null and whole ->> 'cycle_id' is not null then
    select c.intervention_id into row_about from pdsa_cycle c where c.id = (whole ->> 'cycle_id')::uuid;
  end if;
  if row_about is null and whole ->> 'measure_id' is not null then
    select m.intervention_id into row_about from measure m where m.id = (whole ->> 'measure_id')::uuid;
  end if;
  insert into row_change (programme_id, place_id, table_name, row_id, about_id, version, gone)
  values (row_programme, row_place, tg_table_name, (whole ->> 'id')::uuid, row_about, (whole ->> 'version')::int, tg_op = 'DELETE');
  return null;
end $$;
`;
