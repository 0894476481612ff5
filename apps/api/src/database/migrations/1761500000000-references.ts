import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What is looked up from the other end: the cycles and goals of a measure, the measures of a definition. And an intervention by its code
 * as an address spells it: a column, since row-level security lets no index answer for an expression.
 */
export class References1761500000000 implements MigrationInterface {
  readonly name = 'References1761500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(indexes);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations run forward only. Restore a backup to go back.'));
  }
}

const indexes = `
create index pdsa_cycle_of_measure on pdsa_cycle (measure_id) where measure_id is not null;
create index goal_of_measure on goal (measure_id) where measure_id is not null;
create index measure_of_definition on measure (definition_id);
alter table intervention add column address_code text not null
  generated always as (replace(replace(replace(code, 'Æ', 'AE'), 'Ø', 'OE'), 'Å', 'AA')) stored;
create index intervention_address on intervention (programme_id, address_code);
`;
