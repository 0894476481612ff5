import { expect, test } from '@jest/globals';
import { firstWeek, requireProjectPoints, requireShared } from '../index.js';

test('the first week is done place by place, and nothing is done where there is no place', () => {
  const facts = { places: 7, placesWithPeople: 7, placesWithInterventions: 6, meetings: 0 };
  const steps = firstWeek({ ...facts, seminarReady: false, placesSpokenTo: 2 });
  expect(steps.filter(({ done }) => done).map(({ step }) => step)).toEqual(['PEOPLE']);
  expect(steps.map(({ places }) => places)).toEqual([7, 6, null, null, 2]);
  const empty = { places: 0, placesWithPeople: 0, placesWithInterventions: 0, meetings: 0 };
  expect(firstWeek({ ...empty, seminarReady: false, placesSpokenTo: 0 }).some(({ done }) => done)).toBe(
    false,
  );
});

test('an agenda ends somewhere, and the log of what was shared tells what has been', () => {
  expect(() => requireProjectPoints(40)).not.toThrow();
  expect(() => requireProjectPoints(41)).toThrow('TOO_MANY');
  expect(() => requireShared('2021-07-14', '2021-07-14')).not.toThrow();
  expect(() => requireShared('2021-07-15', '2021-07-14')).toThrow('SHARING_AHEAD');
});
