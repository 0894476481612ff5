import { describe, expect, test } from '@jest/globals';
import { methodStep, methodStepText, MethodStep } from '../next-step/method-step.js';
import { scaleVector } from '../pdsa-cycle/scale.js';
import { type MethodCycle, type MethodFacts } from './method-facts.js';
import { methodPrompts } from './method-prompts.js';
import { blankCycle, points } from './testing/published-rounds.js';

const facts = (cycles: readonly Partial<MethodCycle>[], more: Partial<MethodFacts> = {}): MethodFacts => ({
  cycles: cycles.map((cycle, at) => ({ ...blankCycle, id: `c${at + 1}`, number: at + 1, ...cycle })),
  measures: [{ id: 'm', points: points(0, 1, 2) }],
  narrative: false,
  quantifiedGoal: false,
  ...more,
});
const states = (of: MethodFacts) => methodPrompts(of).map(({ state }) => state);
const step = (of: MethodFacts) => methodStep(methodPrompts(of));

describe('the four prompts', () => {
  test('do not apply before the first test, and the next step is to find one', () => {
    for (const none of [facts([]), facts([{ state: 'DRAFT', initiated: false }])]) {
      expect(new Set(states(none))).toEqual(new Set(['NOT_APPLICABLE']));
      expect(step(none)).toBe('FIRST_TEST');
    }
  });

  test('are all met by a team that guesses, begins small, counts and goes on', () => {
    const well = facts([
      { predicted: true, measureId: 'm', endsRamp: false },
      { predicted: true, measureId: 'm', followsId: 'c1', state: 'RUNNING' },
    ]);
    expect(states(well)).toEqual(['MET', 'MET', 'MET', 'MET']);
    expect(step(well)).toBe('GO_ON');
  });

  test('ask for a next cycle when a test was to be adapted and nothing follows, not when it was kept or dropped', () => {
    expect(step(facts([{ predicted: true, endsRamp: false }]))).toBe('PLAN_NEXT');
    expect(step(facts([{ predicted: true, endsRamp: true }]))).toBe('GO_ON');
    expect(
      step(
        facts([
          { predicted: true, endsRamp: false },
          { followsId: 'c1', state: 'DRAFT', initiated: false },
        ]),
      ),
    ).toBe('GO_ON');
  });

  test('then for the guess, then for the size, then for numbers in a row', () => {
    const big = { measureId: 'm', ...scaleVector('SEVERAL') };
    const few = { measures: [{ id: 'm', points: points(0, 2) }] };
    expect(step(facts([big], few))).toBe('PREDICT');
    expect(step(facts([{ ...big, predicted: true }], few))).toBe('START_SMALLER');
    expect(step(facts([{ predicted: true, measureId: 'm' }], few))).toBe('MEASURE_REGULARLY');
  });

  test('count the numbers of a test that still runs, whatever day it was to end', () => {
    const running = [
      { predicted: true, measureId: 'm', startsOn: '2021-02-01', endsOn: '2021-02-07', endsRamp: false },
      { ...blankCycle, ...{ predicted: true, measureId: 'm', followsId: 'c1', state: 'RUNNING' as const } },
    ].map((cycle, at) => ({ ...cycle, id: `c${at + 1}`, endsOn: at === 0 ? '2021-02-07' : '2021-03-02' }));
    expect(states(facts(running))[2]).toBe('MET');
  });

  test('ask no number of what runs on words', () => {
    expect(states(facts([{}]))[2]).toBe('NOT_APPLICABLE');
    expect(states(facts([{ measureId: 'm' }], { narrative: true }))[2]).toBe('NOT_APPLICABLE');
  });

  test('are read from the ramp the team works on now', () => {
    const two = facts([
      { predicted: true },
      { ...scaleVector('ONE_CITIZEN'), state: 'RUNNING', predicted: false },
      { state: 'CANCELLED', predicted: true },
    ]);
    expect(states(two)[0]).toBe('NOT_YET');
  });

  test('end in one sentence in both languages', () => {
    for (const one of Object.values(MethodStep))
      for (const language of ['da', 'en'] as const) expect(methodStepText(one, language)).toMatch(/\.$/);
  });
});
