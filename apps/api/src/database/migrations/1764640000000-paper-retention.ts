import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * The programme's own papers - minutes, reports, decisions and accounts - have classes and deadlines of their own. The first three are
 * handed over before they are deleted; the accounts stand for as long as accounts must.
 */
export class PaperRetention1764640000000 implements MigrationInterface {
  readonly name = 'PaperRetention1764640000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(classes);
    await runner.query(papers);
    await runner.query(due);
    await runner.query(grants);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

const classes = `
alter table retention_rule drop constraint retention_rule_data_class_check;
alter table retention_rule add constraint retention_rule_data_class_check check (data_class in ('SESSION','RECEIPT','API_TOKEN',
  'CONTRIBUTOR_LINK','TRASH','ACCESS_LOG','AUDIT_ENTRY','FORMER_PERSON','COMMENT','MINUTES','REPORT','DECISION','ACCOUNTS','WORK'));
insert into retention_rule (id, programme_id, data_class, days, legal_note)
select gen_random_uuid(), p.id, c.data_class, c.days, c.note from programme p, (values
  ('MINUTES', 1825, 'Referater, dagsordener og aftaler fra møder og seminarer. Regnes fra programmets slut. Afleveres til journal eller arkiv, før de slettes.'),
  ('REPORT', 1825, 'Rapporter med kommentarer og godkendelser. Regnes fra programmets slut. Afleveres til journal eller arkiv, før de slettes.'),
  ('DECISION', 1825, 'Afvigelser, forankring og det, der er besluttet om dem. Regnes fra programmets slut. Afleveres til journal eller arkiv, før de slettes.'),
  ('ACCOUNTS', 1827, 'Regnskabsmateriale gemmes i fem år efter regnskabsårets slut (bogføringsloven). 1827 dage er fem hele år, også med to skudår.')
) c (data_class, days, note) where exists (select 1 from retention_rule r where r.programme_id = p.id)
on conflict do nothing;
-- What was handed over for no place: the programme's own papers.
alter table archive_export alter column place_id drop not null;
create policy lead_inserts on archive_export for insert to laeringsrum_app
  with check (programme_id = (select app_programme()) and place_id is null and by_id = (select app_person()) and (select app_holds('{CLUSTER_LEAD}')));
-- By class and programme: what is deleted of it is deleted again when an older backup is restored.
alter table tombstone drop constraint tombstone_table_name_check;
alter table tombstone add constraint tombstone_table_name_check
  check (table_name in ('attachment','person','place','MINUTES','REPORT','DECISION','ACCOUNTS'));
`;

const papers = `
-- Which table is a paper of which class, in the order in which they can go: what hangs on another goes before it.
create function paper_tables() returns table (data_class text, table_name text, turn int) language sql immutable as $$
  values ('MINUTES', 'group_meeting_remark', 1), ('MINUTES', 'group_meeting_item', 2), ('MINUTES', 'group_meeting', 3),
    ('MINUTES', 'project_point', 4), ('MINUTES', 'action_point', 5), ('MINUTES', 'project_meeting', 6), ('MINUTES', 'agenda_item', 7),
    ('MINUTES', 'seminar_participant', 8), ('MINUTES', 'peer_question', 9), ('MINUTES', 'seminar_freeze', 10),
    ('REPORT', 'report_approval', 11), ('REPORT', 'report_comment', 12), ('REPORT', 'report_page', 13), ('REPORT', 'report_text', 14),
    ('REPORT', 'report', 15), ('REPORT', 'knowledge_sharing', 16),
    ('DECISION', 'deviation_step', 17), ('DECISION', 'deviation_question', 18), ('DECISION', 'deviation_vote', 19), ('DECISION', 'deviation', 20),
    ('DECISION', 'anchoring_vote', 21), ('DECISION', 'anchoring', 22), ('DECISION', 'threshold_change', 23),
    ('ACCOUNTS', 'posting', 24), ('ACCOUNTS', 'posting_import', 25), ('ACCOUNTS', 'pool_request', 26), ('ACCOUNTS', 'budget_line', 27),
    ('ACCOUNTS', 'programme_grant', 28)
$$;
-- Whose time has gone, class by class. Accounts are one: half a sum is a wrong sum, so all of them stand until the last financial year's
-- time has gone. The others wait until everything in them has been handed over, what was added since included.
create function paper_classes_due() returns table (data_class text, programme_id uuid, waiting boolean) language sql stable as $$
  select r.data_class, g.id, r.data_class <> 'ACCOUNTS' and not exists (
      select 1 from archive_export e where e.programme_id = g.id and e.place_id is null and e.at > g.ends_on and not exists (
        select 1 from audit_entry a join paper_tables() t on t.table_name = a.table_name and t.data_class = r.data_class
        where a.programme_id = g.id and a.at > e.at and a.action <> 'DELETE'))
  from retention_rule r join programme g on g.id = r.programme_id
  where r.data_class in ('MINUTES','REPORT','DECISION','ACCOUNTS') and g.ends_on < now() - make_interval(days => r.days)
    and (r.data_class <> 'ACCOUNTS' or make_date(extract(year from greatest(g.ends_on,
      (select max(p.posted_on) from posting p where p.programme_id = g.id)))::int, 12, 31) < now() - make_interval(days => r.days))
$$;
create function paper_rows(wanted_waiting boolean) returns table (data_class text, table_name text, row_id text, programme_id uuid)
language plpgsql stable as $$
declare
  paper record;
begin
  for paper in select t.data_class, t.table_name, d.programme_id from paper_classes_due() d join paper_tables() t on t.data_class = d.data_class
      where d.waiting = wanted_waiting order by t.turn loop
    -- A budget line that a deviation leans on goes after it.
    return query execute format('select %L, %L, t.id::text, t.programme_id from %I t where t.programme_id = $1', paper.data_class, paper.table_name, paper.table_name)
      || case paper.table_name when 'budget_line' then ' and not exists (select 1 from deviation d where d.budget_line_id = t.id)' else '' end
      using paper.programme_id;
  end loop;
end $$;
create function retention_awaits_papers() returns table (data_class text)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct r.data_class from paper_rows(true) r where r.programme_id = app_programme()
$$;
`;

/** As it was, and the papers. */
const due = `
create or replace function retention_candidates() returns table (data_class text, table_name text, row_id text, programme_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  with longest as (select r.data_class, max(r.days) as days from retention_rule r group by 1),
  own as (select r.data_class, r.programme_id, make_interval(days => r.days) as kept from retention_rule r)
  select 'SESSION', 'session', s.id::text, null::uuid from session s, longest l
    where l.data_class = 'SESSION' and least(s.expires_at, s.revoked_at) < now() - make_interval(days => l.days)
  union all select 'RECEIPT', 'receipt', r.person_id || ' ' || r.key, null from receipt r, longest l
    where l.data_class = 'RECEIPT' and r.at < now() - make_interval(days => l.days)
  union all select 'API_TOKEN', 'api_token', t.id::text, t.programme_id from api_token t join own o on o.programme_id = t.programme_id
    where o.data_class = 'API_TOKEN' and least(t.expires_on + 1, t.revoked_at) < now() - o.kept
  union all select 'CONTRIBUTOR_LINK', 'contributor_link', c.id::text, c.programme_id from contributor_link c join own o on o.programme_id = c.programme_id
    where o.data_class = 'CONTRIBUTOR_LINK' and least(c.expires_on + 1, c.revoked_at) < now() - o.kept
  union all select 'TRASH', 'attachment', a.id::text, a.programme_id from attachment a join own o on o.programme_id = a.programme_id
    where o.data_class = 'TRASH' and a.removed_at < now() - o.kept
  union all select 'ACCESS_LOG', 'access_log', a.id::text, a.programme_id from access_log a join own o on o.programme_id = a.programme_id
    where o.data_class = 'ACCESS_LOG' and a.at < now() - o.kept
  union all select 'ACCESS_LOG', 'security_event', e.id::text, e.programme_id from security_event e, longest l
    where l.data_class = 'ACCESS_LOG' and e.at < now() - make_interval(days => l.days)
  union all select 'AUDIT_ENTRY', 'audit_entry', a.id::text, a.programme_id from audit_entry a
    left join own o on o.programme_id = a.programme_id and o.data_class = 'AUDIT_ENTRY'
    where a.at < now() - coalesce(o.kept, (select make_interval(days => l.days) from longest l where l.data_class = 'AUDIT_ENTRY'))
  union all select 'FORMER_PERSON', 'person', p.id::text, null from person p, longest l
    where l.data_class = 'FORMER_PERSON' and p.email not like '%@deleted.invalid'
      and exists (select 1 from membership m where m.person_id = p.id)
      and not exists (select 1 from membership m where m.person_id = p.id and (m.ends_on is null or m.ends_on >= now() - make_interval(days => l.days)))
  union all select 'COMMENT', 'comment', c.id::text, c.programme_id from comment c join own o on o.programme_id = c.programme_id
    where o.data_class = 'COMMENT' and c.at < now() - o.kept and not exists (select 1 from comment t where t.subject_id = c.subject_id
      and coalesce(t.parent_id, t.id) = coalesce(c.parent_id, c.id) and t.at >= now() - o.kept)
  union all select p.data_class, p.table_name, p.row_id, p.programme_id from paper_rows(false) p
  union all select 'WORK', 'place', p.id::text, p.programme_id from place p join programme g on g.id = p.programme_id join own o on o.programme_id = g.id
    where o.data_class = 'WORK' and g.ends_on < now() - o.kept
      and exists (select 1 from intervention i where i.place_id = p.id)
      and exists (select 1 from archive_export e where e.place_id = p.id and e.at > g.ends_on)
$$;
`;

const grants = `
revoke all on function paper_tables, paper_classes_due, paper_rows, retention_awaits_papers from public;
grant execute on function paper_tables, retention_awaits_papers to laeringsrum_app;
`;
