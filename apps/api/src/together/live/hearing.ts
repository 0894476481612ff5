import { Injectable } from '@nestjs/common';
import { guardedRoles, Role, rolesAtPlace } from '@laeringsrum/domain';
import { DataSource } from 'typeorm';
import { type OperationConnection, takeConnection } from '../../platform/operation/connection.js';
import { readIdentity, type Identity } from '../../platform/operation/identity.js';
import { type LiveStream, type RowChange } from './live-stream.js';

/** Who asks to hear: a session and the programme of the address. */
export type Hearer = Pick<LiveStream, 'tokenHash' | 'programmeSlug'>;

export interface PresenceNote {
  readonly programmeId: string;
  readonly placeId: string;
  readonly rowId: string;
  readonly personId: string;
  readonly field: string | null;
  readonly gone: boolean;
}

const readers = rolesAtPlace('pdsaCycle:readUnshared');
const writers = rolesAtPlace('pdsaCycle:write');
const guarded = guardedRoles(Object.values(Role));
/** More in one breath is told as one: look again at everything. */
export const MOST_CHANGES = 200;

const changeColumns = `table_name AS "table", row_id AS "rowId", about_id AS "aboutId", version, place_id AS "placeId", gone`;

/** One short read-only transaction a time, opened as the person who hears: the walls decide, anew for each event. */
@Injectable()
export class Hearing {
  constructor(private readonly dataSource: DataSource) {}

  /** Whom the session stands for now; null when it is over, or has no role in the programme. */
  identity(hearer: Hearer): Promise<Identity | null> {
    return this.as(hearer, () => Promise.resolve(null)).then(({ identity }) => identity);
  }

  /** Which of these changes this person may know of, and one more than can be told where there are too many. null: the session is over. */
  async heard(hearer: Hearer, ids: readonly number[]): Promise<RowChange[] | null> {
    const { identity, found } = await this.as(hearer, async ({ ask }) => {
      const { rows } = await ask(
        `SELECT ${changeColumns} FROM row_change WHERE id = ANY ($1::bigint[]) ORDER BY id LIMIT ${MOST_CHANGES + 1}`,
        [ids],
      );
      return rows as unknown as RowChange[];
    });
    return identity === null ? null : found;
  }

  /** What was missed since a transaction's number; null when that is too long ago or too much to tell one by one. */
  async missed(hearer: Hearer, since: string): Promise<RowChange[] | null> {
    const { found } = await this.as(hearer, async ({ ask }) => {
      const { rows } = await ask(
        `SELECT ${changeColumns} FROM row_change WHERE transaction >= $1::text::xid8 ORDER BY id LIMIT ${MOST_CHANGES + 1}`,
        [since],
      );
      return rows as unknown as RowChange[];
    });
    return found === null || found.length > MOST_CHANGES ? null : found;
  }

  /** The name of who writes, for those who may write at the same place. */
  async mayMeet(hearer: Hearer, { placeId, personId }: PresenceNote): Promise<string | null> {
    const { found } = await this.as(hearer, async ({ ask }) => {
      const { rows } = await ask(
        'SELECT name FROM person WHERE id = $1 AND $2::uuid = ANY (app_write_places())',
        [personId, placeId],
      );
      return (rows[0]?.['name'] as string | undefined) ?? null;
    });
    return found;
  }

  /** What was committed since, and the number below which nothing can still come. */
  async changesSince(
    low: string | null,
  ): Promise<{ low: string; changes: { id: number; programmeId: string }[] }> {
    const [row] = (await this.dataSource.query(
      `SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS low,
         coalesce((SELECT json_agg(json_build_object('id', c.id, 'programmeId', c.programme_id)) FROM changes_since($1::text::xid8) c), '[]') AS changes`,
      [low ?? '18446744073709551615'],
    )) as [{ low: string; changes: { id: number; programmeId: string }[] }];
    return row;
  }

  async say(note: PresenceNote): Promise<void> {
    await this.dataSource.query("SELECT pg_notify('presence', $1)", [JSON.stringify(note)]);
  }

  async forgetOld(): Promise<void> {
    await this.dataSource.query('SELECT forget_changes()');
  }

  private async as<Found>(
    { tokenHash, programmeSlug }: Hearer,
    find: (connection: OperationConnection) => Promise<Found>,
  ): Promise<{ identity: Identity | null; found: Found | null }> {
    const connection = await takeConnection(this.dataSource, () => undefined);
    try {
      const begun = connection.ask('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const opened = connection.ask('SELECT * FROM open_operation($1, $2, $3, $4, $5, $6)', [
        ...[tokenHash, programmeSlug, readers, writers, 'live', guarded],
      ]);
      await begun;
      const identity = readIdentity((await opened).rows[0]);
      const reaches =
        identity !== null &&
        identity.programmeId !== null &&
        identity.session.roles.length > 0 &&
        identity.session.lacks === null;
      const found = reaches ? await find(connection) : null;
      return { identity: reaches ? identity : null, found };
    } finally {
      await connection.ask('COMMIT').catch(() => undefined);
      await connection.giveBack('ended');
    }
  }
}
