import { type Language } from './language.js';

/** What {@link readNumber} made of a text. `candidates` are the two numbers an ambiguous text can mean. */
export type NumberReading =
  | { ok: true; value: number }
  | {
      ok: false;
      reason: 'EMPTY' | 'NOT_A_NUMBER' | 'AMBIGUOUS';
      candidates?: readonly number[];
    };

export interface NumberReadingOptions {
  /** The language the writer writes in. It decides what `1.250` means, unless `max` speaks against it. */
  language?: Language;
  /** The highest value the measure can have. It never refuses a number; it only helps to tell `1.250` apart. */
  max?: number;
  /** True for a percentage (its `max` is 100 unless given), false to refuse a percent sign. */
  percent?: boolean;
}

const notANumber: NumberReading = { ok: false, reason: 'NOT_A_NUMBER' };

/**
 * Reads a number as people write it in Danish and English: `72,5`, `72.5`, `72,5 %`, `1.250`, `1 250`, `1.250,5`,
 * `-3`. Spaces may be of any kind, the minus sign too. Anything but one number (`ca. 64`, `18 af 25`) is
 * `NOT_A_NUMBER`, also a number too long to be kept exactly.
 *
 * One sign followed by exactly three digits can be a thousand or a decimal. Then the language decides; without a
 * language `max` decides if only one of the two fits. Where the language says one thing and `max` another, nothing
 * is guessed: the answer is `AMBIGUOUS` with both, the thousand first.
 */
export function readNumber(text: string, options: NumberReadingOptions = {}): NumberReading {
  let rest = text.replace(/[\s\u200b\u2060\ufeff]+/g, ' ').trim();
  if (rest === '') return { ok: false, reason: 'EMPTY' };

  const withoutPercent = rest.replace(/ ?(%|pct\.?|procent|percent)$/i, '');
  const hasPercent = withoutPercent !== rest;
  if (hasPercent && options.percent === false) return notANumber;
  rest = withoutPercent;

  const negative = /^[-\u2212\u2013]/.test(rest);
  rest = rest.replace(/^[-+\u2212\u2013]/, '');
  const max = options.max ?? (hasPercent || options.percent ? 100 : undefined);

  const values = candidates(rest, options.language, max).map((value) => (negative && value ? -value : value));
  const [value] = values;
  if (value === undefined || Math.abs(value) > Number.MAX_SAFE_INTEGER) return notANumber;
  return values.length === 1 ? { ok: true, value } : { ok: false, reason: 'AMBIGUOUS', candidates: values };
}

function candidates(digits: string, language: Language | undefined, max: number | undefined): number[] {
  const either = /^([1-9]\d{0,2})([.,])(\d{3})$/.exec(digits);
  if (!either) {
    const one = unambiguous(digits);
    return one === undefined ? [] : [one];
  }
  const both = [Number(`${either[1]}${either[3]}`), Number(`${either[1]}.${either[3]}`)];
  const fitting = both.filter((value) => max === undefined || value <= max);
  if (!language) return fitting.length === 1 ? fitting : both;
  const grouped = (either[2] === '.') === (language === 'da');
  const meant = both.slice(grouped ? 0 : 1, grouped ? 1 : 2);
  const contradicted = fitting.length === 1 && fitting[0] !== meant[0];
  return contradicted ? both : meant;
}

/** Integer part in groups of three or in one piece, then a decimal sign that is not the grouping sign. */
function unambiguous(digits: string): number | undefined {
  const plain = /^(\d*)(?:[.,](\d+))?$/.exec(digits);
  if (plain && digits !== '') return Number(`${plain[1] || '0'}.${plain[2] ?? '0'}`);
  const grouped = /^([1-9]\d{0,2})(?:([., ])\d{3})(?:\2\d{3})*(?:(?!\2)[.,](\d+))?$/.exec(digits);
  if (!grouped) return undefined;
  const decimals = grouped[3] ?? '';
  const whole = (decimals ? digits.slice(0, -decimals.length - 1) : digits).replace(/[., ]/g, '');
  return Number(`${whole}.${decimals || '0'}`);
}
