import { Refusal } from '../refusal/refusal.js';

/** A request to the funder for more time with the money that is granted: written and advised on, sent, answered by the funder alone. */
export const ExtensionState = {
  DRAFT: 'DRAFT',
  SENT: 'SENT',
  GRANTED: 'GRANTED',
  REFUSED: 'REFUSED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type ExtensionState = (typeof ExtensionState)[keyof typeof ExtensionState];

/** By how many months a programme may ask to be extended; both are missing where its application names no extension. */
export interface ExtensionReach {
  readonly extensionLeastMonths: number | null;
  readonly extensionMostMonths: number | null;
}

/** Where the application names no extension, the act does not exist. */
export const mayExtend = ({ extensionLeastMonths, extensionMostMonths }: ExtensionReach): boolean =>
  extensionLeastMonths !== null && extensionMostMonths !== null;

/** Neither answered nor withdrawn. */
export const isExtensionOpen = (state: ExtensionState): boolean => state === 'DRAFT' || state === 'SENT';

/** @throws Refusal NOT_FOUND where the programme asks for none, REQUIRED, EXTENSION_MONTHS */
export function requireExtension(
  reach: ExtensionReach,
  { months, why }: { readonly months: number; readonly why: string },
): void {
  const { extensionLeastMonths: least, extensionMostMonths: most } = reach;
  if (least === null || most === null) throw new Refusal('NOT_FOUND');
  if (!Number.isInteger(months) || months < least || months > most)
    throw new Refusal('EXTENSION_MONTHS', { field: 'months', least, most });
  if (why.trim() === '') throw new Refusal('REQUIRED', { field: 'why' });
}

/** What has been sent stands as the funder has it. @throws Refusal EXTENSION_SENT, EXTENSION_CLOSED */
export function requireExtensionDraft(state: ExtensionState): void {
  if (state === 'SENT') throw new Refusal('EXTENSION_SENT');
  if (state !== 'DRAFT') throw new Refusal('EXTENSION_CLOSED');
}

/** @throws Refusal EXTENSION_CLOSED */
export function requireExtensionOpen(state: ExtensionState): void {
  if (!isExtensionOpen(state)) throw new Refusal('EXTENSION_CLOSED');
}

/** The funder answers what it has been sent. @throws Refusal EXTENSION_NOT_SENT, EXTENSION_CLOSED */
export function requireExtensionSent(state: ExtensionState): void {
  if (state === 'DRAFT') throw new Refusal('EXTENSION_NOT_SENT');
  requireExtensionOpen(state);
}

/**
 * The programme's last day so many months later. The last day of a month becomes the last day of a month.
 * @param endsOn `YYYY-MM-DD`; null where the programme's period is not written
 */
export function extendedEnd(endsOn: string | null, months: number): string | null {
  if (endsOn === null) return null;
  const [year = 0, month = 1, day = 1] = endsOn.split('-').map(Number);
  const lastOf = (at: number): number => new Date(Date.UTC(year, at, 0)).getUTCDate();
  const last = lastOf(month + months);
  const end = day === lastOf(month) ? last : Math.min(day, last);
  return new Date(Date.UTC(year, month - 1 + months, end)).toISOString().slice(0, 10);
}

/**
 * The last day a granted request leads to: as the funder's letter says, else so many months on.
 * @throws Refusal EXTENSION_NOT_LATER where it would not lie after the programme's last day
 */
export function grantedEnd(
  { endsOn, months }: { readonly endsOn: string | null; readonly months: number },
  given: string | null,
): string | null {
  if (given === null) return extendedEnd(endsOn, months);
  if (endsOn !== null && given <= endsOn) throw new Refusal('EXTENSION_NOT_LATER', { field: 'endsOn' });
  return given;
}
