/** A week number as somebody wrote it, with its year if that was written too. Not yet known to exist. */
export interface WrittenWeek {
  readonly number: number;
  readonly year?: number;
}

const weekFirst = /^(?:uge|u\.?|week|wk|w) ?(\d{1,2})(?:(?: ?[-/,] ?| )(\d{4}))?$/;
const yearFirst = /^(\d{4})[-, ]{0,2}(?:uge|u\.?|week|wk|w) ?(\d{1,2})$/;

/** Reads a tidied text that says in words that it is a week: `uge 15`, `u15`, `w15`, `uge 15-2021`, `2021-w15`. */
export function readWrittenWeek(text: string): WrittenWeek | undefined {
  let parts = weekFirst.exec(text);
  if (parts) return { number: Number(parts[1]), ...(parts[2] && { year: Number(parts[2]) }) };
  parts = yearFirst.exec(text);
  return parts ? { number: Number(parts[2]), year: Number(parts[1]) } : undefined;
}
