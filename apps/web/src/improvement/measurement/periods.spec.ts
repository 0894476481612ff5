import { describe, expect, test } from '@jest/globals';
import { mondayOf, parseWeekKey } from '@laeringsrum/locale';
import { periodOfQuery, periodSteps, presetPeriod } from './periods';

const weekly = {
  frequency: 'WEEKLY',
  startsOn: '2021-02-01',
  missingPeriods: ['2021-04-12', '2021-04-19'],
} as const;
const weekStart = (key: string) => {
  const week = parseWeekKey(key);
  return week ? mondayOf(week) : null;
};

describe('which week a registration is about', () => {
  test('begins with the oldest week that is missing', () => {
    expect(presetPeriod(weekly, '2021-04-28')).toBe('2021-04-12');
  });

  test('begins with last week when nothing is missing', () => {
    expect(presetPeriod({ ...weekly, missingPeriods: [] }, '2021-04-28')).toBe('2021-04-19');
  });

  test('steps no further than the week that is running', () => {
    expect(periodSteps(weekly, '2021-04-26', '2021-04-28')).toEqual({ earlier: '2021-04-19', later: null });
    expect(periodSteps(weekly, '2021-02-01', '2021-04-28').earlier).toBeNull();
  });

  test('reads the week of an address, and does not guess at nonsense', () => {
    expect(periodOfQuery(new URLSearchParams('uge=2021-W15'), 'WEEKLY', weekStart)).toBe('2021-04-12');
    expect(periodOfQuery(new URLSearchParams('maaned=2021-04'), 'MONTHLY', weekStart)).toBe('2021-04-01');
    expect(periodOfQuery(new URLSearchParams('uge=femten'), 'WEEKLY', weekStart)).toBeNull();
    expect(periodOfQuery(new URLSearchParams('maaned=2021-13'), 'MONTHLY', weekStart)).toBeNull();
    expect(periodOfQuery(new URLSearchParams(''), 'WEEKLY', weekStart)).toBeNull();
  });
});
