import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** How people get in: what is used once, keys, codes, identities at other places, and the sessions they open. */
export class SignIn1764000100000 implements MigrationInterface {
  readonly name = 'SignIn1764000100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sessions);
    await runner.query(singleUse);
    await runner.query(identities);
    await runner.query(keys);
    await runner.query(grants);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

const sessions = `
alter table session
  add column authenticated_at timestamptz not null default now(),
  add column method text not null default 'PASSWORD' check (method in ('PASSWORD','CODE','PASSKEY','LINK','OIDC','SAML','PERSONA')),
  add column browser text not null default '',
  add column system text not null default '',
  add column provider_id uuid references identity_provider;

-- When somebody else vouches, the person may have shown who they are a while before.
create function describe_session(hash text, how text, wanted_browser text, wanted_system text, provider uuid, proved timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  update session set method = how, browser = wanted_browser, system = wanted_system, provider_id = provider,
    authenticated_at = least(coalesce(proved, now()), now()) where token_hash = hash
$$;
create function session_is_fresh(hash text, minutes int) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select authenticated_at > now() - make_interval(mins => minutes) from session where token_hash = hash and revoked_at is null), false)
$$;
create function freshen_session(hash text) returns void language sql security definer set search_path = public, pg_temp as $$
  update session set authenticated_at = now(), last_seen_at = now() where token_hash = hash and person_id = app_person() and revoked_at is null
$$;
create function provider_of_session(hash text) returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select provider_id from session where token_hash = hash
$$;
create function my_sessions(hash text)
returns table (id uuid, browser text, system text, method text, created_at timestamptz, last_seen_at timestamptz, expires_at timestamptz, current boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.id, s.browser, s.system, s.method, s.created_at, s.last_seen_at, s.expires_at, s.token_hash = hash
  from session s where s.person_id = app_person() and s.revoked_at is null and s.expires_at > now()
    and s.last_seen_at > now() - make_interval(mins => s.idle_minutes)
  order by s.token_hash = hash desc, s.last_seen_at desc limit 50
$$;
-- One of one's own, or all but the one that asks.
create function end_my_sessions(wanted uuid, but_hash text) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare ended int;
begin
  update session s set revoked_at = now() where s.person_id = app_person() and s.revoked_at is null
    and (case when wanted is null then s.token_hash <> but_hash else s.id = wanted end);
  get diagnostics ended = row_count;
  return ended;
end $$;
`;

/** Links, challenges, tickets and states: known by their hash, taken once, gone when their time is over. */
const singleUse = `
create table single_use (
  hash text primary key,
  kind text not null check (kind in ('INVITATION','LINK','TICKET','PASSKEY','OIDC','SAML','ARRIVAL','CODES')),
  person_id uuid references person on delete cascade,
  data jsonb not null default '{}',
  expires_at timestamptz not null
);
create index single_use_person on single_use (person_id);
create index single_use_expiry on single_use (expires_at);
call wall('single_use');
create function keep_single_use(wanted_hash text, wanted_kind text, person uuid, wanted_data jsonb, minutes int) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from single_use where expires_at < now() - interval '1 day';
  insert into single_use (hash, kind, person_id, data, expires_at) values (wanted_hash, wanted_kind, person, wanted_data, now() + make_interval(mins => minutes))
$$;
-- Whoever comes first takes it; the second finds nothing, also at the same moment.
create function take_single_use(wanted_hash text, wanted_kind text) returns table (person_id uuid, data jsonb)
language sql volatile security definer set search_path = public, pg_temp as $$
  delete from single_use s where s.hash = wanted_hash and s.kind = wanted_kind and s.expires_at > now() returning s.person_id, s.data
$$;
create function see_single_use(wanted_hash text, wanted_kind text) returns table (person_id uuid, data jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.person_id, s.data from single_use s where s.hash = wanted_hash and s.kind = wanted_kind and s.expires_at > now()
$$;
-- A new invitation ends the one before.
create function forget_single_use(person uuid, wanted_kind text) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from single_use s where s.person_id = person and s.kind = wanted_kind
$$;
`;

const keys = `
create table passkey (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  credential_id text not null unique,
  public_key text not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz
);
create index passkey_person on passkey (person_id);
-- The secret is sealed with a key of the environment; last_step is the last code that was used, so that none is used twice.
create table one_time_code (
  person_id uuid primary key references person on delete cascade,
  sealed text not null,
  last_step bigint not null,
  created_at timestamptz not null default now()
);
create table recovery_code (
  person_id uuid not null references person on delete cascade,
  code_hash text not null,
  used_at timestamptz,
  primary key (person_id, code_hash)
);
call wall('passkey');
call wall('one_time_code');
call wall('recovery_code');

create function my_account() returns table (has_password boolean, password_changed_at timestamptz, codes_since timestamptz, recovery_left int, passkeys jsonb, providers text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from credential where person_id = app_person()), (select changed_at from credential where person_id = app_person()),
    (select created_at from one_time_code where person_id = app_person()),
    (select count(*)::int from recovery_code where person_id = app_person() and used_at is null),
    coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'name', k.name, 'createdAt', k.created_at, 'lastUsedAt', k.last_used_at) order by k.created_at)
      from passkey k where k.person_id = app_person()), '[]'::jsonb),
    coalesce((select array_agg(distinct p.name) from external_identity e join identity_provider p on p.id = e.provider_id where e.person_id = app_person()), '{}')
$$;
create function set_password(person uuid, hash text) returns void language sql security definer set search_path = public, pg_temp as $$
  insert into credential (person_id, password_hash) values (person, hash)
  on conflict (person_id) do update set password_hash = excluded.password_hash, changed_at = now()
$$;
create function password_of(person uuid) returns text language sql stable security definer set search_path = public, pg_temp as $$
  select password_hash from credential where person_id = person
$$;
create function factors_of(person uuid) returns table (codes boolean, passkeys text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from one_time_code c where c.person_id = person),
    coalesce((select array_agg(k.credential_id order by k.created_at) from passkey k where k.person_id = person), '{}')
$$;
create function codes_of(person uuid) returns table (sealed text, last_step bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.sealed, c.last_step from one_time_code c where c.person_id = person
$$;
-- Two that come with the same code at the same moment: the row is locked, and one of them is too late.
create function spend_code(person uuid, step bigint) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update one_time_code set last_step = step where person_id = person and last_step < step;
  return found;
end $$;
create function spend_recovery_code(person uuid, hash text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update recovery_code set used_at = now() where person_id = person and code_hash = hash and used_at is null;
  return found;
end $$;
create function keep_codes(wanted_sealed text, step bigint, hashes text[]) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into one_time_code (person_id, sealed, last_step) values (app_person(), wanted_sealed, step)
  on conflict (person_id) do update set sealed = excluded.sealed, last_step = excluded.last_step, created_at = now();
  delete from recovery_code where person_id = app_person();
  insert into recovery_code (person_id, code_hash) select app_person(), h from unnest(hashes) h
$$;
create function drop_codes() returns void language sql security definer set search_path = public, pg_temp as $$
  delete from one_time_code where person_id = app_person();
  delete from recovery_code where person_id = app_person()
$$;
create function keep_passkey(wanted uuid, credential text, key text, signs bigint, ways text[], wanted_name text) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into passkey (id, person_id, credential_id, public_key, counter, transports, name)
  values (wanted, app_person(), credential, key, signs, ways, wanted_name)
$$;
create function passkey_for(credential text) returns table (id uuid, person_id uuid, public_key text, counter bigint, transports text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select k.id, k.person_id, k.public_key, k.counter, k.transports from passkey k join person p on p.id = k.person_id
  where k.credential_id = credential and p.disabled_at is null
$$;
create function use_passkey(wanted uuid, signs bigint) returns void language sql security definer set search_path = public, pg_temp as $$
  update passkey set counter = signs, last_used_at = now() where id = wanted
$$;
create function drop_passkey(wanted uuid) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from passkey where id = wanted and person_id = app_person();
  return found;
end $$;
`;

const identities = `
create table external_identity (
  id uuid primary key,
  provider_id uuid not null references identity_provider,
  issuer text not null,
  subject text not null,
  person_id uuid not null references person on delete cascade,
  created_at timestamptz not null default now(),
  unique (issuer, subject)
);
create index external_identity_person on external_identity (person_id);
call wall('external_identity');

-- The ways in that the sign-in page offers: a name, a place, and the domains by which one finds it.
create function sign_in_ways() returns table (id uuid, name text, kind text, place_name text, domains text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.name, p.kind, l.name, p.domains from identity_provider p join place l on l.id = p.place_id
  where p.enabled order by l.name, p.name limit 200
$$;
create function provider_for_sign_in(wanted uuid) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  select to_jsonb(p) from identity_provider p where p.id = wanted and p.enabled
$$;
create function domain_is_taken(wanted text[], but uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from identity_provider p where p.domains && wanted and p.id <> but)
$$;
create function person_for_address(address text) returns table (person_id uuid, name text, language text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.name, p.language from person p where lower(p.email) = lower(address) and p.disabled_at is null
$$;
create function known_words_of(person uuid) returns text[] language sql stable security definer set search_path = public, pg_temp as $$
  select array[p.name, p.email] || coalesce((select array_agg(distinct l.name) from membership m join place l on l.id = m.place_id where m.person_id = p.id), '{}')
  from person p where p.id = person and p.disabled_at is null
$$;
/*
 * Whom an issuer vouches for: by issuer and subject; else the person that was invited by this address, when the address lies in a domain
 * of the provider and the person belongs to its programme; else a new one, when groups give a role. Then the roles that the groups give
 * at the provider's place, no more and no fewer. The place is the provider's row's: nothing in the claims can choose it.
 */
create function arrive(provider uuid, wanted_subject text, new_id uuid, identity_id uuid, wanted_name text, wanted_initials text, address text, roles text[], membership_ids uuid[])
returns table (person_id uuid, outcome text)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  p identity_provider%rowtype;
  who uuid;
  today date := (now() at time zone 'Europe/Copenhagen')::date;
  role_text text;
  i int := 0;
begin
  select * into p from identity_provider where id = provider and enabled;
  if not found then return query select null::uuid, 'PROVIDER_FAILED'; return; end if;
  select e.person_id into who from external_identity e where e.issuer = p.issuer and e.subject = wanted_subject;
  if who is null and address <> '' and split_part(lower(address), '@', 2) = any (p.domains) then
    select x.id into who from person x where lower(x.email) = lower(address)
      and exists (select 1 from membership m where m.person_id = x.id and m.programme_id = p.programme_id and (m.place_id = p.place_id or m.place_id is null));
  end if;
  if who is null and cardinality(roles) > 0 and wanted_name <> '' and split_part(lower(address), '@', 2) = any (p.domains) then
    insert into person (id, name, initials, email) values (new_id, wanted_name, wanted_initials, address) on conflict (lower(email)) do nothing returning id into who;
  end if;
  if who is null then return query select null::uuid, 'PROVIDER_NO_ACCESS'; return; end if;
  if exists (select 1 from person x where x.id = who and x.disabled_at is not null) then return query select null::uuid, 'PROVIDER_NO_ACCESS'; return; end if;
  insert into external_identity (id, provider_id, issuer, subject, person_id) values (identity_id, p.id, p.issuer, wanted_subject, who)
  on conflict (issuer, subject) do nothing;
  perform set_config('app.person', who::text, true);
  update membership m set ends_on = greatest(today - 1, m.starts_on), acting_until = today - 1, version = m.version + 1 where m.person_id = who and m.provider_id = p.id
    and (m.ends_on is null or m.ends_on >= today) and not m.role = any (roles);
  foreach role_text in array roles loop
    i := i + 1;
    if not exists (select 1 from membership m where m.person_id = who and m.programme_id = p.programme_id and m.place_id = p.place_id and m.role = role_text
        and (m.ends_on is null or m.ends_on >= today)) then
      insert into membership (id, person_id, programme_id, place_id, role, starts_on, provider_id)
      values (membership_ids[i], who, p.programme_id, p.place_id, role_text, today, p.id);
    end if;
  end loop;
  return query select who, 'DONE';
end $$;
`;

const grants = `
do $$
declare f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'public'::regnamespace and p.proname in (
    'describe_session','session_is_fresh','freshen_session','provider_of_session','my_sessions','end_my_sessions','keep_single_use','take_single_use',
    'see_single_use','forget_single_use','my_account','set_password','password_of','factors_of','codes_of','spend_code','spend_recovery_code','keep_codes',
    'drop_codes','keep_passkey','passkey_for','use_passkey','drop_passkey','sign_in_ways','provider_for_sign_in','domain_is_taken','person_for_address',
    'known_words_of','arrive')
  loop
    execute format('revoke all on routine %s from public', f);
    execute format('grant execute on routine %s to laeringsrum_app', f);
  end loop;
end $$;
`;
