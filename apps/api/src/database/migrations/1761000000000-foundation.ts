import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Programme, people, sessions, audit: what every room stands on. Forward only. */
export class Foundation1761000000000 implements MigrationInterface {
  readonly name = 'Foundation1761000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(settings);
    await runner.query(programme);
    await runner.query(people);
    await runner.query(audit);
    await runner.query(receipts);
    await runner.query(doors);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

/** The settings an operation carries (set_config leaves '' after commit, hence nullif) and the helpers that walls are built with. */
const settings = `
create function app_programme() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.programme', true), '')::uuid $$;
create function app_person() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.person', true), '')::uuid $$;
create function app_read_places() returns uuid[] language sql stable parallel safe
  as $$ select coalesce(string_to_array(nullif(current_setting('app.read_places', true), ''), ',')::uuid[], '{}') $$;
create function app_write_places() returns uuid[] language sql stable parallel safe
  as $$ select coalesce(string_to_array(nullif(current_setting('app.write_places', true), ''), ',')::uuid[], '{}') $$;

create table installation (
  key text primary key,
  value text not null
);

-- One wall for every table: row-level security on and forced, the owner may work (migrations, jobs), the serving role gets what its policies say.
create procedure wall(tbl regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tbl);
  execute format('alter table %s force row level security', tbl);
  execute format('create policy owner_works on %s to %I using (true) with check (true)', tbl, current_user);
end $$;
-- Visible to everyone in the programme, written by nobody who serves requests.
create procedure wall_reference(tbl regclass) language plpgsql as $$
begin
  call wall(tbl);
  execute format('create policy programme_reads on %s for select to laeringsrum_app using (programme_id = (select app_programme()))', tbl);
  execute format('grant select on %s to laeringsrum_app', tbl);
end $$;
-- Visible to everyone in the programme, written at the places the operation may write.
create procedure wall_programme(tbl regclass) language plpgsql as $$
begin
  call wall(tbl);
  execute format('create policy programme_reads on %s for select to laeringsrum_app using (programme_id = (select app_programme()))', tbl);
  execute format('create policy place_inserts on %s for insert to laeringsrum_app with check (programme_id = (select app_programme()) and place_id = any ((select app_write_places())::uuid[]))', tbl);
  execute format('create policy place_updates on %s for update to laeringsrum_app using (programme_id = (select app_programme()) and place_id = any ((select app_write_places())::uuid[])) with check (programme_id = (select app_programme()) and place_id = any ((select app_write_places())::uuid[]))', tbl);
  execute format('create policy place_deletes on %s for delete to laeringsrum_app using (programme_id = (select app_programme()) and place_id = any ((select app_write_places())::uuid[]))', tbl);
  execute format('grant select, insert, update, delete on %s to laeringsrum_app', tbl);
end $$;
call wall('installation');
grant select on installation to laeringsrum_app;
create policy anyone_reads on installation for select to laeringsrum_app using (true);
`;

const programme = `
create table programme (
  id uuid primary key,
  key text not null unique,
  slug text not null unique,
  title text not null,
  short_title text not null,
  purpose_da text not null,
  purpose_en text not null,
  starts_on date not null,
  ends_on date not null,
  funder text not null,
  lead_applicant_place_key text,
  place_level_da text not null, place_level_en text not null,
  place_level_plural_da text not null, place_level_plural_en text not null,
  minimum_tracks_per_place int not null default 0 check (minimum_tracks_per_place >= 0),
  baseline_points int not null default 12 check (baseline_points between 10 and 20),
  minimum_useful int not null default 12 check (minimum_useful between 10 and 20),
  small_group_threshold int not null default 5 check (small_group_threshold >= 3),
  smarte_e_da text not null, smarte_e_en text not null,
  version int not null default 1,
  check (ends_on >= starts_on)
);
create table place (
  id uuid primary key,
  programme_id uuid not null references programme,
  key text not null,
  code text not null,
  name text not null collate "da-x-icu",
  slug text not null,
  position int not null,
  planned_start date,
  inherits_from_id uuid,
  last_intervention_number int not null default 0,
  version int not null default 1,
  unique (programme_id, key), unique (programme_id, code), unique (programme_id, id),
  foreign key (programme_id, inherits_from_id) references place (programme_id, id)
);
create table care_unit (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  name text not null collate "da-x-icu" check (name <> ''),
  version int not null default 1,
  unique (programme_id, place_id, id), unique (place_id, name),
  foreign key (programme_id, place_id) references place (programme_id, id)
);
create table track (
  id uuid primary key, programme_id uuid not null references programme, key text not null,
  name_da text not null, name_en text not null, icon text not null, position int not null,
  unique (programme_id, key), unique (programme_id, id)
);
create table method (
  id uuid primary key, programme_id uuid not null references programme, key text not null,
  name_da text not null, name_en text not null, description_da text not null, description_en text not null, position int not null,
  unique (programme_id, key), unique (programme_id, id)
);
create table dignity_theme (
  id uuid primary key, programme_id uuid not null references programme, key text not null,
  name_da text not null, name_en text not null, chosen boolean not null, position int not null,
  unique (programme_id, key)
);
create table documentation_theme (
  id uuid primary key, programme_id uuid not null references programme, key text not null,
  name_da text not null, name_en text not null, position int not null,
  unique (programme_id, key)
);
create table programme_role (
  id uuid primary key, programme_id uuid not null references programme, role text not null,
  name_da text not null, name_en text not null, description_da text not null, description_en text not null, position int not null,
  unique (programme_id, role)
);
create table programme_group (
  id uuid primary key, programme_id uuid not null references programme, key text not null,
  name_da text not null, name_en text not null, powers text[] not null, seats text not null, position int not null,
  unique (programme_id, key), unique (programme_id, id)
);
create table milestone (
  id uuid primary key, programme_id uuid not null references programme, key text not null,
  number int not null, parent_key text, name_da text not null, name_en text not null,
  date date, precision text check (precision in ('DAY','WEEK','EARLY','LATE','MONTH','YEAR')), position int not null,
  unique (programme_id, key),
  foreign key (programme_id, parent_key) references milestone (programme_id, key)
);
create table seminar (
  id uuid primary key, programme_id uuid not null references programme, number int not null,
  name_da text not null, name_en text not null, purpose_da text not null, purpose_en text not null,
  date date not null, precision text not null check (precision in ('DAY','WEEK','EARLY','LATE','MONTH','YEAR')),
  version int not null default 1,
  unique (programme_id, number)
);

call wall('programme');
create policy programme_reads on programme for select to laeringsrum_app using (id = (select app_programme()));
grant select on programme to laeringsrum_app;
call wall_reference('place');
create policy counter_updates on place for update to laeringsrum_app
  using (programme_id = (select app_programme()) and id = any ((select app_write_places())::uuid[]));
grant update (last_intervention_number) on place to laeringsrum_app;
call wall_programme('care_unit');
call wall_reference('track');
call wall_reference('method');
call wall_reference('dignity_theme');
call wall_reference('documentation_theme');
call wall_reference('programme_role');
call wall_reference('programme_group');
call wall_reference('milestone');
call wall_reference('seminar');
`;

const people = `
create table person (
  id uuid primary key,
  name text not null collate "da-x-icu",
  initials text not null,
  email text not null,
  language text not null default 'da' check (language in ('da','en')),
  theme text not null default 'SYSTEM' check (theme in ('SYSTEM','LIGHT','DARK')),
  disabled_at timestamptz,
  version int not null default 1
);
create unique index person_email on person (lower(email));
create table credential (
  person_id uuid primary key references person on delete cascade,
  password_hash text not null,
  changed_at timestamptz not null default now()
);
create table membership (
  id uuid primary key,
  person_id uuid not null references person,
  programme_id uuid not null references programme,
  place_id uuid,
  group_id uuid,
  role text not null,
  starts_on date not null,
  ends_on date,
  acting_until date,
  version int not null default 1,
  foreign key (programme_id, place_id) references place (programme_id, id),
  foreign key (programme_id, group_id) references programme_group (programme_id, id),
  check (ends_on is null or ends_on >= starts_on)
);
create index membership_person on membership (person_id);
create index membership_programme on membership (programme_id, person_id);
create table session (
  id uuid primary key,
  token_hash text not null unique,
  person_id uuid not null references person,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  idle_minutes int not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index session_person on session (person_id);
create table sign_in_attempt (
  subject text primary key,
  failures int not null,
  window_starts timestamptz not null
);
create table demo_persona (
  person_id uuid primary key references person,
  note_da text not null, note_en text not null, position int not null
);

call wall('person');
create policy programme_reads on person for select to laeringsrum_app using (
  id = (select app_person()) or exists (
    select 1 from membership m where m.person_id = person.id and m.programme_id = (select app_programme())));
create policy own_updates on person for update to laeringsrum_app
  using (id = (select app_person())) with check (id = (select app_person()));
grant select (id, name, initials, language, theme, version) on person to laeringsrum_app;
grant update (language, theme, version) on person to laeringsrum_app;
call wall('credential');
call wall_reference('membership');
call wall('session');
call wall('sign_in_attempt');
call wall('demo_persona');
`;

/** Who, what, before, after, when, why. Written by trigger only; the serving role can neither write nor change it. */
const audit = `
create table audit_entry (
  id bigint generated always as identity,
  at timestamptz not null default clock_timestamp(),
  person_id uuid,
  programme_id uuid,
  place_id uuid,
  table_name text not null,
  row_id uuid,
  action text not null check (action in ('INSERT','UPDATE','DELETE')),
  before jsonb,
  after jsonb,
  reason text,
  operation text,
  primary key (at, id)
) partition by range (at);
create table audit_entry_rest partition of audit_entry default;
create index audit_entry_row on audit_entry (row_id, at);
create index audit_entry_programme on audit_entry (programme_id, at);
call wall('audit_entry');
call wall('audit_entry_rest');

create function audit_row() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  old_row jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  new_row jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  whole jsonb := coalesce(new_row, old_row);
begin
  if tg_op = 'UPDATE' then
    select jsonb_object_agg(key, value) into new_row from jsonb_each(new_row) n where old_row -> n.key is distinct from n.value;
    if new_row is null then return null; end if;
    select jsonb_object_agg(key, value) into old_row from jsonb_each(old_row) o where new_row ? o.key;
  end if;
  insert into audit_entry (person_id, programme_id, place_id, table_name, row_id, action, before, after, reason, operation)
  values (app_person(), coalesce((whole ->> 'programme_id')::uuid, app_programme()), (whole ->> 'place_id')::uuid, tg_table_name,
    coalesce(whole ->> 'id', whole ->> 'person_id')::uuid, tg_op, old_row, new_row,
    nullif(current_setting('app.reason', true), ''), nullif(current_setting('app.operation', true), ''));
  return null;
end $$;
create procedure audited(tbl regclass) language plpgsql as $$
begin
  execute format('create trigger audit after insert or update or delete on %s for each row execute function audit_row()', tbl);
end $$;

create procedure ensure_audit_partitions(today date) language plpgsql as $$
declare
  month date;
  part text;
begin
  for i in 0..2 loop
    month := (date_trunc('month', today) + make_interval(months => i))::date;
    part := 'audit_entry_' || to_char(month, 'YYYY_MM');
    if to_regclass(part) is null
       and not exists (select 1 from audit_entry_rest where at >= month and at < month + interval '1 month') then
      execute format('create table %I partition of audit_entry for values from (%L) to (%L)', part, month, (month + interval '1 month')::date);
      call wall(part::regclass);
    end if;
  end loop;
end $$;

call audited('programme');
call audited('place');
call audited('care_unit');
call audited('person');
call audited('membership');
call audited('milestone');
call audited('seminar');
`;

/** A mutation that is sent again gets its first answer; the receipt is written in the mutation's own transaction. */
const receipts = `
create table receipt (
  person_id uuid not null references person,
  key uuid not null,
  body_hash text not null,
  answer text not null,
  at timestamptz not null default now(),
  primary key (person_id, key)
);
create index receipt_at on receipt (at);
call wall('receipt');
create policy own_reads on receipt for select to laeringsrum_app using (person_id = (select app_person()));
create policy own_inserts on receipt for insert to laeringsrum_app with check (person_id = (select app_person()));
grant select, insert on receipt to laeringsrum_app;
`;

/** The few doors through the walls: a session token becomes a person and memberships; signing in and out. */
const doors = `
-- A session token becomes a person, memberships and the settings of the operation. Which roles read and write at their place is handed
-- in from the one table of permissions.
create function open_operation(hash text, wanted_slug text, read_roles text[], write_roles text[], operation text)
returns table (session_id uuid, person_id uuid, programme_id uuid, language text, idle_minutes int, stale boolean, memberships jsonb)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  today date := (now() at time zone 'Europe/Copenhagen')::date;
  held record;
begin
  select s.id, s.person_id, p.language, s.idle_minutes, s.last_seen_at < now() - interval '1 minute' as stale into held
  from session s join person p on p.id = s.person_id
  where s.token_hash = hash and s.revoked_at is null and s.expires_at > now()
    and s.last_seen_at > now() - make_interval(mins => s.idle_minutes) and p.disabled_at is null;
  if not found then return; end if;
  session_id := held.id; person_id := held.person_id; language := held.language; idle_minutes := held.idle_minutes; stale := held.stale;
  select coalesce(jsonb_agg(jsonb_build_object('role', m.role, 'placeId', m.place_id)), '[]'::jsonb), (array_agg(m.programme_id))[1],
      set_config('app.read_places', coalesce(string_agg(m.place_id::text, ',') filter (where m.role = any (read_roles)), ''), true)
        || set_config('app.write_places', coalesce(string_agg(m.place_id::text, ',') filter (where m.role = any (write_roles)), ''), true)
        || set_config('app.person', held.person_id::text, true)
        || set_config('app.programme', coalesce((array_agg(m.programme_id))[1]::text, ''), true)
        || set_config('app.operation', operation, true)
    into memberships, programme_id, operation
  from membership m
  where m.person_id = held.person_id and m.starts_on <= today and (m.ends_on is null or m.ends_on >= today) and (m.acting_until is null or m.acting_until >= today)
    and m.programme_id = (select g.id from programme g join membership h on h.programme_id = g.id where h.person_id = held.person_id
      and (wanted_slug is null or g.slug = wanted_slug) and h.starts_on <= today and (h.ends_on is null or h.ends_on >= today)
      and (h.acting_until is null or h.acting_until >= today) order by g.starts_on limit 1);
  return next;
end $$;
create function person_of_session(wanted uuid)
returns table (id uuid, name text, initials text, email text, language text, theme text, memberships jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.name, p.initials, p.email, p.language, p.theme,
    coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'programmeSlug', g.slug, 'programmeTitle', g.short_title, 'role', m.role,
        'placeId', m.place_id, 'placeKey', l.key, 'placeName', l.name, 'groupKey', r.key, 'actingUntil', m.acting_until, 'endsOn', m.ends_on)
        order by g.starts_on, l.position, m.role)
      from membership m join programme g on g.id = m.programme_id left join place l on l.id = m.place_id left join programme_group r on r.id = m.group_id
      where m.person_id = p.id and m.starts_on <= (now() at time zone 'Europe/Copenhagen')::date
        and (m.ends_on is null or m.ends_on >= (now() at time zone 'Europe/Copenhagen')::date)
        and (m.acting_until is null or m.acting_until >= (now() at time zone 'Europe/Copenhagen')::date)), '[]'::jsonb)
  from person p where p.id = wanted and p.id = app_person()
$$;
create function touch_session(wanted uuid) returns void language sql security definer set search_path = public, pg_temp as $$
  update session set last_seen_at = now() where id = wanted and revoked_at is null
$$;
create function credential_for(address text) returns table (person_id uuid, password_hash text)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.person_id, c.password_hash from person p join credential c on c.person_id = p.id
  where lower(p.email) = lower(address) and p.disabled_at is null
$$;
create function roles_of(wanted uuid) returns text[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct m.role), '{}') from membership m where m.person_id = wanted
    and m.starts_on <= (now() at time zone 'Europe/Copenhagen')::date
    and (m.ends_on is null or m.ends_on >= (now() at time zone 'Europe/Copenhagen')::date)
    and (m.acting_until is null or m.acting_until >= (now() at time zone 'Europe/Copenhagen')::date)
$$;
create function begin_session(id uuid, hash text, person uuid, idle int, absolute int) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into session (id, token_hash, person_id, idle_minutes, expires_at)
  values (id, hash, person, idle, now() + make_interval(mins => absolute))
$$;
create function end_session(hash text) returns void language sql security definer set search_path = public, pg_temp as $$
  update session set revoked_at = now() where token_hash = hash and revoked_at is null
$$;
-- Counts failures in a window; answers how many minutes are left when there have been too many.
create function sign_in_wait(subjects text[], most int, minutes int) returns int
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(max(ceil(extract(epoch from (window_starts + make_interval(mins => minutes) - now())) / 60))::int, 0)
  from sign_in_attempt where subject = any (subjects) and failures >= most and window_starts > now() - make_interval(mins => minutes)
$$;
create function note_sign_in_failure(subjects text[], minutes int) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into sign_in_attempt (subject, failures, window_starts) select s, 1, now() from unnest(subjects) s
  on conflict (subject) do update set
    failures = case when sign_in_attempt.window_starts > now() - make_interval(mins => minutes) then sign_in_attempt.failures + 1 else 1 end,
    window_starts = case when sign_in_attempt.window_starts > now() - make_interval(mins => minutes) then sign_in_attempt.window_starts else now() end
$$;
create function forget_sign_in_failures(subjects text[]) returns void
language sql security definer set search_path = public, pg_temp as $$ delete from sign_in_attempt where subject = any (subjects) $$;
create function demo_personas() returns table (id uuid, name text, initials text, role text, role_name_da text, role_name_en text, place_name text, note_da text, note_en text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.name, p.initials, m.role, r.name_da, r.name_en, l.name, d.note_da, d.note_en
  from demo_persona d join person p on p.id = d.person_id
  join lateral (select * from membership where person_id = p.id order by starts_on limit 1) m on true
  join programme_role r on r.programme_id = m.programme_id and r.role = m.role
  left join place l on l.id = m.place_id
  where exists (select 1 from installation i where i.key = 'demonstration' and i.value = 'on')
  order by d.position
$$;
do $$
declare f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and p.proname in ('open_operation','person_of_session','touch_session','credential_for','roles_of','begin_session','end_session',
      'sign_in_wait','note_sign_in_failure','forget_sign_in_failures','demo_personas','audit_row','audited','wall','wall_reference','wall_programme','ensure_audit_partitions')
  loop execute format('revoke all on routine %s from public', f); end loop;
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and p.proname in ('open_operation','person_of_session','touch_session','credential_for','roles_of','begin_session','end_session',
      'sign_in_wait','note_sign_in_failure','forget_sign_in_failures','demo_personas')
  loop execute format('grant execute on routine %s to laeringsrum_app', f); end loop;
end $$;
grant usage on schema public to laeringsrum_app;
`;
