import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Keys by which a person's own systems ask the API, and the count of requests that several servers share. */
export class ApiTokens1764100000000 implements MigrationInterface {
  readonly name = 'ApiTokens1764100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tokens);
    await runner.query(doors);
    await runner.query(requests);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

/** The hash stands apart, as a contributor link's does: what is secret is neither read back nor audited. */
const tokens = `
create table api_token (
  id uuid primary key,
  programme_id uuid not null references programme,
  person_id uuid not null references person,
  name text not null check (name <> ''),
  scopes text[] not null check (cardinality(scopes) > 0 and scopes <@ array['READ','MEASURE','IMPROVE']),
  expires_on date not null,
  revoked_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now()
);
create index api_token_person on api_token (person_id, programme_id);
create table api_token_key (
  id uuid primary key references api_token on delete cascade,
  token_hash text not null unique,
  last_used_at timestamptz
);
call wall('api_token');
call wall('api_token_key');
call audited('api_token');
create policy own_reads on api_token for select to laeringsrum_app
  using (programme_id = (select app_programme()) and person_id = (select app_person()));
create policy own_inserts on api_token for insert to laeringsrum_app
  with check (programme_id = (select app_programme()) and person_id = (select app_person()));
create policy own_updates on api_token for update to laeringsrum_app
  using (programme_id = (select app_programme()) and person_id = (select app_person()))
  with check (programme_id = (select app_programme()) and person_id = (select app_person()));
create policy own_reads on api_token_key for select to laeringsrum_app
  using (exists (select 1 from api_token t where t.id = api_token_key.id and t.person_id = (select app_person())));
create policy own_inserts on api_token_key for insert to laeringsrum_app
  with check (exists (select 1 from api_token t where t.id = api_token_key.id and t.person_id = (select app_person())));
grant select, insert on api_token to laeringsrum_app;
grant update (revoked_at, version) on api_token to laeringsrum_app;
grant select (id, last_used_at), insert on api_token_key to laeringsrum_app;
`;

const doors = `
-- A token becomes its person in its one programme. Where its scopes lack what the door asks for, it reads and writes at no place.
create function open_api_operation(hash text, wanted_slug text, wanted_scope text, read_roles text[], write_roles text[], operation text)
returns table (session_id uuid, person_id uuid, programme_id uuid, language text, idle_minutes int, stale boolean, memberships jsonb, scopes text[])
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  today date := (now() at time zone 'Europe/Copenhagen')::date;
  held record;
begin
  select t.id, t.person_id, t.programme_id, t.scopes, p.language,
      k.last_used_at is null or k.last_used_at < now() - interval '1 minute' as stale into held
  from api_token_key k join api_token t on t.id = k.id join person p on p.id = t.person_id join programme g on g.id = t.programme_id
  where k.token_hash = hash and t.revoked_at is null and t.expires_on >= today and p.disabled_at is null
    and (wanted_slug is null or g.slug = wanted_slug);
  if not found then return; end if;
  session_id := held.id; person_id := held.person_id; language := held.language; idle_minutes := 0; stale := held.stale; scopes := held.scopes;
  select coalesce(jsonb_agg(jsonb_build_object('role', m.role, 'placeId', m.place_id)), '[]'::jsonb), (array_agg(m.programme_id))[1],
      set_config('app.read_places', coalesce(string_agg(m.place_id::text, ',') filter (where m.role = any (read_roles) and wanted_scope = any (held.scopes)), ''), true)
        || set_config('app.write_places', coalesce(string_agg(m.place_id::text, ',') filter (where m.role = any (write_roles) and wanted_scope = any (held.scopes)), ''), true)
        || set_config('app.person', held.person_id::text, true)
        || set_config('app.programme', case when count(*) > 0 then held.programme_id::text else '' end, true)
        || set_config('app.operation', operation, true)
    into memberships, programme_id, operation
  from membership m
  where m.person_id = held.person_id and m.programme_id = held.programme_id and m.starts_on <= today
    and (m.ends_on is null or m.ends_on >= today) and (m.acting_until is null or m.acting_until >= today);
  return next;
end $$;
create function touch_api_token(wanted uuid) returns void language sql security definer set search_path = public, pg_temp as $$
  update api_token_key set last_used_at = now() where id = wanted
$$;
-- What an administrator sees of everybody's tokens in the programme: whose, what for, since when; and may close.
create function api_tokens_of_programme() returns table (id uuid, person_id uuid, person_name text, name text, scopes text[], expires_on date,
  created_at timestamptz, last_used_at timestamptz, revoked_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.id, t.person_id, p.name, t.name, t.scopes, t.expires_on, t.created_at, k.last_used_at, t.revoked_at
  from api_token t join api_token_key k on k.id = t.id join person p on p.id = t.person_id
  where t.programme_id = app_programme() order by t.created_at desc, t.id limit 500
$$;
create function close_api_token(wanted uuid) returns boolean language sql volatile security definer set search_path = public, pg_temp as $$
  with closed as (
    update api_token set revoked_at = coalesce(revoked_at, now()), version = version + 1
    where id = wanted and programme_id = app_programme() returning 1)
  select exists (select 1 from closed)
$$;
revoke all on function open_api_operation, touch_api_token, api_tokens_of_programme, close_api_token from public;
grant execute on function open_api_operation, touch_api_token, api_tokens_of_programme, close_api_token to laeringsrum_app;
`;

/** How many requests came from whom in which minute, told by every server once in a while: a count that is lost in a crash is no loss. */
const requests = `
create unlogged table request_count (
  subject text not null,
  minute timestamptz not null,
  requests int not null,
  primary key (minute, subject)
);
call wall('request_count');
create function count_requests(subjects text[], counts int[]) returns table (subject text, requests int)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  delete from request_count r where r.minute < now() - interval '5 minutes';
  return query insert into request_count as r (subject, minute, requests)
    select s.subject, date_trunc('minute', now()), sum(s.requests)::int from unnest(subjects, counts) s (subject, requests) group by 1 order by 1
    on conflict on constraint request_count_pkey do update set requests = r.requests + excluded.requests
    returning r.subject, r.requests;
end $$;
revoke all on function count_requests from public;
grant execute on function count_requests to laeringsrum_app;
`;
