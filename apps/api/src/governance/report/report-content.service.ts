import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  can,
  LOCKED_REPORT_LANGUAGE,
  type Language,
  type ReportBlock,
  type ReportContent,
} from '@laeringsrum/domain';
import { InsideQuery } from '../../platform/documents/inside-query.js';
import { Database } from '../../platform/operation/database.js';
import { grouped, load } from '../../platform/operation/loaders.js';
import { currentOperation } from '../../platform/operation/operation.js';
import { composeReport } from './compose-report.js';
import { REPORT_QUERY, sharedFacts, type ReportFacts } from './report-facts.js';
import { ReportSignerService } from './report-signer.service.js';
import { ReportPage, ReportText, type Report } from './report.entity.js';

/** What a report says: composed of the rows that are there, or as it was locked. */
@Injectable()
export class ReportContentService {
  constructor(
    private readonly database: Database,
    private readonly inside: InsideQuery,
    private readonly signers: ReportSignerService,
  ) {}

  /** What whoever reads may see of it. Amounts are for those who may read the economy, and for whoever signs them when they are locked. */
  async shown(report: Report, language: Language): Promise<ReportContent> {
    const economy =
      can(currentOperation().roles, 'economy:read') ||
      (report.snapshot !== null && (await this.signers.asks(report)));
    const content = report.snapshot ?? (await this.composed(report, language, economy));
    return economy ? content : withoutAmounts(content);
  }

  /** @param asOf the day it says it is; without one it is today */
  async composed(
    report: Report,
    language: Language,
    economy = true,
    asOf: string | null = null,
  ): Promise<ReportContent> {
    const [facts, texts, pages] = await Promise.all([
      this.facts(economy),
      this.rowsOf(ReportText, report),
      this.rowsOf(ReportPage, report),
    ]);
    return composeReport(
      asOf === null ? facts : { ...facts, programme: { ...facts.programme, today: asOf } },
      {
        kind: report.kind,
        texts: new Map(texts.map(({ key, text }) => [key, text])),
        pages: new Map(pages.map(({ placeId, text, approvedOn }) => [placeId, { text, approvedOn }])),
      },
      language,
    );
  }

  /** Asked once, however many reports are composed of them. */
  private async facts(economy: boolean): Promise<ReportFacts> {
    const facts = await load('facts of reports', economy, async (keys) => {
      const found = new Map<boolean, ReportFacts>();
      for (const key of keys)
        found.set(key, sharedFacts(await this.inside.ask<ReportFacts>(REPORT_QUERY, { economy: key })));
      return found;
    });
    if (!facts) throw new Error('A report without facts.');
    return facts;
  }

  private async rowsOf<Row extends ReportText | ReportPage>(
    target: new () => Row,
    { id }: Report,
  ): Promise<Row[]> {
    const rows = await load(`${target.name} of reports`, id, async (ids) =>
      grouped(await this.database.read(target, 'report_id = ANY ($1)', [ids]), ids, (row) => row.reportId),
    );
    return rows ?? [];
  }

  /** Half a page as it stands in the report: what its place approves. */
  async halfPage(placeName: string, report: Report, language: Language): Promise<readonly ReportBlock[]> {
    // However many places there are, a report is composed once for all of them.
    const content = await load(ReportContentService.prototype.halfPage, report, async (reports) => {
      const whole = new Map<Report, ReportContent>();
      for (const each of reports)
        whole.set(each, each.snapshot ?? (await this.composed(each, language, false)));
      return whole;
    });
    const blocks = content?.sections.find(({ key }) => key === 'interventions')?.blocks ?? [];
    const begins = blocks.findIndex(({ kind, spans }) => kind === 'HEADING' && spans[0]?.text === placeName);
    const length = blocks.slice(begins + 1).findIndex(({ kind }) => kind === 'HEADING');
    return begins < 0 ? [] : blocks.slice(begins + 1, length < 0 ? undefined : begins + 1 + length);
  }

  /**
   * Has anything become different since it was locked? Told to those who see all of it; the locked one stays as it is. Compared as of the
   * day of the lock: that a day has passed is no news.
   */
  async hasNewData(report: Report): Promise<boolean> {
    if (report.checksum === null || !can(currentOperation().roles, 'economy:read')) return false;
    return (
      checksumOf(await this.composed(report, LOCKED_REPORT_LANGUAGE, true, report.lockedOn)) !==
      report.checksum
    );
  }
}

const withoutAmounts = ({ sections, missing }: ReportContent): ReportContent => ({
  sections: sections.filter(({ key }) => key !== 'accounts'),
  missing: missing.filter(({ sectionKey }) => sectionKey !== 'accounts'),
});

/** Of the sections alone: what is missing is a list of work, and not what the report says. */
export function checksumOf({ sections }: ReportContent): string {
  return createHash('sha256').update(canonical(sections)).digest('hex');
}

/** Keys in order: the database gives them back in another. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${pairs.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`;
}
