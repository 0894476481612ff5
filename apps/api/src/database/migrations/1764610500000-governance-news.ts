import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What is decided for the whole programme is heard of too while it is new; and a report is signed by the lead applicant's own. */
export class GovernanceNews1764610500000 implements MigrationInterface {
  readonly name = 'GovernanceNews1764610500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(news);
    await runner.query(hearing);
    await runner.query(signing);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

/**
 * A row that belongs to no place is told by what it stands in: a point and a remark in their meeting, a vote in its question, what is written
 * in its report; and one that is born in the programme, where nobody shows it yet. Postings come by the thousand, and their file is told.
 */
const news = `
alter table row_change alter column place_id drop not null;
alter table row_change rename column intervention_id to about_id;

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
  elsif tg_table_name in ('group_meeting_item', 'group_meeting_remark', 'anchoring_vote', 'report_text', 'report_page', 'report_comment', 'report_approval') then
    row_about := coalesce(whole ->> 'meeting_id', whole ->> 'anchoring_id', whole ->> 'report_id')::uuid;
  elsif row_place is not null then row_about := (whole ->> 'intervention_id')::uuid;
  elsif tg_table_name in ('group_meeting', 'anchoring', 'report', 'budget_line', 'posting_import', 'programme_grant') then
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

/** As before; what was taken out of a meeting is heard of by who may see the meeting. */
const hearing = `
drop policy who_sees_hears on row_change;
create policy who_sees_hears on row_change for select to laeringsrum_app using (
  programme_id = (select app_programme())
  and case when not gone then row_stands(table_name, row_id)
      when table_name in ('group_meeting_item', 'group_meeting_remark') then row_stands('group_meeting', about_id)
      else place_id = any ((select app_read_places())::uuid[]) or table_name in ('measurement', 'annotation', 'phase') end);
`;

/** A chief of the lead applicant's signs what is locked, and changes nothing else. What is opened again loses its approvals. */
const signing = `
create policy chief_signs on report for update to laeringsrum_app
  using (programme_id = (select app_programme()) and (select app_holds('{CHIEF}')) and state in ('LOCKED','APPROVED'))
  with check (programme_id = (select app_programme()) and state = 'SIGNED' and signed_by_id = (select app_person()));
create policy lead_deletes on report_approval for delete to laeringsrum_app
  using (programme_id = (select app_programme()) and (select app_holds('{CLUSTER_LEAD}')));
grant delete on report_approval to laeringsrum_app;
`;
