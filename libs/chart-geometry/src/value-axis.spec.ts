import { describe, expect, test } from '@jest/globals';
import { valueAxis } from './value-axis.js';

const percent = { unit: '%', valueKind: 'RATIO', minimum: 0, decimals: 1 } as const;
const count = { unit: 'antal', valueKind: 'VALUE', minimum: 0, decimals: 0 } as const;
const days = { unit: 'dage', valueKind: 'VALUE', minimum: null, decimals: 1 } as const;
const of = (low: number, high: number): { low: number; high: number } => ({ low, high });

describe('the axis rules', () => {
  test('a percentage that ranges over more than 25 points runs from 0 to 100', () => {
    expect(valueAxis(of(44, 76), of(44, 76), percent, 'CUT', 4)).toMatchObject({
      min: 0,
      max: 100,
      ticks: [0, 25, 50, 75, 100],
      cut: false,
    });
  });

  test('one that moves less is cut, with room for the goal', () => {
    const axis = valueAxis(of(44, 67), of(44, 75), percent, 'CUT', 4);
    expect(axis).toMatchObject({ min: 40, max: 80, cut: true });
    expect(axis.ticks).toEqual([40, 50, 60, 70, 80]);
  });

  test('the goal gets room but does not decide whether the axis is cut', () => {
    expect(valueAxis(of(50, 60), of(50, 90), percent, 'CUT', 4)).toMatchObject({ cut: true });
  });

  test('a cut axis that would begin at nothing is not cut', () => {
    expect(valueAxis(of(2, 20), of(2, 20), percent, 'CUT', 4)).toMatchObject({ min: 0, cut: false });
  });

  test('small charts on a shared axis are never cut', () => {
    expect(valueAxis(of(50, 60), of(50, 75), percent, 'WHOLE', 2)).toMatchObject({
      min: 0,
      max: 100,
      cut: false,
    });
  });

  test('a percentage that never moves still has an axis', () => {
    const axis = valueAxis(of(50, 50), of(50, 50), percent, 'CUT', 4);
    expect(axis.min).toBeLessThan(50);
    expect(axis.max).toBeGreaterThan(50);
  });

  test('more than 100 per cent is shown as it is', () => {
    expect(valueAxis(of(80, 140), of(80, 140), percent, 'CUT', 4).max).toBeGreaterThanOrEqual(140);
  });

  test('counts begin at 0 and step by whole numbers', () => {
    const axis = valueAxis(of(3, 7), of(3, 10), count, 'CUT', 4);
    expect(axis.min).toBe(0);
    expect(axis.max).toBeGreaterThanOrEqual(10);
    expect(axis.ticks.every(Number.isInteger)).toBe(true);
  });

  test('durations begin at 0, however narrow their range', () => {
    expect(valueAxis(of(4.1, 5.8), of(3, 5.8), days, 'CUT', 4)).toMatchObject({ min: 0, cut: false });
  });

  test('a scale that has no 0 begins where it begins', () => {
    const score = { unit: '', valueKind: 'VALUE', minimum: 1, decimals: 1 } as const;
    expect(valueAxis(of(2.2, 4.1), of(2.2, 4.5), score, 'CUT', 4).min).toBe(1);
  });

  test('what can be negative has room below 0', () => {
    expect(valueAxis(of(-3, 4), of(-3, 4), days, 'CUT', 4).min).toBeLessThanOrEqual(-3);
  });

  test('no values at all', () => {
    expect(valueAxis(null, null, percent, 'CUT', 4)).toMatchObject({ min: 0, max: 100 });
    expect(valueAxis(null, null, count, 'CUT', 4)).toMatchObject({ min: 0, cut: false });
  });
});
