import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Meetings of a programme's groups with agenda and minutes, and what is decided about what is to stay. */
export class GroupMeetings1764530000000 implements MigrationInterface {
  readonly name = 'GroupMeetings1764530000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(meetings);
    await runner.query(anchoring);
    await runner.query(walls);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

const meetings = `
alter table programme_group add unique (programme_id, id);
create table group_meeting (
  id uuid primary key,
  programme_id uuid not null references programme,
  group_id uuid not null,
  number int not null,
  meets_on date not null,
  location text not null default '',
  present text not null default '',
  closed_on date,
  closed_by_id uuid references person,
  version int not null default 1,
  unique (programme_id, number), unique (programme_id, id),
  foreign key (programme_id, group_id) references programme_group (programme_id, id)
);
create table group_meeting_item (
  id uuid primary key,
  programme_id uuid not null,
  meeting_id uuid not null,
  position int not null,
  part text not null check (part in ('DECIDE','PROGRESS','ECONOMY','ANCHORING','PRIORITIES','CHALLENGES','OTHER')),
  title text not null default '',
  note text not null default '',
  minutes text not null default '',
  decision text not null default '',
  version int not null default 1,
  check (part <> 'OTHER' or title <> ''),
  unique (programme_id, id),
  foreign key (programme_id, meeting_id) references group_meeting (programme_id, id)
);
create index group_meeting_item_of on group_meeting_item (meeting_id, position);
-- With a place where a chief speaks for one: so it is heard of while it is new.
create table group_meeting_remark (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid,
  meeting_id uuid not null,
  item_id uuid,
  kind text not null check (kind in ('COMMENT','PRIORITY')),
  text text not null check (text <> ''),
  on_day date not null,
  by_id uuid not null references person,
  at timestamptz not null default now(),
  check (kind = 'COMMENT' or place_id is not null),
  foreign key (programme_id, place_id) references place (programme_id, id),
  foreign key (programme_id, meeting_id) references group_meeting (programme_id, id),
  foreign key (programme_id, item_id) references group_meeting_item (programme_id, id)
);
create index group_meeting_remark_of on group_meeting_remark (meeting_id, at);
`;

const anchoring = `
create table anchoring (
  id uuid primary key,
  programme_id uuid not null references programme,
  place_id uuid,
  intervention_id uuid,
  number int not null,
  title text not null check (title <> ''),
  reach text not null check (reach in ('LOCAL','ACROSS')),
  model text not null default '',
  why text not null default '',
  state text not null default 'PROPOSED' check (state in ('PROPOSED','RETURNED','APPROVED','REJECTED')),
  round int not null default 1,
  proposed_on date not null,
  proposed_by_id uuid references person,
  outcome text check (outcome in ('APPROVE','APPROVE_WITH_CONDITIONS','SEND_BACK','REJECT')),
  outcome_words text not null default '',
  decided_on date,
  version int not null default 1,
  unique (programme_id, number), unique (programme_id, id),
  check (reach = 'LOCAL' or model <> ''),
  check ((intervention_id is null) = (place_id is null)),
  check ((outcome is null) = (decided_on is null)),
  foreign key (programme_id, place_id, intervention_id) references intervention (programme_id, place_id, id)
);
create table anchoring_vote (
  id uuid primary key,
  programme_id uuid not null,
  place_id uuid,
  anchoring_id uuid not null,
  round int not null,
  person_id uuid not null references person,
  choice text not null check (choice in ('APPROVE','APPROVE_WITH_CONDITIONS','SEND_BACK','REJECT')),
  line text not null default '',
  at timestamptz not null default now(),
  unique (anchoring_id, round, person_id),
  check (choice = 'APPROVE' or line <> ''),
  foreign key (programme_id, place_id) references place (programme_id, id),
  foreign key (programme_id, anchoring_id) references anchoring (programme_id, id)
);
`;

/** Lead and steering group read every meeting, the chiefs those of a group that reads progress. Everybody reads what is anchored. */
const walls = `
do $$
declare
  here text := 'programme_id = (select app_programme())';
  leads text := 'programme_id = (select app_programme()) and (select app_holds(''{CLUSTER_LEAD}''))';
  steers text := 'programme_id = (select app_programme()) and (select app_holds(''{CLUSTER_LEAD,STEERING_MEMBER}''))';
  invited text := 'programme_id = (select app_programme()) and exists (select 1 from group_meeting m where m.id = meeting_id)';
  mine text := 'by_id = (select app_person())';
  tbl text;
begin
  foreach tbl in array array['group_meeting','group_meeting_item','group_meeting_remark','anchoring','anchoring_vote'] loop
    execute format('call wall(%L)', tbl);
    execute format('call audited(%L)', tbl);
  end loop;
  execute format('create policy invited_read on group_meeting for select to laeringsrum_app using (%s and ((select app_holds(''{CLUSTER_LEAD,STEERING_MEMBER}''))
    or ((select app_holds(''{CHIEF}'')) and exists (select 1 from programme_group g where g.id = group_id and ''READ_PROGRESS'' = any (g.powers)))))', here);
  execute format('create policy invited_read on group_meeting_item for select to laeringsrum_app using (%s)', invited);
  execute format('create policy invited_read on group_meeting_remark for select to laeringsrum_app using (%s)', invited);
  execute format('create policy programme_reads on anchoring for select to laeringsrum_app using (%s)', here);
  execute format('create policy steering_reads on anchoring_vote for select to laeringsrum_app using (%s)', steers);
  foreach tbl in array array['group_meeting','group_meeting_item','anchoring'] loop
    execute format('create policy lead_inserts on %I for insert to laeringsrum_app with check (%s)', tbl, leads);
    execute format('create policy lead_updates on %I for update to laeringsrum_app using (%s)', tbl, leads);
  end loop;
  execute format('create policy lead_deletes on group_meeting_item for delete to laeringsrum_app using (%s)', leads);
  execute format('create policy steering_updates on anchoring for update to laeringsrum_app using (%s)', steers);
  execute format('create policy invited_insert on group_meeting_remark for insert to laeringsrum_app with check (%s and %s)', invited, mine);
  execute format('create policy own_deletes on group_meeting_remark for delete to laeringsrum_app using (%s and %s)', here, mine);
  -- A point that is taken off the agenda takes what was said to it along.
  execute format('create policy lead_deletes on group_meeting_remark for delete to laeringsrum_app using (%s)', leads);
  execute format('create policy voter_inserts on anchoring_vote for insert to laeringsrum_app with check (%s and person_id = (select app_person()))', steers);
  execute format('create policy voter_updates on anchoring_vote for update to laeringsrum_app using (%s and person_id = (select app_person()))', steers);
end $$;
grant select, insert, update on group_meeting, group_meeting_item, anchoring, anchoring_vote to laeringsrum_app;
grant delete on group_meeting_item to laeringsrum_app;
grant select, insert, delete on group_meeting_remark to laeringsrum_app;
`;
