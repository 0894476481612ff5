import { Refusal } from '../refusal/refusal.js';

export const MeasureKind = {
  OUTCOME: 'OUTCOME',
  PROCESS: 'PROCESS',
  BALANCING: 'BALANCING',
  DOCUMENTATION: 'DOCUMENTATION',
} as const;
export type MeasureKind = (typeof MeasureKind)[keyof typeof MeasureKind];
export const ValueKind = { VALUE: 'VALUE', RATIO: 'RATIO' } as const;
export type ValueKind = (typeof ValueKind)[keyof typeof ValueKind];
export const ImprovementDirection = { UP: 'UP', DOWN: 'DOWN', NEUTRAL: 'NEUTRAL' } as const;
export type ImprovementDirection = (typeof ImprovementDirection)[keyof typeof ImprovementDirection];
export const Frequency = {
  DAILY: 'DAILY',
  WEEKLY: 'WEEKLY',
  FORTNIGHTLY: 'FORTNIGHTLY',
  MONTHLY: 'MONTHLY',
  PER_EVENT: 'PER_EVENT',
} as const;
export type Frequency = (typeof Frequency)[keyof typeof Frequency];
export const MeasurementState = {
  MEASURED: 'MEASURED',
  NOT_MEASURED: 'NOT_MEASURED',
  EXCLUDED: 'EXCLUDED',
} as const;
export type MeasurementState = (typeof MeasurementState)[keyof typeof MeasurementState];
/** Never illness: the list must not become a register of staff's absence. */
export const NotMeasuredReason = {
  NOT_POSSIBLE: 'NOT_POSSIBLE',
  HOLIDAY: 'HOLIDAY',
  NOT_RELEVANT: 'NOT_RELEVANT',
} as const;
export type NotMeasuredReason = (typeof NotMeasuredReason)[keyof typeof NotMeasuredReason];
export const PhaseOrigin = { CYCLE: 'CYCLE', NOTE: 'NOTE', DEFINITION: 'DEFINITION' } as const;
export type PhaseOrigin = (typeof PhaseOrigin)[keyof typeof PhaseOrigin];
/** Whom a new version of a definition is for, where other places measure by it too. */
export const DefinitionReach = { OWN_PLACE: 'OWN_PLACE', EVERYONE: 'EVERYONE' } as const;
export type DefinitionReach = (typeof DefinitionReach)[keyof typeof DefinitionReach];

export interface DefinitionRange {
  readonly valueKind: ValueKind;
  readonly minimum: number | null;
  readonly maximum: number | null;
}

export interface MeasurementEntry {
  readonly value?: number | null;
  readonly numerator?: number | null;
  readonly denominator?: number | null;
  readonly notMeasuredReason?: NotMeasuredReason | null;
  readonly excludedReason?: string | null;
}

