import { expect, test } from '@jest/globals';
import { rampsOf, type CycleOnRamp } from './ramp.js';

const cycle = (number: number, follows: number | null = null): CycleOnRamp => ({
  id: `c${number}`,
  number,
  followsId: follows === null ? null : `c${follows}`,
});
const numbers = (cycles: readonly CycleOnRamp[]) =>
  rampsOf(cycles).map((ramp) => ramp.map(({ number }) => number));

test('cycle follows cycle, and one that follows nothing begins a ramp of its own', () => {
  expect(numbers([cycle(1), cycle(2, 1), cycle(3), cycle(4, 2)])).toEqual([[1, 2, 4], [3]]);
  expect(numbers([])).toEqual([]);
});

test('one that follows a cycle nobody shows here begins the ramp that can be seen', () => {
  expect(numbers([cycle(5, 4), cycle(6, 5)])).toEqual([[5, 6]]);
});

test('every cycle stands on one ramp, in whatever order they come', () => {
  const cycles = [cycle(4, 3), cycle(3, 1), cycle(1), cycle(2)];
  expect(numbers(cycles)).toEqual([[1, 3, 4], [2]]);
});
