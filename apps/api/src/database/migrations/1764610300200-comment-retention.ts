import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What people say to each other has a deadline of its own: a conversation in which nobody has said anything for so long goes as a whole. */
export class CommentRetention1764610300200 implements MigrationInterface {
  readonly name = 'CommentRetention1764610300200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(dataClass);
    await runner.query(candidates);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

const dataClass = `
alter table retention_rule drop constraint retention_rule_data_class_check;
alter table retention_rule add constraint retention_rule_data_class_check
  check (data_class in ('SESSION','RECEIPT','API_TOKEN','CONTRIBUTOR_LINK','TRASH','ACCESS_LOG','AUDIT_ENTRY','FORMER_PERSON','COMMENT','WORK'));
insert into retention_rule (id, programme_id, data_class, days, legal_note)
select gen_random_uuid(), p.id, 'COMMENT', 730, 'Samtaler om det fælles arbejde. Det, der skal huskes, står i afprøvningen selv.'
from programme p where exists (select 1 from retention_rule r where r.programme_id = p.id) on conflict do nothing;
`;

/** As it was, and the conversations. */
const candidates = `
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
  union all select 'WORK', 'place', p.id::text, p.programme_id from place p join programme g on g.id = p.programme_id join own o on o.programme_id = g.id
    where o.data_class = 'WORK' and g.ends_on < now() - o.kept
      and exists (select 1 from intervention i where i.place_id = p.id)
      and exists (select 1 from archive_export e where e.place_id = p.id and e.at > g.ends_on)
$$;
`;
