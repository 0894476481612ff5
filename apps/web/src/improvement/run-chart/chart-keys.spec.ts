import { describe, expect, test } from '@jest/globals';
import { type ChartInput, type ChartModel, chartModel } from '@laeringsrum/chart-geometry';
import { keyTarget } from './chart-keys';

const week = (n: number): string => new Date(Date.UTC(2021, 0, 4 + (n - 1) * 7)).toISOString().slice(0, 10);

/** Weeks 5 to 10: week 7 was not measured, week 9 is missing; a cycle begins in week 8, a note stands on week 10. */
const input: ChartInput = {
  language: 'da',
  today: week(11),
  frequency: 'WEEKLY',
  startsOn: week(5),
  definition: {
    versionId: 'heard-1',
    name: 'Hørt',
    shortName: 'Hørt',
    unit: '%',
    direction: 'UP',
    valueKind: 'RATIO',
    minimum: 0,
    maximum: 100,
    decimals: 0,
  },
  periods: [5, 6, 7, 8, 10].map(week),
  values: [50, 52, null, 54, 56],
  states: ['MEASURED', 'MEASURED', 'NOT_MEASURED', 'MEASURED', 'MEASURED'],
  cycles: [{ number: 1, title: 'Ved døren', startsOn: week(8), state: 'RUNNING', decision: null }],
  annotations: [{ period: week(10), text: 'Ny leder' }],
};
const model: ChartModel = chartModel(input);

describe('moving along the curve with the keyboard', () => {
  test('right arrow begins at the first week, left arrow at the last', () => {
    expect(keyTarget(model, 'ArrowRight', null)).toBe(0);
    expect(keyTarget(model, 'ArrowLeft', null)).toBe(5);
  });

  test('a step lands on what was not measured and on what is missing too', () => {
    expect(keyTarget(model, 'ArrowRight', 1)).toBe(2);
    expect(keyTarget(model, 'ArrowRight', 3)).toBe(4);
  });

  test('the ends are the ends', () => {
    expect(keyTarget(model, 'ArrowRight', 5)).toBe(5);
    expect(keyTarget(model, 'ArrowLeft', 0)).toBe(0);
    expect(keyTarget(model, 'Home', 4)).toBe(0);
    expect(keyTarget(model, 'End', 0)).toBe(5);
  });

  test('up arrow goes from annotation to annotation and round again', () => {
    expect(keyTarget(model, 'ArrowUp', 0)).toBe(3);
    expect(keyTarget(model, 'ArrowUp', 3)).toBe(5);
    expect(keyTarget(model, 'ArrowUp', 5)).toBe(3);
  });

  test('other keys are the page’s', () => {
    expect(keyTarget(model, 'ArrowDown', 3)).toBeNull();
    expect(keyTarget(model, 'a', 3)).toBeNull();
  });

  test('a chart without numbers holds no stops', () => {
    const empty = chartModel({ ...input, today: week(5), periods: [], values: [], states: [], cycles: [] });
    expect(keyTarget(empty, 'ArrowRight', null)).toBeNull();
  });
});
