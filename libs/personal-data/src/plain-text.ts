/** A text with odd signs made plain, and where each of its units stood in the original. */
export interface PlainText {
  readonly text: string;
  /** Original position of the first unit behind a plain unit. */
  readonly from: readonly number[];
  /** Original position after the last unit behind a plain unit. */
  readonly to: readonly number[];
}

/** Unseen signs that text from mail and web pages carries between figures. */
const unseen = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]|\ufe0f|\u20e3/;
const dash = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/;
const space = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const wideSign = /[\uff01-\uff5e]/;

/**
 * Makes all dashes `-`, all spaces within a line ` `, figures of other widths and faces plain (by NFKC), and leaves
 * unseen signs out. Raised figures stay what they are: `12³` is not 123.
 */
export function plainText(original: string): PlainText {
  let text = '';
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  for (const sign of original) {
    const plain = plainSign(sign);
    for (let unit = 0; unit < plain.length; unit++) {
      // A figure may have been two units; a pair that stays is kept unit by unit.
      const kept = plain.length === sign.length;
      from.push(kept ? at + unit : at);
      to.push(kept ? at + unit + 1 : at + sign.length);
    }
    text += plain;
    at += sign.length;
  }
  return { text, from, to };
}

function plainSign(sign: string): string {
  if (sign < '\u0080' && sign !== '\t') return sign;
  if (unseen.test(sign)) return '';
  if (dash.test(sign)) return '-';
  if (space.test(sign)) return ' ';
  if (!/\p{Nd}/u.test(sign) && !wideSign.test(sign)) return sign;
  const plain = sign.normalize('NFKC');
  return plain.length <= sign.length ? plain : sign;
}
