import { describe, expect, test } from '@jest/globals';
import { severityOf, type DeviationEffect } from './severity.js';

const nothing: DeviationEffect = {
  stops: false,
  changesTrack: false,
  milestoneDays: null,
  affectsGrant: false,
  budget: null,
};

describe('how large a deviation is', () => {
  test('a changed goal alone is minor', () => {
    expect(severityOf(nothing)).toEqual({ severity: 'MINOR', reasons: [] });
  });

  test.each<[string, Partial<DeviationEffect>]>([
    ['STOPS', { stops: true }],
    ['CHANGES_TRACK', { changesTrack: true }],
    ['AFFECTS_GRANT', { affectsGrant: true }],
    ['DELAYS_MILESTONE', { milestoneDays: 29 }],
    ['MOVES_BUDGET_LINE', { budget: { beforeOre: 100_000_00, afterOre: 110_000_01 } }],
    ['MOVES_BUDGET_LINE', { budget: { beforeOre: 0, afterOre: 1 } }],
  ])('%s makes it a larger one', (reason, effect) => {
    expect(severityOf({ ...nothing, ...effect })).toEqual({ severity: 'LARGER', reasons: [reason] });
  });

  test('four weeks to the day and ten percent to the øre are not beyond the rule; earlier is never a delay', () => {
    for (const effect of [
      { milestoneDays: 28 },
      { milestoneDays: -60 },
      { budget: { beforeOre: 33_333_30, afterOre: 36_666_63 } },
      { budget: { beforeOre: 33_333_30, afterOre: 29_999_97 } },
    ])
      expect(severityOf({ ...nothing, ...effect }).severity).toBe('MINOR');
  });

  test('a programme has its own rule, and all reasons are told', () => {
    const effect = { ...nothing, stops: true, milestoneDays: 10 };
    expect(severityOf(effect, { delayWeeks: 1, budgetPercent: 5 }).reasons).toEqual([
      'STOPS',
      'DELAYS_MILESTONE',
    ]);
  });
});
