import { describe, expect, test } from '@jest/globals';
import { goalRange, goalSteps, shownGoal } from './goal-steps.js';

test('a goal line steps where the target moves, not where the words do', () => {
  const versions = [
    { validFrom: '2021-03-01', targetValue: 70 },
    { validFrom: '2021-03-08', targetValue: 70 },
    { validFrom: '2021-04-01', targetValue: 75 },
    { validFrom: '2021-05-01', targetValue: null },
  ];
  expect(goalSteps(versions).map(({ validFrom }) => validFrom)).toEqual([
    '2021-03-01',
    '2021-04-01',
    '2021-05-01',
  ]);
  expect(goalSteps([])).toEqual([]);
});

describe('several goals on one measure', () => {
  const goals = [
    { id: 'first', measureId: 'a', state: 'DRAFT' },
    { id: 'agreed', measureId: 'a', state: 'AGREED' },
    { id: 'other', measureId: 'b', state: 'DRAFT' },
  ] as const;

  test('show the agreed one, else the first', () => {
    expect(shownGoal(goals, 'a')?.id).toBe('agreed');
    expect(shownGoal(goals.slice(0, 1), 'a')?.id).toBe('first');
    expect(shownGoal(goals, 'b')?.id).toBe('other');
    expect(shownGoal(goals, 'c')).toBeUndefined();
  });
});

test('a share lies between 0 and 100; a number where its definition says', () => {
  expect(goalRange({ valueKind: 'RATIO' })).toEqual({ minimum: 0, maximum: 100 });
  expect(goalRange({ valueKind: 'VALUE', minimum: 0 })).toEqual({ minimum: 0, maximum: null });
  expect(goalRange(null)).toEqual({ minimum: null, maximum: null });
});
