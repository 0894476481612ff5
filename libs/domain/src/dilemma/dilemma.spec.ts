import { describe, expect, test } from '@jest/globals';
import { possibleNames, requireDraft, requireHandable } from '../index.js';

const told = {
  text: 'En dame på 92 vil gå tur alene. Hendes søn vil have, at vi låser døren.',
  considerations: ['SELF_DETERMINATION', 'RELATIVES_WISH'],
  level: 'SITUATION',
  dimension: 'BOTH',
} as const;

describe('a dilemma is described, never about a named citizen', () => {
  test('a capital in the middle of a sentence is asked about, and so is a given name at its beginning', () => {
    expect(possibleNames('I går ville Karen ud. Inger fulgte med.')).toEqual(['Karen', 'Inger']);
    expect(possibleNames('Vi bor på Lindehuset, og De ved, hvem det er.')).toEqual(['Lindehuset']);
    expect(possibleNames(told.text)).toEqual([]);
  });

  test('sentences, lines and quotations begin with a capital without being names', () => {
    expect(possibleNames('Hun sagde: "Lad mig gå."\nVi lod hende gå - Det var svært.')).toEqual([]);
  });

  test('it is handed over when its author says that the words are no names', () => {
    const text = 'Vi bor på Lindehuset.';
    expect(() => requireHandable({ ...told, text }, false)).toThrow('DILEMMA_NAMES');
    expect(() => requireHandable({ ...told, text }, true)).not.toThrow();
  });
});

test('one consideration is no dilemma, and somebody must be meant to look at it', () => {
  expect(() => requireHandable(told, false)).not.toThrow();
  expect(() => requireHandable({ ...told, considerations: ['PROFESSIONAL'] }, false)).toThrow(
    'DILEMMA_INCOMPLETE',
  );
  expect(() => requireHandable({ ...told, level: null }, false)).toThrow('DILEMMA_INCOMPLETE');
  expect(() => requireHandable({ ...told, dimension: null }, false)).toThrow('DILEMMA_INCOMPLETE');
});

test('what has been handed over stands', () => {
  expect(() => requireDraft('DRAFT')).not.toThrow();
  expect(() => requireDraft('HANDED_OVER')).toThrow('DILEMMA_HANDED_OVER');
});
