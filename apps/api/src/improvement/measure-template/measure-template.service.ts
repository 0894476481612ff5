import { Injectable } from '@nestjs/common';
import { Refusal } from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';
import { type Scope } from '../../platform/operation/operation.js';
import { MeasureTemplate } from './measure-template.entity.js';

const mostTemplates = 100;

@Injectable()
export class MeasureTemplateService {
  constructor(private readonly database: Database) {}

  ofProgramme(scope: Scope): Promise<MeasureTemplate[]> {
    return this.database.read(
      MeasureTemplate,
      `programme_id = $1 AND offered ORDER BY position LIMIT ${mostTemplates}`,
      [scope.programmeId],
    );
  }

  /** @throws Refusal UNKNOWN_REFERENCE */
  async byKey(scope: Scope, key: string): Promise<MeasureTemplate> {
    const [found] = await this.database.read(MeasureTemplate, 'programme_id = $1 AND key = $2 AND offered', [
      scope.programmeId,
      key,
    ]);
    if (!found) throw new Refusal('UNKNOWN_REFERENCE', { field: 'templateKey' });
    return found;
  }
}
