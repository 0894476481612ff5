import { describe, expect, test } from '@jest/globals';
import { normalisedPassword, passwordProblem } from './password.js';

const known = ['Anna Lykke', 'anna.lykke@helsingor.example', 'Helsingør'];

describe('a password', () => {
  test('has at least fifteen characters, counted as a person counts them', () => {
    expect(passwordProblem('kort kode')).toBe('PASSWORD_SHORT');
    expect(passwordProblem('fjorten tegn!!')).toBe('PASSWORD_SHORT');
    expect(passwordProblem('🐢🐢🐢🐢🐢🐢🐢')).toBe('PASSWORD_SHORT');
    expect(passwordProblem('x'.repeat(129))).toBe('TOO_LONG');
  });

  test('may be a sentence, without capitals, digits or signs', () => {
    for (const fine of [
      'kaffen blev kold igen i dag',
      'fem gule cykler under piletræet',
      'Tordenskjolds 7 soldater',
    ])
      expect(passwordProblem(fine, known)).toBeNull();
  });

  test.each([
    'password password',
    'Adgangskode12345678',
    'correct horse battery staple',
    'aaaaaaaaaaaaaaaa',
    'abcabcabcabcabcabc',
    'qwertyuiopåasdfg',
    '1234567890123456',
    'Jeg elsker dig 2026',
  ])('that everybody guesses is none: %s', (guessed) => {
    expect(passwordProblem(guessed)).toBe('PASSWORD_COMMON');
  });

  test.each([
    'Læringsrum sommer 2026',
    'Helsingør Kommune 2026',
    'annalykke Helsingør1',
    'Velkommen anna.lykke!',
  ])('made of one’s name, the place and the season is none: %s', (guessed) => {
    expect(passwordProblem(guessed, known)).toBe('PASSWORD_COMMON');
  });

  test('is the same however its letters were put together', () => {
    expect(normalisedPassword('så\u030a')).toBe(normalisedPassword('så\u030a'.normalize('NFD')));
  });
});
