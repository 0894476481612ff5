import { describe, expect, test } from '@jest/globals';
import { measurabilityCheck, type MeasurabilityInput } from './measurability-check.js';

const weekly: MeasurabilityInput = {
  language: 'da',
  frequency: 'WEEKLY',
  startsOn: '2021-02-01',
  endsOn: '2021-12-31',
  seminars: [
    { number: 1, date: '2021-03-04' },
    { number: 2, date: '2021-06-03' },
    { number: 3, date: '2021-11-25' },
  ],
};

describe('can a shift be seen in time', () => {
  test('weekly from week 5: twelve to the median and eight after the change, week 24', () => {
    expect(measurabilityCheck(weekly)).toMatchObject({
      answer: 'SEEN',
      baselinePoints: 12,
      shiftPoints: 8,
      text: 'Med et tal hver uge fra uge 5 kan et skift tidligst ses i uge 24. Læringsseminar 2 er i uge 22.',
    });
  });

  test('weekly from the first seminar: the second one comes before the shift can be seen', () => {
    const { text } = measurabilityCheck({ ...weekly, startsOn: '2021-03-01' });
    expect(text).toBe(
      'Med et tal hver uge fra uge 9 kan et skift tidligst ses i uge 28. Læringsseminar 2 er i uge 22.',
    );
  });

  test('monthly never gets there', () => {
    const monthly = measurabilityCheck({ ...weekly, frequency: 'MONTHLY', startsOn: '2021-03-01' });
    expect(monthly).toMatchObject({
      answer: 'NEVER',
      text:
        'Med et tal om måneden når I ikke 12 målinger, før projektet slutter. ' +
        'Vælg ugentligt, eller følg tallet uden skift-vurdering.',
    });
  });

  test('weekly from late summer reaches a median and no verdict', () => {
    expect(measurabilityCheck({ ...weekly, startsOn: '2021-09-06' }).answer).toBe('LATE');
  });

  test('twice as many points before the change take a longer run after it', () => {
    expect(measurabilityCheck({ ...weekly, baselinePoints: 20 }).shiftPoints).toBe(9);
  });

  test('twice a week it is seen in week 14, with twelve numbers from before in week 12', () => {
    expect(measurabilityCheck({ ...weekly, valuesPerPeriod: 2 }).shiftSeen).toBe('2021-04-05');
    expect(measurabilityCheck({ ...weekly, valuesBefore: 12 }).shiftSeen).toBe('2021-03-22');
  });

  test('in English', () => {
    expect(measurabilityCheck({ ...weekly, language: 'en' }).text).toBe(
      'With one number a week from week 5 a shift can be seen in week 24 at the earliest. Learning seminar 2 is in week 22.',
    );
  });

  test('events have no calendar', () => {
    expect(measurabilityCheck({ ...weekly, frequency: 'PER_EVENT' }).text).toBe(
      'Et skift kan tidligst ses, når det er sket 20 gange.',
    );
  });
});
