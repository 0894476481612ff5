import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { initialsOf } from './initials.js';

test('initials are the first letters of the first and the last name', () => {
  for (const [name, initials] of [
    ['Anna Lykke', 'AL'],
    ['Per', 'P'],
    ['  mette   kjær ', 'MK'],
    ['Åse Ørsted Ærø', 'ÅÆ'],
    ['Anne-Marie Friis', 'AF'],
    ['', ''],
  ] as const)
    expect(initialsOf(name)).toBe(initials);
});

test('initials are whole characters, of whatever a person is called', () => {
  expect(initialsOf('𝒜nna 😀')).toBe('𝒜😀');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(initialsOf(name).isWellFormed()).toBe(true);
    }),
  );
});
