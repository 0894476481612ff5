import { describe, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import writeXlsxFile, { type SheetData } from 'write-excel-file/universal';
import { FILE_ROWS_MAX, FileRefusal } from './file-refusal';
import { readSheetFile } from './sheet-file';

const file = (name: string, ...parts: BlobPart[]): File => new File(parts, name);
const xlsx = async (data: SheetData, name = 'tal.xlsx'): Promise<File> =>
  file(name, await (await writeXlsxFile(data).toBlob()).arrayBuffer());
const refusal = async (of: File): Promise<FileRefusal | string> => {
  try {
    await readSheetFile(of);
    return 'read';
  } catch (error) {
    if (error instanceof FileRefusal) return error;
    throw error;
  }
};

/** A workbook of parts written by hand, for what no spreadsheet would write. */
const workbook = (
  sheet: string | Uint8Array,
  more: Record<string, Uint8Array> = {},
): Uint8Array<ArrayBuffer> =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      '<workbook><sheets><sheet name="Ark1" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': typeof sheet === 'string' ? strToU8(sheet) : sheet,
    ...more,
  }) as Uint8Array<ArrayBuffer>;

describe('a workbook', () => {
  test('is read as one would have written it: per cent, dates, numbers, texts and holes', async () => {
    const [sheet] = await readSheetFile(
      await xlsx([
        [{ value: 'Uge' }, { value: 'Hørt, %' }, { value: 'Dage' }],
        [
          { value: new Date('2021-04-12T00:00:00Z'), type: Date, format: 'dd-mm-yyyy' },
          { value: 0.545, type: Number, format: '0.0%' },
          { value: 4.125, type: Number },
        ],
        [{ value: 'uge 16' }, null, { value: 1250, type: Number }],
      ]),
    );
    expect(sheet?.rows).toEqual([
      ['Uge', 'Hørt, %', 'Dage'],
      ['2021-04-12', '54.5 %', '4.1250'],
      ['uge 16', '', '1250'],
    ]);
  });

  test('has several sheets; empty ones are left out', async () => {
    const blob = await writeXlsxFile([
      { sheet: 'Tomt', data: [] },
      { sheet: 'Ugentlig', data: [[{ value: 'Uge' }]] },
      { sheet: 'Månedlig', data: [[{ value: 'Måned' }]] },
    ]).toBlob();
    const sheets = await readSheetFile(file('tal.xlsx', await blob.arrayBuffer()));
    expect(sheets.map(({ name }) => name)).toEqual(['Ugentlig', 'Månedlig']);
  });
});

describe('a text file', () => {
  test('from Danish Excel is in Windows-1252, with semicolons and commas', async () => {
    const bytes = Uint8Array.from([...'Uge;H\u00f8rt\r\n15;54,5\r\n'].map((letter) => letter.charCodeAt(0)));
    expect(await readSheetFile(file('tal.csv', bytes))).toEqual([
      {
        name: 'tal.csv',
        rows: [
          ['Uge', 'Hørt'],
          ['15', '54,5'],
        ],
        dialect: 'da',
      },
    ]);
  });

  test('in UTF-8 is read with its mark and without, Danish and English', async () => {
    for (const [text, dialect] of [
      ['\ufeffUge;Hørt\r\n15;54,5\r\n', 'da'],
      ['Week,Heard\n15,54.5\n', 'en'],
      ['Uge\tHørt\n15\t54,5\n', null],
    ] as const) {
      const [sheet] = await readSheetFile(file('tal.csv', text));
      expect(sheet?.dialect).toBe(dialect);
      expect(sheet?.rows).toHaveLength(2);
    }
  });
});

