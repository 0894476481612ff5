import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Refusal } from '../refusal/refusal.js';
import {
  GoalDirection,
  GoalGapReason,
  goalGaps,
  goalGapText,
  requireAgreeable,
  requireGoalChange,
  SMARTE_LETTERS,
  type GoalContext,
  type GoalForGaps,
} from './goal.js';

const goal = (more: Partial<GoalForGaps> = {}): GoalForGaps => ({
  direction: 'INCREASE',
  what: 'andelen, der føler sig hørt',
  forWhom: 'hold B',
  measureId: 'm',
  baselineValue: 52,
  targetValue: 75,
  dueOn: '2021-11-07',
  evaluation: 'På tredje seminar',
  ...more,
});
const context: GoalContext = { programmeEndsOn: '2021-12-31', minimum: 0, maximum: 100 };
const gaps = (more: Partial<GoalForGaps>, within = context): string[] =>
  goalGaps(goal(more), within).map(({ letter, reason }) => `${letter} ${reason}`);

describe('the letters of SMARTE', () => {
  test('are all lit by a goal that says what, for whom, from, to, by when and how it is evaluated', () => {
    expect(gaps({})).toEqual([]);
  });

  test.each([
    ['what is not said', { what: ' ' }, ['S WHAT_MISSING', 'A WHAT_MISSING']],
    ['for whom is not said', { forWhom: '' }, ['S FOR_WHOM_MISSING']],
    ['there is no target', { targetValue: null }, ['M TARGET_MISSING', 'R TARGET_MISSING']],
    ['no number shows it', { measureId: null }, ['M MEASURE_MISSING']],
    ['the target goes the other way', { targetValue: 50 }, ['A NOT_AN_IMPROVEMENT']],
    ['the target is where one stands', { targetValue: 52 }, ['A NOT_AN_IMPROVEMENT']],
    ['there is no starting point', { baselineValue: null }, ['R BASELINE_MISSING']],
    ['the measure cannot reach it', { targetValue: 101 }, ['R OUT_OF_RANGE']],
    ['there is no date', { dueOn: null }, ['T DUE_MISSING']],
    ['the date lies after the programme', { dueOn: '2022-01-01' }, ['T DUE_AFTER_PROGRAMME']],
    ['nobody takes stock', { evaluation: ' ' }, ['E EVALUATION_MISSING']],
  ] as const)('are dark where %s', (_, more, dark) => expect(gaps(more)).toEqual(dark));

  test('follow the direction that the goal says', () => {
    expect(gaps({ direction: 'DECREASE', targetValue: 40 })).toEqual([]);
    expect(gaps({ direction: 'DECREASE' })).toEqual(['A NOT_AN_IMPROVEMENT']);
    expect(gaps({ direction: 'MAINTAIN', targetValue: 52 })).toEqual([]);
  });

  test('allow the programme’s last day and the measure’s ends', () => {
    expect(gaps({ dueOn: '2021-12-31', targetValue: 100 })).toEqual([]);
    expect(gaps({ direction: 'DECREASE', targetValue: 0 })).toEqual([]);
    expect(
      gaps({ targetValue: 4000 }, { programmeEndsOn: '2021-12-31', minimum: null, maximum: null }),
    ).toEqual([]);
  });
});

describe('whatever is written', () => {
  const text = fc.constantFrom('', ' ', 'noget');
  const number = fc.option(fc.integer({ min: -50, max: 150 }));
  const any = fc.record({
    direction: fc.constantFrom(...Object.values(GoalDirection)),
    what: text,
    forWhom: text,
    measureId: fc.option(fc.constant('m')),
    baselineValue: number,
    targetValue: number,
    dueOn: fc.option(fc.constantFrom('2021-05-01', '2021-12-31', '2022-06-01')),
    evaluation: text,
  });

  test('a letter is dark once at most, in the order of the word', () => {
    fc.assert(
      fc.property(any, (one) => {
        const letters = goalGaps(one, context).map(({ letter }) => letter);
        expect(new Set(letters).size).toBe(letters.length);
        expect(letters).toEqual(SMARTE_LETTERS.filter((letter) => letters.includes(letter)));
      }),
    );
  });

  test('filling in what is missing never darkens another letter', () => {
    fc.assert(
      fc.property(
        any,
        fc.constantFrom('what', 'forWhom', 'evaluation', 'measureId', 'dueOn'),
        (one, field) => {
          const before = new Set(goalGaps(one, context).map(({ letter }) => letter));
          const filled = { ...one, [field]: field === 'dueOn' ? '2021-11-07' : 'noget' };
          // What is said makes it possible to see that the target goes the other way: A may change its reason, not light up wrongly.
          for (const { letter } of goalGaps(filled, context))
            expect(before.has(letter) || (field === 'what' && letter === 'S')).toBe(true);
        },
      ),
    );
  });

  test('it can be agreed when S, M and T are lit, and else the dark ones of them are named', () => {
    fc.assert(
      fc.property(any, (one) => {
        const found = goalGaps(one, context);
        const dark = found.map(({ letter }) => letter).filter((letter) => 'SMT'.includes(letter));
        try {
          requireAgreeable(found);
          expect(dark).toEqual([]);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
          expect((error as Refusal).details['letters']).toEqual(dark);
          expect(dark.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('an agreed goal', () => {
  const agreed = { ...goal(), duePrecision: 'WEEK', unit: '%', state: 'AGREED' } as const;

  test('is bound in its substance, free in how it is evaluated and written', () => {
    for (const wanted of [
      { direction: 'MAINTAIN' },
      { what: 'noget andet' },
      { forWhom: 'alle' },
      { measureId: null },
      { baselineValue: 1 },
      { targetValue: 99 },
      { dueOn: '2021-12-01' },
      { duePrecision: 'DAY' },
    ]) {
      expect(() => requireGoalChange(agreed, { evaluation: 'I maj', ...wanted })).toThrow('NEEDS_DEVIATION');
      expect(() => requireGoalChange({ ...agreed, state: 'DRAFT' }, wanted)).not.toThrow();
    }
    for (const wanted of [{}, { evaluation: 'I maj' }, { unit: 'pct.' }, { targetValue: agreed.targetValue }])
      expect(() => requireGoalChange(agreed, wanted)).not.toThrow();
  });

  test('says what a deviation would change, from what to what', () => {
    try {
      requireGoalChange(agreed, { targetValue: 99, evaluation: 'I maj' });
    } catch (error) {
      expect((error as Refusal).details).toEqual({
        field: 'targetValue',
        severity: 'MINOR',
        changes: [{ field: 'targetValue', before: agreed.targetValue, after: 99 }],
      });
    }
    expect.assertions(1);
  });
});

test('every gap has a sentence in both languages', () => {
  for (const reason of Object.values(GoalGapReason))
    for (const language of ['da', 'en'] as const) {
      expect(goalGapText(reason, language)).toMatch(/[.?]$/);
      expect(goalGapText(reason, language)).not.toContain('!');
    }
});
