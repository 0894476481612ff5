/** Whose decimal sign a table is written with: the comma's or the point's. */
export type Dialect = 'da' | 'en';

/** Only what can be one thing: not three figures after the sign, which may be a thousand. */
const danish = /^[-+\u2212]?(\d+,(\d{1,2}|\d{4,})|\d{1,3}(\.\d{3})+,\d+)\s*%?$/;
const english = /^[-+\u2212]?(\d+\.(\d{1,2}|\d{4,})|\d{1,3}(,\d{3})+\.\d+)\s*%?$/;

/**
 * How a whole table writes its numbers, by those of its cells that can only be read one way; else what the file suggests. null where
 * nothing says, or the cells speak against each other: then `1.250` is asked about.
 */
export function tableDialect(
  rows: readonly (readonly string[])[],
  suggested: Dialect | null,
): Dialect | null {
  let [da, en] = [0, 0];
  for (const row of rows)
    for (const cell of row) {
      const text = cell.trim();
      if (danish.test(text)) da += 1;
      else if (english.test(text)) en += 1;
    }
  if (da > 0 && en > 0) return null;
  if (da > 0) return 'da';
  if (en > 0) return 'en';
  return suggested;
}
