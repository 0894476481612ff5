import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A library of ten thousand concepts: shown in its order by an index, searched with the words of the search. */
export class ManyConcepts1764610410000 implements MigrationInterface {
  readonly name = 'ManyConcepts1764610410000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(order);
    await runner.query(gauge);
    await runner.query(words);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

/** The library's own order: what one writes oneself, then what is newest, and last what was withdrawn. */
const order = `
create index transfer_package_library on transfer_package (programme_id, (state = 'WITHDRAWN'), (state = 'DRAFT') desc, updated_at desc, id);
create index transfer_uptake_taken on transfer_uptake (programme_id) where state = 'TAKEN_UP';
create index transfer_package_counted on transfer_package (place_id, cycle_id) where state = 'PUBLISHED' and cycle_id is not null;
`;

/** Of each place the first that counts is enough. Which decisions count is the domain library's to say. */
const gauge = `
create function places_with_concept(decisions text[]) returns table (place_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select l.id from place l where l.programme_id = app_programme() and exists (
    select 1 from transfer_package p join pdsa_cycle c on c.id = p.cycle_id
    where p.place_id = l.id and p.state = 'PUBLISHED' and c.state = 'CLOSED' and c.decision = any (decisions))
$$;
drop function counted_concepts;
revoke all on function places_with_concept from public;
grant execute on function places_with_concept to laeringsrum_app;
`;

/**
 * However many rows a common word stands in, so many of them are weighed: all of the words first, then their beginnings, then what is nearly
 * right: a letter that is missing in a short word is forgiven. Ids alone, as before: whether whoever asks may see the row is for the row's own wall to say.
 */
const words = `
create function search_fits(wanted text, kinds text[], most int) returns table (kind text, id uuid, rank real)
language sql stable set search_path = public, pg_temp set pg_trgm.word_similarity_threshold = 0.45 as $$
  with asked as (select search_plain(wanted) as plain, websearch_to_tsquery('danish', search_plain(wanted)) as query,
    nullif(regexp_replace(search_plain(wanted), '[^[:alnum:]]+', ' ', 'g'), ' ') as bare),
  prefixed as (select *, case when bare is null then null
    else to_tsquery('danish', array_to_string(regexp_split_to_array(trim(bare), ' '), ':* & ') || ':*') end as starts from asked),
  fits as (
    (select e.kind, e.id from search_entry e, prefixed a where e.programme_id = app_programme() and e.kind = any (kinds) and e.words @@ a.query limit 1000)
    union
    (select e.kind, e.id from search_entry e, prefixed a where e.programme_id = app_programme() and e.kind = any (kinds) and e.words @@ a.starts limit 1000)
    union
    (select e.kind, e.id from search_entry e, prefixed a where e.programme_id = app_programme() and e.kind = any (kinds) and a.plain <% e.name limit 500))
  select e.kind, e.id, greatest(ts_rank(e.words, a.query), ts_rank(e.words, a.starts) * 0.8, word_similarity(a.plain, e.name) * 0.5)::real
  from fits f join search_entry e on e.id = f.id and e.kind = f.kind, prefixed a order by 3 desc, e.id limit most
$$;
create or replace function search_candidates(wanted text, most int) returns table (kind text, id uuid, rank real)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.kind, f.id, f.rank from search_fits(wanted, array['INTERVENTION', 'CYCLE', 'CONCEPT'], least(most, 500)) f
$$;
create function concept_candidates(wanted text, most int) returns table (id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.id from search_fits(wanted, array['CONCEPT'], least(most, 1001)) f
$$;
revoke all on function search_fits, concept_candidates from public;
grant execute on function concept_candidates to laeringsrum_app;
`;