describe('refused, before it costs anything', () => {
  test('a hundred thousand rows, in text and in a workbook', async () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => `${at};5`).join('\n');
    expect(await refusal(file('tal.csv', rows))).toMatchObject({
      code: 'TOO_MANY_ROWS',
      details: { rows: 100_000, max: FILE_ROWS_MAX },
    });
    const cells = Array.from(
      { length: 100_000 },
      (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`,
    );
    const sheet = `<worksheet><sheetData>${cells.join('')}</sheetData></worksheet>`;
    expect(await refusal(file('tal.xlsx', workbook(sheet)))).toMatchObject({
      code: 'TOO_MANY_ROWS',
      details: { rows: 100_000 },
    });
  });

  test('one cell far away, which would be as many', async () => {
    const far = (address: string, row: number) =>
      workbook(
        `<worksheet><sheetData><row r="${row}"><c r="${address}"><v>1</v></c></row></sheetData></worksheet>`,
      );
    expect(await refusal(file('tal.xlsx', far('A1048576', 1_048_576)))).toMatchObject({
      code: 'TOO_MANY_ROWS',
    });
    expect(await refusal(file('tal.xlsx', far('XFD1', 1)))).toMatchObject({ code: 'TOO_WIDE' });
  });

  test('a zip bomb, by its directory, and by its contents when the directory lies', async () => {
    const bomb = workbook(new Uint8Array(60_000_000));
    expect(bomb.length).toBeLessThan(5_000_000);
    expect(await refusal(file('tal.xlsx', bomb))).toMatchObject({ code: 'UNPACKS_TOO_BIG' });
    const lying = bomb.slice();
    const size = [0x00, 0x87, 0x93, 0x03];
    for (let at = 0; at < lying.length - 4; at += 1)
      if (size.every((byte, offset) => lying[at + offset] === byte)) lying.set([16, 0, 0, 0], at);
    expect(await refusal(file('tal.xlsx', lying))).toMatchObject({ code: 'UNPACKS_TOO_BIG' });
  });

  test('what is not what it is called', async () => {
    const zip = zipSync({ 'hej.txt': strToU8('hej') }) as Uint8Array<ArrayBuffer>;
    for (const [name, content, code] of [
      ['tal.xlsx', 'Uge;Hørt\n15;54', 'LIES'],
      ['tal.xlsx', zip, 'LIES'],
      ['tal.csv', workbook('<worksheet/>'), 'LIES'],
      ['tal.csv', '%PDF-1.7', 'LIES'],
      ['tal.csv', '<html><table>', 'LIES'],
      ['tal.csv', new Uint8Array([0, 1, 2, 3]), 'LIES'],
      ['tal.xls', 'x', 'OLD_EXCEL'],
      ['tal.xlsx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'OLD_EXCEL'],
      ['billede.png', 'x', 'OTHER_KIND'],
      ['tal', 'Uge', 'OTHER_KIND'],
      ['tal.csv', '', 'EMPTY'],
      ['tal.csv', ' \n', 'EMPTY'],
      ['tal.xlsx', 'PK\u0003\u0004 broken', 'BROKEN'],
      ['tal.ods', zipSync({ 'content.xml': strToU8('x') }) as Uint8Array<ArrayBuffer>, 'OPEN_DOCUMENT'],
    ] as const)
      expect({ name, code: await refusal(file(name, content)) }).toMatchObject({ name, code: { code } });
  });

  test('a CPR number, in a cell or in the name, with its row', async () => {
    expect(await refusal(file('tal.csv', 'Uge;Note\n15;091206-0063\n'))).toMatchObject({
      code: 'PERSONAL_DATA',
      details: { row: 2 },
    });
    expect(await refusal(file('091206-0063.csv', 'Uge\n15\n'))).toMatchObject({
      code: 'PERSONAL_DATA_NAME',
    });
    expect(await refusal(file('tal.csv', 'CPR;Tal\n0912060063;3\n'))).toMatchObject({ details: { row: 2 } });
    expect(await refusal(file('tal.csv', 'Nr;Tal\n912060063;3\n'))).toMatchObject({ details: { row: 2 } });
  });

  test('only the row of a CPR number, where rows are set apart: it is empty, and told by its heading or its letter', async () => {
    const text =
      'Hentet i dag\nNote;CPR;\n091206-0063;1;a\nhej;0912060063;b\nhej;2;c\nhej;3;ring 091206-0063\n';
    const [sheet] = await readSheetFile(file('tal.csv', text), { headingRow: () => 1 });
    expect(sheet?.setApart).toEqual([
      { row: 2, column: 'Note' },
      { row: 3, column: 'CPR' },
      { row: 5, column: 'C' },
    ]);
    expect(sheet?.rows.slice(2)).toEqual([
      ['', '', ''],
      ['', '', ''],
      ['hej', '2', 'c'],
      ['', '', ''],
    ]);
    expect(JSON.stringify(sheet)).not.toMatch(/0063/);
    // What the file itself is called is not a row that can be left out.
    await expect(readSheetFile(file('091206-0063.csv', text), { headingRow: () => 1 })).rejects.toMatchObject(
      {
        code: 'PERSONAL_DATA_NAME',
      },
    );
  });

  test('more than five megabytes', async () => {
    expect(await refusal(file('tal.csv', new Uint8Array(24_000_000)))).toMatchObject({
      code: 'TOO_BIG',
      details: { size: 24, max: 5 },
    });
  });
});

test('a long file tells how far it is, and can be stopped', async () => {
  const rows = Array.from({ length: 4000 }, (_, at) => `${at};5`).join('\n');
  const parts: number[] = [];
  await readSheetFile(file('tal.csv', rows), { onProgress: (part) => parts.push(part) });
  expect(parts.length).toBeGreaterThan(5);
  expect(parts).toEqual([...parts].sort((a, b) => a - b));
  const stop = new AbortController();
  const reading = readSheetFile(file('tal.csv', rows), {
    signal: stop.signal,
    onProgress: () => stop.abort(),
  });
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
});
