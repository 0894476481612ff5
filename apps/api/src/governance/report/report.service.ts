import { Injectable } from '@nestjs/common';
import {
  can,
  isReportApproved,
  LOCKED_REPORT_LANGUAGE,
  Refusal,
  REPORT_TEXT_KEYS,
  requireReportDraft,
  requireReportLocked,
  requireReportOpenable,
  requireReportSignable,
} from '@laeringsrum/domain';
import { v7 as uuidv7 } from 'uuid';
import { In } from 'typeorm';
import { Database } from '../../platform/operation/database.js';
import { byId, load } from '../../platform/operation/loaders.js';
import { currentOperation, type Scope } from '../../platform/operation/operation.js';
import { conflict, fetchForChange, updateVersion } from '../../platform/rows/versioned.js';
import { ElectorateService } from '../vote/electorate.service.js';
import { checksumOf, ReportContentService } from './report-content.service.js';
import { ReportSignerService } from './report-signer.service.js';
import { Report, ReportApproval, ReportComment, ReportPage, ReportText } from './report.entity.js';
import { type OpenReportInput, type ReportCommentInput, type ReportTextInput } from './report.inputs.js';

const mostListed = 50;
const readable = "programme_id = $1 AND ($2 OR state IN ('APPROVED', 'SIGNED'))";
const seesDrafts = (): boolean => can(currentOperation().roles, 'report:comment');

@Injectable()
export class ReportService {
  constructor(
    private readonly database: Database,
    private readonly contents: ReportContentService,
    private readonly electorates: ElectorateService,
    private readonly signers: ReportSignerService,
  ) {}

  /** Newest first. Who neither builds nor approves it reads it when it is approved. */
  list(scope: Scope): Promise<Report[]> {
    return this.database.read(Report, `${readable} ORDER BY created_at DESC LIMIT ${mostListed}`, [
      scope.programmeId,
      seesDrafts(),
    ]);
  }

  async byId(scope: Scope, id: string): Promise<Report | null> {
    const [report] = await this.database.read(Report, `${readable} AND id = $3`, [
      scope.programmeId,
      seesDrafts(),
      id,
    ]);
    return report ?? null;
  }

  texts(report: Report): Promise<ReportText[]> {
    return this.database.read(ReportText, 'report_id = $1 ORDER BY key', [report.id]);
  }
  comments(report: Report): Promise<ReportComment[]> {
    return this.database.read(ReportComment, 'report_id = $1 ORDER BY at LIMIT 500', [report.id]);
  }
  /** Of what is locked now. */
  approvals(report: Report): Promise<ReportApproval[]> {
    return this.database.read(ReportApproval, 'report_id = $1 AND checksum = $2 ORDER BY on_day, id', [
      report.id,
      report.checksum ?? '',
    ]);
  }
  pages(scope: Scope): Promise<ReportPage[]> {
    return this.database.read(
      ReportPage,
      'programme_id = $1 AND ($2 OR place_id = ANY ($3)) ORDER BY report_id DESC, (SELECT position FROM place WHERE place.id = place_id) LIMIT 500',
      [scope.programmeId, scope.everywhere, scope.places],
    );
  }

  async reportOf({ reportId }: ReportPage): Promise<Report> {
    const report = await load(ReportService.prototype.reportOf, reportId, async (ids) =>
      byId(await this.database.manager.findBy(Report, { id: In([...ids]) })),
    );
    if (!report) throw new Refusal('NOT_FOUND');
    return report;
  }

  groupApproves(programmeId: string): Promise<boolean> {
    return this.electorates.holds(programmeId, 'OWN_PROGRESS');
  }

  /** With half a page for every place. */
  async open(scope: Scope, { id, kind, title }: OpenReportInput): Promise<Report> {
    await this.database.manager.insert(Report, {
      id,
      kind,
      title: title.trim(),
      programmeId: scope.programmeId,
    });
    const places = await this.database.rows<{ id: string }>('SELECT id FROM place WHERE programme_id = $1', [
      scope.programmeId,
    ]);
    await this.database.manager.insert(
      ReportPage,
      places.map((place) => ({
        ...{ id: uuidv7(), programmeId: scope.programmeId },
        ...{ placeId: place.id, reportId: id },
      })),
    );
    return this.known(id);
  }

  async writeText(scope: Scope, { reportId, textKey, text, version }: ReportTextInput): Promise<Report> {
    const report = await this.known(reportId);
    requireReportDraft(report.state);
    if (!(REPORT_TEXT_KEYS as readonly string[]).includes(textKey))
      throw new Refusal('UNKNOWN_REFERENCE', { field: 'textKey' });
    const standing = await this.database.manager.findOneBy(ReportText, { reportId, key: textKey });
    if (!standing) {
      const row = { id: uuidv7(), programmeId: scope.programmeId, reportId, key: textKey, text };
      await this.database.manager.insert(ReportText, row);
      return report;
    }
    const [changed] = await this.database.rows(
      'UPDATE report_text SET text = $3, version = version + 1 WHERE id = $1 AND version = $2 RETURNING id',
      [standing.id, version ?? 0, text],
    );
    if (!changed)
      throw conflict(await this.database.manager.findOneByOrFail(ReportText, { id: standing.id }));
    return report;
  }

