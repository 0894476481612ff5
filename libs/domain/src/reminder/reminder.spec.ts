import { expect, test } from '@jest/globals';
import { mayRemind, storyboardWriters } from '../index.js';

const now = new Date('2021-07-14T08:00:00Z');

test('a person is reminded at most once a week, whatever it is about', () => {
  expect(mayRemind(null, now)).toBe(true);
  expect(mayRemind(new Date('2021-07-13T08:00:00Z'), now)).toBe(false);
  expect(mayRemind(new Date('2021-07-07T08:00:01Z'), now)).toBe(false);
  expect(mayRemind(new Date('2021-07-07T08:00:00Z'), now)).toBe(true);
});

test('a storyboard is asked of the place’s agents, else of its project worker, each once', () => {
  const people = [
    { personId: 'anna', placeId: 'HEL', role: 'LEARNING_AGENT' },
    { personId: 'anna', placeId: 'HEL', role: 'LEARNING_AGENT' },
    { personId: 'lone', placeId: 'HEL', role: 'LOCAL_PROJECT_WORKER' },
    { personId: 'lone', placeId: 'GRI', role: 'LOCAL_PROJECT_WORKER' },
    { personId: 'lone', placeId: 'HAL', role: 'LOCAL_PROJECT_WORKER' },
    { personId: 'karin', placeId: 'FRE', role: 'CHIEF' },
  ];
  expect([...storyboardWriters(['HEL', 'GRI', 'HAL', 'FRE'], people)]).toEqual([
    ['anna', ['HEL']],
    ['lone', ['GRI', 'HAL']],
  ]);
});
