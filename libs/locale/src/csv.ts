import { formatNumber } from './number-format.js';

/**
 * Writes CSV that spreadsheets open rightly: `da` with semicolons and decimal commas, `en` with commas and points;
 * both with a byte order mark (else Excel garbles æøå) and CRLF. Numbers are whole and ungrouped, `null` is an empty
 * cell. A text that a spreadsheet would run as a formula gets an apostrophe before it; a negative number does not.
 * Throws `RangeError` for a number that is not finite.
 */
export function writeCsv(
  rows: readonly (readonly (string | number | null)[])[],
  dialect: 'da' | 'en',
): string {
  const separator = dialect === 'da' ? ';' : ',';
  const cell = (value: string | number | null): string => {
    if (value === null) return '';
    if (typeof value === 'number') return formatNumber(value, dialect, { grouping: false });
    return quoted(formulaGuarded(value));
  };
  return `\ufeff${rows.map((row) => `${row.map(cell).join(separator)}\r\n`).join('')}`;
}

/** A text that a spreadsheet would run as a formula, with an apostrophe before it; any other as it is. */
export function formulaGuarded(text: string): string {
  const formula = /^[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(text);
  return formula && !/^-\d+([.,]\d+)?$/.test(text) ? `'${text}` : text;
}

/** All separators are quoted in both dialects, so that no reader has to guess. */
function quoted(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
