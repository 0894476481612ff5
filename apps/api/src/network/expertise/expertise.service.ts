import { Injectable } from '@nestjs/common';
import { Refusal } from '@laeringsrum/domain';
import { Database } from '../../platform/operation/database.js';
import { type Scope } from '../../platform/operation/operation.js';
import { fetchForChange, requirePlace, updateVersion } from '../../platform/rows/versioned.js';
import { ProgrammeService } from '../../programme/programme/programme.service.js';
import { type ExpertiseInput } from './expertise.inputs.js';
import { ExpertiseRequest } from './expertise-request.entity.js';

const mostRequests = 100;

@Injectable()
export class ExpertiseService {
  constructor(
    private readonly database: Database,
    private readonly programmes: ProgrammeService,
  ) {}

  /** Those that wait first. The walls leave a place its own, and the lead all of them. */
  all({ programmeId }: Scope): Promise<ExpertiseRequest[]> {
    return this.database.read(
      ExpertiseRequest,
      `programme_id = $1 ORDER BY closed_on IS NOT NULL, asked_on DESC, id LIMIT ${mostRequests}`,
      [programmeId],
    );
  }

  async ask(scope: Scope, input: ExpertiseInput): Promise<ExpertiseRequest> {
    const { id, placeId, kind } = input;
    if (!(await this.programmes.place(placeId))) throw new Refusal('NOT_FOUND', { field: 'placeId' });
    requirePlace(scope, placeId);
    await this.database.manager.insert(ExpertiseRequest, {
      ...{ id, placeId, kind, text: input.text.trim(), programmeId: scope.programmeId },
      ...{ askedOn: scope.today, byId: scope.personId },
    });
    return this.database.manager.findOneByOrFail(ExpertiseRequest, { id });
  }

  /** Who comes, and when. Answered once more, the later words stand. */
  async answer(scope: Scope, id: string, version: number, answer: string): Promise<ExpertiseRequest> {
    const { manager } = this.database;
    const request = await fetchForChange(manager, ExpertiseRequest, id, scope);
    return updateVersion(manager, ExpertiseRequest, request, version, {
      ...{ answer: answer.trim(), closedOn: scope.today },
    });
  }
}
