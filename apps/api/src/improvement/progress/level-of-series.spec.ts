import { describe, expect, test } from '@jest/globals';
import { addDays } from '@laeringsrum/locale';
import { evidenceOfSeries, type SeriesForProgress } from './level-of-series.js';

const around50 = [48, 52, 50, 47, 53, 49, 51, 46, 54, 50.5, 49.5, 52.5];
const around70 = [68, 71, 70, 72, 69, 73, 70.5, 69.5, 71.5, 68.5, 72.5, 70];
const of = (values: readonly number[], more: Partial<SeriesForProgress> = {}): SeriesForProgress => ({
  values,
  periods: values.map((_, at) => addDays('2021-02-01', 7 * at)),
  phases: [],
  baselinePoints: 12,
  direction: 'UP',
  target: 65,
  ...more,
});
const phaseAt = (at: number, origin = 'CYCLE') => ({ startsOn: addDays('2021-02-01', 7 * at), origin });

describe('what a series says about progress', () => {
  test('is nothing with fewer than three numbers', () => {
    expect(evidenceOfSeries(of([50, 60]))).toEqual({ level: null, shift: false, goalHeld: false });
  });

  test('is the level of the latest six numbers', () => {
    expect(evidenceOfSeries(of([...around50, 60, 61, 62, 63, 64, 65])).level).toBe(62.5);
    expect(evidenceOfSeries(of([1, 2, 3])).level).toBe(2);
  });

  test('is a shift when the curve has one the wanted way, and the level is still there', () => {
    expect(evidenceOfSeries(of([...around50, ...around70])).shift).toBe(true);
    expect(evidenceOfSeries(of([...around50, ...around70], { direction: 'DOWN' })).shift).toBe(false);
    expect(evidenceOfSeries(of([...around50, ...around70, 40, 41, 42, 40, 41, 42])).shift).toBe(false);
    expect(evidenceOfSeries(of([...around50, 52, 49, 51])).shift).toBe(false);
  });

  test('still is one when a new phase has begun on the new level', () => {
    const values = [...around50, ...around70, ...around70];
    expect(evidenceOfSeries(of(values, { phases: [phaseAt(24)] })).shift).toBe(true);
    expect(evidenceOfSeries(of(values, { phases: [phaseAt(12)] })).shift).toBe(true);
  });

  test('is nothing across a new definition', () => {
    const values = [...around50, ...around70];
    expect(evidenceOfSeries(of(values, { phases: [phaseAt(22, 'DEFINITION')] })).shift).toBe(false);
  });

  test('is a goal that holds only in a phase that people began', () => {
    const values = [...around50, ...around70];
    expect(evidenceOfSeries(of(values)).goalHeld).toBe(false);
    expect(evidenceOfSeries(of(values, { phases: [phaseAt(12)] })).goalHeld).toBe(true);
    expect(evidenceOfSeries(of(values, { phases: [phaseAt(12)], target: 70 })).goalHeld).toBe(false);
  });

  test('takes two phases that begin at the same number as one', () => {
    const phases = [phaseAt(12), { ...phaseAt(12), origin: 'NOTE' }];
    expect(evidenceOfSeries(of([...around50, ...around70], { phases })).goalHeld).toBe(true);
  });

  test('has no direction where none is wanted', () => {
    expect(evidenceOfSeries(of([...around50, ...around70], { direction: 'NEUTRAL' }))).toMatchObject({
      shift: false,
      goalHeld: false,
    });
  });
});
