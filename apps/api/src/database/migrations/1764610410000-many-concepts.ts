import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A library of ten thousand concepts: shown in its order by an index, searched with the words of the search. */
export class ManyConcepts1764610410000 implements MigrationInterface {
  readonly name = 'ManyConcepts1764610410000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(order);
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
`;

/** As search_candidates, of concepts alone: ids, and whether whoever asks may see the row is for the row's own wall to say. */
const words = `
create function concept_candidates(wanted text, most int) returns table (id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  with asked as (select search_plain(wanted) as plain, websearch_to_tsquery('danish', search_plain(wanted)) as query,
    nullif(regexp_replace(search_plain(wanted), '[^[:alnum:]]+', ' ', 'g'), ' ') as bare),
  prefixed as (select *, case when bare is null then null
    else to_tsquery('danish', array_to_string(regexp_split_to_array(trim(bare), ' '), ':* & ') || ':*') end as starts from asked)
  select e.id from search_entry e, prefixed a
  where e.programme_id = app_programme() and e.kind = 'CONCEPT' and (e.words @@ a.query or e.words @@ a.starts or a.plain <% e.name)
  order by greatest(ts_rank(e.words, a.query), ts_rank(e.words, a.starts) * 0.8, word_similarity(a.plain, e.name) * 0.5) desc, e.id
  limit least(most, 1001)
$$;
revoke all on function concept_candidates from public;
grant execute on function concept_candidates to laeringsrum_app;
`;
