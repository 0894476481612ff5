/** Why an input was refused. The code is stable; the message is for developers. */
export type RunChartErrorCode =
  /** A value, denominator, target or centre line is not a finite number (nor `null` where that is allowed). */
  | 'NOT_A_NUMBER'
  /** A magnitude beyond 1e100 (or a denominator under 1e-100): the sums could overflow. */
  | 'OUT_OF_RANGE'
  /** A position that is not a whole number inside the series. */
  | 'POSITION_OUTSIDE'
  /** Phase starts, parts or periods that do not rise. */
  | 'NOT_RISING'
  /** A setting outside the range it is defined for. */
  | 'SETTING_OUTSIDE'
  /** The baseline is frozen beyond the end of the series. */
  | 'FREEZE_BEYOND_END'
  /** Two lists that belong together have different lengths. */
  | 'LENGTHS_DIFFER'
  /** A chart of proportions, rates or means needs denominators. */
  | 'DENOMINATOR_MISSING'
  /** A denominator is zero where that is not allowed, or negative. */
  | 'DENOMINATOR_NOT_POSITIVE'
  /** A proportion above one. */
  | 'NUMERATOR_ABOVE_DENOMINATOR'
  /** A count under zero, or a time between events that is not positive. */
  | 'VALUE_TOO_SMALL'
  /** Less data than the method can say anything about. */
  | 'TOO_FEW_POINTS'
  /** A chart name that is not known. */
  | 'UNKNOWN_CHART';

/**
 * A typed refusal. Nothing in this library answers a wrong input with NaN, Infinity or a silent guess:
 * it either gives the result its documentation names, or it throws this.
 */
export class RunChartError extends Error {
  readonly code: RunChartErrorCode;
  /** Zero-based position of the offending element, `null` when the refusal is not about one element. */
  readonly position: number | null;

  constructor(code: RunChartErrorCode, message: string, position: number | null = null) {
    super(position === null ? message : `${message} (position ${String(position)})`);
    this.name = 'RunChartError';
    this.code = code;
    this.position = Number.isFinite(position) ? position : null;
  }
}
