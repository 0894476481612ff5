import { Injectable } from '@nestjs/common';
import { maySignReport, scopeOf } from '@laeringsrum/domain';
import { currentOperation } from '../../platform/operation/operation.js';
import { ProgrammeService } from '../../programme/programme/programme.service.js';
import { type Report } from './report.entity.js';

/** Whoever asks, seen as the one who signs for the lead applicant. */
@Injectable()
export class ReportSignerService {
  constructor(private readonly programmes: ProgrammeService) {}

  /** Has whoever asks a seat from which it is signed? Whoever signs report and accounts sees both. */
  async asks({ programmeId }: Pick<Report, 'programmeId'>): Promise<boolean> {
    const signer = scopeOf(currentOperation().roles, 'report:sign');
    return maySignReport(signer, await this.programmes.leadApplicantId(programmeId));
  }
}
