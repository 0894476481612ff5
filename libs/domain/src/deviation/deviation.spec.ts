import { describe, expect, test } from '@jest/globals';
import {
  DEVIATION_TRANSITIONS,
  requireDeviationDraft,
  requireDeviationMove,
  requireDeviationOpen,
  requireDeviationWhole,
  requireLine,
} from './deviation.js';
import { goalChange, goalClash } from './goal-change.js';

const content = {
  title: 'Nyt mål',
  why: 'Ferien',
  stops: false,
  newTrackKey: null,
  goalId: 'goal',
  milestoneId: null,
  budgetLineId: null,
};
const goal = {
  direction: 'DECREASE',
  what: 'svartiden',
  forWhom: 'hold B',
  measureId: 'm',
  baselineValue: 4,
  targetValue: 3,
  dueOn: '2021-09-12',
  duePrecision: 'WEEK',
};

describe('a deviation', () => {
  test('says what is asked, why, and what becomes different', () => {
    expect(() => requireDeviationWhole(content)).not.toThrow();
    expect(() => requireDeviationWhole({ ...content, why: ' ' })).toThrow('REQUIRED');
    expect(() => requireDeviationWhole({ ...content, goalId: null })).toThrow('DEVIATION_CHANGES_NOTHING');
    expect(() => requireDeviationWhole({ ...content, goalId: null, stops: true })).not.toThrow();
  });

  test('is written as a draft or when it has come back, and locked when it is decided', () => {
    expect(() => requireDeviationDraft('RETURNED')).not.toThrow();
    expect(() => requireDeviationDraft('PROPOSED')).toThrow('DEVIATION_TRANSITION');
    expect(() => requireDeviationMove('RETURNED', 'PROPOSED')).not.toThrow();
    for (const state of ['APPROVED', 'REJECTED'] as const) {
      expect(DEVIATION_TRANSITIONS[state]).toEqual([]);
      expect(() => requireDeviationOpen(state)).toThrow('ALREADY_DECIDED');
    }
    expect(() => requireDeviationOpen('DRAFT')).toThrow('DEVIATION_TRANSITION');
  });

  test('everything but a plain approval has a line', () => {
    expect(() => requireLine('APPROVE', '')).not.toThrow();
    expect(() => requireLine('REJECT', ' ')).toThrow('DEVIATION_NEEDS_LINE');
    expect(() => requireLine('APPROVE_WITH_CONDITIONS', 'Til uge 34')).not.toThrow();
  });
});

describe('a changed goal', () => {
  test('keeps what becomes different, and what stood there', () => {
    expect(goalChange(goal, { targetValue: 5, dueOn: '2021-09-12' })).toEqual({
      before: { targetValue: 3 },
      after: { targetValue: 5 },
    });
  });

  test('clashes with a goal that was changed meanwhile, not with one that already says so', () => {
    const { before, after } = goalChange(goal, { targetValue: 5 });
    expect(goalClash({ ...goal, what: 'tiden' }, before, after)).toEqual([]);
    expect(goalClash({ ...goal, targetValue: 5 }, before, after)).toEqual([]);
    expect(goalClash({ ...goal, targetValue: 4 }, before, after)).toEqual([
      { field: 'targetValue', then: 3, now: 4 },
    ]);
  });
});
