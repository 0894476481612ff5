import { type Permission } from '../access/permission.js';

/** What can be ordered as a document. */
export const DocumentKind = {
  /** An intervention on paper: its words, its curves with their sentence, its cycles. Subject: the intervention. */
  INTERVENTION_PDF: 'INTERVENTION_PDF',
  /** A report to the funder. Subject: the report. */
  REPORT_PDF: 'REPORT_PDF',
  REPORT_DOCX: 'REPORT_DOCX',
  /** The same to be read in any browser, by eye or by a screen reader. */
  REPORT_HTML: 'REPORT_HTML',
  /** One decision for the records system. Subject: the deviation, or the anchoring decision. */
  DEVIATION_PDF: 'DEVIATION_PDF',
  ANCHORING_PDF: 'ANCHORING_PDF',
  /** A request for more time, with the funder's answer where it has come. Subject: the request. */
  EXTENSION_PDF: 'EXTENSION_PDF',
  /** Agenda and minutes of a meeting. Subject: the meeting. */
  MEETING_PDF: 'MEETING_PDF',
  /** The report's measures with their definitions, and its accounts, as a workbook and as plain text. Subject: the report. */
  REPORT_XLSX: 'REPORT_XLSX',
  REPORT_CSV: 'REPORT_CSV',
  /** A seminar on paper: agenda, one page a storyboard, who comes, what was agreed. Subject: the seminar. */
  SEMINAR_PDF: 'SEMINAR_PDF',
} as const;
export type DocumentKind = (typeof DocumentKind)[keyof typeof DocumentKind];

/** What one must be allowed to read to order it: asked when it is ordered, and again when it is made. */
export const DOCUMENT_PERMISSIONS: Readonly<Record<DocumentKind, Permission>> = {
  INTERVENTION_PDF: 'intervention:read',
  REPORT_PDF: 'report:read',
  REPORT_DOCX: 'report:read',
  REPORT_HTML: 'report:read',
  DEVIATION_PDF: 'deviation:read',
  ANCHORING_PDF: 'steering:read',
  EXTENSION_PDF: 'steering:read',
  MEETING_PDF: 'groupMeeting:read',
  REPORT_XLSX: 'report:read',
  REPORT_CSV: 'report:read',
  SEMINAR_PDF: 'seminar:read',
};

export const DocumentState = {
  QUEUED: 'QUEUED',
  RUNNING: 'RUNNING',
  DONE: 'DONE',
  FAILED: 'FAILED',
  CANCELLED: 'CANCELLED',
} as const;
export type DocumentState = (typeof DocumentState)[keyof typeof DocumentState];

/** Not made yet, and still to be stopped. */
export const isUnderWay = (state: DocumentState): boolean => state === 'QUEUED' || state === 'RUNNING';

/** How many one person may have on the way at a time. */
export const MOST_DOCUMENTS_UNDER_WAY = 10;

/** How long a document is kept, in days. */
export const DOCUMENT_DAYS = 30;
