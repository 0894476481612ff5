import { Injectable } from '@nestjs/common';
import { LEAST_PEOPLE } from '@laeringsrum/domain';
import { mondayOf, weekOf } from '@laeringsrum/locale';
import { Database } from '../../platform/operation/database.js';
import { currentOperation, type Scope } from '../../platform/operation/operation.js';
import { Programme } from '../../programme/programme/programme.entity.js';
import { ProgrammeService } from '../../programme/programme/programme.service.js';
import { type DocumentationRulesArgs, type PlatformTimeWeek } from './platform-time.types.js';

const mostWeeks = 12;
const thisWeek = (scope: Scope): string => mondayOf(weekOf(scope.today));

@Injectable()
export class PlatformTimeService {
  constructor(
    private readonly database: Database,
    private readonly programmes: ProgrammeService,
  ) {}

  /** A receipt would tell whose seconds they were: none is kept, so that one told twice is counted twice. */
  async add(scope: Scope, seconds: number): Promise<boolean> {
    currentOperation().idempotencyKey = null;
    const row = await this.database.row<{ counted: boolean }>('SELECT add_platform_time($1, $2) AS counted', [
      thisWeek(scope),
      seconds,
    ]);
    return row?.counted ?? false;
  }

  async weeks(scope: Scope): Promise<PlatformTimeWeek[]> {
    const rows = await this.database.rows<{ week: string; seconds: number | null }>(
      'SELECT week::text, seconds FROM platform_time_weeks($1, $2, $3)',
      [thisWeek(scope), LEAST_PEOPLE, mostWeeks],
    );
    return rows.map(({ week, seconds }) => ({
      week,
      minutes: seconds === null ? null : Math.round(seconds / 60),
    }));
  }

  async setRules(scope: Scope, rules: DocumentationRulesArgs): Promise<Programme> {
    await this.database.rows('SELECT set_documentation_rules($1, $2)', [
      rules.countsPlatformTime ?? null,
      rules.threePartyAcceptance ?? null,
    ]);
    return this.programmes.current(scope);
  }
}
