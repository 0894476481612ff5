/*
 * Tables as text: what spreadsheets put on the clipboard and what they save as CSV.
 */

/**
 * Rows and cells of a text table: the tab-separated clipboard text of Excel, LibreOffice and Google Sheets, or CSV
 * with semicolon or comma, told apart by looking. Quoted cells may hold line breaks, separators and doubled quotes.
 * A byte order mark, Excel's `sep=` line and the last line break are dropped; a blank line within is a row with one
 * empty cell, for a blank cell means a missing value and must keep its place. Rows are as long as they were written.
 */
export function readTable(text: string): string[][] {
  const { body, separator } = opened(text);
  if (body === '') return [];

  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  for (;;) {
    const cell = readCell(body, at, separator);
    row.push(cell.text);
    at = cell.end;
    if (separator !== '' && body[at] === separator) {
      at++;
      continue;
    }
    rows.push(row);
    row = [];
    if (at >= body.length) return rows;
    at += body.startsWith('\r\n', at) ? 2 : 1;
    if (at >= body.length) return rows;
  }
}

/** What stands between the cells of a text table: a tab, `;`, `,` or what it declares; `''` for a single column. */
export function separatorOf(text: string): string {
  return opened(text).separator;
}

function opened(text: string): { body: string; separator: string } {
  const body = text.replace(/^\ufeff/, '');
  const declared = /^sep=(.)(?:\r\n|\n|\r)/.exec(body);
  if (!declared) return { body, separator: sniff(body) };
  return { body: body.slice(declared[0].length), separator: declared[1] ?? '' };
}

function readCell(body: string, from: number, separator: string): { text: string; end: number } {
  const ends = (at: number): boolean => at >= body.length || `\r\n${separator}`.includes(body[at] ?? '');
  if (body[from] === '"') {
    let close = body.indexOf('"', from + 1);
    while (close >= 0 && body[close + 1] === '"') close = body.indexOf('"', close + 2);
    // A quote closed in mid-cell is part of the text: `"Godmorgen" siger vi`.
    if (close >= 0 && ends(close + 1)) {
      return { text: body.slice(from + 1, close).replaceAll('""', '"'), end: close + 1 };
    }
  }
  let end = from;
  while (!ends(end)) end++;
  return { text: body.slice(from, end), end };
}

/** The separator of a text, or `''` for a single column. */
function sniff(body: string): string {
  const bare = body.replace(/"(?:[^"]|"")*"/g, 'x');
  if (bare.includes('\t')) return '\t';
  const lines = bare.split(/\r\n|\n|\r/).filter((line) => line !== '');
  // A sign followed by a space is punctuation: `Hørt, %` is one heading.
  const semicolon = (line: string): boolean => /;(?! )/.test(line);
  // What a system writes above its headings has none: then most of the lines speak.
  if (semicolon(lines[0] ?? '') || lines.filter(semicolon).length > lines.length / 2) return ';';
  const commas = lines.map((line) => line.match(/,(?! )/g)?.length ?? 0);
  const [first = 0] = commas;
  const regular = first > 0 && commas.every((count) => count === first);
  // A column of Danish decimals has one comma between figures in every line, and is one column.
  const decimals = lines.every((line) => /^[^,]*\d,\d+[^,\d]*$/.test(line));
  return regular && !decimals ? ',' : '';
}
