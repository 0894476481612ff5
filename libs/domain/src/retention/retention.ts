/**
 * How long what is kept. Periods are written as the municipalities' subject index (KLE) writes its deletion deadlines: days in
 * ISO 8601, such as P1825D for five years.
 */
export const RetentionClass = {
  SESSION: 'SESSION',
  RECEIPT: 'RECEIPT',
  API_TOKEN: 'API_TOKEN',
  CONTRIBUTOR_LINK: 'CONTRIBUTOR_LINK',
  TRASH: 'TRASH',
  ACCESS_LOG: 'ACCESS_LOG',
  AUDIT_ENTRY: 'AUDIT_ENTRY',
  FORMER_PERSON: 'FORMER_PERSON',
  COMMENT: 'COMMENT',
  MINUTES: 'MINUTES',
  REPORT: 'REPORT',
  DECISION: 'DECISION',
  ACCOUNTS: 'ACCOUNTS',
  WORK: 'WORK',
} as const;
export type RetentionClass = (typeof RetentionClass)[keyof typeof RetentionClass];

/** A class, what a new programme begins with, and how far it can be moved, in days. */
export interface RetentionBounds {
  readonly standard: number;
  readonly least: number;
  readonly most: number;
  /** Kept for the whole installation: the longest period that any of its programmes has chosen holds. */
  readonly everywhere: boolean;
  /** Is written to an archive file before it is deleted. */
  readonly archivedFirst: boolean;
}

const YEAR = 365;
/** Five whole years, with as many leap days as they can have: so long do accounts stand after the end of their financial year. */
const ACCOUNTS_STAND = 1827;
const bounds = (standard: number, least: number, most: number, more: Partial<RetentionBounds> = {}) => ({
  ...{ standard, least, most, everywhere: false, archivedFirst: false },
  ...more,
});

/**
 * Receipts outlive the outbox of a device; a conversation goes as a whole, when nobody has said anything in it for so long; the access log
 * and the audit trail outlive the questions that are asked of them. The programme's papers and its work are counted from its end, the
 * accounts from the end of the last financial year.
 */
export const RETENTION: Record<RetentionClass, RetentionBounds> = {
  SESSION: bounds(30, 1, YEAR, { everywhere: true }),
  RECEIPT: bounds(30, 30, YEAR, { everywhere: true }),
  API_TOKEN: bounds(YEAR, 30, 5 * YEAR),
  CONTRIBUTOR_LINK: bounds(180, 30, 5 * YEAR),
  TRASH: bounds(30, 7, YEAR),
  ACCESS_LOG: bounds(395, 180, 5 * YEAR),
  AUDIT_ENTRY: bounds(5 * YEAR, YEAR, 10 * YEAR),
  FORMER_PERSON: bounds(2 * YEAR, 30, 10 * YEAR, { everywhere: true }),
  COMMENT: bounds(2 * YEAR, 180, 10 * YEAR),
  MINUTES: bounds(5 * YEAR, YEAR, 30 * YEAR, { archivedFirst: true }),
  REPORT: bounds(5 * YEAR, YEAR, 30 * YEAR, { archivedFirst: true }),
  DECISION: bounds(5 * YEAR, YEAR, 30 * YEAR, { archivedFirst: true }),
  ACCOUNTS: bounds(ACCOUNTS_STAND, ACCOUNTS_STAND, 30 * YEAR),
  WORK: bounds(5 * YEAR, YEAR, 30 * YEAR, { archivedFirst: true }),
};

/** The days of a period such as P365D; null when it is not written so. */
export function daysOfPeriod(period: string): number | null {
  const found = /^P(0|[1-9]\d{0,5})D$/.exec(period);
  return found ? Number(found[1]) : null;
}

/** As the subject index writes it: 365 days are P365D. */
export function periodOfDays(days: number): string {
  return `P${days}D`;
}

/** May a class be kept so many days? */
export function isRetentionPeriod(of: RetentionClass, days: number): boolean {
  const { least, most } = RETENTION[of];
  return Number.isInteger(days) && days >= least && days <= most;
}

/** A number of the municipalities' subject index (KLE): group, main subject, subject, and perhaps what is done to it: 00.15.10G01. */
export function isKleNumber(text: string): boolean {
  return /^(\d{2}(\.\d{2}){0,2}([A-ZÆØÅ]\d{2})?)?$/.test(text);
}
