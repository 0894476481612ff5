import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What is said in a learning space can be marked to be read today, and the lead is told where something waits, without what it says. */
export class WaitingVoices1764610400000 implements MigrationInterface {
  readonly name = 'WaitingVoices1764610400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(voices);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

/** Said where there is no intervention, or at one that has ended, it is told at the place's first that runs. */
const voices = `
alter table space_note add column read_today boolean not null default false;
create index space_note_waiting on space_note (programme_id, place_id) where outcome is null and kind <> 'DECISION';
create function voices_for_follow_up() returns table (intervention_id uuid, marked_on date, unmarked_on date)
language sql stable security definer set search_path = public, pg_temp as $$
  select told.intervention_id, min(told.held_on) filter (where told.read_today), min(told.held_on) filter (where not told.read_today) from (
    select coalesce(
        (select i.id from intervention i where i.id = s.intervention_id and i.state = 'ACTIVE'),
        (select i.id from intervention i where i.place_id = n.place_id and i.state = 'ACTIVE' order by i.number limit 1)) as intervention_id,
      s.held_on, n.read_today
    from space_note n join learning_space_session s on s.id = n.session_id
    where n.programme_id = app_programme() and n.outcome is null and n.kind <> 'DECISION' and app_coaches()) told
  where told.intervention_id is not null group by told.intervention_id
$$;
revoke all on function voices_for_follow_up from public;
grant execute on function voices_for_follow_up to laeringsrum_app;
`;
