import { type Language } from './language.js';

export interface NumberFormatOptions {
  /** At most this many decimals, rounded half away from zero on the written number. All of them when left out. */
  decimals?: number;
  /** At least this many decimals, filled with zeros. */
  minimumDecimals?: number;
  /** False leaves out the thousands sign, for a field that is to be edited. */
  grouping?: boolean;
}

/** No-break space: a number and its unit stay on one line. */
const noBreakSpace = '\u00a0';

/**
 * A number in the language's own signs: `1.250,5` in Danish, `1,250.5` in English. Written without Intl, so that
 * server and browser round alike: 1.005 at two decimals is 1,01, for it is the written number that is rounded.
 * Throws `RangeError` for what is not a finite number.
 */
export function formatNumber(value: number, language: Language, options: NumberFormatOptions = {}): string {
  if (!Number.isFinite(value)) throw new RangeError(`Not a finite number: ${value}`);
  const [whole, fraction] = rounded(decimalDigits(Math.abs(value)), options);
  const sign = value < 0 && /[1-9]/.test(whole + fraction) ? '-' : '';
  const thousands = language === 'da' ? '.' : ',';
  const grouped = options.grouping === false ? whole : whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return sign + grouped + (fraction && (language === 'da' ? ',' : '.') + fraction);
}

/** A number with its unit after a no-break space: `72,5 %`, `3 dage`. The unit is written as given. */
export function formatWithUnit(
  value: number,
  unit: string,
  language: Language,
  options: NumberFormatOptions = {},
): string {
  const number = formatNumber(value, language, options);
  return unit === '' ? number : `${number}${noBreakSpace}${unit}`;
}

/** The digits before and after the decimal sign, the exponent of very large and small numbers written out. */
function decimalDigits(value: number): [string, string] {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const shift = Number(exponent);
  if (shift >= 0) {
    const moved = fraction.padEnd(shift, '0');
    return [whole + moved.slice(0, shift), moved.slice(shift)];
  }
  return ['0', (whole + fraction).padStart(fraction.length - shift, '0')];
}

function rounded([whole, fraction]: [string, string], options: NumberFormatOptions): [string, string] {
  const { decimals = Infinity, minimumDecimals = 0 } = options;
  if (fraction.length > decimals) {
    const up = Number(fraction[decimals]) >= 5 ? 1n : 0n;
    const scaled = String(BigInt(whole + fraction.slice(0, decimals)) + up).padStart(decimals + 1, '0');
    whole = scaled.slice(0, scaled.length - decimals);
    fraction = scaled.slice(scaled.length - decimals).replace(/0+$/, '');
  }
  return [whole, fraction.padEnd(minimumDecimals, '0')];
}
