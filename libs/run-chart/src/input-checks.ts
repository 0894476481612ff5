import { RunChartError } from './run-chart-error.js';

/** Largest magnitude accepted: squares and sums of such numbers stay finite. */
export const LARGEST = 1e100;

/** Refuses anything but a finite number of workable size. */
export function checkNumber(value: number, name: string, position: number | null = null): void {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new RunChartError('NOT_A_NUMBER', `${name} must be a finite number`, position);
  }
  if (value > LARGEST || value < -LARGEST) {
    throw new RunChartError('OUT_OF_RANGE', `${name} is larger than 1e100`, position);
  }
}

/** Refuses a list in which anything but finite numbers and `null` is found. */
export function checkValues(values: readonly (number | null)[], name: string): void {
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value === null) continue;
    checkNumber(value as number, name, i);
  }
}

/** Refuses anything but a whole number in `from..to`, both included. */
export function checkSetting(value: number, from: number, to: number, name: string): void {
  if (!Number.isInteger(value) || value < from || value > to) {
    throw new RunChartError('SETTING_OUTSIDE', `${name} must be a whole number from ${from} to ${to}`);
  }
}

/** Marks the given positions in a byte per point; `null` when there is none to mark. */
export function markPositions(
  positions: readonly number[] | undefined,
  length: number,
  name: string,
): Uint8Array | null {
  if (positions === undefined || positions.length === 0) return null;
  const marks = new Uint8Array(length);
  for (const position of positions) {
    checkPosition(position, length, name);
    marks[position] = 1;
  }
  return marks;
}

/** Refuses a position that does not lie in the series. */
export function checkPosition(position: number, length: number, name: string): void {
  if (!Number.isInteger(position) || position < 0 || position >= length) {
    throw new RunChartError('POSITION_OUTSIDE', `${name} must lie inside the series`, position);
  }
}
