import { describe, expect, test } from '@jest/globals';
import { refusalText } from './refusal-texts.js';
import { Refusal, RefusalCode, type RefusalDetails } from './refusal.js';

const codes = Object.values(RefusalCode);
const languages = ['da', 'en'] as const;
/** Details as the API sends them; with fewer the sentence must still be one. */
const details: RefusalDetails = {
  field: 'value',
  minutes: 12,
  max: 300,
  logId: 'a1b2c3d4',
  from: 'RUNNING',
  maximum: 100,
  minimum: 0,
  suggestion: 8.5,
  numerator: 6,
  denominator: 5,
  rows: 2001,
  least: 30,
  most: 3650,
};

describe('every refusal', () => {
  test.each(codes)('%s has a sentence in both languages, calm and complete', (code) => {
    expect(RefusalCode[code]).toBe(code);
    for (const language of languages) {
      const text = refusalText(code, language, details);
      expect(text).toMatch(/^[A-ZÆØÅ]/);
      expect(text).toMatch(/[.?]$/);
      expect(text).not.toMatch(/!|undefined|null|NaN|\[object|\s{2}/);
    }
    expect(refusalText(code, 'da', details)).not.toBe(refusalText(code, 'en', details));
  });

  test.each(codes)('%s says something also when nothing is known', (code) => {
    for (const language of languages)
      expect(refusalText(code, language)).not.toMatch(/!|undefined|null|NaN|\[object/);
  });

  test('is told apart from every other', () => {
    for (const language of languages) {
      const texts = codes.map((code) => refusalText(code, language, details));
      expect(new Set(texts).size).toBe(codes.length);
    }
  });
});

describe('the details', () => {
  test('stand in the sentence, numbers in the language’s own way', () => {
    expect(refusalText('MEASUREMENT_TOO_HIGH', 'da', { maximum: 10, suggestion: 8.5 })).toBe(
      'Højst 10. Mente du 8,5?',
    );
    expect(refusalText('MEASUREMENT_TOO_HIGH', 'en', { maximum: 10, suggestion: 8.5 })).toBe(
      'At most 10. Did you mean 8.5?',
    );
    expect(refusalText('MEASUREMENT_TOO_HIGH', 'da', { maximum: 10 })).toBe('Højst 10.');
    expect(refusalText('TOO_LONG', 'da', { max: 300 })).toBe(
      'Teksten er for lang. Der er plads til 300 tegn.',
    );
    expect(refusalText('MEASUREMENT_NUMERATOR_ABOVE', 'da', { numerator: 6, denominator: 5 })).toContain('6');
    expect(refusalText('TOO_MANY_ATTEMPTS', 'da')).toContain('15 minutter');
    expect(refusalText('INTERNAL', 'en', { logId: 'a1b2' })).toContain('a1b2');
  });

  test('say where a cycle is', () => {
    for (const from of ['DRAFT', 'RUNNING', 'STUDYING', 'CLOSED', 'CANCELLED'])
      for (const language of languages) {
        const text = refusalText('CYCLE_TRANSITION', language, { from });
        expect(text).not.toContain(from);
        expect(text).not.toMatch(/et andet sted|somewhere else/);
      }
  });

  test('of personal data are never the data: no sentence repeats a text', () => {
    for (const code of codes)
      for (const language of languages)
        expect(
          refusalText(code, language, { ...details, text: '010150-1237', value: '010150-1237' }),
        ).not.toContain('010150');
  });
});

test('a refusal is an error whose message is its code, for machines', () => {
  const refusal = new Refusal('TOO_LONG', { field: 'title', max: 120 });
  expect(refusal).toBeInstanceOf(Error);
  expect([refusal.name, refusal.message, refusal.code]).toEqual(['Refusal', 'TOO_LONG', 'TOO_LONG']);
  expect(new Refusal('CONFLICT').details).toEqual({});
});
