import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** One letter a week at most, what each person has chosen of it, and how it is stopped without signing in. */
export class WeeklyLetters1764510100000 implements MigrationInterface {
  readonly name = 'WeeklyLetters1764510100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(letters);
    await runner.query(choices);
    await runner.query(doors);
    await runner.query(forgetting);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

/** A letter may come as HTML beside its plain text, and may say where it is stopped. */
const letters = `
alter table letter add column html text not null default '', add column stop_address text not null default '';
drop function letter_to_send(uuid);
create function letter_to_send(wanted uuid)
returns table (address text, name text, language text, subject text, body text, html text, "stopAddress" text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.email, p.name, p.language, l.subject, l.body, l.html, l.stop_address from letter l join person p on p.id = l.person_id
  where l.id = wanted and l.state = 'WAITING' and p.disabled_at is null
$$;
create or replace function letter_left(wanted uuid, how text) returns void language sql security definer set search_path = public, pg_temp as $$
  update letter set state = how, attempts = attempts + 1, sent_at = case how when 'SENT' then now() end,
    body = case how when 'SENT' then '' else body end, html = case how when 'SENT' then '' else html end,
    stop_address = case how when 'SENT' then '' else stop_address end
  where id = wanted and state = 'WAITING'
$$;
revoke all on function letter_to_send from public;
grant execute on function letter_to_send to laeringsrum_app;
`;

const choices = `
create table letter_choice (
  person_id uuid primary key references person on delete cascade,
  reminder boolean not null,
  digest boolean not null,
  weekday smallint not null default 1 check (weekday between 1 and 5),
  paused_until date
);
call wall('letter_choice');
create policy own on letter_choice to laeringsrum_app using (person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert, update on letter_choice to laeringsrum_app;
call audited('letter_choice');

-- The weeks in which somebody's letter has been thought of, whether it left or there was nothing to say: one a week, whoever sends.
create table weekly_letter (
  person_id uuid not null references person on delete cascade,
  week date not null check (extract(isodow from week) = 1),
  left_with_words boolean not null,
  at timestamptz not null default now(),
  primary key (person_id, week)
);
call wall('weekly_letter');
create policy own_reads on weekly_letter for select to laeringsrum_app using (person_id = (select app_person()));
create policy own_inserts on weekly_letter for insert to laeringsrum_app with check (person_id = (select app_person()));
grant select, insert on weekly_letter to laeringsrum_app;
`;

/** Ids and addresses of programmes alone: what the letter says is read as the person it is to. */
const doors = `
create function letters_due(today date, reminded text[])
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
  group by p.id having coalesce(bool_or(c.reminder), bool_or(m.role = any (reminded))) or coalesce(bool_or(c.digest), false)
$$;
-- By the signed address in a letter: only less, never more.
create function letters_of(wanted uuid, reminded text[]) returns table (language text, any_left boolean, paused_until date)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.language, coalesce(c.reminder, exists (select 1 from membership m where m.person_id = p.id and m.role = any (reminded))) or coalesce(c.digest, false), c.paused_until
  from person p left join letter_choice c on c.person_id = p.id where p.id = wanted and p.disabled_at is null
$$;
create function stop_letters(wanted uuid) returns void language sql security definer set search_path = public, pg_temp as $$
  insert into letter_choice (person_id, reminder, digest) select id, false, false from person where id = wanted
  on conflict (person_id) do update set reminder = false, digest = false
$$;
create function pause_letters(wanted uuid, until date, reminded text[]) returns void language sql security definer set search_path = public, pg_temp as $$
  insert into letter_choice (person_id, reminder, digest, paused_until)
  select id, exists (select 1 from membership m where m.person_id = wanted and m.role = any (reminded)), false, until from person where id = wanted
  on conflict (person_id) do update set paused_until = until
$$;
do $$
declare f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and p.proname in ('letters_due', 'letters_of', 'stop_letters', 'pause_letters')
  loop
    execute format('revoke all on routine %s from public', f);
    execute format('grant execute on routine %s to laeringsrum_app', f);
  end loop;
end $$;
`;

const forgetting = `
create or replace function forget_person(wanted uuid) returns void language plpgsql as $$
declare tbl text;
begin
  update person set name = 'Tidligere bruger', initials = '–', email = wanted || '@deleted.invalid', disabled_at = coalesce(disabled_at, now()),
    version = version + 1 where id = wanted;
  foreach tbl in array array['credential', 'passkey', 'one_time_code', 'recovery_code', 'single_use', 'external_identity', 'session', 'receipt',
      'api_token', 'letter', 'document', 'comment_mention', 'follow', 'letter_choice', 'weekly_letter'] loop
    execute format('delete from %I where person_id = $1', tbl) using wanted;
  end loop;
  perform blank_audit(array[wanted]);
end $$;
`;
