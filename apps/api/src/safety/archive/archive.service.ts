import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refusal } from '@laeringsrum/domain';
import { strToU8, zipSync } from 'fflate';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../../platform/operation/database.js';
import { type Scope } from '../../platform/operation/operation.js';

export interface ArchiveFile {
  readonly content: Uint8Array;
  /** null: the papers of the programme itself. */
  readonly placeId: string | null;
  readonly rowCount: number;
  readonly sha256: string;
  /** When its rows were read: what is written while it is made is not in it. */
  readonly takenAt: string;
}

/** What is nobody's work: keys, receipts, the record of archiving itself, and what only the system counts by. */
const leftOut = ['archive_export', 'contributor_key', 'membership', 'row_change'];

@Injectable()
export class ArchiveService {
  constructor(private readonly database: Database) {}

  /**
   * All work of the one place, a JSON file a table, as the walls show it to whoever asks; files as they are.
   * @throws Refusal ARCHIVE_EMPTY
   */
  async build(scope: Scope): Promise<ArchiveFile> {
    const [placeId] = scope.places;
    if (placeId === undefined) throw new Refusal('FORBIDDEN');
    const tables = await this.database.rows<{ name: string }>(
      `SELECT c.relname AS name FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
       WHERE a.attname = 'place_id' AND NOT a.attisdropped AND c.relnamespace = 'public'::regnamespace
         AND c.relkind IN ('r', 'p', 'v') AND NOT c.relispartition AND c.relname <> ALL ($1) AND has_table_privilege(c.oid, 'SELECT') ORDER BY 1`,
      [leftOut],
    );
    const { files, rowCount, takenAt } = await this.gather(tables, 'place_id', placeId);
    if (files['intervention.json'] === undefined) throw new Refusal('ARCHIVE_EMPTY');
    return { placeId, rowCount, takenAt, ...packed(files, aboutPlace(scope.today, rowCount)) };
  }

  /**
   * The programme's own papers: minutes, reports, decisions and accounts, of all places.
   * @throws Refusal ARCHIVE_EMPTY
   */
  async buildPapers(scope: Scope): Promise<ArchiveFile> {
    const tables = await this.database.rows<{ name: string }>(
      'SELECT table_name AS name FROM paper_tables() ORDER BY 1',
    );
    const { files, rowCount, takenAt } = await this.gather(tables, 'programme_id', scope.programmeId);
    if (rowCount === 0) throw new Refusal('ARCHIVE_EMPTY');
    return { placeId: null, rowCount, takenAt, ...packed(files, aboutPapers(scope.today, rowCount)) };
  }

  /** That it was made: without it nothing of what it holds is deleted for its age. */
  async note(scope: Scope, { placeId, rowCount, sha256, takenAt }: ArchiveFile): Promise<{ id: string }> {
    const id = uuidv7();
    await this.database.rows(
      'INSERT INTO archive_export (id, programme_id, place_id, by_id, row_count, sha256, at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [id, scope.programmeId, placeId, scope.personId, rowCount, sha256, takenAt],
    );
    return { id };
  }

  /** What the walls show of these tables, a file a table. */
  private async gather(
    tables: readonly { name: string }[],
    column: 'place_id' | 'programme_id',
    id: string,
  ): Promise<{ files: Record<string, Uint8Array>; rowCount: number; takenAt: string }> {
    // Of the transaction: all that follows is read as of then.
    const begun = await this.database.row<{ at: string }>('SELECT now()::text AS at');
    const files: Record<string, Uint8Array> = {};
    let rowCount = 0;
    for (const { name } of tables) {
      const found = await this.database.row<{ rows: Record<string, unknown>[] | null }>(
        `SELECT jsonb_agg(to_jsonb(t)) AS rows FROM ${name} t WHERE ${column} = $1`,
        [id],
      );
      const rows = found?.rows ?? [];
      rowCount += rows.length;
      if (name === 'attachment_content') Object.assign(files, bytesOf(rows));
      else if (rows.length > 0) files[`${name}.json`] = strToU8(`${JSON.stringify(rows, null, 1)}\n`);
    }
    return { files, rowCount, takenAt: begun?.at ?? '' };
  }
}

function packed(files: Record<string, Uint8Array>, about: string): Pick<ArchiveFile, 'content' | 'sha256'> {
  const content = zipSync({ ...files, 'om-filen.txt': strToU8(about) });
  return { content, sha256: createHash('sha256').update(content).digest('hex') };
}

/** `bytea` leaves JSON as \\x and hexadecimal figures. */
function bytesOf(rows: readonly Record<string, unknown>[]): Record<string, Uint8Array> {
  return Object.fromEntries(
    rows.map((row) => [
      `filer/${String(row['id'])}`,
      new Uint8Array(Buffer.from(String(row['content']).slice(2), 'hex')),
    ]),
  );
}

const aboutPlace = (on: string, rows: number): string =>
  about(
    on,
    `${rows} rækker fra ét sted. Vedhæftede filer ligger i mappen "filer" under deres id; navn og type står i attachment.json.`,
  );

const aboutPapers = (on: string, rows: number): string =>
  about(
    on,
    `${rows} rækker: programmets egne papirer - referater, rapporter, beslutninger og regnskab - fra alle steder. Beløb er i øre.`,
  );

const about = (on: string, what: string): string => `Læringsrum, udtræk til arkiv, ${on}

${what}

Hver tabel er en fil i JSON (UTF-8), hver række et objekt med kolonnernes navne. Datoer er ÅÅÅÅ-MM-DD, tidspunkter ISO 8601 i UTC.
Kolonnernes betydning står i programmets ordliste (docs/glossary.md) og skema (schema.graphql).
`;
