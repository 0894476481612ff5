import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Search: Danish stems, letters without their accents, and words that are nearly right. */
export class Search1764200300000 implements MigrationInterface {
  readonly name = 'Search1764200300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(entries);
    await runner.query(keeping);
    await runner.query(candidates);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

/** A row's words stand apart, shut for everybody who serves requests: what is found is read behind the walls of its own table. */
const entries = `
create extension if not exists pg_trgm with schema public;
create extension if not exists unaccent with schema public;
create function search_plain(text) returns text language sql immutable parallel safe set search_path = public, pg_temp
  as $$ select lower(public.unaccent('public.unaccent', $1)) $$;
create table search_entry (
  id uuid primary key,
  programme_id uuid not null,
  kind text not null check (kind in ('INTERVENTION','CYCLE','CONCEPT')),
  name text not null,
  words tsvector not null
);
create index search_entry_words on search_entry using gin (words);
create index search_entry_name on search_entry using gin (name gin_trgm_ops);
call wall('search_entry');
`;

const keeping = `
create function note_search_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  kind_of text := tg_argv[0];
  heading text;
  body text;
begin
  if tg_op = 'DELETE' then delete from search_entry where id = old.id; return null; end if;
  if kind_of = 'INTERVENTION' then heading := new.code || ' ' || new.title; body := concat_ws(' ', new.description, new.because, new.target_group);
  elsif kind_of = 'CYCLE' then heading := new.title; body := concat_ws(' ', new.plan, new.learning, new.surprise);
  else heading := new.title; body := concat_ws(' ', new.summary, new.context, new.needs, new.elements::text); end if;
  insert into search_entry as e (id, programme_id, kind, name, words)
  values (new.id, new.programme_id, kind_of, search_plain(heading),
    setweight(to_tsvector('danish', search_plain(heading)), 'A') || setweight(to_tsvector('danish', search_plain(body)), 'C'))
  on conflict (id) do update set name = excluded.name, words = excluded.words;
  return null;
end $$;
create trigger searched after insert or delete or update of code, title, description, because, target_group on intervention
  for each row execute function note_search_entry('INTERVENTION');
create trigger searched after insert or delete or update of title, plan, learning, surprise on pdsa_cycle
  for each row execute function note_search_entry('CYCLE');
create trigger searched after insert or delete or update of title, summary, context, needs, elements on transfer_package
  for each row execute function note_search_entry('CONCEPT');
update intervention set title = title;
update pdsa_cycle set title = title;
update transfer_package set title = title;
`;

/** Ids and how well they fit, of the programme in the address; whether whoever asks may see the row is for the row's own wall to say. */
const candidates = `
create function search_candidates(wanted text, most int) returns table (kind text, id uuid, rank real)
language sql stable security definer set search_path = public, pg_temp as $$
  with asked as (select search_plain(wanted) as plain, websearch_to_tsquery('danish', search_plain(wanted)) as query,
    nullif(regexp_replace(search_plain(wanted), '[^[:alnum:]]+', ' ', 'g'), ' ') as bare),
  prefixed as (select *, case when bare is null then null
    else to_tsquery('danish', array_to_string(regexp_split_to_array(trim(bare), ' '), ':* & ') || ':*') end as starts from asked)
  select e.kind, e.id, greatest(ts_rank(e.words, a.query), ts_rank(e.words, a.starts) * 0.8, word_similarity(a.plain, e.name) * 0.5)::real
  from search_entry e, prefixed a
  where e.programme_id = app_programme() and (e.words @@ a.query or e.words @@ a.starts or a.plain <% e.name)
  order by 3 desc, e.id limit least(most, 500)
$$;
revoke all on function search_candidates, note_search_entry from public;
grant execute on function search_candidates to laeringsrum_app;
`;
