import { describe, expect, test } from '@jest/globals';
import { chartModel, type ChartInput } from '@laeringsrum/chart-geometry';
import { sameMeasure } from './same-measure';

const chart = (code: string, versionId: string, values: readonly number[]) => {
  const input: ChartInput = {
    language: 'da',
    today: '2021-03-01',
    definition: {
      versionId,
      name: 'Hørt',
      shortName: 'Hørt',
      unit: '%',
      direction: 'UP',
      valueKind: 'VALUE',
      decimals: 0,
      minimum: 0,
      maximum: 100,
    },
    frequency: 'WEEKLY',
    startsOn: '2021-02-01',
    periods: ['2021-02-01', '2021-02-08'],
    values: [...values],
    states: ['MEASURED', 'MEASURED'],
  };
  return { code, placeName: code, input, model: chartModel(input) };
};

describe('storyboards that measure the same', () => {
  test('stand together, two or more, in the order they are shown, on one axis', () => {
    const groups = sameMeasure([
      chart('HEL-2', 'heard', [40, 52]),
      chart('HAL-1', 'stories', [3, 4]),
      chart('GRI-1', 'heard', [60, 90]),
    ]);
    expect(groups.map((group) => group.map(({ code }) => code))).toEqual([['HEL-2', 'GRI-1']]);
    const [one, other] = groups[0] ?? [];
    expect(one?.axis?.valueRange).toEqual(other?.axis?.valueRange);
  });

  test('do not, where the definition has another version', () => {
    expect(sameMeasure([chart('HEL-2', 'heard 1', [40, 52]), chart('GRI-1', 'heard 2', [60, 90])])).toEqual(
      [],
    );
  });
});
