import { type PermissionScope } from '../access/permission-scope.js';
import { type Language } from '../refusal/refusal-texts.js';
import { Refusal } from '../refusal/refusal.js';
import { VOTES_NEEDED } from '../deviation/votes.js';

/** Twice a year the funder hears how it goes; in the end what came of it. */
export const ReportKind = { STATUS: 'STATUS', FINAL: 'FINAL' } as const;
export type ReportKind = (typeof ReportKind)[keyof typeof ReportKind];

/** Numbers are live in a draft; locked they are what everybody approves. */
export const ReportState = {
  DRAFT: 'DRAFT',
  LOCKED: 'LOCKED',
  APPROVED: 'APPROVED',
  SIGNED: 'SIGNED',
} as const;
export type ReportState = (typeof ReportState)[keyof typeof ReportState];

/** The funder reads Danish: what is locked, approved and signed is, whoever reads or orders it. */
export const LOCKED_REPORT_LANGUAGE = 'da';

/** The language a report stands in: a draft in its reader's, a locked one in the one it was locked in. */
export const reportLanguage = (state: ReportState, reader: Language): Language =>
  state === 'DRAFT' ? reader : LOCKED_REPORT_LANGUAGE;

/** What a person writes; everything else is built from rows that are there. */
export const REPORT_TEXT_KEYS = ['learning', 'methods', 'citizens', 'anchoring'] as const;
export type ReportTextKey = (typeof REPORT_TEXT_KEYS)[number];

/** A text or a number of the report, and where it comes from. Every number has a source. */
export interface ReportSpan {
  readonly text: string;
  readonly source: ReportSource | null;
}

export interface ReportSource {
  /** "HEL-2", "Afvigelse 17". */
  readonly label: string;
  /** Below the programme's address: `indsatser/HEL-2`. */
  readonly path: string;
}

export interface ReportBlock {
  readonly kind: 'HEADING' | 'PARAGRAPH' | 'QUOTE' | 'TABLE' | 'GAP' | 'CHART';
  /** One list for text; a list of cells, row after row, for a table. */
  readonly spans: readonly ReportSpan[];
  /** Of a table: its column headings, as many as a row has cells. */
  readonly headings: readonly string[];
  /** Of a chart: the rows it is drawn from, without a day and a language, so that a locked one is drawn alike whenever it is printed. */
  readonly chart?: object;
}

export interface ReportSection {
  readonly key: string;
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
  /** How many parts it has, and how many of them are there. */
  readonly parts: number;
  readonly filled: number;
}

/** A part that is not there yet: who has it, and where. */
export interface ReportMissing {
  readonly sectionKey: string;
  readonly who: string;
  readonly what: string;
  readonly path: string;
}

export interface ReportContent {
  readonly sections: readonly ReportSection[];
  readonly missing: readonly ReportMissing[];
}

/** How much of the report is there, in whole percent; an empty one is 0. */
export function filledPercent({ sections }: Pick<ReportContent, 'sections'>): number {
  const parts = sections.reduce((sum, section) => sum + section.parts, 0);
  const filled = sections.reduce((sum, section) => sum + section.filled, 0);
  return parts === 0 ? 0 : Math.floor((100 * filled) / parts);
}

/** Texts and half pages are written until the numbers are locked. @throws Refusal REPORT_LOCKED, REPORT_SIGNED */
export function requireReportDraft(state: ReportState): void {
  if (state === 'SIGNED') throw new Refusal('REPORT_SIGNED');
  if (state !== 'DRAFT') throw new Refusal('REPORT_LOCKED');
}

/** What is locked can be opened until it is signed. @throws Refusal REPORT_SIGNED, REPORT_NOT_LOCKED */
export function requireReportOpenable(state: ReportState): void {
  if (state === 'SIGNED') throw new Refusal('REPORT_SIGNED');
  if (state === 'DRAFT') throw new Refusal('REPORT_NOT_LOCKED');
}

/** Approved is what is locked. @throws Refusal REPORT_NOT_LOCKED, REPORT_SIGNED */
export function requireReportLocked(state: ReportState): void {
  if (state === 'SIGNED') throw new Refusal('REPORT_SIGNED');
  if (state === 'DRAFT') throw new Refusal('REPORT_NOT_LOCKED');
}

/**
 * The lead applicant signs what the steering group has approved; where no group answers for progress, what is locked.
 * @throws Refusal REPORT_NOT_LOCKED, REPORT_NOT_APPROVED, REPORT_SIGNED
 */
export function requireReportSignable(state: ReportState, groupApproves: boolean): void {
  requireReportLocked(state);
  if (groupApproves && state !== 'APPROVED') throw new Refusal('REPORT_NOT_APPROVED');
}

/**
 * The lead applicant's own sign for it: whoever has a chief's seat at that place. A programme that names none is its own applicant, and its
 * lead signs.
 */
export const maySignReport = (
  { everywhere, places }: PermissionScope,
  leadApplicantId: string | null,
): boolean => (leadApplicantId === null ? everywhere : places.includes(leadApplicantId));

/** As many as decide a deviation. */
export const isReportApproved = (approvals: number): boolean => approvals >= VOTES_NEEDED;
