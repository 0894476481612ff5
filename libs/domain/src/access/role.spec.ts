import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Role, sessionLimit } from './role.js';

const DAY = 24 * 60;
const roles = Object.values(Role);

describe('a session', () => {
  test('of those who register on the ward lasts thirty days on the device', () => {
    for (const role of ['LEARNING_AGENT', 'STAFF'] as const)
      expect(sessionLimit([role])).toEqual({ idleMinutes: 30 * DAY, absoluteMinutes: 30 * DAY });
  });

  test('of everybody else lasts an hour unused and twelve at the most', () => {
    for (const role of roles.filter((one) => one !== 'LEARNING_AGENT' && one !== 'STAFF'))
      expect(sessionLimit([role])).toEqual({ idleMinutes: 60, absoluteMinutes: 720 });
    expect(sessionLimit([])).toEqual({ idleMinutes: 60, absoluteMinutes: 720 });
  });

  test('is never longer for holding one role more', () => {
    const some = fc.array(fc.constantFrom(...roles), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(some, fc.constantFrom(...roles), (held, more) => {
        const [before, after] = [sessionLimit(held), sessionLimit([...held, more])];
        expect(after.absoluteMinutes).toBeLessThanOrEqual(before.absoluteMinutes);
        expect(after.idleMinutes).toBeLessThanOrEqual(before.idleMinutes);
      }),
    );
  });
});

test('names of roles are their own values', () => {
  for (const [key, value] of Object.entries(Role)) expect(key).toBe(value);
});
