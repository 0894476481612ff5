import { describe, expect, test } from '@jest/globals';
import { milestoneStand, requireReachedBy, type MilestoneForLine } from './milestone.js';

const stone = (key: string, more: Partial<MilestoneForLine> = {}): MilestoneForLine => ({
  key,
  parentKey: null,
  date: null,
  reachedOn: null,
  ...more,
});
const seminars = [
  stone('m4', { date: '2021-11-30' }),
  stone('m4-1', { parentKey: 'm4', date: '2021-03-10', reachedOn: '2021-03-09' }),
  stone('m4-2', { parentKey: 'm4', date: '2021-06-10', reachedOn: '2021-06-08' }),
  stone('m4-3', { parentKey: 'm4', date: '2021-11-30' }),
];
const [whole] = seminars as [MilestoneForLine];

describe('a milestone on the line', () => {
  test('counts its parts and tells the next', () => {
    expect(milestoneStand(whole, seminars, '2021-07-14')).toEqual({
      reached: false,
      reachedOn: null,
      overdue: false,
      partsReached: 2,
      parts: 3,
      nextDate: '2021-11-30',
    });
  });

  test('is reached when all its parts are, or when somebody says so', () => {
    const done = seminars.map((each) => ({ ...each, reachedOn: each.reachedOn ?? '2021-11-29' }));
    expect(milestoneStand(whole, [whole, ...done.slice(1)], '2021-12-01')).toMatchObject({
      reached: true,
      reachedOn: '2021-11-29',
    });
    expect(milestoneStand({ ...whole, reachedOn: '2021-12-02' }, seminars, '2021-12-03')).toMatchObject({
      reached: true,
      overdue: false,
    });
  });

  test('is overdue from the day after its latest day; without a date never', () => {
    expect(milestoneStand(whole, seminars, '2021-11-30').overdue).toBe(false);
    expect(milestoneStand(whole, seminars, '2021-12-01').overdue).toBe(true);
    expect(milestoneStand(stone('k1'), [], '2030-01-01').overdue).toBe(false);
  });

  test('is reached today or before, never ahead', () => {
    expect(() => requireReachedBy('2021-07-14', '2021-07-14')).not.toThrow();
    expect(() => requireReachedBy(null, '2021-07-14')).not.toThrow();
    expect(() => requireReachedBy('2021-07-15', '2021-07-14')).toThrow('MILESTONE_AHEAD');
  });
});
