import { describe, expect, test } from '@jest/globals';
import { rebaseProposal } from './rebase-proposal.js';

const baseline = [48, 52, 49, 51, 50, 47, 53, 50, 49, 51, 48, 52, 50];
const nine = [60, 61, 62, 63, 64, 65, 66, 67, 68];

describe('a new median', () => {
  test('is proposed from the first nine in a row on one side, and rests on these nine', () => {
    expect(rebaseProposal([...baseline, ...nine, 70, 55])).toEqual([
      { type: 'BASELINE', median: 50, from: 0, to: 12, extendTo: 13 },
      { type: 'SUSTAINED', median: 64, from: 13, to: 21, extendTo: 23 },
    ]);
  });

  test('does not mind points on the median and missing ones, which do not count', () => {
    const [, second] = rebaseProposal([...baseline, 50, 60, null, 61, 50, ...nine.slice(2), 50]);
    expect(second).toMatchObject({ from: 14, to: 24, median: 64 });
  });

  test('is not proposed for eight, nor for nine of which one belongs to the baseline', () => {
    expect(rebaseProposal([...baseline, ...nine.slice(1), 40])).toHaveLength(1);
    expect(rebaseProposal([...baseline.slice(0, 12), 60, ...nine.slice(1), 40])).toHaveLength(1);
  });

  test('follows one after the other, from the point after the last', () => {
    const medians = rebaseProposal([...baseline, ...nine, ...nine.map((value) => value - 30)]);
    expect(medians.map(({ median, from, to, extendTo }) => [median, from, to, extendTo])).toEqual([
      [50, 0, 12, 13],
      [64, 13, 21, 22],
      [34, 22, 30, 30],
    ]);
  });

  test('keeps to the wanted side', () => {
    const falling = [...baseline, ...nine.map((value) => 100 - value)];
    expect(rebaseProposal(falling, { side: 'ABOVE' })).toHaveLength(1);
    expect(rebaseProposal(falling, { side: 'BELOW' })).toHaveLength(2);
  });

  test('asks for as many points as it is told to', () => {
    const options = { baselinePoints: 5, runLength: 6 };
    expect(rebaseProposal([...baseline.slice(0, 5), ...nine.slice(0, 6)], options)).toHaveLength(2);
  });

  test('is not sought in a series too short for a baseline and a run', () => {
    expect(rebaseProposal(baseline.slice(1))).toEqual([]);
    expect(rebaseProposal([...baseline, ...nine.slice(1)])).toHaveLength(1);
    expect(rebaseProposal(new Array<null>(30).fill(null))).toEqual([
      { type: 'BASELINE', median: null, from: 0, to: 12, extendTo: 29 },
    ]);
  });

  test('is refused for settings that mean nothing', () => {
    expect(() => rebaseProposal(baseline, { runLength: 0 })).toThrow();
    expect(() => rebaseProposal(baseline, { baselinePoints: 2.5 })).toThrow();
    expect(() => rebaseProposal([NaN])).toThrow();
  });
});
