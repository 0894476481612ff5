import { FILE_COLUMNS_MAX, FILE_ROWS_MAX, FileRefusal } from './file-refusal';

/** Cells that Excel shows as a percentage: it stores 54 % as 0.54. `B2`, as the file names them. */
export type PercentCells = ReadonlySet<string>;

const decoder = new TextDecoder();
const textOf = (parts: ReadonlyMap<string, Uint8Array>, name: string): string =>
  decoder.decode(parts.get(name) ?? new Uint8Array());
const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/**
 * Looks each sheet of an unpacked workbook through before it is read, in the workbook's order: it must not reach further than we read,
 * and which of its cells are percentages.
 * @throws FileRefusal TOO_MANY_ROWS, TOO_WIDE
 */
export function inspectSheets(
  parts: ReadonlyMap<string, Uint8Array>,
  rowsMax: number = FILE_ROWS_MAX,
): PercentCells[] {
  const targets = new Map(
    [...textOf(parts, 'xl/_rels/workbook.xml.rels').matchAll(/<Relationship\s[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  const percentStyles = stylesWithPercent(textOf(parts, 'xl/styles.xml'));
  return [...textOf(parts, 'xl/workbook.xml').matchAll(/<sheet\s[^>]*>/g)].map(([tag]) => {
    const target = targets.get(attribute(tag, 'r:id')) ?? '';
    const name = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    return percentCells(textOf(parts, name), percentStyles, rowsMax);
  });
}

function percentCells(sheet: string, percentStyles: ReadonlySet<string>, rowsMax: number): PercentCells {
  const found = new Set<string>();
  let rows = 0;
  for (const [tag, element] of sheet.matchAll(/<(row|c)\b[^>]*>/g)) {
    const address = attribute(tag, 'r') ?? '';
    if (element === 'row') {
      rows = Math.max(rows + 1, Number(address) || 0);
      continue;
    }
    const [, letters = ''] = /^([A-Z]{1,3})\d{1,7}$/.exec(address) ?? [];
    if (columnNumber(letters) > FILE_COLUMNS_MAX)
      throw new FileRefusal('TOO_WIDE', { max: FILE_COLUMNS_MAX });
    if (percentStyles.has(attribute(tag, 's') ?? '')) found.add(address);
  }
  if (rows > rowsMax) throw new FileRefusal('TOO_MANY_ROWS', { rows, max: rowsMax });
  return found;
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => 26 * number + letter.charCodeAt(0) - 64, 0);

/** The positions of the cell styles whose number format has a percent sign; 9 and 10 are Excel's own. */
function stylesWithPercent(styles: string): ReadonlySet<string> {
  const formats = new Set(['9', '10']);
  for (const [tag] of styles.matchAll(/<numFmt\s[^>]*>/g))
    if (attribute(tag, 'formatCode')?.includes('%')) formats.add(attribute(tag, 'numFmtId') ?? '');
  const [, cellStyles = ''] = /<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/.exec(styles) ?? [];
  return new Set(
    [...cellStyles.matchAll(/<xf\b[^>]*>/g)].flatMap(([tag], at) =>
      formats.has(attribute(tag, 'numFmtId') ?? '') ? [String(at)] : [],
    ),
  );
}
