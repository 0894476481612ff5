import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Situations in which considerations pull in different directions, as those who stand in them tell them. */
export class Dilemmas1764500100000 implements MigrationInterface {
  readonly name = 'Dilemmas1764500100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(dilemmas);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

const dilemmas = `
create table dilemma (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  intervention_id uuid not null,
  text text not null check (text <> ''),
  considerations text[] not null default '{}' check (considerations <@ array['SELF_DETERMINATION','RELATIVES_WISH','PROFESSIONAL','OTHER']),
  level text check (level in ('SITUATION','PRINCIPLE')),
  dimension text check (dimension in ('STAFF','CITIZENS_AND_RELATIVES','BOTH')),
  state text not null default 'DRAFT' check (state in ('DRAFT','HANDED_OVER')),
  author_id uuid not null references person,
  answer text not null default '',
  handed_over_on date,
  version int not null default 1,
  at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (programme_id, place_id, id),
  check (state = 'DRAFT' or (cardinality(considerations) >= 2 and level is not null and dimension is not null and handed_over_on is not null)),
  foreign key (programme_id, place_id, intervention_id) references intervention (programme_id, place_id, id)
);
create index dilemma_intervention on dilemma (intervention_id, at);
create index dilemma_author on dilemma (author_id, at);
call wall('dilemma');
call audited('dilemma');
do $$
declare
  own text := 'programme_id = (select app_programme()) and place_id = any ((select app_write_places())::uuid[])';
  seen text := '(state = ''HANDED_OVER'' or author_id = (select app_person()))';
begin
  execute format('create policy place_reads on dilemma for select to laeringsrum_app using (programme_id = (select app_programme()) and place_id = any ((select app_read_places())::uuid[]) and %s)', seen);
  execute format('create policy place_inserts on dilemma for insert to laeringsrum_app with check (%s and state = ''DRAFT'' and author_id = (select app_person()))', own);
  execute format('create policy place_updates on dilemma for update to laeringsrum_app using (%s and %s) with check (%s)', own, seen, own);
  execute format('create policy draft_deletes on dilemma for delete to laeringsrum_app using (%s and state = ''DRAFT'' and author_id = (select app_person()))', own);
end $$;
create policy own_unit on dilemma as restrictive to laeringsrum_app using (
  intervention_id <> all ((select app_barred_interventions())::uuid[]));
grant select, insert, update, delete on dilemma to laeringsrum_app;
`;
