import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readNumber, readTable, writeCsv } from './index.js';

describe('CSV that spreadsheets open rightly', () => {
  const rows = [
    ['uge', 'Hørt, %', 'note'],
    ['2021-W15', 1250.5, null],
    ['2021-W16', -3, 'sagde "nej"'],
  ];

  test('Danish', () => {
    expect(writeCsv(rows, 'da')).toBe(
      '\ufeffuge;"Hørt, %";note\r\n2021-W15;1250,5;\r\n2021-W16;-3;"sagde ""nej"""\r\n',
    );
  });

  test('English', () => {
    expect(writeCsv(rows, 'en')).toBe(
      '\ufeffuge,"Hørt, %",note\r\n2021-W15,1250.5,\r\n2021-W16,-3,"sagde ""nej"""\r\n',
    );
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+45 33 44 55 66', "'+45 33 44 55 66"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1+1', "'＝1+1"],
    ['\t=1', '"\'\t=1"'],
    [' =1', "' =1"],
    ['\n=1', '"\'\n=1"'],
    ['=a;b', '"\'=a;b"'],
    ['- ikke målt', "'- ikke målt"],
    ['-3', '-3'],
    ['-3,5', '"-3,5"'],
    ['-3.5', '-3.5'],
    ['3-4', '3-4'],
    ['a=b', 'a=b'],
  ])('the text %j is no formula: %j', (text, cell) => {
    expect(writeCsv([[text]], 'da')).toBe(`\ufeff${cell}\r\n`);
  });

  test('a number that is not finite is refused', () => {
    expect(() => writeCsv([[Number.NaN]], 'da')).toThrow(RangeError);
  });

  test('what is written is read back, cell for cell and number for number', () => {
    const text = fc
      .string({ unit: fc.constantFrom(...'abæøå1,;."\' \t\n=%'), maxLength: 8 })
      .filter((cell) => !/^[\s]*[=+\-@]|^[\t\n]/.test(cell));
    const cell = fc.oneof(text, fc.integer(), fc.double({ noNaN: true, min: -1e9, max: 1e9 }));
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(table, fc.constantFrom('da' as const, 'en' as const), (rows, dialect) => {
        const width = rows[0]?.length ?? 0;
        // As every exported table, it has a heading: figures alone, `1,2`, could be a column of Danish decimals.
        const heading = Array.from({ length: width }, () => 'uge');
        const even = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
        const back = readTable(writeCsv([heading, ...even], dialect)).slice(1);
        expect(back).toHaveLength(even.length);
        even.forEach((row, down) => {
          row.forEach((value, across) => {
            const found = back[down]?.[across] ?? 'missing';
            if (typeof value === 'string') expect(found).toBe(value);
            else {
              expect(readNumber(found, { language: dialect })).toEqual({
                ok: true,
                value: value === 0 ? 0 : value,
              });
            }
          });
        });
      }),
      { numRuns: 5_000 },
    );
  });
});
