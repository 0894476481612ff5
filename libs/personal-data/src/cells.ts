import { birthday, hasCheckFigure } from './cpr-number.js';
import { containsBlocked, type PersonalDataOptions } from './contains-blocked.js';

/** A cell that is a whole number and nothing else, as a spreadsheet writes it. */
const alone = /^\s*(\d{9,10})(?:[.,]0+)?\s*$/;

/**
 * Whether a cell of a table must be refused. A cell says less around a number than a sentence does, but its column says more: nine or
 * ten figures alone, the first zero perhaps lost, are a CPR number when the heading says so, or when birthday and check figure fit.
 * @param heading of the column, where there is one
 */
export function cellIsBlocked(cell: string, heading = '', options: PersonalDataOptions = {}): boolean {
  if (containsBlocked(cell, options)) return true;
  const figures = alone.exec(cell)?.[1]?.padStart(10, '0');
  if (figures === undefined) return false;
  const born = birthday(figures);
  if (born === undefined || (options.today !== undefined && born > options.today)) return false;
  return hasCheckFigure(figures) || containsBlocked(`${heading} ${figures}`, options);
}

/** A file's or a sheet's name: words joined to figures by dots and underscores are words all the same. */
export function nameIsBlocked(name: string, options: PersonalDataOptions = {}): boolean {
  return containsBlocked(name, options) || containsBlocked(name.replace(/[._]+/g, ' '), options);
}
