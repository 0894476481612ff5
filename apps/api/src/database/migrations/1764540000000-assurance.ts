import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** How sure a sign-in is, what a role asks of it, and clearing a second factor that was lost. */
export class Assurance1764540000000 implements MigrationInterface {
  readonly name = 'Assurance1764540000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(levels);
    await runner.query(rules);
    await runner.query(opening);
    await runner.query(factors);
    await runner.query(grants);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

/** The levels stand in one order: low, substantial, high. */
const levels = `
create function assurance_rank(level text) returns int language sql immutable as $$
  select array_position(array['LOW','SUBSTANTIAL','HIGH'], level)
$$;
alter table session add column assurance text not null default 'LOW' check (assurance in ('LOW','SUBSTANTIAL','HIGH'));
-- Who is here by two factors, or by the municipality's own sign-in, stays here.
update session set assurance = 'SUBSTANTIAL' where method in ('CODE','PASSKEY','OIDC','SAML');
update session set assurance = 'HIGH' where method = 'PERSONA';
alter table identity_provider
  add column assurance_claim text not null default '',
  add column assurance_values jsonb not null default '[]';
`;

/** What a programme asks of a role beyond what every programme does. */
const rules = `
create table assurance_rule (
  id uuid primary key,
  programme_id uuid not null references programme,
  role text not null,
  level text not null check (level in ('LOW','SUBSTANTIAL','HIGH')),
  version int not null default 1,
  updated_at timestamptz not null default now(),
  updated_by_id uuid references person,
  unique (programme_id, role)
);
call wall('assurance_rule');
call audited('assurance_rule');
create policy administrator_reads on assurance_rule for select to laeringsrum_app
  using (programme_id = (select app_programme()) and (select app_administers()));
create policy administrator_inserts on assurance_rule for insert to laeringsrum_app
  with check (programme_id = (select app_programme()) and (select app_administers()));
create policy administrator_updates on assurance_rule for update to laeringsrum_app
  using (programme_id = (select app_programme()) and (select app_administers()))
  with check (programme_id = (select app_programme()) and (select app_administers()));
grant select, insert, update on assurance_rule to laeringsrum_app;
-- What a person's roles ask for, wherever they are held, and the sign-in does not have; null: it has enough. Which roles are guarded in
-- every programme is handed in from the domain's own table.
create function lacking_assurance(who uuid, has text, guarded text[]) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select case when assurance_rank(has) < max(n.need) then (array['LOW','SUBSTANTIAL','HIGH'])[max(n.need)] end
  from (select greatest(case when m.role = any (guarded) then 2 else 1 end, coalesce(assurance_rank(r.level), 1)) as need
    from membership m left join assurance_rule r on r.programme_id = m.programme_id and r.role = m.role
    where m.person_id = who and m.starts_on <= (now() at time zone 'Europe/Copenhagen')::date
      and (m.ends_on is null or m.ends_on >= (now() at time zone 'Europe/Copenhagen')::date)
      and (m.acting_until is null or m.acting_until >= (now() at time zone 'Europe/Copenhagen')::date)) n
$$;
`;

/** As it was, and: who is half signed in gets no programme and no places set, so that every wall is shut behind the guard as well. */
const opening = `
drop function open_operation_as(text, text, text[], text[], text, jsonb);
drop function open_operation(text, text, text[], text[], text);
create function open_operation(hash text, wanted_slug text, read_roles text[], write_roles text[], operation text, guarded_roles text[])
returns table (session_id uuid, person_id uuid, programme_id uuid, language text, idle_minutes int, stale boolean, memberships jsonb, lacks text)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  today date := (now() at time zone 'Europe/Copenhagen')::date;
  wanted uuid;
  has text;
begin
  select s.id, s.person_id, p.language, s.idle_minutes, s.last_seen_at < now() - interval '1 minute', s.assurance
    into session_id, person_id, language, idle_minutes, stale, has
  from session s join person p on p.id = s.person_id
  where s.token_hash = hash and s.revoked_at is null and s.expires_at > now()
    and s.last_seen_at > now() - make_interval(mins => s.idle_minutes) and p.disabled_at is null;
  if not found then return; end if;
  if has <> 'HIGH' then lacks := lacking_assurance(person_id, has, guarded_roles); end if;
  if wanted_slug is not null then
    select g.id into wanted from programme g where g.slug = wanted_slug;
  else
    select g.id into wanted from programme g join membership h on h.programme_id = g.id
    where h.person_id = open_operation.person_id and h.starts_on <= today and (h.ends_on is null or h.ends_on >= today)
      and (h.acting_until is null or h.acting_until >= today) order by g.starts_on limit 1;
  end if;
  select coalesce(jsonb_agg(jsonb_build_object('role', m.role, 'placeId', m.place_id)), '[]'::jsonb), (array_agg(m.programme_id))[1],
      set_config('app.read_places', coalesce(string_agg(m.place_id::text, ',') filter (where lacks is null and m.role = any (read_roles)), ''), true)
        || set_config('app.write_places', coalesce(string_agg(m.place_id::text, ',') filter (where lacks is null and m.role = any (write_roles)), ''), true)
        || set_config('app.person', open_operation.person_id::text, true)
        || set_config('app.programme', coalesce((array_agg(m.programme_id) filter (where lacks is null))[1]::text, ''), true)
        || set_config('app.operation', operation, true)
    into memberships, programme_id, operation
  from membership m
  where m.person_id = open_operation.person_id and m.programme_id = wanted and m.starts_on <= today
    and (m.ends_on is null or m.ends_on >= today) and (m.acting_until is null or m.acting_until >= today);
  return next;
end $$;
create function open_operation_as(hash text, wanted_slug text, read_roles text[], write_roles text[], operation text, guarded_roles text[], known jsonb)
returns table (session_id uuid, person_id uuid, programme_id uuid, language text, idle_minutes int, stale boolean, memberships jsonb, lacks text)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  now_it_is record;
begin
  select * into now_it_is from open_operation(hash, wanted_slug, read_roles, write_roles, operation, guarded_roles);
  if not found or to_jsonb(now_it_is) - 'stale' is distinct from known then
    raise exception 'Not who it was the last time.' using errcode = 'LR001';
  end if;
  session_id := now_it_is.session_id; person_id := now_it_is.person_id; programme_id := now_it_is.programme_id; language := now_it_is.language;
  idle_minutes := now_it_is.idle_minutes; stale := now_it_is.stale; memberships := now_it_is.memberships; lacks := now_it_is.lacks;
  return next;
end $$;
`;

const factors = `
-- How sure the sign-in was that opened it. Answers what the person's roles still ask for. The invented people of a demonstration have a
-- password that everybody knows, and nothing to guard.
create function assure_session(hash text, level text, guarded text[]) returns text
language sql volatile security definer set search_path = public, pg_temp as $$
  update session s set assurance = case when exists (select 1 from installation i where i.key = 'demonstration' and i.value = 'on')
      and exists (select 1 from person p where p.id = s.person_id and p.email like '%@demonstration.example') then 'HIGH' else level end
  where s.token_hash = hash
  returning case when s.assurance <> 'HIGH' then lacking_assurance(s.person_id, s.assurance, guarded) end
$$;
-- A second factor was shown, or has just been made. What a municipality has vouched for is not made more by it.
create function raise_session(hash text) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update session set assurance = 'SUBSTANTIAL' where token_hash = hash and person_id = app_person() and revoked_at is null
    and assurance = 'LOW' and method in ('PASSWORD','LINK');
  return found;
end $$;
create function assurance_of_session(hash text) returns table (assurance text, method text, provider_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.assurance, s.method, s.provider_id from session s where s.token_hash = hash and s.revoked_at is null
$$;
-- What the person would lack with a password alone; null where that does.
create function lacks_without_factors(guarded text[]) returns text language sql stable security definer set search_path = public, pg_temp as $$
  select lacking_assurance(app_person(), 'LOW', guarded)
$$;
-- A second factor that was lost: all of them go, and every session with them. The next sign-in makes new ones.
create function clear_factors_of(wanted uuid) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not app_administers() or not member_of_programme(wanted) then return 'NOT_FOUND'; end if;
  if exists (select 1 from membership m where m.person_id = wanted and m.programme_id <> app_programme()
      and (m.ends_on is null or m.ends_on >= (now() at time zone 'Europe/Copenhagen')::date)) then return 'PERSON_ELSEWHERE'; end if;
  if not exists (select 1 from passkey where person_id = wanted) and not exists (select 1 from one_time_code where person_id = wanted) then
    return 'SECOND_FACTOR_NONE';
  end if;
  delete from passkey where person_id = wanted;
  delete from one_time_code where person_id = wanted;
  delete from recovery_code where person_id = wanted;
  delete from single_use where person_id = wanted;
  update session set revoked_at = now() where person_id = wanted and revoked_at is null;
  return 'DONE';
end $$;
-- Whether a person has a second factor, for whoever keeps the list of people; not which.
create function people_with_factors() returns table (person_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct m.person_id from membership m where m.programme_id = app_programme() and app_administers()
    and (exists (select 1 from passkey k where k.person_id = m.person_id) or exists (select 1 from one_time_code c where c.person_id = m.person_id))
$$;
`;

const grants = `
do $$
declare f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'public'::regnamespace and p.proname in (
    'assurance_rank','lacking_assurance','open_operation','open_operation_as','assure_session','raise_session','assurance_of_session','lacks_without_factors',
    'clear_factors_of','people_with_factors')
  loop
    execute format('revoke all on routine %s from public', f);
    execute format('grant execute on routine %s to laeringsrum_app', f);
  end loop;
end $$;
revoke execute on function lacking_assurance from laeringsrum_app;
`;
