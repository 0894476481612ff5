import { expect, test } from '@jest/globals';
import { dayHere } from './contribution-day';

const at = (text: string) => new Date(text).getTime();

test('an evening without a network is the same day, and the morning after it the next one', () => {
  const seen = at('2026-03-02T20:00:00');
  expect(dayHere('2026-03-02', seen, at('2026-03-02T23:59:00'))).toBe('2026-03-02');
  expect(dayHere('2026-03-02', seen, at('2026-03-03T00:01:00'))).toBe('2026-03-03');
});

test('a phone whose clock is a day ahead, or a day behind, counts the same days', () => {
  for (const wrong of ['2026-03-03T20:00:00', '2026-03-01T20:00:00'])
    expect(dayHere('2026-03-02', at(wrong), at(wrong) + 24 * 3_600_000)).toBe('2026-03-03');
});

test('a clock that was put back does not make it yesterday', () => {
  expect(dayHere('2026-03-02', at('2026-03-05T08:00:00'), at('2026-03-02T08:00:00'))).toBe('2026-03-02');
});
