import { checkNumber } from './input-checks.js';
import { RunChartError } from './run-chart-error.js';

/**
 * Refuses periods that are not one per point, each later than the one before.
 * @throws RunChartError LENGTHS_DIFFER, NOT_A_NUMBER or NOT_RISING
 */
export function checkPeriods(periods: readonly number[], length: number): void {
  if (periods.length !== length) {
    throw new RunChartError('LENGTHS_DIFFER', 'there must be one period per point');
  }
  periods.forEach((period, i) => {
    checkNumber(period, 'a period', i);
    const before = periods[i - 1];
    if (before !== undefined && period <= before) {
      throw new RunChartError('NOT_RISING', 'periods must be in order and not repeat', i);
    }
  });
}
