import { Injectable } from '@nestjs/common';
import {
  NEEDS_HELP_THRESHOLDS,
  ownThresholds,
  requireThresholds,
  thresholdsOf,
  type NeedsHelpThresholds,
} from '@laeringsrum/domain';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../../platform/operation/database.js';
import { type Scope } from '../../platform/operation/operation.js';
import { conflict } from '../../platform/rows/versioned.js';
import { Programme } from '../../programme/programme/programme.entity.js';
import { type SetThresholdsArgs, type ThresholdChange, type ThresholdSettings } from './thresholds.types.js';

interface ChangeRow extends Omit<ThresholdChange, 'before' | 'after'> {
  readonly before: Partial<NeedsHelpThresholds>;
  readonly after: Partial<NeedsHelpThresholds>;
}
const changes = `
SELECT c.id, c.on_day::text AS "onDay", c.reason, p.name AS "byName", c.before, c.after
FROM threshold_change c LEFT JOIN person p ON p.id = c.by_id WHERE c.programme_id = $1 ORDER BY c.at DESC, c.id DESC LIMIT 20`;

/** When a reason to follow up begins to hold: the programme's own, each change with its reason. */
@Injectable()
export class ThresholdsService {
  constructor(private readonly database: Database) {}

  async of({ programmeId }: Scope): Promise<ThresholdSettings> {
    const { manager } = this.database;
    const [programme, rows] = await Promise.all([
      manager.findOneByOrFail(Programme, { id: programmeId }),
      this.database.rows<ChangeRow>(changes, [programmeId]),
    ]);
    return {
      ...{ id: programmeId, version: programme.version },
      ...{ thresholds: thresholdsOf(programme.needsHelp), standard: NEEDS_HELP_THRESHOLDS },
      changes: rows.map((row) => ({
        ...row,
        ...{ before: thresholdsOf(row.before), after: thresholdsOf(row.after) },
      })),
    };
  }

  async set(scope: Scope, { version, thresholds, reason }: SetThresholdsArgs): Promise<ThresholdSettings> {
    const { manager } = this.database;
    requireThresholds(thresholds, reason);
    const before = await manager.findOneByOrFail(Programme, { id: scope.programmeId });
    const after = ownThresholds(thresholds);
    const [changed] = await this.database.rows(
      'UPDATE programme SET needs_help = $3, version = version + 1 WHERE id = $1 AND version = $2 RETURNING id',
      [scope.programmeId, version, JSON.stringify(after)],
    );
    if (!changed) throw conflict(before);
    await this.database.rows(
      'INSERT INTO threshold_change (id, programme_id, before, after, reason, on_day, by_id) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [
        ...[uuidv7(), scope.programmeId, JSON.stringify(before.needsHelp), JSON.stringify(after)],
        ...[reason.trim(), scope.today, scope.personId],
      ],
    );
    return this.of(scope);
  }
}
