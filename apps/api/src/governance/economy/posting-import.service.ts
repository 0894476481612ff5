import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refusal, requireOre } from '@laeringsrum/domain';
import { cellIsBlocked } from '@laeringsrum/personal-data';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../../platform/operation/database.js';
import { type Scope } from '../../platform/operation/operation.js';
import { BudgetLine, PostingImport } from './economy.entity.js';
import { type ImportPostingsInput } from './economy.inputs.js';

const mostListed = 100;
/** So many lines that were left out are told of one file. */
const mostUnreadable = 500;

/** Files of the finance system, in parts. A line that has come before is known by what it says and is not taken twice. */
@Injectable()
export class PostingImportService {
  constructor(private readonly database: Database) {}

  list(scope: Scope): Promise<PostingImport[]> {
    return this.database.read(
      PostingImport,
      `programme_id = $1 AND ($2 OR place_id = ANY ($3)) ORDER BY at DESC LIMIT ${mostListed}`,
      [scope.programmeId, scope.everywhere, scope.places],
    );
  }

  /** A line with a CPR number is told by where it stands and left out before anything is kept; the others are taken. */
  async take(scope: Scope, input: ImportPostingsInput): Promise<PostingImport> {
    const { lines, postedOn, amounts, texts, references, ordinals } = input;
    const count = lines.length;
    const fileLines = input.fileLines ?? lines.map((_, at) => at + 1);
    if ([postedOn, amounts, texts, references, ordinals, fileLines].some(({ length }) => length !== count))
      throw new Refusal('POSTINGS_UNEVEN');
    if (count === 0) throw new Refusal('IMPORT_EMPTY');
    for (const amount of amounts) requireOre(amount, 'amounts');
    const budget = await this.budget(scope, input.lineIds);
    if (lines.some((at) => budget[at] === undefined)) throw new Refusal('POSTINGS_UNEVEN');
    const standing = await this.database.manager.findOneBy(PostingImport, { id: input.id });
    if (standing?.undoneAt) throw new Refusal('IMPORT_UNDONE');
    // Of one place where all its lines are; else the programme's.
    const places = new Set(budget.map(({ placeId }) => placeId));
    const [placeId = null] = places.size === 1 ? [...places] : [];
    await this.database.rows(
      `INSERT INTO posting_import (id, programme_id, place_id, file_name, by_id) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO NOTHING`,
      [input.id, scope.programmeId, placeId, input.fileName.trim(), scope.personId],
    );
    const held = lines.map((_, at) => columnHeld(texts[at], references[at]));
    const kept = held.flatMap((column, at) => (column === null ? [at] : []));
    const apart = held.flatMap((column, at) =>
      column === null ? [] : [{ line: fileLines[at], reason: 'PERSONAL_DATA', column }],
    );
    const inserted = await this.database.rows<{ amount_ore: string }>(
      `INSERT INTO posting (id, programme_id, place_id, line_id, import_id, posted_on, text, reference, amount_ore, fingerprint)
       SELECT i.id, $1, l.place_id, l.id, $2, i.posted_on, i.text, i.reference, i.amount, i.print
       FROM unnest($3::uuid[], $4::uuid[], $5::date[], $6::text[], $7::text[], $8::bigint[], $9::text[]) AS i(id, line_id, posted_on, text, reference, amount, print)
         JOIN budget_line l ON l.id = i.line_id
       ON CONFLICT (line_id, fingerprint) DO NOTHING RETURNING amount_ore`,
      [
        scope.programmeId,
        input.id,
        kept.map(() => uuidv7()),
        kept.map((at) => budget[lines[at] ?? -1]?.id),
        kept.map((at) => postedOn[at]),
        kept.map((at) => texts[at]?.trim()),
        kept.map((at) => references[at]?.trim()),
        kept.map((at) => amounts[at]),
        kept.map((at) => fingerprint(postedOn[at], amounts[at], references[at], texts[at], ordinals[at])),
      ],
    );
    const total = inserted.reduce((sum, { amount_ore }) => sum + BigInt(amount_ore), 0n);
    // A part that is sent again tells of the same lines once.
    await this.database.rows(
      `UPDATE posting_import SET inserted = inserted + $2, same = same + $3, total_ore = total_ore + $4,
         unreadable = (SELECT coalesce(jsonb_agg(known.each ORDER BY known.at), '[]') FROM (
           SELECT e.each, min(e.at) AS at FROM jsonb_array_elements(unreadable || $5::jsonb) WITH ORDINALITY AS e(each, at)
           GROUP BY e.each ORDER BY min(e.at) LIMIT ${mostUnreadable}) known)
       WHERE id = $1`,
      [
        ...[input.id, inserted.length, kept.length - inserted.length, String(total)],
        JSON.stringify([...(input.unreadable ?? []), ...apart]),
      ],
    );
    return this.database.manager.findOneByOrFail(PostingImport, { id: input.id });
  }

  /** Everything that came by it is gone; the import itself stays to tell of it. */
  async undo(scope: Scope, id: string): Promise<PostingImport> {
    const standing = await this.database.manager.findOneBy(PostingImport, { id });
    if (!standing) throw new Refusal('NOT_FOUND');
    this.requireReach(scope, standing.placeId);
    if (standing.undoneAt) throw new Refusal('IMPORT_UNDONE');
    await this.database.rows('DELETE FROM posting WHERE import_id = $1', [id]);
    await this.database.rows('UPDATE posting_import SET undone_at = now() WHERE id = $1', [id]);
    return this.database.manager.findOneByOrFail(PostingImport, { id });
  }

  private async budget(scope: Scope, ids: readonly string[]): Promise<BudgetLine[]> {
    const rows = await this.database.read(BudgetLine, 'id = ANY ($1)', [ids]);
    return ids.map((id) => {
      const line = rows.find((row) => row.id === id);
      if (!line) throw new Refusal('NOT_FOUND');
      this.requireReach(scope, line.placeId);
      return line;
    });
  }

  private requireReach(scope: Scope, placeId: string | null): void {
    if (!scope.everywhere && (placeId === null || !scope.places.includes(placeId)))
      throw new Refusal('FORBIDDEN');
  }
}

/** Which of a line's texts holds a CPR number. */
function columnHeld(text = '', reference = ''): 'texts' | 'references' | null {
  if (cellIsBlocked(text)) return 'texts';
  return cellIsBlocked(reference) ? 'references' : null;
}

function fingerprint(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
