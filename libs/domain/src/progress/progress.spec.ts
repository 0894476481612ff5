import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  PROGRESS_SCORES,
  progressDiffers,
  ProgressReason,
  proposeProgress,
  requireProgress,
  wayToGoal,
  type ProgressEvidence,
} from './progress.js';
import { progressLackText, progressReasonText, progressScoreText } from './progress-texts.js';

const nothing: ProgressEvidence = {
  goalWritten: false,
  responsible: false,
  measures: 0,
  points: 0,
  cyclesStarted: 0,
  testsClosed: 0,
  testsKeptOrAdapted: 0,
  changesKept: 0,
  shift: false,
  way: null,
  goalHeld: false,
  adoptedElsewhere: false,
};
const score = (more: Partial<ProgressEvidence>): number => proposeProgress({ ...nothing, ...more }).score;
const closedTest = { cyclesStarted: 1, testsClosed: 1 };
const halfWay = { ...closedTest, shift: true, way: 0.5, changesKept: 1, testsKeptOrAdapted: 1 };

describe('the proposal', () => {
  test('follows the scale', () => {
    expect(score({})).toBe(0.5);
    expect(score({ goalWritten: true })).toBe(0.5);
    expect(score({ goalWritten: true, responsible: true })).toBe(1);
    expect(score({ measures: 1 })).toBe(1.5);
    expect(score({ measures: 1, points: 2 })).toBe(1.5);
    expect(score({ measures: 1, points: 3 })).toBe(2);
    expect(score({ measures: 1, points: 3, cyclesStarted: 1 })).toBe(2.5);
    expect(score({ ...closedTest, testsKeptOrAdapted: 1 })).toBe(3);
    expect(score({ ...closedTest, shift: true })).toBe(3.5);
    expect(score(halfWay)).toBe(4);
    expect(score({ ...halfWay, way: 1.1, goalHeld: true })).toBe(4.5);
    expect(score({ ...halfWay, way: 1.1, goalHeld: true, adoptedElsewhere: true })).toBe(5);
  });

  test('needs no number: whoever tests without one comes as far as those who measure', () => {
    expect(score({ cyclesStarted: 1 })).toBe(2.5);
    expect(score({ ...closedTest, testsKeptOrAdapted: 1, measures: 0 })).toBe(3);
  });

  test('is 3.0 or more only with a closed test, whatever the numbers do', () => {
    fc.assert(
      fc.property(
        fc.record({
          goalWritten: fc.boolean(),
          responsible: fc.boolean(),
          measures: fc.nat(3),
          points: fc.nat(40),
          cyclesStarted: fc.nat(9),
          testsClosed: fc.constant(0),
          testsKeptOrAdapted: fc.nat(2),
          changesKept: fc.nat(2),
          shift: fc.boolean(),
          way: fc.option(fc.double({ min: -1, max: 2, noNaN: true })),
          goalHeld: fc.boolean(),
          adoptedElsewhere: fc.boolean(),
        }),
        (evidence) => expect(proposeProgress(evidence).score).toBeLessThanOrEqual(2.5),
      ),
    );
  });

  test('counts a fifth of the way like a test that was kept, and says which it was', () => {
    const proposal = proposeProgress({ ...nothing, ...closedTest, way: 0.25 });
    expect(proposal).toMatchObject({ score: 3, because: ['TEST_CLOSED', 'FIFTH_OF_THE_WAY'] });
    expect(score({ ...closedTest, way: 0.1 })).toBe(2.5);
  });

  test('says what the next step lacks, and nothing at the top', () => {
    expect(proposeProgress({ ...nothing, ...closedTest, shift: true }).missing).toEqual([
      'HALF_WAY',
      'CHANGE_KEPT',
    ]);
    const top = { ...halfWay, goalHeld: true, adoptedElsewhere: true };
    expect(proposeProgress({ ...nothing, ...top }).missing).toEqual([]);
  });
});

describe('the way to the goal', () => {
  test('is counted from the starting point, upwards or downwards', () => {
    expect(wayToGoal({ baselineValue: 50, targetValue: 75 }, 60)).toBeCloseTo(0.4);
    expect(wayToGoal({ baselineValue: 4, targetValue: 2 }, 3)).toBeCloseTo(0.5);
    expect(wayToGoal({ baselineValue: 50, targetValue: 75 }, 45)).toBeLessThan(0);
  });

  test('cannot be said where one of them is missing, or the goal goes nowhere', () => {
    expect(wayToGoal({ baselineValue: null, targetValue: 75 }, 60)).toBeNull();
    expect(wayToGoal({ baselineValue: 50, targetValue: 75 }, null)).toBeNull();
    expect(wayToGoal({ baselineValue: 50, targetValue: 50 }, 50)).toBeNull();
  });
});

describe('confirming', () => {
  test('takes a score of the scale and one line', () => {
    expect(() => requireProgress(3, 'Aftenvagten er med')).not.toThrow();
    expect(() => requireProgress(3, '  ')).toThrow('PROGRESS_NEEDS_LINE');
    for (const off of [0, 5.5, 3.2, NaN]) expect(() => requireProgress(off, 'x')).toThrow('PROGRESS_SCORE');
  });

  test('a whole point between own and proposed is something to talk about', () => {
    expect(progressDiffers(4, 3)).toBe(true);
    expect(progressDiffers(3.5, 3)).toBe(false);
    expect(progressDiffers(null, 3)).toBe(false);
  });
});

test('every score and every reason has its words in both languages', () => {
  for (const language of ['da', 'en'] as const) {
    for (const value of PROGRESS_SCORES) expect(progressScoreText(value, language)).not.toBe('');
    expect(progressScoreText(3.2, language)).toBe('');
    for (const reason of Object.values(ProgressReason)) {
      expect(progressReasonText(reason, language)).toMatch(/^\p{Lu}.+\.$/u);
      expect(progressLackText(reason, language)).toMatch(/^\p{Ll}.+[^.]$/u);
    }
  }
});
