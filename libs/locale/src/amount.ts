import { type Language } from './language.js';

/** What {@link readAmount} made of a text: whole øre. */
export type AmountReading = { ok: true; ore: number } | { ok: false; reason: 'EMPTY' | 'NOT_AN_AMOUNT' };

const notAnAmount: AmountReading = { ok: false, reason: 'NOT_AN_AMOUNT' };

/**
 * Reads an amount as finance systems and people write it, to whole øre and never by way of a float: `1.234,50`, `1 234,50`, `1234.5`,
 * `-1.234,50`, `1.234,50-`, `(1.234,50)`, `kr. 250`, `250,-`. With one sign and three digits after it (`1.234`) it is thousands, in
 * both languages: nobody writes a tenth of an øre. More than two decimals are an amount only where the rest are zeros.
 */
export function readAmount(text: string): AmountReading {
  let rest = text
    .replace(/[\s\u00a0\u202f\u200b\ufeff]+/gu, ' ')
    .replace(/^(DKK|kr\.?) ?/i, '')
    .replace(/ ?(DKK|kr\.?)$/i, '')
    .trim();
  if (rest === '') return { ok: false, reason: 'EMPTY' };
  let negative = false;
  const inBrackets = /^\((.+)\)$/.exec(rest);
  if (inBrackets) [negative, rest] = [true, inBrackets[1] ?? ''];
  const whole = /^(.*\d),-$/.exec(rest);
  if (whole) rest = whole[1] ?? '';
  const signed = /^[-\u2212\u2013] ?(.+)$/.exec(rest) ?? /^(.+?) ?[-\u2212\u2013]$/.exec(rest);
  if (signed) {
    if (negative) return notAnAmount;
    [negative, rest] = [true, signed[1] ?? ''];
  }
  const parts = /^(\d{1,3}(?:([., ])\d{3})(?:\2\d{3})*|\d+)(?:([.,])(\d*))?$/.exec(rest);
  if (!parts) return notAnAmount;
  const [, units = '', grouping, decimalSign, decimals = ''] = parts;
  if (decimalSign !== undefined && decimalSign === grouping) return notAnAmount;
  const kept = decimals.replace(/0+$/, '');
  if (kept.length > 2) return notAnAmount;
  const ore = Number(`${units.replace(/[., ]/g, '')}${kept.padEnd(2, '0')}`);
  if (!Number.isSafeInteger(ore)) return notAnAmount;
  return { ok: true, ore: negative && ore !== 0 ? -ore : ore };
}

/** `1.250,50`; with `whole` `1.251`, rounded half away from zero. A true minus sign, as all numbers here. */
export function formatAmount(ore: number, language: Language, options: { whole?: boolean } = {}): string {
  const size = Math.abs(ore);
  const [units, rest] = options.whole
    ? [Math.floor((size + 50) / 100), 0]
    : [Math.floor(size / 100), size % 100];
  const grouped = String(units).replace(/\B(?=(\d{3})+$)/g, language === 'da' ? '.' : ',');
  const decimals = options.whole ? '' : `${language === 'da' ? ',' : '.'}${String(rest).padStart(2, '0')}`;
  const zero = units === 0 && rest === 0;
  return `${ore < 0 && !zero ? '\u2212' : ''}${grouped}${decimals}`;
}
