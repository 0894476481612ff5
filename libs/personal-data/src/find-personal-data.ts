import { type PersonalDataOptions } from './contains-blocked.js';
import { findContactDetails } from './find-contact-details.js';
import { findCpr } from './find-cpr.js';
import { type Finding, type FindingKind } from './finding.js';
import { plainText } from './plain-text.js';

/**
 * Everything in a text that looks like personal data, in the order it stands there and without overlaps. A finding
 * tells where and by which rule, never what. It knows nothing of names, numbers in words or over two lines, pictures,
 * or CPR numbers that lost their first zero in a spreadsheet.
 */
export function findPersonalData(text: string, options: PersonalDataOptions = {}): Finding[] {
  const plain = plainText(text);
  const found: Finding[] = [];
  for (const finding of [...findCpr(plain, options.today), ...findContactDetails(plain)]) {
    if (!found.some((other) => finding.from < other.to && other.from < finding.to)) found.push(finding);
  }
  return found.sort((a, b) => a.from - b.from);
}

/**
 * The text with every figure and letter of what was found as `x`: for public forms, which accept the text but keep
 * no CPR number, not even a doubtful one. Other `kinds` are masked when they are asked for.
 */
export function maskPersonalData(
  text: string,
  options: PersonalDataOptions & { kinds?: readonly FindingKind[] } = {},
): string {
  const kinds = options.kinds ?? ['CPR'];
  let masked = '';
  let at = 0;
  for (const { kind, from, to } of findPersonalData(text, options)) {
    if (!kinds.includes(kind)) continue;
    masked += text.slice(at, from) + text.slice(from, to).replace(/[\p{L}\p{N}]/gu, 'x');
    at = to;
  }
  return masked + text.slice(at);
}
