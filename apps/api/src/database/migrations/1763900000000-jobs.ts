import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What is done after the answer: on somebody's behalf, by mail, or as a document. The queue itself lives in a schema of its own. */
export class Jobs1763900000000 implements MigrationInterface {
  readonly name = 'Jobs1763900000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(onBehalf);
    await runner.query(mail);
    await runner.query(documents);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

/** As `open_operation`, for work that a person asked for and that is done when they may be gone. Their roles are those of the day it is done. */
const onBehalf = `
create function open_operation_on_behalf(person uuid, wanted_slug text, read_roles text[], write_roles text[], operation text)
returns table (session_id uuid, person_id uuid, programme_id uuid, language text, idle_minutes int, stale boolean, memberships jsonb)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  today date := (now() at time zone 'Europe/Copenhagen')::date;
  held record;
begin
  select p.id, p.language into held from person p where p.id = person and p.disabled_at is null;
  if not found then return; end if;
  session_id := null; person_id := held.id; language := held.language; idle_minutes := 0; stale := false;
  select coalesce(jsonb_agg(jsonb_build_object('role', m.role, 'placeId', m.place_id)), '[]'::jsonb), (array_agg(m.programme_id))[1],
      set_config('app.read_places', coalesce(string_agg(m.place_id::text, ',') filter (where m.role = any (read_roles)), ''), true)
        || set_config('app.write_places', coalesce(string_agg(m.place_id::text, ',') filter (where m.role = any (write_roles)), ''), true)
        || set_config('app.person', held.id::text, true)
        || set_config('app.programme', coalesce((array_agg(m.programme_id))[1]::text, ''), true)
        || set_config('app.operation', operation, true)
    into memberships, programme_id, operation
  from membership m join programme g on g.id = m.programme_id
  where m.person_id = held.id and g.slug = wanted_slug and m.starts_on <= today and (m.ends_on is null or m.ends_on >= today)
    and (m.acting_until is null or m.acting_until >= today);
  return next;
end $$;
revoke all on function open_operation_on_behalf from public;
grant execute on function open_operation_on_behalf to laeringsrum_app;
`;

/**
 * Letters on their way. The address is looked up when the letter leaves; what it said is forgotten when it has left. The serving role
 * may write one and read its own person's.
 */
const mail = `
create table letter (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  kind text not null check (kind <> ''),
  subject text not null,
  body text not null,
  state text not null default 'WAITING' check (state in ('WAITING','SENT','KEPT','FAILED')),
  attempts int not null default 0,
  created_at timestamptz not null default now(),
  sent_at timestamptz
);
create index letter_person on letter (person_id, created_at);
call wall('letter');
create policy anyone_writes on letter for insert to laeringsrum_app with check (state = 'WAITING');
create policy own_reads on letter for select to laeringsrum_app using (person_id = app_person());
grant select, insert on letter to laeringsrum_app;

create function letter_to_send(wanted uuid) returns table (address text, name text, language text, subject text, body text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.email, p.name, p.language, l.subject, l.body from letter l join person p on p.id = l.person_id
  where l.id = wanted and l.state = 'WAITING' and p.disabled_at is null
$$;
create function letter_left(wanted uuid, how text) returns void language sql security definer set search_path = public, pg_temp as $$
  update letter set state = how, attempts = attempts + 1, sent_at = case how when 'SENT' then now() end,
    body = case how when 'SENT' then '' else body end
  where id = wanted and state = 'WAITING'
$$;
create function letter_came_back(wanted uuid) returns void language sql security definer set search_path = public, pg_temp as $$
  update letter set attempts = attempts + 1 where id = wanted and state = 'WAITING'
$$;
create function forget_letters() returns bigint language sql security definer set search_path = public, pg_temp as $$
  with gone as (delete from letter where created_at < now() - interval '30 days' returning 1) select count(*) from gone
$$;
`;

/** What somebody has ordered, for themselves alone: they may show it to others, the system does not. */
const documents = `
create table document (
  id uuid primary key,
  programme_id uuid not null references programme,
  person_id uuid not null references person on delete cascade,
  kind text not null check (kind <> ''),
  subject_id uuid,
  language text not null check (language in ('da','en')),
  state text not null default 'QUEUED' check (state in ('QUEUED','RUNNING','DONE','FAILED','CANCELLED')),
  progress smallint not null default 0 check (progress between 0 and 100),
  file_name text not null default '',
  media_type text not null default '',
  bytes int not null default 0,
  content bytea,
  problem text not null default '',
  ordered_at timestamptz not null default now(),
  ended_at timestamptz,
  check ((state = 'DONE') = (content is not null))
);
create index document_of_person on document (programme_id, person_id, ordered_at desc);
alter table document alter column content set storage external;
call wall('document');
create policy own on document to laeringsrum_app
  using (programme_id = (select app_programme()) and person_id = (select app_person()))
  with check (programme_id = (select app_programme()) and person_id = (select app_person()));
grant select, insert, update, delete on document to laeringsrum_app;
create function forget_documents() returns bigint language sql security definer set search_path = public, pg_temp as $$
  with gone as (delete from document where ordered_at < now() - interval '30 days' returning 1) select count(*) from gone
$$;
do $$
declare f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and p.proname in ('letter_to_send', 'letter_left', 'letter_came_back', 'forget_letters', 'forget_documents')
  loop
    execute format('revoke all on routine %s from public', f);
    execute format('grant execute on routine %s to laeringsrum_app', f);
  end loop;
end $$;
`;
