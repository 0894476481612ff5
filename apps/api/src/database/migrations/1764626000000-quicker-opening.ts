import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Every operation begins with who asks: the session and the programme are found in one question, the roles and what they ask of the sign-in
 * in another. Who belongs to no unit is known from then on, and no wall looks it up again.
 */
export class QuickerOpening1764626000000 implements MigrationInterface {
  readonly name = 'QuickerOpening1764626000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(opening);
    await runner.query(bars);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

/**
 * `print` is the same as long as nothing about the session, the person or the roles is another. Handed in as `known`, it must be so still:
 * a change is sent whole, COMMIT and all, on what was true the last time, and where that is over, this fails and with it the transaction.
 */
const opening = `
drop function open_operation_as(text, text, text[], text[], text, text[], jsonb);
drop function open_operation(text, text, text[], text[], text, text[]);
create function open_operation(hash text, wanted_slug text, read_roles text[], write_roles text[], operation text, guarded_roles text[], known text default null)
returns table (session_id uuid, person_id uuid, programme_id uuid, language text, idle_minutes int, stale boolean, memberships jsonb, lacks text, print text)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  today date := (now() at time zone 'Europe/Copenhagen')::date;
  wanted uuid;
  has text;
  needs int;
  reads text;
  writes text;
  of_units boolean;
begin
  select s.id, s.person_id, p.language, s.idle_minutes, s.last_seen_at < now() - interval '1 minute', s.assurance, g.id
    into session_id, person_id, language, idle_minutes, stale, has, wanted
  from session s join person p on p.id = s.person_id left join programme g on g.slug = wanted_slug
  where s.token_hash = hash and s.revoked_at is null and s.expires_at > now()
    and s.last_seen_at > now() - make_interval(mins => s.idle_minutes) and p.disabled_at is null;
  if not found then
    if known is not null then raise exception 'Not who it was the last time.' using errcode = 'LR001'; end if;
    return;
  end if;
  if wanted_slug is null then
    select g.id into wanted from programme g join membership h on h.programme_id = g.id
    where h.person_id = open_operation.person_id and h.starts_on <= today and (h.ends_on is null or h.ends_on >= today)
      and (h.acting_until is null or h.acting_until >= today) order by g.starts_on limit 1;
  end if;
  -- A role held anywhere may ask more of the sign-in, as in lacking_assurance.
  select max(greatest(case when m.role = any (guarded_roles) then 2 else 1 end, coalesce(assurance_rank(r.level), 1))),
      coalesce(jsonb_agg(jsonb_build_object('role', m.role, 'placeId', m.place_id)) filter (where m.programme_id = wanted), '[]'::jsonb),
      case when bool_or(m.programme_id = wanted) then wanted end,
      string_agg(m.place_id::text, ',') filter (where m.programme_id = wanted and m.role = any (read_roles)),
      string_agg(m.place_id::text, ',') filter (where m.programme_id = wanted and m.role = any (write_roles)),
      bool_or(m.care_unit_id is not null) filter (where m.programme_id = wanted)
    into needs, memberships, programme_id, reads, writes, of_units
  from membership m left join assurance_rule r on r.programme_id = m.programme_id and r.role = m.role
  where m.person_id = open_operation.person_id and m.starts_on <= today
    and (m.ends_on is null or m.ends_on >= today) and (m.acting_until is null or m.acting_until >= today);
  if assurance_rank(has) < needs then
    -- Half signed in: no programme and no places, so that every wall is shut behind the guard as well.
    lacks := (array['LOW','SUBSTANTIAL','HIGH'])[needs];
    reads := null; writes := null; of_units := true;
  end if;
  print := concat_ws(' ', session_id, person_id, coalesce(programme_id::text, '-'), language, idle_minutes, coalesce(lacks, '-'), memberships);
  if known is distinct from print and known is not null then raise exception 'Not who it was the last time.' using errcode = 'LR001'; end if;
  operation := set_config('app.read_places', coalesce(reads, ''), true) || set_config('app.write_places', coalesce(writes, ''), true)
    || set_config('app.person', person_id::text, true) || set_config('app.operation', operation, true)
    || set_config('app.programme', case when lacks is null then coalesce(programme_id::text, '') else '' end, true)
    || set_config('app.whole', case when of_units then '' else person_id::text end, true);
  return next;
end $$;
revoke all on function open_operation from public;
grant execute on function open_operation to laeringsrum_app;
`;

/** As it was for those who belong to a unit, and for whoever is not known from open_operation. */
const bars = `
create function barred_interventions() returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from membership m where m.person_id = app_person() and m.care_unit_id is not null) then return '{}'; end if;
  return (
    with held as (
      select m.place_id, m.role, m.care_unit_id from membership m
      where m.person_id = app_person() and m.programme_id = app_programme() and m.place_id is not null
        and m.starts_on <= (now() at time zone 'Europe/Copenhagen')::date
        and (m.ends_on is null or m.ends_on >= (now() at time zone 'Europe/Copenhagen')::date)
        and (m.acting_until is null or m.acting_until >= (now() at time zone 'Europe/Copenhagen')::date)),
    narrowed as (select h.place_id from held h group by 1 having bool_and(h.role = 'STAFF' and h.care_unit_id is not null))
    select coalesce(array_agg(i.id), '{}') from narrowed n join intervention i on i.place_id = n.place_id
    where i.care_unit_id is not null
      and not exists (select 1 from held h where h.place_id = i.place_id and h.care_unit_id = i.care_unit_id));
end $$;
revoke all on function barred_interventions from public;
grant execute on function barred_interventions to laeringsrum_app;
-- No door any more: it is put into the question that asks it.
create or replace function app_barred_interventions() returns uuid[] language sql stable as $$
  select case when nullif(current_setting('app.whole', true), '') = current_setting('app.person', true) then '{}'::uuid[] else barred_interventions() end
$$;
`;
