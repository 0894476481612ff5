import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The gauge is counted where the concepts are, however many there are. */
export class CountedConcepts1764520100000 implements MigrationInterface {
  readonly name = 'CountedConcepts1764520100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(door);
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
