import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { changedFields, textChanges } from './text-changes.js';

const text = fc.stringMatching(/^[a-c ]{0,40}$/);
const without = (kind: string, parts: ReturnType<typeof textChanges>): string =>
  parts
    .filter((part) => part.kind !== kind)
    .map((part) => part.text)
    .join('');

describe('what was changed in a text', () => {
  test('is told word by word', () => {
    expect(textChanges('Vi spørger i brev.', 'Vi spørger ved døren.')).toEqual([
      { kind: 'SAME', text: 'Vi spørger ' },
      { kind: 'REMOVED', text: 'i brev.' },
      { kind: 'ADDED', text: 'ved døren.' },
    ]);
  });

  test('loses nothing of either', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = textChanges(before, after);
        expect(without('ADDED', parts)).toBe(before);
        expect(without('REMOVED', parts)).toBe(after);
      }),
    );
  });

  test('is nothing where nothing was written, and the whole where everything was', () => {
    expect(textChanges('', '')).toEqual([]);
    expect(textChanges('', 'Nyt')).toEqual([{ kind: 'ADDED', text: 'Nyt' }]);
    const [long, other] = ['a '.repeat(1600), 'b '.repeat(1600)];
    expect(textChanges(long, other).map(({ kind }) => kind)).toEqual(['REMOVED', 'ADDED']);
  });
});

test('the fields that differ are named; missing and empty are the same', () => {
  const before: { what: string; targetValue: number | null; unit?: string } = {
    what: 'svartiden',
    targetValue: null,
  };
  expect(
    changedFields(before, { what: 'svartiden', targetValue: 3 }, ['what', 'targetValue', 'unit']),
  ).toEqual(['targetValue']);
});
