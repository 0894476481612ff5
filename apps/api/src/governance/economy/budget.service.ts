import { Injectable } from '@nestjs/common';
import { Refusal, requirePlannedOre } from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';
import { load } from '../../platform/operation/loaders.js';
import { type Scope } from '../../platform/operation/operation.js';
import { conflict, givenFields, sentFields } from '../../platform/rows/versioned.js';
import { Place } from '../../programme/place/place.entity.js';
import { BudgetLine, Posting } from './economy.entity.js';
import { type BudgetLinePatch, type CreateBudgetLineInput } from './economy.inputs.js';

const mostLines = 500;
const mostPostings = 500;
const inOrder = `ORDER BY position, (SELECT position FROM place WHERE place.id = place_id) NULLS FIRST, name, id LIMIT ${mostLines}`;

/** Budget lines and what is posted on them; who sees which is the walls' to say. */
@Injectable()
export class BudgetService {
  constructor(private readonly database: Database) {}

  list(scope: Scope): Promise<BudgetLine[]> {
    return this.database.read(BudgetLine, `programme_id = $1 AND ($2 OR place_id = ANY ($3)) ${inOrder}`, [
      scope.programmeId,
      scope.everywhere,
      scope.places,
    ]);
  }

  /** Summed by the database in whole øre. */
  async spent(lineId: string): Promise<number> {
    const spent = await load(BudgetService.prototype.spent, lineId, async (ids) => {
      const rows = await this.database.rows<{ id: string; ore: string }>(
        'SELECT line_id AS id, sum(amount_ore)::text AS ore FROM posting WHERE line_id = ANY ($1) GROUP BY line_id',
        [ids],
      );
      return new Map(rows.map(({ id, ore }) => [id, Number(ore)]));
    });
    return spent ?? 0;
  }

  /** The latest ones of a line. */
  async postings(lineId: string): Promise<Posting[]> {
    const rows = await load(BudgetService.prototype.postings, lineId, async (ids) => {
      const found = await Promise.all(
        ids.map((id) =>
          this.database.read(Posting, `line_id = $1 ORDER BY posted_on DESC, id DESC LIMIT ${mostPostings}`, [
            id,
          ]),
        ),
      );
      return new Map(ids.map((id, at) => [id, found[at] ?? []]));
    });
    return rows ?? [];
  }

  /** Is there money set aside that places can ask for? Told to those who may ask, who do not see the line it stands on. */
  async hasPool(): Promise<boolean> {
    const pools = await this.database.rows('SELECT 1 FROM citizens_pool()');
    return pools.length > 0;
  }

  async create(scope: Scope, input: CreateBudgetLineInput): Promise<BudgetLine> {
    const placeId = input.placeId ?? null;
    if (placeId !== null && !(await this.database.manager.findOneBy(Place, { id: placeId })))
      throw new Refusal('NOT_FOUND');
    requireAmounts(input);
    if (input.citizensPool && (await this.hasPool())) throw new Refusal('POOL_TAKEN');
    await this.database.manager.insert(BudgetLine, {
      ...givenFields(input),
      name: input.name.trim(),
      placeId,
      programmeId: scope.programmeId,
    });
    return this.database.manager.findOneByOrFail(BudgetLine, { id: input.id });
  }

  async update(id: string, version: number, patch: BudgetLinePatch): Promise<BudgetLine> {
    const line = await this.known(id);
    if (line.version !== version) throw conflict(line);
    requireAmounts(patch);
    const { forecastOre, ...others } = sentFields(patch);
    const changed = await this.database.manager
      .createQueryBuilder()
      .update(BudgetLine)
      .set({
        ...givenFields(others),
        ...(forecastOre === undefined ? {} : { forecastOre }),
        version: () => 'version + 1',
        updatedAt: () => 'now()',
      })
      .where('id = :id and version = :version', { id, version })
      .execute();
    const current = await this.known(id);
    if (changed.affected === 0) throw conflict(current);
    return current;
  }

  /** Only one that nothing has been posted on, granted from or decided about. @throws Refusal BUDGET_LINE_IN_USE */
  async remove(id: string, version: number): Promise<BudgetLine> {
    const line = await this.known(id);
    if (line.version !== version) throw conflict(line);
    const used = await this.database.row(
      `SELECT 1 FROM posting WHERE line_id = $1 UNION ALL SELECT 1 FROM deviation WHERE budget_line_id = $1
       UNION ALL SELECT 1 FROM budget_line l JOIN pool_request r ON r.programme_id = l.programme_id AND r.state = 'GRANTED'
         WHERE l.id = $1 AND l.citizens_pool LIMIT 1`,
      [id],
    );
    if (used) throw new Refusal('BUDGET_LINE_IN_USE');
    await this.database.manager.delete(BudgetLine, { id });
    return line;
  }

  private async known(id: string): Promise<BudgetLine> {
    const line = await this.database.manager.findOneBy(BudgetLine, { id });
    if (!line) throw new Refusal('NOT_FOUND');
    return line;
  }
}

function requireAmounts(fields: BudgetLinePatch): void {
  for (const field of ['grantedOre', 'committedOre', 'forecastOre'] as const) {
    const amount = fields[field];
    if (amount != null) requirePlannedOre(amount, field);
  }
}
