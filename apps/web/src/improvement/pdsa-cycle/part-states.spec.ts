import { describe, expect, test } from '@jest/globals';
import { currentPart, partStates } from './part-states';

const cycle = { state: 'RUNNING', readyToStudy: false, verdict: null, learning: '' } as const;

describe('which part of a cycle is now', () => {
  test('a draft is planned, a running test is done, one that has ended is studied', () => {
    expect(currentPart({ ...cycle, state: 'DRAFT' })).toBe('plan');
    expect(currentPart(cycle)).toBe('do');
    expect(currentPart({ ...cycle, readyToStudy: true })).toBe('study');
  });

  test('judged and learned from, it waits for a decision', () => {
    expect(currentPart({ ...cycle, readyToStudy: true, verdict: 'PARTLY', learning: 'Ved døren' })).toBe(
      'act',
    );
    expect(currentPart({ ...cycle, readyToStudy: true, verdict: 'PARTLY', learning: '  ' })).toBe('study');
  });

  test('the wheel of a closed cycle is full', () => {
    expect(partStates({ ...cycle, state: 'CLOSED' })).toEqual({
      plan: 'done',
      do: 'done',
      study: 'done',
      act: 'done',
    });
    expect(partStates(cycle)).toEqual({ plan: 'done', do: 'now', study: 'ahead', act: 'ahead' });
  });
});