  /** Another text is approved anew. */
  async writePage(scope: Scope, id: string, version: number, text: string): Promise<ReportPage> {
    const page = await this.openPage(scope, id);
    return updateVersion(this.database.manager, ReportPage, page, version, {
      text: text.trim(),
      approvedOn: null,
      approvedById: null,
    });
  }

  async approvePage(scope: Scope, id: string, version: number): Promise<ReportPage> {
    const page = await this.openPage(scope, id);
    return updateVersion(this.database.manager, ReportPage, page, version, {
      approvedOn: scope.today,
      approvedById: scope.personId,
    });
  }

  async comment(scope: Scope, { id, reportId, sectionKey, text }: ReportCommentInput): Promise<Report> {
    const report = await this.known(reportId);
    await this.database.manager.insert(ReportComment, {
      ...{ id, reportId, sectionKey, text: text.trim(), programmeId: scope.programmeId },
      ...{ onDay: scope.today, byId: scope.personId },
    });
    return report;
  }

  /** The numbers are what they are now: kept whole, with a checksum. */
  async lock(scope: Scope, id: string, version: number): Promise<Report> {
    const report = await this.known(id);
    requireReportDraft(report.state);
    const snapshot = await this.contents.composed(report, LOCKED_REPORT_LANGUAGE);
    return this.change(report, version, "state = 'LOCKED', snapshot = $3, checksum = $4, locked_on = $5", [
      JSON.stringify(snapshot),
      checksumOf(snapshot),
      scope.today,
    ]);
  }

  /** What was approved is approved anew, also where it comes to say the same again. */
  async unlock(id: string, version: number): Promise<Report> {
    await this.database.rows('SELECT id FROM report WHERE id = $1 FOR UPDATE', [id]);
    const report = await this.known(id);
    requireReportOpenable(report.state);
    if (report.version !== version) throw conflict(report);
    await this.database.rows('DELETE FROM report_approval WHERE report_id = $1', [id]);
    return this.change(
      report,
      version,
      "state = 'DRAFT', snapshot = NULL, checksum = NULL, locked_on = NULL",
      [],
    );
  }

  /** By members of the group that answers for progress; two of them make it approved. */
  async approve(scope: Scope, id: string, version: number): Promise<Report> {
    if (!(await this.groupApproves(scope.programmeId))) throw new Refusal('NOT_FOUND');
    await this.database.rows('SELECT id FROM report WHERE id = $1 FOR UPDATE', [id]);
    const report = await this.known(id);
    requireReportLocked(report.state);
    const seats = await this.electorates.seats(scope.programmeId, 'OWN_PROGRESS', scope.today);
    if (!seats.some(({ personId }) => personId === scope.personId))
      throw new Refusal('DEVIATION_NOT_A_VOTER');
    if (report.version !== version) throw conflict(report);
    await this.database.rows(
      `INSERT INTO report_approval (id, programme_id, report_id, person_id, checksum, on_day) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (report_id, checksum, person_id) DO NOTHING`,
      [uuidv7(), scope.programmeId, id, scope.personId, report.checksum, scope.today],
    );
    const approvals = await this.approvals(report);
    if (report.state !== 'LOCKED' || !isReportApproved(approvals.length)) return report;
    return this.change(report, version, "state = 'APPROVED'", []);
  }

  /** For the lead applicant. @throws Refusal FORBIDDEN to everybody who is not of its place */
  async sign(scope: Scope, id: string, version: number): Promise<Report> {
    const report = await this.known(id);
    if (!(await this.signers.asks(report))) throw new Refusal('FORBIDDEN');
    requireReportSignable(report.state, await this.groupApproves(scope.programmeId));
    return this.change(report, version, "state = 'SIGNED', signed_on = $3, signed_by_id = $4", [
      scope.today,
      scope.personId,
    ]);
  }

  private async change(
    report: Report,
    version: number,
    set: string,
    values: readonly unknown[],
  ): Promise<Report> {
    if (report.version !== version) throw conflict(report);
    const [changed] = await this.database.rows(
      `UPDATE report SET ${set}, version = version + 1 WHERE id = $1 AND version = $2 RETURNING id`,
      [report.id, version, ...values],
    );
    const current = await this.known(report.id);
    if (!changed) throw conflict(current);
    return current;
  }

  private async openPage(scope: Scope, id: string): Promise<ReportPage> {
    const page = await fetchForChange(this.database.manager, ReportPage, id, scope);
    requireReportDraft((await this.known(page.reportId)).state);
    return page;
  }

  private async known(id: string): Promise<Report> {
    const report = await this.database.manager.findOneBy(Report, { id });
    if (!report) throw new Refusal('NOT_FOUND');
    return report;
  }
}
