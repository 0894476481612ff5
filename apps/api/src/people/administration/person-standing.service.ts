import { Injectable } from '@nestjs/common';
import { can } from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';
import { currentOperation } from '../../platform/operation/operation.js';

interface Asked {
  readonly person_id: string;
  readonly at: Date;
}

interface Standing {
  /** Who has a second factor; null: not told to whoever asks. */
  readonly secured: ReadonlySet<string> | null;
  /** Whom an administrator has asked to be deleted, which is done at night. */
  readonly forgotten: ReadonlyMap<string, Date>;
  /** Who has asked for it by themselves, and waits. */
  readonly wishes: ReadonlyMap<string, Date>;
}

/** What the list of people tells administrators alone. */
@Injectable()
export class PersonStanding {
  constructor(private readonly database: Database) {}

  async ofAll(): Promise<Standing> {
    if (!can(currentOperation().roles, 'person:clearFactors'))
      return { secured: null, forgotten: new Map(), wishes: new Map() };
    const [having, asked, wishing] = await Promise.all([
      this.database.rows<{ person_id: string }>('SELECT person_id FROM people_with_factors()'),
      this.database.rows<Asked>('SELECT person_id, asked_at AS at FROM asked_to_be_forgotten()'),
      this.database.rows<Asked>('SELECT person_id, at FROM forgetting_wishes()'),
    ]);
    const byPerson = (rows: Asked[]) => new Map(rows.map(({ person_id, at }) => [person_id, at]));
    return {
      secured: new Set(having.map((row) => row.person_id)),
      forgotten: byPerson(asked),
      wishes: byPerson(wishing),
    };
  }
}
