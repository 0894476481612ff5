import { type Finding, type FindingRule } from './finding.js';
import { type PlainText } from './plain-text.js';

// Not from a date on: `12.04.2021 1030`.
const phone = /(?<!\d[./-]?)(?:\+45\s?)?[2-9]\d(?:\s?\d\d){3}(?!\d)/g;
const otherNumber =
  /(?<!\p{L})(?:cvr|se-?n|ean|iban|p-nummer|\p{L}*konto|\p{L}*faktura|sags?-?n|journal-?n|ordre|bilag)\p{L}*[-.: ]*[\d ]*$/iu;
const amount = /^ ?(?:kr|kroner|dkk|%|,\d|\.\d)/i;

const house = ' \\d{1,3}(?: ?[a-zA-Z](?!\\p{L}))?(?![\\p{L}\\d])';
const street = new RegExp(
  [
    `(?<![\\p{L}\\d])\\p{L}[\\p{L}.'-]{1,30}(?:vej|gade|allé|stræde|vænge|boulevard)(?:en|n|et|t)?${house}`,
    `(?<![\\p{L}\\d])\\p{Lu}[\\p{L}.'-]{1,30} (?:Vej|Gade|All[eé]|Stræde|Vænge|Boulevard|Plads|Torv)${house}`,
    // Homes carry such names too, so what follows must not count people: `Bøgeparken 12 beboere`.
    `(?<![\\p{L}\\d])\\p{Lu}[\\p{L}.'-]{1,30}(?:plads|pladsen|torv|torvet|parken)${house}(?! \\p{Ll}{3})`,
  ].join('|'),
  'gu',
);
const postcode = /(?<![\d.,/-])(?<!kl\.? )(?:DK[- ]?)?([1-9]\d{3}) (\p{Lu}\p{Ll}{2,})/gu;
const email =
  /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){0,4}\.\p{L}{2,24}/gu;

/** Danish phone numbers, addresses and e-mail addresses in a text. All of them warn; none blocks. */
export function findContactDetails(plain: PlainText): Finding[] {
  return [
    ...findAll(plain, 'PHONE', 'phone', phone, isPhone),
    ...findAll(plain, 'ADDRESS', 'address-street', street),
    ...findAll(plain, 'ADDRESS', 'address-postcode', postcode, isPostcode),
    ...findAll(plain, 'EMAIL', 'email', email),
  ];
}

function findAll(
  plain: PlainText,
  kind: Finding['kind'],
  rule: FindingRule,
  pattern: RegExp,
  holds: (match: RegExpExecArray, text: string) => boolean = () => true,
): Finding[] {
  const findings: Finding[] = [];
  for (const match of plain.text.matchAll(pattern)) {
    if (!holds(match, plain.text)) continue;
    const from = plain.from[match.index] ?? 0;
    const to = plain.to[match.index + match[0].length - 1] ?? 0;
    findings.push({ kind, severity: 'WARN', rule, from, to });
  }
  return findings;
}

function isPhone(match: RegExpExecArray, text: string): boolean {
  const before = text.slice(Math.max(0, match.index - 40), match.index);
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 40);
  if (amount.test(after) || otherNumber.test(before)) return false;
  const run = (/[\d ]*$/.exec(before)?.[0] ?? '') + (/^[\d ]*/.exec(after)?.[0] ?? '');
  // Two figures more can be a count beside it; more than that is an EAN, an account or a series of measurements.
  return run.replaceAll(' ', '').length <= 2 && !isCompactDate(match[0]);
}

/** `20210412` and `31122021`, as files are dated. */
function isCompactDate(figures: string): boolean {
  const month = '(?:0[1-9]|1[0-2])';
  const day = '(?:0[1-9]|[12]\\d|3[01])';
  return new RegExp(`^(?:(?:19|20)\\d\\d${month}${day}|${day}${month}(?:19|20)\\d\\d)$`).test(figures);
}

/** 1900-2099 are years before they are postcodes, but for Frederiksberg. */
function isPostcode([, code = '', town = '']: RegExpExecArray): boolean {
  return !/^(?:19|20)/.test(code) || (/^(?:19\d\d|2000)$/.test(code) && town === 'Frederiksberg');
}
