import { readAmount, readDateWithPrecision } from '@laeringsrum/locale';
import { type SetApartRow } from '../../improvement/measurement-import/sheet-file';

/** A budget line as the finance system may name it. */
export interface KnownLine {
  readonly id: string;
  readonly name: string;
  readonly account: string;
  readonly place?: { readonly name: string } | null;
}

export interface ReadPosting {
  /** In the file, from 1. */
  readonly line: number;
  readonly lineId: string;
  readonly postedOn: string;
  readonly ore: number;
  readonly text: string;
  readonly reference: string;
  /** The how manieth of several equal lines of the file. */
  readonly ordinal: number;
}

export type UnreadableReason = 'DATE' | 'AMOUNT' | 'ACCOUNT' | 'PERSONAL_DATA';
export interface UnreadableLine {
  /** In the file, from 1. */
  readonly line: number;
  readonly reason: UnreadableReason;
  /** What stood there; nothing where it was a CPR number. */
  readonly text: string;
  /** Under which heading, where it was a CPR number. */
  readonly column?: string;
}

export interface PostingsRead {
  /** No: nothing in it is a date and an amount. */
  readonly found: boolean;
  readonly postings: readonly ReadPosting[];
  readonly unreadable: readonly UnreadableLine[];
  readonly totalOre: number;
}

const headings = {
  date: /^(dato|bogf(ø|oe)ringsdato|posteringsdato|bilagsdato|date|posting date)$/,
  amount: /^(bel(ø|oe)b( i? ?kr)?|netto(bel(ø|oe)b)?|amount|kr)$/,
  text: /^(tekst|posteringstekst|beskrivelse|text|description)$/,
  reference: /^(bilag(snr|snummer)?|reference|ref|voucher|document)$/,
  account: /^(konto(nr|nummer)?|psp(-?element)?|budgetlinje|post|account|budget line)$/,
} as const;
type Column = keyof typeof headings;

const plain = (text: string): string =>
  text
    .toLocaleLowerCase('da')
    .replace(/[().:,]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The first row that names a date and an amount; which of its columns is what. */
function columnsOf(
  rows: readonly (readonly string[])[],
): { at: number; columns: Map<Column, number> } | null {
  for (const [at, row] of rows.slice(0, 30).entries()) {
    const columns = new Map<Column, number>();
    for (const [index, cell] of row.entries())
      for (const column of Object.keys(headings) as Column[])
        if (!columns.has(column) && headings[column].test(plain(cell))) columns.set(column, index);
    if (columns.has('date') && columns.has('amount')) return { at, columns };
  }
  return null;
}

/** Where the headings stand: also a file that begins with a few words of its own has them. */
export const headingRowOf = (rows: readonly (readonly string[])[]): number => columnsOf(rows)?.at ?? 0;

/** A workbook keeps amounts as floats: what is only the float's own noise is not part of the amount. */
const withoutNoise = (text: string): string =>
  /^-?\d+\.\d{7,}$/.test(text.trim()) ? String(Number(Number(text).toFixed(4))) : text;

/** Which budget line a name or an account stands for. What stands for several (the same line at each place) stands for none. */
function namedOnce(lines: readonly KnownLine[]): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>();
  for (const { id, name, account, place } of lines)
    for (const key of new Set([name, account, place ? `${name} ${place.name}` : ''].map(plain)))
      if (key !== '') found.set(key, found.has(key) ? null : id);
  return found;
}

/**
 * The lines of a finance system's file, each read whole or named with why it was not. A line finds its budget line by account or name;
 * where none is written, or none is known, by the one that was chosen for the file. Empty rows and sums without a date are passed over.
 * A line that held a CPR number is named by its column and not taken; what it said is not told again.
 */
export function readPostings(
  rows: readonly (readonly string[])[],
  lines: readonly KnownLine[],
  chosen: string | null,
  setApart: readonly SetApartRow[] = [],
): PostingsRead {
  const heading = columnsOf(rows);
  if (!heading) return { found: false, postings: [], unreadable: [], totalOre: 0 };
  const { at, columns } = heading;
  const byName = namedOnce(lines);
  const apart = new Map(setApart.map(({ row, column }) => [row, column]));
  const postings: ReadPosting[] = [];
  const unreadable: UnreadableLine[] = [];
  const equals = new Map<string, number>();
  let totalOre = 0;
  for (const [index, row] of rows.entries()) {
    if (index <= at) continue;
    const line = index + 1;
    const blocked = apart.get(index);
    if (blocked !== undefined) {
      unreadable.push({ line, reason: 'PERSONAL_DATA', text: '', column: blocked });
      continue;
    }
    const cell = (column: Column): string => row[columns.get(column) ?? -1]?.trim() ?? '';
    if (row.every((each) => each.trim() === '') || (cell('date') === '' && !columns.has('account'))) continue;
    const day = readDateWithPrecision(cell('date'));
    const amount = readAmount(withoutNoise(cell('amount')));
    const account = cell('account');
    const lineId = (account ? byName.get(plain(account)) : undefined) ?? chosen;
    const cannot = (reason: UnreadableReason, text: string) =>
      unreadable.push({ line, reason, text: text.slice(0, 60) });
    if (!day.ok || day.precision !== 'DAY') cannot('DATE', cell('date'));
    else if (!amount.ok) cannot('AMOUNT', cell('amount'));
    else if (lineId === null) cannot('ACCOUNT', account);
    else {
      const said = {
        lineId,
        postedOn: day.date,
        ore: amount.ore,
        text: cell('text').slice(0, 200),
        reference: cell('reference').slice(0, 60),
      };
      const key = JSON.stringify(said);
      const ordinal = (equals.get(key) ?? 0) + 1;
      equals.set(key, ordinal);
      postings.push({ ...said, line, ordinal });
      totalOre += amount.ore;
    }
  }
  return { found: true, postings, unreadable, totalOre };
}
