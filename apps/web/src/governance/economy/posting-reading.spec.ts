import { describe, expect, test } from '@jest/globals';
import { readSheetFile } from '../../improvement/measurement-import/sheet-file';
import { headingRowOf, readPostings, type KnownLine } from './posting-reading';

const lines: KnownLine[] = [
  { id: 'lead', name: 'Klyngeprojektleder', account: '5.32.01' },
  { id: 'seminars', name: 'Læringsseminarer', account: '5.32.02' },
];
const heading = ['Bogføringsdato', 'Konto', 'Bilagsnr.', 'Posteringstekst', 'Beløb'];

describe('a file of the finance system', () => {
  test('is read line by line to the øre, and finds its budget lines by account or name', () => {
    const read = readPostings(
      [
        ['Udtræk fra økonomisystemet'],
        heading,
        ['01.07.2021', '5.32.01', '4711', 'Løn juli', '65.000,00'],
        ['02-07-2021', 'læringsseminarer', '4712', 'Forplejning', '1.250,50'],
        ['2021-07-03', '5.32.02', '', 'Retur', '-250,5'],
        [],
      ],
      lines,
      null,
    );
    expect(read.unreadable).toEqual([]);
    expect(read.postings.map(({ lineId, postedOn, ore }) => [lineId, postedOn, ore])).toEqual([
      ['lead', '2021-07-01', 65_000_00],
      ['seminars', '2021-07-02', 1250_50],
      ['seminars', '2021-07-03', -250_50],
    ]);
    expect(read.totalOre).toBe(66_000_00);
  });

  test('tells which lines it could not read, and why, by their number in the file', () => {
    const { unreadable, postings } = readPostings(
      [
        heading,
        ['i går', '5.32.01', '', '', '10'],
        ['01.07.2021', '5.32.01', '', '', 'ca. 10'],
        ['01.07.2021', '9.99', '', '', '10'],
        ['juli 2021', '5.32.01', '', '', '10'],
        ['01.07.2021', '5.32.01', '', '', '10'],
      ],
      lines,
      null,
    );
    expect(unreadable).toEqual([
      { line: 2, reason: 'DATE', text: 'i går' },
      { line: 3, reason: 'AMOUNT', text: 'ca. 10' },
      { line: 4, reason: 'ACCOUNT', text: '9.99' },
      { line: 5, reason: 'DATE', text: 'juli 2021' },
    ]);
    expect(postings).toHaveLength(1);
  });

  test('a name that several places have is nobody’s: with the place it is found, without it is told and not guessed', () => {
    const local = (id: string, place: string): KnownLine => ({
      ...{ id, name: 'Lokal understøttelse', account: '', place: { name: place } },
    });
    const row = (account: string) => ['01.07.2021', account, '', '', '10'];
    const { postings, unreadable } = readPostings(
      [heading, row('Lokal understøttelse, Hillerød'), row('Lokal understøttelse')],
      [local('hel', 'Helsingør'), local('hil', 'Hillerød')],
      null,
    );
    expect(postings.map(({ lineId }) => lineId)).toEqual(['hil']);
    expect(unreadable).toEqual([{ line: 3, reason: 'ACCOUNT', text: 'Lokal understøttelse' }]);
  });

  test('names a line with a CPR number by its column, takes the others, and says the number nowhere', async () => {
    const text = [
      'Udtræk fra økonomisystemet',
      heading.join(';'),
      '01.07.2021;5.32.01;4711;Løn juli;65.000,00',
      '02.07.2021;5.32.02;4712;Kørsel 010150-1237;120,00',
      '03.07.2021;5.32.02;0912060063;Forplejning;80,00',
      '04.07.2021;5.32.02;4714;Kaffe;12,50',
    ].join('\n');
    const [sheet] = await readSheetFile(new File([text], 'posteringer.csv'), { headingRow: headingRowOf });
    const read = readPostings(sheet?.rows ?? [], lines, null, sheet?.setApart);
    expect(read.postings.map(({ line, ore }) => [line, ore])).toEqual([
      [3, 65_000_00],
      [6, 12_50],
    ]);
    expect(read.totalOre).toBe(65_012_50);
    expect(read.unreadable).toEqual([
      { line: 4, reason: 'PERSONAL_DATA', text: '', column: 'Posteringstekst' },
      { line: 5, reason: 'PERSONAL_DATA', text: '', column: 'Bilagsnr.' },
    ]);
    expect(JSON.stringify([sheet, read])).not.toMatch(/010150|0912060063/);
  });

  test('takes the chosen line where the file names none, and tells equal lines apart', () => {
    const row = ['01.07.2021', 'Kaffe', '12,50'];
    const { postings } = readPostings([['Dato', 'Tekst', 'Beløb'], row, row], lines, 'seminars');
    expect(postings.map(({ lineId, ordinal }) => [lineId, ordinal])).toEqual([
      ['seminars', 1],
      ['seminars', 2],
    ]);
  });

  test('of a workbook is not off by the noise of a float', () => {
    const { postings } = readPostings(
      [
        ['Dato', 'Beløb'],
        ['2021-07-01', '1234.5600000000001'],
      ],
      lines,
      'lead',
    );
    expect(postings[0]?.ore).toBe(1234_56);
  });

  test('without a date and an amount is no such file', () => {
    expect(
      readPostings(
        [
          ['Uge', 'Antal'],
          ['27', '4'],
        ],
        lines,
        'lead',
      ).found,
    ).toBe(false);
  });

  test('of twenty thousand lines adds up', () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => [
      '01.07.2021',
      '5.32.01',
      String(at),
      '',
      `${at},0${at % 10}`,
    ]);
    const { postings, totalOre, unreadable } = readPostings(
      [heading, ...rows, ['x', '5.32.01', '', '', '1']],
      lines,
      null,
    );
    expect([postings.length, unreadable.length]).toEqual([20_000, 1]);
    expect(totalOre).toBe(rows.reduce((sum, _, at) => sum + 100 * at + (at % 10), 0));
  });
});
