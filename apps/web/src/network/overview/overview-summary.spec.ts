import { describe, expect, test } from '@jest/globals';
import { summarise } from './overview-summary';

describe('the cluster in one line', () => {
  test('counts every intervention once, signals first, and leaves out what there is none of', () => {
    expect(
      summarise([
        { mark: 'TRIANGLE_UP', tone: 'IMPROVE' },
        { mark: 'WAVE', tone: 'NONE' },
        { mark: 'FLAG', tone: 'NONE' },
        { mark: 'DASHED_RING', tone: 'NONE' },
        { mark: 'CROSS', tone: 'NONE' },
        null,
      ]),
    ).toEqual([
      { part: 'improve', count: 1 },
      { part: 'chance', count: 2 },
      { part: 'few', count: 1 },
      { part: 'missing', count: 1 },
      { part: 'narrative', count: 1 },
    ]);
  });
});
