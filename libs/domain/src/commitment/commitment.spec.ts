import { expect, test } from '@jest/globals';
import { commitmentStandings, type CommitmentFacts } from '../index.js';

const facts = (more: Partial<CommitmentFacts> = {}): CommitmentFacts => ({
  ...{ tracks: 0, minimumTracks: 1, testRunning: false, testClosed: false },
  ...{ conceptBegun: false, conceptCounts: false, ...more },
});
const states = (more?: Partial<CommitmentFacts>) =>
  commitmentStandings(['CONCEPT', 'TRACK', 'PDSA'], facts(more)).map(({ state }) => state);

test('a place that has just joined has begun nothing, in the order the commitments were made', () => {
  expect(commitmentStandings(['CONCEPT', 'TRACK', 'PDSA'], facts())).toEqual([
    { commitment: 'TRACK', state: 'NOT_BEGUN' },
    { commitment: 'PDSA', state: 'NOT_BEGUN' },
    { commitment: 'CONCEPT', state: 'NOT_BEGUN' },
  ]);
});

test('a running test is under way, and a closed one is what was promised', () => {
  expect(states({ tracks: 1, testRunning: true })).toEqual(['KEPT', 'UNDERWAY', 'NOT_BEGUN']);
  expect(states({ tracks: 1, testClosed: true })).toEqual(['KEPT', 'KEPT', 'NOT_BEGUN']);
});

test('a concept counts when the gauge counts it, and a programme may ask for more than one track', () => {
  expect(states({ tracks: 1, minimumTracks: 2, conceptBegun: true })).toEqual([
    'UNDERWAY',
    'NOT_BEGUN',
    'UNDERWAY',
  ]);
  expect(states({ tracks: 2, minimumTracks: 2, conceptBegun: true, conceptCounts: true })[2]).toBe('KEPT');
});

test('a programme whose places have promised nothing has no commitments', () => {
  expect(commitmentStandings([], facts({ tracks: 3 }))).toEqual([]);
});
