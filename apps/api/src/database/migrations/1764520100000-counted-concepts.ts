import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The gauge is counted where the concepts are; what the lead asks for by hand and the letter of the week keep to one week together. */
export class CountedConcepts1764520100000 implements MigrationInterface {
  readonly name = 'CountedConcepts1764520100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(door);
    await runner.query(oneAWeek);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

/** Each kind there is at a place once: as many rows as places. The rule of the domain library decides what counts. */
const door = `
create function counted_concepts() returns table (place_id uuid, state text, cycle_state text, decision text)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct p.place_id, p.state, c.state, c.decision from transfer_package p join pdsa_cycle c on c.id = p.cycle_id
  where p.programme_id = app_programme() and p.state = 'PUBLISHED'
$$;
revoke all on function counted_concepts from public;
grant execute on function counted_concepts to laeringsrum_app;
`;

/** Whoever wants no reminders, or has put them on pause, is left alone as if reminded just now. */
const oneAWeek = `
create or replace function last_reminded(people uuid[]) returns table (person_id uuid, at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, case when c.reminder is false or c.paused_until >= (now() at time zone 'Europe/Copenhagen')::date then now() else max(l.created_at) end
  from person p left join letter_choice c on c.person_id = p.id
    left join letter l on l.person_id = p.id and (l.kind = 'WEEKLY' or starts_with(l.kind, 'REMINDER'))
  where p.id = any (people) and app_coaches() group by p.id, c.reminder, c.paused_until
$$;
create or replace function letters_due(today date, reminded text[])
returns table (person_id uuid, language text, slugs text[], reminder boolean, digest boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.language, array_agg(distinct g.slug order by g.slug),
    coalesce(bool_or(c.reminder), bool_or(m.role = any (reminded))), coalesce(bool_or(c.digest), false)
  from person p join membership m on m.person_id = p.id join programme g on g.id = m.programme_id left join letter_choice c on c.person_id = p.id
  where p.disabled_at is null and p.email not like '%@deleted.invalid' and today between g.starts_on and g.ends_on
    and m.starts_on <= today and (m.ends_on is null or m.ends_on >= today) and (m.acting_until is null or m.acting_until >= today)
    and coalesce(c.weekday, 1) <= extract(isodow from today) and extract(isodow from today) <= 5
    and (c.paused_until is null or c.paused_until < today)
    and not exists (select 1 from weekly_letter w where w.person_id = p.id and w.week = date_trunc('week', today)::date)
    and not exists (select 1 from letter l where l.person_id = p.id and starts_with(l.kind, 'REMINDER') and l.created_at > now() - interval '7 days')
  group by p.id having coalesce(bool_or(c.reminder), bool_or(m.role = any (reminded))) or coalesce(bool_or(c.digest), false)
$$;
`;
