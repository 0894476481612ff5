import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who came in, who did not, who left, and what was refused: words of ours alone, nothing that anybody wrote. */
export class SecurityEvents1764540100000 implements MigrationInterface {
  readonly name = 'SecurityEvents1764540100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(events);
    await runner.query(candidates);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

const events = `
create table security_event (
  id uuid primary key,
  at timestamptz not null default now(),
  kind text not null check (kind in ('SIGNED_IN','SIGN_IN_FAILED','SIGNED_OUT','REFUSED','FACTOR_ADDED','FACTOR_REMOVED','FACTORS_CLEARED')),
  person_id uuid references person,
  by_id uuid references person,
  programme_id uuid references programme,
  method text check (method ~ '^[A-Z_]{1,40}$'),
  door text check (door ~ '^[A-Za-z]{1,60}$'),
  code text check (code ~ '^[A-Z_]{1,60}$'),
  times int not null default 1
);
create index security_event_person on security_event (person_id, at);
create index security_event_by on security_event (by_id);
create index security_event_programme on security_event (programme_id, at);
create index security_event_at on security_event (at);
call wall('security_event');
-- The same again within the hour is counted, not written anew: whoever knocks a thousand times fills no table.
create function note_security_event(new_id uuid, wanted_kind text, who uuid, whose_act uuid, programme uuid, how text, wanted_door text, wanted_code text) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if wanted_kind in ('REFUSED','SIGN_IN_FAILED') then
    update security_event set times = times + 1 where id = (select e.id from security_event e
      where e.kind = wanted_kind and e.person_id is not distinct from who and e.programme_id is not distinct from programme
        and e.door is not distinct from wanted_door and e.code is not distinct from wanted_code and e.method is not distinct from how
        and e.at > now() - interval '1 hour' order by e.at desc limit 1);
    if found then return; end if;
  end if;
  insert into security_event (id, kind, person_id, by_id, programme_id, method, door, code)
  values (new_id, wanted_kind, who, whose_act, programme, how, wanted_door, wanted_code);
end $$;
-- Of the programme's own people, and what nobody's name is on.
create function security_events(first_day date, last_day date, wanted_person uuid, wanted_kind text, older_than uuid, most int)
returns table (id uuid, at timestamptz, kind text, person_id uuid, person_name text, by_name text, method text, door text, code text, times int)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.id, e.at, e.kind, e.person_id, p.name, b.name, e.method, e.door, e.code, e.times
  from security_event e left join person p on p.id = e.person_id left join person b on b.id = e.by_id
  where app_administers() and (e.programme_id = app_programme() or (e.programme_id is null and (e.person_id is null or member_of_programme(e.person_id))))
    and e.at >= (first_day::timestamp at time zone 'Europe/Copenhagen') and e.at < ((last_day + 1)::timestamp at time zone 'Europe/Copenhagen')
    and (wanted_person is null or e.person_id = wanted_person) and (wanted_kind is null or e.kind = wanted_kind)
    and (older_than is null or (e.at, e.id) < (select o.at, o.id from security_event o where o.id = older_than))
  order by e.at desc, e.id desc limit least(most, 200)
$$;
revoke all on function note_security_event, security_events from public;
grant execute on function note_security_event, security_events to laeringsrum_app;
`;

/** As it was, and: these expire as the look-ups do. They belong to the installation, so the longest period of its programmes holds. */
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
  union all select 'WORK', 'place', p.id::text, p.programme_id from place p join programme g on g.id = p.programme_id join own o on o.programme_id = g.id
    where o.data_class = 'WORK' and g.ends_on < now() - o.kept
      and exists (select 1 from intervention i where i.place_id = p.id)
      and exists (select 1 from archive_export e where e.place_id = p.id and e.at > g.ends_on)
$$;
`;