export interface ReadMeasurement {
  readonly state: MeasurementState;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/**
 * One measurement as it is stored: a value, or numerator and denominator (the percentage is computed, both are kept), or "not
 * measured" with a reason; excluded keeps its value. Zero is a value.
 * What is not a share is not counted out of anything: numerator and denominator are refused there.
 * @throws Refusal MEASUREMENT_* naming what is wrong
 */
export function readMeasurement(entry: MeasurementEntry, definition: DefinitionRange): ReadMeasurement {
  const numbers = [entry.value, entry.numerator, entry.denominator].filter((n) => n != null);
  if (numbers.some((n) => !Number.isFinite(n)))
    throw new Refusal('MEASUREMENT_NOT_A_NUMBER', { field: 'value' });
  if (entry.notMeasuredReason != null) {
    if (numbers.length > 0) throw new Refusal('MEASUREMENT_BOTH', { field: 'notMeasuredReason' });
    return { state: 'NOT_MEASURED', value: null, numerator: null, denominator: null };
  }
  const counted = entry.numerator != null || entry.denominator != null;
  if (counted && definition.valueKind === 'VALUE')
    throw new Refusal('MEASUREMENT_NOT_COUNTED', { field: 'numerator' });
  const value = counted
    ? percentage(entry.numerator ?? null, entry.denominator ?? null)
    : (entry.value ?? null);
  if (value === null) throw new Refusal('MEASUREMENT_EMPTY', { field: 'value' });
  requireInRange(value, definition);
  const excluded = (entry.excludedReason ?? '').trim() !== '';
  return {
    state: excluded ? 'EXCLUDED' : 'MEASURED',
    value,
    numerator: counted ? (entry.numerator ?? null) : null,
    denominator: counted ? (entry.denominator ?? null) : null,
  };
}

function percentage(numerator: number | null, denominator: number | null): number {
  if (numerator === null || denominator === null)
    throw new Refusal('MEASUREMENT_EMPTY', { field: 'numerator' });
  if (numerator < 0 || denominator < 0)
    throw new Refusal('MEASUREMENT_TOO_LOW', { field: 'numerator', minimum: 0 });
  if (denominator === 0) throw new Refusal('MEASUREMENT_ZERO_DENOMINATOR', { field: 'denominator' });
  if (numerator > denominator) {
    throw new Refusal('MEASUREMENT_NUMERATOR_ABOVE', { field: 'numerator', numerator, denominator });
  }
  // Multiplied first: 11 of 20 is 55 exactly, and a point on the median must be recognised as one.
  const share = (numerator * 100) / denominator;
  if (!Number.isFinite(share)) throw new Refusal('MEASUREMENT_NOT_A_NUMBER', { field: 'numerator' });
  return share;
}

function requireInRange(value: number, definition: DefinitionRange): void {
  const minimum = definition.minimum ?? (definition.valueKind === 'RATIO' ? 0 : null);
  const maximum = definition.maximum ?? (definition.valueKind === 'RATIO' ? 100 : null);
  if (minimum !== null && value < minimum)
    throw new Refusal('MEASUREMENT_TOO_LOW', { field: 'value', minimum });
  if (maximum !== null && value > maximum) {
    const suggestion = value / 10;
    throw new Refusal('MEASUREMENT_TOO_HIGH', {
      field: 'value',
      maximum,
      ...(suggestion <= maximum && suggestion >= (minimum ?? -Infinity) ? { suggestion } : {}),
    });
  }
}

/** @throws Refusal MEASURE_DEFINITION_RANGE */
export function requireDefinitionRange(minimum: number | null, maximum: number | null): void {
  if (minimum !== null && maximum !== null && minimum >= maximum) {
    throw new Refusal('MEASURE_DEFINITION_RANGE', { field: 'maximum' });
  }
}

/** A measure that begins further from today than this was begun by a slip of the pen. */
const mostYears = 10;

/**
 * A measure begins within ten years of today (every period since is asked for, so a year like 1021 would fill a page) and does
 * not end before it begins.
 * @throws Refusal VALIDATION naming the day that cannot be
 */
export function requireMeasureDays(startsOn: string, endsOn: string | null, today: string): void {
  const year = Number(today.slice(0, 4));
  const within = (years: number) => `${year + years}${today.slice(4)}`;
  if (startsOn < within(-mostYears) || startsOn > within(mostYears))
    throw new Refusal('VALIDATION', { field: 'startsOn' });
  if (endsOn !== null && endsOn < startsOn) throw new Refusal('VALIDATION', { field: 'endsOn' });
}

/**
 * A value that is possible but far from the others: worth one soft question, never a refusal.
 * Compares with the median and the median absolute deviation of the earlier values (at least five of them).
 */
export function isUnusual(value: number, earlier: readonly number[]): boolean {
  if (earlier.length < 5) return false;
  const centre = middle(earlier);
  const spread = middle(earlier.map((v) => Math.abs(v - centre)));
  const distance = Math.abs(value - centre);
  return spread > 0 ? distance > 6 * spread : distance > Math.max(Math.abs(centre), 1);
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}

/** A new phase is a human decision with a reason, tied to a cycle or a note. @throws Refusal PHASE_NEEDS_ORIGIN */
export function requirePhaseOrigin(phase: {
  reason: string;
  cycleId?: string | null;
  annotationId?: string | null;
}): void {
  const origins = [phase.cycleId, phase.annotationId].filter((id) => id != null && id !== '');
  if (origins.length !== 1 || phase.reason.trim() === '')
    throw new Refusal('PHASE_NEEDS_ORIGIN', { field: 'reason' });
}

/** At most this many rows in one import; longer files are split by the client. */
export const IMPORT_ROWS_MAX = 2000;
