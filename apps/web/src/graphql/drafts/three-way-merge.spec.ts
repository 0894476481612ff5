import { describe, expect, test } from '@jest/globals';
import { mergeThreeWay } from './three-way-merge';

const join = (theirs: string, mine: string) => `Mette: ${theirs}\nAnna: ${mine}`;
const base = { plan: 'Vi spørger i brev', who: 'Anna', scaleStep: 'ONE_CITIZEN', days: 1 };

describe('two people in the same cycle', () => {
  test('different fields merge without a question', () => {
    const theirs = { ...base, who: 'Anna og Mette' };
    expect(mergeThreeWay(base, { plan: 'Vi spørger ved døren' }, theirs, join)).toEqual({
      edits: { plan: 'Vi spørger ved døren' },
      clashes: [],
    });
  });

  test('the same text keeps both, one under the other, with names', () => {
    const theirs = { ...base, plan: 'Vi ringer' };
    const { edits, clashes } = mergeThreeWay(base, { plan: 'Vi spørger ved døren' }, theirs, join);
    expect(edits).toEqual({ plan: 'Mette: Vi ringer\nAnna: Vi spørger ved døren' });
    expect(clashes).toEqual([
      { field: 'plan', mine: 'Vi spørger ved døren', theirs: 'Vi ringer', kind: 'text' },
    ]);
  });

  test('the same words from both are no clash and are not sent again', () => {
    expect(mergeThreeWay(base, { plan: 'Vi ringer' }, { ...base, plan: 'Vi ringer' }, join)).toEqual({
      edits: {},
      clashes: [],
    });
  });

  test('a longer version of their text is kept as it is', () => {
    const theirs = { ...base, plan: 'Vi spørger i brev og' };
    const { edits } = mergeThreeWay(base, { plan: 'Vi spørger i brev og ved døren' }, theirs, join);
    expect(edits).toEqual({ plan: 'Vi spørger i brev og ved døren' });
  });

  test('a choice cannot hold two answers: it asks', () => {
    const theirs = { ...base, scaleStep: 'ONE_UNIT' };
    const { edits, clashes } = mergeThreeWay(
      { ...base, scaleStep: null },
      { days: 7 },
      { ...theirs, days: 14 },
      join,
    );
    expect(edits).toEqual({ days: 7 });
    expect(clashes).toEqual([{ field: 'days', mine: 7, theirs: 14, kind: 'choice' }]);
  });

  test('a field they left alone is mine also when I emptied it', () => {
    expect(mergeThreeWay(base, { who: '' }, base, join).edits).toEqual({ who: '' });
  });
});
