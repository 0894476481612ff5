import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readTable, separatorOf } from './index.js';

describe('what spreadsheets put on the clipboard', () => {
  test('Excel: tabs, CRLF, a last line break, quotes around a cell with a line break', () => {
    const text = 'Uge\tHørt, %\tNote\r\n10\t51,0\t\r\n11\t57,0\t"Brev starter\nsendt ""som aftalt"""\r\n';
    expect(readTable(text)).toEqual([
      ['Uge', 'Hørt, %', 'Note'],
      ['10', '51,0', ''],
      ['11', '57,0', 'Brev starter\nsendt "som aftalt"'],
    ]);
  });

  test('LibreOffice: tabs and LF', () => {
    expect(readTable('2021-W10\t51,0\n2021-W11\t57,0\n')).toEqual([
      ['2021-W10', '51,0'],
      ['2021-W11', '57,0'],
    ]);
  });

  test('Google Sheets: no last line break, quotes around a cell with a tab', () => {
    expect(readTable('10\t51.0\n11\t"a\tb"')).toEqual([
      ['10', '51.0'],
      ['11', 'a\tb'],
    ]);
  });

  test('a blank cell in a single column keeps its place', () => {
    expect(readTable('72,5\r\n\r\n68,0\r\n')).toEqual([['72,5'], [''], ['68,0']]);
    expect(readTable('72,5\r\n\r\n')).toEqual([['72,5'], ['']]);
  });

  test('a quote that opens a sentence is part of it', () => {
    expect(readTable('10\t"Godmorgen" siger vi nu\n11\t5" kateter')).toEqual([
      ['10', '"Godmorgen" siger vi nu'],
      ['11', '5" kateter'],
    ]);
    expect(readTable('"uden slutning\t1\n2\t3')).toEqual([
      ['"uden slutning', '1'],
      ['2', '3'],
    ]);
  });

  test('old line breaks and a merged heading row of another length', () => {
    expect(readTable('Målinger\ruge\tværdi\r10\t51')).toEqual([['Målinger'], ['uge', 'værdi'], ['10', '51']]);
  });

  test('nothing at all', () => {
    expect(readTable('')).toEqual([]);
    expect(readTable('\ufeff')).toEqual([]);
    expect(readTable('\n')).toEqual([['']]);
    expect(readTable('72,5')).toEqual([['72,5']]);
  });
});

describe('CSV is told apart by looking', () => {
  test('Danish: byte order mark, semicolons, decimal commas', () => {
    expect(readTable('\ufeffuge;Hørt, %\r\n10;51,0\r\n11;57,5\r\n')).toEqual([
      ['uge', 'Hørt, %'],
      ['10', '51,0'],
      ['11', '57,5'],
    ]);
  });

  test('English: commas', () => {
    expect(readTable('week,heard,note\n10,51.0,"a, b"\n11,57.5,\n')).toEqual([
      ['week', 'heard', 'note'],
      ['10', '51.0', 'a, b'],
      ['11', '57.5', ''],
    ]);
    expect(readTable('week,heard\n10,51\n11,57')).toEqual([
      ['week', 'heard'],
      ['10', '51'],
      ['11', '57'],
    ]);
  });

  test('a column of Danish decimals is one column, with a heading or without', () => {
    expect(readTable('51,0\n57,5\n49,0')).toEqual([['51,0'], ['57,5'], ['49,0']]);
    expect(readTable('Hørt, %\n51,0\n57,5')).toEqual([['Hørt, %'], ['51,0'], ['57,5']]);
    expect(readTable('51,0 %\n57,5 %')).toEqual([['51,0 %'], ['57,5 %']]);
    expect(readTable('Hørt\n51,0')).toEqual([['Hørt'], ['51,0']]);
  });

  test('a sentence is not a table', () => {
    expect(readTable('Vi prøvede, og det virkede; næste uge igen')).toEqual([
      ['Vi prøvede, og det virkede; næste uge igen'],
    ]);
  });

  test('Excel’s own note of its separator is believed', () => {
    expect(readTable('sep=|\r\n10|51,0\r\n')).toEqual([['10', '51,0']]);
  });
});

test('whatever is written with tabs is read back, and no text makes the reader throw', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'ab1,;." \t\n\r='), maxLength: 6 });
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  const quote = (text: string): string => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  fc.assert(
    fc.property(rows, fc.constantFrom('\r\n', '\n'), (table, lineBreak) => {
      const text = table.map((row) => row.map(quote).join('\t')).join(lineBreak) + lineBreak;
      expect(readTable(text)).toEqual(table);
    }),
    { numRuns: 5_000 },
  );
  fc.assert(
    fc.property(cell, cell, (a, b) => Array.isArray(readTable(`${a}"${b}`))),
    { numRuns: 5_000 },
  );
});

test('a line above the headings does not hide the separator', () => {
  const text = 'Udtræk fra økonomisystemet\nDato;Beløb\n01.07.2021;12,50\n02.07.2021;8,00';
  expect(readTable(text)).toEqual([
    ['Udtræk fra økonomisystemet'],
    ['Dato', 'Beløb'],
    ['01.07.2021', '12,50'],
    ['02.07.2021', '8,00'],
  ]);
  // One cell with a semicolon among many without is a cell.
  expect(separatorOf('Note\nfør;efter\nhej\nfarvel')).toBe('');
});

test('the separator is told, also where it is declared', () => {
  expect(
    ['Uge\tHørt', 'Uge;Hørt', 'Uge,Heard\n1,2', 'sep=|\nUge|Hørt', '72,5\n73,5'].map(separatorOf),
  ).toEqual(['\t', ';', ',', '|', '']);
});
