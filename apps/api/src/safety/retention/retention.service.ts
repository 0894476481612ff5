import { Injectable } from '@nestjs/common';
import {
  daysOfPeriod,
  isKleNumber,
  isRetentionPeriod,
  Refusal,
  RETENTION,
  type RetentionClass,
} from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';
import { currentOperation } from '../../platform/operation/operation.js';
import { conflict } from '../../platform/rows/versioned.js';
import { RetentionRule } from './retention.entity.js';
import { type RetentionRun, type SetRetentionArgs } from './retention.types.js';

const mostRuns = 30;
const AWAITED = Symbol('classes whose papers wait');

@Injectable()
export class RetentionService {
  constructor(private readonly database: Database) {}

  async rules(): Promise<RetentionRule[]> {
    const rules = await this.database.read(RetentionRule, 'programme_id = app_programme()', []);
    const order = Object.keys(RETENTION);
    return rules.sort((a, b) => order.indexOf(a.dataClass) - order.indexOf(b.dataClass));
  }

  /** What the next run would delete of a class, by the rules as they stand. */
  async due(dataClass: RetentionClass): Promise<number> {
    const { loaders } = currentOperation();
    const known = loaders.get(RetentionService) as Promise<Map<string, number>> | undefined;
    const counting = known ?? this.count();
    loaders.set(RetentionService, counting);
    return (await counting).get(dataClass) ?? 0;
  }

  /** Papers of this class are due, and nobody has handed them over since the programme ended. */
  async awaitsPapers(dataClass: RetentionClass): Promise<boolean> {
    const { loaders } = currentOperation();
    const known = loaders.get(AWAITED) as Promise<Set<string>> | undefined;
    const asking = known ?? this.awaitingPapers();
    loaders.set(AWAITED, asking);
    return (await asking).has(dataClass);
  }

  async awaitingArchive(): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(
      'SELECT place_id AS id FROM retention_awaits_archive()',
    );
    return rows.map(({ id }) => id);
  }

  async runs(): Promise<RetentionRun[]> {
    return this.database.rows<RetentionRun>(
      `SELECT id, at, report AS purged FROM retention_run ORDER BY at DESC LIMIT ${mostRuns}`,
    );
  }

  async set({ dataClass, period, kle, legalNote, version }: SetRetentionArgs): Promise<RetentionRule> {
    const days = daysOfPeriod(period);
    const { least, most } = RETENTION[dataClass];
    if (days === null || !isRetentionPeriod(dataClass, days))
      throw new Refusal('RETENTION_PERIOD', { field: 'period', least, most });
    if (!isKleNumber(kle)) throw new Refusal('VALIDATION', { field: 'kle' });
    const done = await this.database.row<{ done: boolean }>(
      'SELECT set_retention_rule($1, $2, $3, $4, $5) AS done',
      [dataClass, days, kle, legalNote.trim(), version],
    );
    const rule = (await this.rules()).find((one) => one.dataClass === dataClass);
    if (!rule) throw new Refusal('NOT_FOUND');
    if (!done?.done) throw conflict(rule);
    return rule;
  }

  private async awaitingPapers(): Promise<Set<string>> {
    const rows = await this.database.rows<{ data_class: string }>(
      'SELECT data_class FROM retention_awaits_papers()',
    );
    return new Set(rows.map((row) => row.data_class));
  }

  private async count(): Promise<Map<string, number>> {
    const rows = await this.database.rows<{ data_class: string; due: number }>(
      'SELECT data_class, due FROM retention_due()',
    );
    return new Map(rows.map((row) => [row.data_class, row.due]));
  }
}
