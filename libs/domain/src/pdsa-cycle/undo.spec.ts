import { expect, test } from '@jest/globals';
import { requireUndoable, UNDO_HOURS } from './undo.js';

const fresh = { untouched: true, last: true };

test('a decision can be taken back the same day, with the untouched cycle it prepared or without one', () => {
  expect(() => requireUndoable('CLOSED', 0, fresh)).not.toThrow();
  expect(() => requireUndoable('CLOSED', UNDO_HOURS, null)).not.toThrow();
});

test('the next cycle stays when somebody has worked in it, or when others are numbered after it', () => {
  for (const prepared of [
    { ...fresh, untouched: false },
    { ...fresh, last: false },
  ])
    expect(() => requireUndoable('CLOSED', 1, prepared)).toThrow('CYCLE_SUCCESSOR_STAYS');
});

test('later, and of a cycle that is not closed, there is nothing to take back', () => {
  expect(() => requireUndoable('CLOSED', UNDO_HOURS + 0.1, null)).toThrow('CYCLE_UNDO_LATE');
  for (const state of ['DRAFT', 'RUNNING', 'STUDYING', 'CANCELLED'] as const)
    expect(() => requireUndoable(state, 0, null)).toThrow('CYCLE_TRANSITION');
});
