import { birthday, hasCheckFigure } from './cpr-number.js';
import { type Finding, type FindingRule } from './finding.js';
import { type PlainText } from './plain-text.js';

/** Six figures and four, the six perhaps split as a date, any of the signs between that people use. */
const shape = /(?<!\d)(\d\d)([-./ ]?)(\d\d)\2(\d\d)( ?- ?|[./]| {1,3}|)(\d\d)( ?)(\d\d)(?!\d)/g;

/** How far before a number the words count that say what it is. */
const reach = 30;
const saysCpr = /cpr|person-?n(?:umme)?r|(?<!\p{L})p-nr/iu;
const saysBirth = /født/i;
// Whole words and their endings only: the office (`kontoret`) is no account, `udfordret` no order, Jeanette no EAN.
const saysOther = new RegExp(
  [
    '(?<!\\p{L})(?:',
    '\\p{L}*konto(?:en|nr|nummer|nummeret)?|reg\\.? ?nr|\\p{L}*faktura\\p{L}*|ean(?:-?(?:nr|nummer))?',
    '|ordre(?:n|nr|nummer)?|sags?-?(?:nr|nummer)|journal-?(?:nr|nummer)|tlf|telefon(?:nr|nummer)?|mobil(?:nr|nummer)?',
    '|cvr(?:-?(?:nr|nummer))?|iban|bilag(?:snr|snummer)?|produktionsenhed(?:snr|snummer)?',
    ')(?!\\p{L})',
  ].join(''),
  'iu',
);

const blockFrom = 3;
const warnFrom = 1;

/**
 * CPR numbers in a text. A candidate with an impossible birthday, one after `today` or one before 1900 is passed over.
 * The rest are scored: hyphen or dash +3, space (also dot or slash) +1, check figure +2, a word for CPR or birth
 * within 30 signs before +3, a word for another number -3; from 3 they block, from 1 they warn.
 */
export function findCpr(plain: PlainText, today: string | undefined): Finding[] {
  const findings: Finding[] = [];
  shape.lastIndex = 0;
  for (let match = shape.exec(plain.text); match; match = shape.exec(plain.text)) {
    const score = scoreOf(match, plain.text, today);
    if (score < warnFrom) {
      // The next candidate may begin inside this one.
      shape.lastIndex = match.index + 1;
      continue;
    }
    findings.push({
      kind: 'CPR',
      severity: score >= blockFrom ? 'BLOCK' : 'WARN',
      rule: ruleOf(match),
      from: plain.from[match.index] ?? 0,
      to: plain.to[match.index + match[0].length - 1] ?? 0,
    });
  }
  return findings;
}

function ruleOf([, , split, , , joint = '', , inner]: RegExpExecArray): FindingRule {
  if (split || inner || /[./]/.test(joint)) return 'cpr-split';
  if (joint === '') return 'cpr-bare';
  return joint.includes('-') ? 'cpr-hyphen' : 'cpr-space';
}

function scoreOf(match: RegExpExecArray, text: string, today: string | undefined): number {
  const [whole, day = '', split = '', month = '', year = '', joint = '', head = '', inner = '', tail = ''] =
    match;
  const before = text.slice(Math.max(0, match.index - reach), match.index);
  const after = text.slice(match.index + whole.length, match.index + whole.length + 2);
  const figures = day + month + year + head + tail;
  const born = birthday(figures);
  if (!born || (today !== undefined && born > today)) return 0;
  if (/^\p{L}/u.test(after) || /\+$/.test(before)) return 0;
  // `cpr0102031234` is one word, any other letter before means a code.
  if (/\p{L}$/u.test(before) && !/(?:cpr|nr|nummer|født)$/i.test(before)) return 0;

  const named = saysCpr.test(before);
  if (split !== '' && joint === '') return 0;
  if (inner !== '' && /[-./]/.test(split)) return 0;
  // A written date and then something: a clock, a postcode. Only the word CPR makes that one number.
  if (/[-./]/.test(split) && !joint.includes('-') && !named) return 0;
  // Figures in pairs that go on are a series or a long number.
  const goesOn = /\d $/.test(before) || /^ \d/.test(after);
  if ((split === ' ' || inner !== '') && goesOn && !named) return 0;

  const dated = split !== '' && split !== ' ' && clockOrYear(head, tail);
  const joined = joint.includes('-') ? 3 : joint === '' ? 0 : 1;
  return (
    (dated ? 0 : joined) +
    (hasCheckFigure(figures) ? 2 : 0) +
    (named || saysBirth.test(before) ? 3 : 0) -
    (saysOther.test(before) ? 3 : 0)
  );
}

/** `12.04.21-1530` and `12.04.21-2022` are a date with its clock or a span of years before they are a person. */
function clockOrYear(head: string, tail: string): boolean {
  return head === '19' || (Number(head) < 24 && Number(tail) < 60);
}
