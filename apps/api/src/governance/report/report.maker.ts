import { Injectable, type OnModuleInit } from '@nestjs/common';
import { can, Refusal, reportLanguage, type DocumentKind, type ReportBlock } from '@laeringsrum/domain';
import { formatDateLong } from '@laeringsrum/locale';
import { DocumentMakers, type MadeFile, type Tell } from '../../platform/documents/document-makers.js';
import { withPdfProperties } from '../../platform/documents/pdf-properties.js';
import { Printer } from '../../platform/documents/printer.js';
import { Database } from '../../platform/operation/database.js';
import { currentOperation, type Scope } from '../../platform/operation/operation.js';
import { ProgrammeService } from '../../programme/programme/programme.service.js';
import { ReportContentService } from './report-content.service.js';
import { CURVE_SIZE, drawnCurve } from './report-curve.js';
import { type CurvePictures } from './report-docx.js';
import { reportHtml, reportProperties, type PrintedReport } from './report-html.js';
import { Report } from './report.entity.js';

const csv = 'text/csv; charset=utf-8';
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const wordDocument = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The report as a tagged PDF, for a word processor, and its tables as data: all from what its reader sees. */
@Injectable()
export class ReportMaker implements OnModuleInit {
  constructor(
    private readonly makers: DocumentMakers,
    private readonly printer: Printer,
    private readonly database: Database,
    private readonly contents: ReportContentService,
    private readonly programmes: ProgrammeService,
  ) {}

  onModuleInit(): void {
    const gather = (scope: Scope, id: string | null) => this.gather(scope, id);
    const requireSubject = async (_: Scope, id: string | null) => void (await this.subject(id));
    const register = (kind: DocumentKind, write: (report: PrintedReport, tell: Tell) => Promise<MadeFile>) =>
      this.makers.register<PrintedReport>({ kind, requireSubject, gather, write });
    register('REPORT_PDF', async (report, tell) => {
      await tell(30);
      const content = await this.printer.printHtml(reportHtml(report), {
        format: 'A4',
        foot: `Læringsrum · ${report.title}`,
      });
      return {
        fileName: named(report, 'pdf'),
        mediaType: 'application/pdf',
        content: withPdfProperties(content, reportProperties(report, new Date())),
      };
    });
    register('REPORT_DOCX', async (report, tell) => {
      await tell(30);
      // Large, and only needed by whoever orders a Word document.
      const { reportDocx } = await import('./report-docx.js');
      const content = await reportDocx(report, await this.pictures(report, tell));
      return { fileName: named(report, 'docx'), mediaType: wordDocument, content };
    });
    register('REPORT_HTML', (report) =>
      Promise.resolve({
        fileName: named(report, 'html'),
        mediaType: 'text/html; charset=utf-8',
        content: Buffer.from(reportHtml(report), 'utf8'),
      }),
    );
    register('REPORT_XLSX', async (report, tell) => {
      await tell(30);
      const { appendixXlsx } = await import('./report-appendix.js');
      return { fileName: named(report, 'xlsx'), mediaType: workbook, content: await appendixXlsx(report) };
    });
    register('REPORT_CSV', async (report) => {
      const { appendixCsv } = await import('./report-appendix.js');
      return { fileName: named(report, 'csv'), mediaType: csv, content: appendixCsv(report) };
    });
  }

  /** Word shows no SVG. Where nothing can draw, the document says what the curves say. */
  private async pictures({ content, language, today }: PrintedReport, tell: Tell): Promise<CurvePictures> {
    const curves = content.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'CHART'));
    const drawn = new Map<ReportBlock, { png: Buffer; label: string }>();
    try {
      for (const [at, block] of curves.entries()) {
        const { svg, label } = drawnCurve(block, language, today);
        drawn.set(block, { png: await this.printer.drawPng(svg, CURVE_SIZE), label });
        await tell(30 + Math.round((60 * (at + 1)) / curves.length));
      }
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'DOCUMENT_NO_BROWSER')) throw error;
    }
    return drawn;
  }

  /** @throws Refusal NOT_FOUND also where it is not approved yet, to those who only read it then */
  private async subject(id: string | null): Promise<Report> {
    const [report] = id === null ? [] : await this.database.read(Report, 'id = $1', [id]);
    const early = report?.state === 'DRAFT' || report?.state === 'LOCKED';
    if (!report || (early && !can(currentOperation().roles, 'report:comment')))
      throw new Refusal('NOT_FOUND', { field: 'subjectId' });
    return report;
  }

  private async gather(scope: Scope, id: string | null): Promise<PrintedReport> {
    const report = await this.subject(id);
    const { today } = scope;
    const language = reportLanguage(report.state, scope.language);
    const [content, programme] = await Promise.all([
      this.contents.shown(report, language),
      this.programmes.byId(report.programmeId),
    ]);
    const locked = report.lockedOn === null ? '' : formatDateLong(report.lockedOn, language);
    return {
      title: report.title,
      language,
      content,
      programme: programme.title,
      state: report.state,
      today: report.lockedOn ?? today,
      foot: report.checksum === null ? '' : `${locked} · SHA-256 ${report.checksum}`,
    };
  }
}

const named = ({ title }: PrintedReport, ending: string): string =>
  `${title}.${ending}`.replace(/[\\/:*?"<>|]/g, ' ');
