import { describe, expect, test } from '@jest/globals';
import { SCALE_STEPS } from '@laeringsrum/domain';
import { containsBlocked } from '@laeringsrum/personal-data';
import { examplesDa } from './examples-da';
import { examplesEn } from './examples-en';
import { EXAMPLE_METHODS } from './worked-example';

const languages = { da: examplesDa, en: examplesEn };

describe.each(EXAMPLE_METHODS)('the example of %s', (method) => {
  test.each(['da', 'en'] as const)('begins small, guesses each time, and learns: %s', (language) => {
    const { goal, cycles, learned, measures } = languages[language][method];
    expect(cycles[0].scale).toMatch(/^ONE_(CITIZEN|SHIFT)$/);
    const sizes = cycles.map(({ scale }) => SCALE_STEPS.indexOf(scale));
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    for (const cycle of cycles)
      for (const text of [cycle.plan, cycle.prediction, cycle.happened]) expect(text).toMatch(/[.?]$/);
    expect(measures.length).toBeGreaterThan(0);
    expect(containsBlocked([goal, learned, ...measures].join(' '))).toBe(false);
  });

  test('tells the same in both languages: sizes and decisions', () => {
    const told = (language: 'da' | 'en') =>
      languages[language][method].cycles.map(({ scale, decision }) => [scale, decision]);
    expect(told('en')).toEqual(told('da'));
  });
});

test('in feedback meetings the staff listen, and a life story is never told', () => {
  expect(examplesDa.feedbackmoeder.cycles[0].plan).toContain('lytter uden at svare');
  expect(examplesDa.livshistorier.cycles[0].plan).toContain('Selve historien bliver hos borgeren');
  expect(examplesEn.livshistorier.cycles[0].plan).toContain('The story itself stays with the citizen');
});
