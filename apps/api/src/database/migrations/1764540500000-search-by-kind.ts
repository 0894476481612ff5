import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What can be found stands by its row's id and kind. By the id alone, a cycle that somebody made under the id of another programme's
 * intervention took over that one's words: it was found no more by its own.
 */
export class SearchByKind1764540500000 implements MigrationInterface {
  readonly name = 'SearchByKind1764540500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(byKind);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

const byKind = `
alter table search_entry drop constraint search_entry_pkey;
alter table search_entry add primary key (id, kind);
create or replace function note_search_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  kind_of text := tg_argv[0];
  heading text;
  body text;
begin
  if tg_op = 'DELETE' then delete from search_entry where id = old.id and kind = kind_of; return null; end if;
  if kind_of = 'INTERVENTION' then heading := new.code || ' ' || new.title; body := concat_ws(' ', new.description, new.because, new.target_group);
  elsif kind_of = 'CYCLE' then heading := new.title; body := concat_ws(' ', new.plan, new.learning, new.surprise);
  else heading := new.title; body := concat_ws(' ', new.summary, new.context, new.needs, new.elements::text); end if;
  insert into search_entry as e (id, programme_id, kind, name, words)
  values (new.id, new.programme_id, kind_of, search_plain(heading),
    setweight(to_tsvector('danish', search_plain(heading)), 'A') || setweight(to_tsvector('danish', search_plain(body)), 'C'))
  on conflict (id, kind) do update set name = excluded.name, words = excluded.words where e.programme_id = excluded.programme_id;
  return null;
end $$;
update intervention set title = title;
update pdsa_cycle set title = title;
update transfer_package set title = title;
`;
