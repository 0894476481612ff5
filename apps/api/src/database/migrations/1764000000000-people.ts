import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who keeps the list of people, and what they may see and do there. */
export class People1764000000000 implements MigrationInterface {
  readonly name = 'People1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(keepers);
    await runner.query(providers);
    await runner.query(people);
    await runner.query(handover);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

/** The same as the table of permissions says of `people:keep`, as the database sees it. A test holds the two together. */
const keepers = `
create function held_today(roles text[], wanted_place uuid, whole boolean) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from membership m where m.person_id = app_person() and m.programme_id = app_programme() and m.role = any (roles)
    and (whole or (wanted_place is not null and m.place_id = wanted_place))
    and m.starts_on <= (now() at time zone 'Europe/Copenhagen')::date
    and (m.ends_on is null or m.ends_on >= (now() at time zone 'Europe/Copenhagen')::date)
    and (m.acting_until is null or m.acting_until >= (now() at time zone 'Europe/Copenhagen')::date))
$$;
create function app_administers() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select held_today('{ADMINISTRATOR}', null, true)
$$;
create function app_keeps_people(wanted_place uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select held_today('{ADMINISTRATOR,CLUSTER_LEAD}', null, true) or held_today('{LOCAL_PROJECT_WORKER}', wanted_place, false)
$$;
create function member_of_programme(wanted uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from membership m where m.person_id = wanted and m.programme_id = app_programme())
$$;
revoke all on function held_today, app_administers, app_keeps_people, member_of_programme from public;
grant execute on function app_administers, app_keeps_people, member_of_programme to laeringsrum_app;
`;

/** A municipality's own sign-in. The secret is not here: only what the environment calls it. */
const providers = `
create table identity_provider (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  kind text not null check (kind in ('OIDC','SAML')),
  shape text not null default 'STANDARD' check (shape in ('STANDARD','ENTRA_ID','AD_FS')),
  name text not null check (name <> ''),
  issuer text not null check (issuer <> ''),
  client_id text not null check (client_id <> ''),
  secret_name text not null default '' check (secret_name ~ '^(IDP_[A-Z0-9_]+)?$'),
  entry_point text not null default '',
  certificate text not null default '',
  name_claim text not null default 'name',
  email_claim text not null default 'email',
  groups_claim text not null default 'groups',
  required_claim text not null default '',
  required_value text not null default '',
  group_roles jsonb not null default '[]',
  domains text[] not null default '{}',
  enabled boolean not null default true,
  version int not null default 1,
  updated_at timestamptz not null default now(),
  updated_by_id uuid references person,
  unique (programme_id, place_id, id),
  foreign key (programme_id, place_id) references place (programme_id, id),
  check ((required_claim = '') = (required_value = ''))
);
-- The issuer decides the place. One issuer for several places (the context handler) is told apart by a claim that must be there.
create unique index identity_provider_issuer on identity_provider (issuer, required_value);
create index identity_provider_place on identity_provider (programme_id, place_id);
call wall('identity_provider');
call audited('identity_provider');
create policy administrator_reads on identity_provider for select to laeringsrum_app
  using (programme_id = (select app_programme()) and (select app_administers()));
create policy administrator_inserts on identity_provider for insert to laeringsrum_app
  with check (programme_id = (select app_programme()) and (select app_administers()));
create policy administrator_updates on identity_provider for update to laeringsrum_app
  using (programme_id = (select app_programme()) and (select app_administers()))
  with check (programme_id = (select app_programme()) and (select app_administers()));
grant select, insert, update on identity_provider to laeringsrum_app;

alter table membership add column provider_id uuid references identity_provider;
create policy keeper_inserts on membership for insert to laeringsrum_app
  with check (programme_id = (select app_programme()) and app_keeps_people(place_id) and person_id <> (select app_person()));
create policy keeper_updates on membership for update to laeringsrum_app
  using (programme_id = (select app_programme()) and app_keeps_people(place_id) and person_id <> (select app_person()))
  with check (programme_id = (select app_programme()) and app_keeps_people(place_id));
grant insert, update (ends_on, acting_until, version) on membership to laeringsrum_app;
`;

/** The list of people, with what others in the programme do not see: the address, and how one signs in. */
const people = `
create function people_of_programme(wanted_places uuid[], wanted_person uuid)
returns table (id uuid, name text, initials text, email text, disabled_at timestamptz, last_seen_at timestamptz, signs_in boolean, version int, memberships jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.name, p.initials, p.email, p.disabled_at, (select max(s.last_seen_at) from session s where s.person_id = p.id),
    exists (select 1 from credential c where c.person_id = p.id) or exists (select 1 from session s where s.person_id = p.id), p.version,
    jsonb_agg(jsonb_build_object('id', m.id, 'role', m.role, 'placeId', m.place_id, 'placeName', l.name, 'groupKey', g.key,
      'groupNameDa', g.name_da, 'groupNameEn', g.name_en, 'startsOn', m.starts_on, 'endsOn', m.ends_on, 'actingUntil', m.acting_until,
      'byProvider', m.provider_id is not null, 'version', m.version) order by coalesce(m.ends_on, 'infinity') desc, m.starts_on, m.id)
  from person p join membership m on m.person_id = p.id left join place l on l.id = m.place_id left join programme_group g on g.id = m.group_id
  where m.programme_id = app_programme() and (wanted_person is null or p.id = wanted_person)
    and (wanted_places is null or m.place_id = any (wanted_places))
    and app_keeps_people(m.place_id)
  group by p.id order by p.name limit 1000
$$;
-- The person with this address, known in another programme perhaps, or a new one.
create function add_person(new_id uuid, wanted_name text, wanted_initials text, address text, wanted_place uuid) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare found_id uuid;
begin
  if not app_keeps_people(wanted_place) then return null; end if;
  insert into person (id, name, initials, email) values (new_id, wanted_name, wanted_initials, address)
  on conflict (lower(email)) do nothing;
  select p.id into found_id from person p where lower(p.email) = lower(address);
  return found_id;
end $$;
-- Shut out, or let in again. Not when the person belongs to another programme as well: that one has its own keepers.
create function shut_out_person(wanted uuid, out_now boolean) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not app_administers() or not member_of_programme(wanted) then return 'NOT_FOUND'; end if;
  if exists (select 1 from membership m where m.person_id = wanted and m.programme_id <> app_programme()
      and (m.ends_on is null or m.ends_on >= (now() at time zone 'Europe/Copenhagen')::date)) then return 'PERSON_ELSEWHERE'; end if;
  update person set disabled_at = case when out_now then coalesce(disabled_at, now()) end, version = version + 1 where id = wanted;
  if out_now then
    update session set revoked_at = now() where person_id = wanted and revoked_at is null;
    delete from single_use where person_id = wanted;
  end if;
  return 'DONE';
end $$;
create function end_sessions_of(wanted uuid) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare ended int;
begin
  if not app_administers() or not member_of_programme(wanted) then return null; end if;
  update session set revoked_at = now() where person_id = wanted and revoked_at is null;
  get diagnostics ended = row_count;
  return ended;
end $$;
-- Somebody who has never been here, and belongs to no other programme: only then may a link that signs in be shown to who invites.
create function may_be_invited(wanted uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select member_of_programme(wanted)
    and not exists (select 1 from membership m where m.person_id = wanted and m.programme_id <> app_programme())
    and exists (select 1 from person p where p.id = wanted and p.disabled_at is null)
    and (app_administers() or (not exists (select 1 from credential c where c.person_id = wanted) and not exists (select 1 from session s where s.person_id = wanted)))
$$;
revoke all on function may_be_invited, people_of_programme, add_person, shut_out_person, end_sessions_of from public;
grant execute on function may_be_invited, people_of_programme, add_person, shut_out_person, end_sessions_of to laeringsrum_app;
`;

/**
 * What a person answers for: every column with one of these names that refers to a person, in every table below the places. A table
 * that comes later is handed over too, without being named here.
 */
const handover = `
create function owned_columns() returns table (tbl regclass, col name, versioned boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select k.conrelid::regclass, a.attname,
    exists (select 1 from pg_attribute v where v.attrelid = k.conrelid and v.attname = 'version' and not v.attisdropped)
  from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
  where k.contype = 'f' and k.confrelid = 'public.person'::regclass and cardinality(k.conkey) = 1
    and a.attname in ('responsible_id', 'owner_id', 'contact_id', 'reader_id', 'moderator_id')
    and exists (select 1 from pg_attribute p where p.attrelid = k.conrelid and p.attname = 'place_id')
    and exists (select 1 from pg_attribute p where p.attrelid = k.conrelid and p.attname = 'programme_id')
  order by 1, 2
$$;
create function owned_by(wanted uuid, wanted_places uuid[]) returns table (kind text, count int)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare c record;
begin
  for c in select * from owned_columns() loop
    return query execute format('select %L::text, count(*)::int from %s where %I = $1 and programme_id = app_programme()
      and ($2 is null or place_id = any ($2)) and app_keeps_people(place_id) having count(*) > 0', c.tbl::text, c.tbl, c.col) using wanted, wanted_places;
  end loop;
end $$;
create function hand_over(giver uuid, taker uuid, wanted_places uuid[]) returns table (kind text, count int)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  c record;
  moved int;
begin
  for c in select * from owned_columns() loop
    execute format('update %s set %I = $2 %s where %I = $1 and programme_id = app_programme() and ($3 is null or place_id = any ($3)) and app_keeps_people(place_id)',
      c.tbl, c.col, case when c.versioned then ', version = version + 1' else '' end, c.col) using giver, taker, wanted_places;
    get diagnostics moved = row_count;
    if moved > 0 then kind := c.tbl::text; count := moved; return next; end if;
  end loop;
end $$;
revoke all on function owned_columns, owned_by, hand_over from public;
grant execute on function owned_by, hand_over to laeringsrum_app;
`;
