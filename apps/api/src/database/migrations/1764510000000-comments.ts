import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What people say to each other about a thing, who is mentioned, and who follows along. */
export class Comments1764510000000 implements MigrationInterface {
  readonly name = 'Comments1764510000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(walls);
    await runner.query(helpAnswered);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

/**
 * A comment stands at the place of what it is about. In a deleted one nothing is left of what was said. A thread is one level deep: an
 * answer belongs to a comment that is no answer itself, of the same thing.
 */
const tables = `
create table comment (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  intervention_id uuid not null,
  cycle_id uuid,
  measure_id uuid,
  package_id uuid,
  subject_id uuid not null,
  parent_id uuid,
  text text not null,
  -- In the order of the numbers in the text.
  mention_ids uuid[] not null default '{}' check (cardinality(mention_ids) <= 10),
  by_id uuid not null references person,
  at timestamptz not null default clock_timestamp(),
  edited_at timestamptz,
  removed_at timestamptz,
  version int not null default 1,
  check (num_nonnulls(cycle_id, measure_id, package_id) <= 1),
  check (subject_id = coalesce(cycle_id, measure_id, package_id, intervention_id)),
  check ((text = '') = (removed_at is not null)),
  check (parent_id <> id),
  unique (programme_id, place_id, id), unique (subject_id, id),
  foreign key (programme_id, place_id, intervention_id) references intervention (programme_id, place_id, id),
  foreign key (intervention_id, cycle_id) references pdsa_cycle (intervention_id, id),
  foreign key (programme_id, place_id, measure_id) references measure (programme_id, place_id, id),
  foreign key (programme_id, place_id, package_id) references transfer_package (programme_id, place_id, id),
  foreign key (subject_id, parent_id) references comment (subject_id, id)
);
create index comment_thread on comment (subject_id, at desc, id desc) where parent_id is null;
create index comment_answer on comment (parent_id, at desc, id desc) where parent_id is not null;
create index comment_news on comment (subject_id, at);

-- Who is to be told, until they have seen it.
create table comment_mention (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  comment_id uuid not null,
  person_id uuid not null references person on delete cascade,
  seen_at timestamptz,
  unique (comment_id, person_id),
  foreign key (programme_id, place_id, comment_id) references comment (programme_id, place_id, id) on delete cascade
);
create index comment_mention_unseen on comment_mention (person_id) where seen_at is null;

-- One follows by choice, and has seen what came before.
create table follow (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid not null,
  person_id uuid not null references person on delete cascade,
  intervention_id uuid not null,
  subject text not null check (subject in ('INTERVENTION','CYCLE','MEASURE','PACKAGE')),
  subject_id uuid not null,
  seen_at timestamptz not null default clock_timestamp(),
  unique (person_id, subject_id),
  foreign key (programme_id, place_id, intervention_id) references intervention (programme_id, place_id, id)
);
`;

/** A comment is seen by whoever sees what it is about, in whatever state that is now; it is written and changed by its author alone. */
const walls = `
create function sees_subject(place uuid, intervention uuid, cycle uuid, package uuid) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select place = any (app_read_places()) or case
    when cycle is not null then exists (select 1 from pdsa_cycle c where c.id = cycle)
    when package is not null then exists (select 1 from transfer_package p where p.id = package)
    else exists (select 1 from intervention i where i.id = intervention) end
$$;
revoke all on function sees_subject from public;
grant execute on function sees_subject to laeringsrum_app;

call wall('comment');
create policy subject_reads on comment for select to laeringsrum_app
  using (programme_id = (select app_programme()) and sees_subject(place_id, intervention_id, cycle_id, package_id));
create policy author_inserts on comment for insert to laeringsrum_app
  with check (programme_id = (select app_programme()) and by_id = (select app_person())
    and sees_subject(place_id, intervention_id, cycle_id, package_id));
create policy author_updates on comment for update to laeringsrum_app
  using (programme_id = (select app_programme()) and by_id = (select app_person()))
  with check (programme_id = (select app_programme()) and by_id = (select app_person()));
grant select, insert, update on comment to laeringsrum_app;
call audited('comment');

call wall('comment_mention');
create policy own_and_author_read on comment_mention for select to laeringsrum_app
  using (programme_id = (select app_programme()) and (person_id = (select app_person())
    or exists (select 1 from comment c where c.id = comment_id and c.by_id = (select app_person()))));
create policy author_inserts on comment_mention for insert to laeringsrum_app
  with check (programme_id = (select app_programme()) and exists (select 1 from comment c where c.id = comment_id and c.by_id = (select app_person())));
create policy author_deletes on comment_mention for delete to laeringsrum_app
  using (programme_id = (select app_programme()) and exists (select 1 from comment c where c.id = comment_id and c.by_id = (select app_person())));
create policy own_updates on comment_mention for update to laeringsrum_app
  using (programme_id = (select app_programme()) and person_id = (select app_person())) with check (person_id = (select app_person()));
grant select, insert, delete on comment_mention to laeringsrum_app;
grant update (seen_at) on comment_mention to laeringsrum_app;

call wall('follow');
create policy own on follow to laeringsrum_app
  using (programme_id = (select app_programme()) and person_id = (select app_person()))
  with check (programme_id = (select app_programme()) and person_id = (select app_person()));
grant select, insert, update, delete on follow to laeringsrum_app;
`;

/** Who has answered is known, so that nobody is told of their own answer. */
const helpAnswered = `
alter table help_request add column closed_by_id uuid references person;
`;
