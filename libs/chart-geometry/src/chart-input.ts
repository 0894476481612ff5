import { type Frequency, type Language } from '@laeringsrum/locale';

/** Which way is better: more, less, or neither. */
export type Direction = 'UP' | 'DOWN' | 'NEUTRAL';
/** RATIO: numerator of denominator, shown as a percentage. */
export type ValueKind = 'VALUE' | 'RATIO';
export type MeasurementState = 'MEASURED' | 'NOT_MEASURED' | 'EXCLUDED';
export type PhaseOrigin = 'CYCLE' | 'NOTE' | 'DEFINITION';
export type CycleState = 'DRAFT' | 'RUNNING' | 'STUDYING' | 'CLOSED' | 'CANCELLED';
export type CycleDecision = 'ADAPT' | 'ADOPT' | 'REPEAT' | 'ABANDON';

/** The operational definition the current values follow. */
export interface ChartDefinition {
  /** Identity of this version of the definition: only charts of the same version share an axis. */
  readonly versionId: string;
  /** "Andel der føler sig hørt" */
  readonly name: string;
  /** "Hørt" */
  readonly shortName: string;
  /** "%", "antal", "dage" ... */
  readonly unit: string;
  readonly direction: Direction;
  readonly valueKind: ValueKind;
  /** Lowest and highest possible value, where there is one. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly decimals: number;
}

/** A phase that people started. The first one (the baseline) begins with the series and is not listed. */
export interface ChartPhase {
  readonly startsOn: string;
  readonly name: string;
  readonly origin: PhaseOrigin;
}

/** The goal as steps: `targets[i]` holds from `from[i]` until the next step. */
export interface ChartGoal {
  readonly from: readonly string[];
  readonly targets: readonly (number | null)[];
}

export interface ChartCycle {
  readonly number: number;
  readonly title: string;
  /** A cycle without a start is not drawn, nor is one that is DRAFT or CANCELLED. */
  readonly startsOn: string | null;
  readonly endsOn?: string | null;
  readonly state: CycleState;
  readonly decision: CycleDecision | null;
}

export interface ChartAnnotation {
  readonly period: string;
  readonly text: string;
}

export interface ChartSeminar {
  readonly number: number;
  readonly date: string;
}

/** A number being typed, not saved yet: a petrol ring. Without a value it is the number that is asked for. */
export interface UnsavedValue {
  readonly period: string;
  readonly value: number | null;
}

/**
 * Everything one chart is made of, as plain data. Dates are YYYY-MM-DD; a period is named by its first day.
 * `periods`, `values` ... are parallel arrays of what is registered, in time order.
 */
export interface ChartInput {
  readonly language: Language;
  /** The day it is: no period that is not over is expected. */
  readonly today: string;
  readonly frequency: Frequency;
  /** The measure's first expected day and, where it has one, its last. */
  readonly startsOn: string;
  readonly endsOn?: string | null;
  readonly definition: ChartDefinition;
  readonly periods: readonly string[];
  /** In the unit shown: a RATIO is a percentage (60, not 0.6). Absent but with a denominator, it is worked out. */
  readonly values: readonly (number | null)[];
  readonly numerators?: readonly (number | null)[];
  readonly denominators?: readonly (number | null)[];
  readonly states: readonly MeasurementState[];
  /** For NOT_MEASURED a reason code or words, for EXCLUDED the reason in words. */
  readonly reasons?: readonly (string | null)[];
  readonly notes?: readonly (string | null)[];
  /** The day each was entered; later than its period by a week or more, the table says so. */
  readonly enteredOn?: readonly (string | null)[];
  /** Valid points each median rests on (12 by default), and useful points a verdict needs (12 by default). */
  readonly baselinePoints?: number;
  readonly minimumUseful?: number;
  readonly phases?: readonly ChartPhase[];
  readonly goal?: ChartGoal | null;
  readonly cycles?: readonly ChartCycle[];
  readonly annotations?: readonly ChartAnnotation[];
  /** Only where charts of several places stand together. */
  readonly seminars?: readonly ChartSeminar[];
  readonly unsaved?: UnsavedValue | null;
}
