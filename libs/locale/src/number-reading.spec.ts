import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  formatNumber,
  formatWithUnit,
  readNumber,
  type Language,
  type NumberReadingOptions,
} from './index.js';

const notANumber = { ok: false, reason: 'NOT_A_NUMBER' };
const either = { ok: false, reason: 'AMBIGUOUS', candidates: [1250, 1.25] };

describe('a number as people write it', () => {
  test.each<[text: string, value: number]>([
    ['72,5', 72.5],
    ['72.5', 72.5],
    ['72,5 %', 72.5],
    ['72,5%', 72.5],
    ['72,5\u00a0%', 72.5],
    ['72,5 pct.', 72.5],
    ['72,5 procent', 72.5],
    ['72.5 percent', 72.5],
    ['72', 72],
    ['0', 0],
    ['0,0', 0],
    ['-0', 0],
    ['007', 7],
    ['12.50', 12.5],
    ['1 250', 1250],
    ['1\u00a0250', 1250],
    ['1\u202f250', 1250],
    ['12 345 678', 12345678],
    ['1.250,5', 1250.5],
    ['1,250.5', 1250.5],
    ['1 250,5', 1250.5],
    ['1 250.500', 1250.5],
    ['1.250.000', 1250000],
    ['1,250,000', 1250000],
    ['1.250.000,75', 1250000.75],
    ['1.234,5', 1234.5],
    ['1234.5', 1234.5],
    ['1250,500', 1250.5],
    ['0,125', 0.125],
    ['0.125', 0.125],
    [',5', 0.5],
    ['.5', 0.5],
    ['-3', -3],
    ['\u22123', -3],
    ['\u20133', -3],
    ['-1.250,5', -1250.5],
    ['+3', 3],
    [' 54.0 ', 54],
    ['\t54,0\r\n', 54],
    ['0,33333333333333331', 1 / 3],
    ['9007199254740991', 9007199254740991],
  ])('%j is %d', (text, value) => {
    expect(readNumber(text)).toEqual({ ok: true, value });
  });

  test.each([
    'ca. 64',
    '12 ca.',
    '18 af 25',
    'i.d.',
    '-',
    '--',
    '%',
    '- 3',
    '+-3',
    '3-',
    '5,',
    '5.',
    '12 50',
    '1.25.0',
    '1.250.5',
    '1,2,3',
    '1250.000.000',
    '1e5',
    '1,5E+3',
    '0x10',
    '½',
    '١٢',
    'Infinity',
    'NaN',
    '2021-W15',
    '12/4',
    '10%%',
    '9007199254740993',
    '12345678901234567890',
  ])('%j is not a number', (text) => {
    expect(readNumber(text)).toEqual(notANumber);
  });

  test.each(['', ' ', '\u00a0', '\ufeff', '\r\n'])('%j is empty, which is missing and not zero', (text) => {
    expect(readNumber(text)).toEqual({ ok: false, reason: 'EMPTY' });
  });

  test('a percent sign is refused where the measure is not a percentage', () => {
    expect(readNumber('72 %', { percent: false })).toEqual(notANumber);
    expect(readNumber('72 %', { percent: true })).toEqual({ ok: true, value: 72 });
  });

  test('a value over the highest possible is still read: to ask about it is for the form', () => {
    expect(readNumber('530', { max: 100 })).toEqual({ ok: true, value: 530 });
  });
});

describe('one sign and three digits', () => {
  test.each<[text: string, options: NumberReadingOptions, reading: object]>([
    ['1.250', {}, either],
    ['1,250', {}, either],
    [' 1.250 ', {}, either],
    ['-1.250', {}, { ok: false, reason: 'AMBIGUOUS', candidates: [-1250, -1.25] }],
    [' 1.250 ', { language: 'da' }, { ok: true, value: 1250 }],
    ['1,250', { language: 'da' }, { ok: true, value: 1.25 }],
    ['1.250', { language: 'en' }, { ok: true, value: 1.25 }],
    ['1,250', { language: 'en' }, { ok: true, value: 1250 }],
    ['1.250', { max: 100 }, { ok: true, value: 1.25 }],
    ['-1.250', { max: 100 }, { ok: true, value: -1.25 }],
    ['1.250', { percent: true }, { ok: true, value: 1.25 }],
    ['1.250 %', {}, { ok: true, value: 1.25 }],
    ['1.250', { max: 5000 }, either],
    ['1.250', { max: 1 }, either],
    ['1.250', { language: 'da', max: 5000 }, { ok: true, value: 1250 }],
    ['1.250', { language: 'da', max: 100 }, either],
    ['1,250', { language: 'en', max: 100 }, either],
    ['1,250', { language: 'da', max: 100 }, { ok: true, value: 1.25 }],
    ['0.250', { language: 'da' }, { ok: true, value: 0.25 }],
    ['0125.250', {}, { ok: true, value: 125.25 }],
  ])('%j with %j', (text, options, reading) => {
    expect(readNumber(text, options)).toEqual(reading);
  });
});

describe('what is written is read back', () => {
  const languages: Language[] = ['da', 'en'];
  const number = fc.oneof(
    fc.integer(),
    fc.integer({ min: -99_999, max: 99_999 }).map((thousandths) => thousandths / 1000),
    fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
    fc.double({ noNaN: true, min: -9e15, max: 9e15 }),
  );

  test.each(languages)('any number in %s, grouped or not, with or without its unit', (language) => {
    fc.assert(
      fc.property(number, fc.boolean(), (value, grouping) => {
        const expected = { ok: true, value: value === 0 ? 0 : value };
        expect(readNumber(formatNumber(value, language, { grouping }), { language })).toEqual(expected);
        expect(readNumber(formatWithUnit(value, '%', language), { language, max: Infinity })).toEqual(
          expected,
        );
      }),
      { numRuns: 15_000 },
    );
  });

  test('no text makes the reader throw or give anything but a finite number', () => {
    const scraps = fc.string({ unit: fc.constantFrom(...'0123456789.,- %\u00a0\u2212+eE '), maxLength: 14 });
    fc.assert(
      fc.property(fc.oneof(scraps, fc.string()), (text) => {
        const reading = readNumber(text);
        expect(!reading.ok || Number.isFinite(reading.value)).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });
});
