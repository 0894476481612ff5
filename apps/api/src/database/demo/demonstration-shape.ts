import {
  type CycleDecision,
  type CycleState,
  type CycleVerdict,
  type ImprovementDirection,
  type PredictionConfidence,
  type ScaleStep,
  type ValueKind,
} from '@laeringsrum/domain';

/** Invented work of seven places, in weeks of the demonstration's year. A number is a value, [a, b] is a of b, null is missing, 'i.m.' is not measured. */
export type DemoValue = number | readonly [number, number] | null | 'i.m.';

export interface DemoDefinition {
  readonly name: string;
  readonly shortName: string;
  readonly question: string;
  readonly valueKind: ValueKind;
  readonly unit: string;
  readonly numerator?: string;
  readonly denominator?: string;
  readonly direction: ImprovementDirection;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly decimals?: number;
  readonly sampling: string;
}

export interface DemoCycle {
  readonly title: string;
  readonly plan: string;
  readonly because?: string;
  readonly who?: string;
  /** What may get worse. */
  readonly risk?: string;
  /** Code and number of the cycle whose plan it began as. */
  readonly copiedFrom?: string;
  readonly weeks: readonly [number, number];
  readonly scale: ScaleStep;
  readonly state: CycleState;
  /** A number of the measure, or [a, b]: a of b say yes. */
  readonly predicted?: number | 'BETTER' | readonly [number, number];
  readonly sure?: PredictionConfidence;
  readonly atMost?: boolean;
  readonly happened?: string;
  readonly observations?: readonly (readonly [week: number, text: string])[];
  /** Yes and no by week and weekday (1 is Monday). */
  readonly tally?: {
    readonly question: string;
    readonly days: readonly (readonly [week: number, weekday: number, yes: number, no: number])[];
  };
  readonly verdict?: CycleVerdict;
  readonly learning?: string;
  readonly meaning?: string;
  readonly citizens?: string;
  readonly decision?: CycleDecision;
  readonly reason?: string;
  readonly nextChange?: string;
}

export interface DemoIntervention {
  readonly place: string;
  readonly track: 'borgeren' | 'paaroerende';
  readonly method: string;
  readonly title: string;
  readonly description: string;
  readonly because?: string;
  readonly unit: string;
  readonly responsible: string;
  readonly themes: readonly string[];
  readonly documentation?: readonly string[];
  /** Runs on what is told. */
  readonly narrative?: boolean;
  /** A page of its own that the team works by. */
  readonly guide?: { readonly name: string; readonly lines: readonly string[] };
  readonly startWeek: number;
  readonly goal?: {
    readonly direction: 'INCREASE' | 'DECREASE';
    readonly what: string;
    readonly forWhom: string;
    readonly from: number;
    readonly to: number;
    readonly dueWeek: number;
    readonly setWeek: number;
    readonly agreed?: boolean;
    readonly evaluation?: string;
  };
  readonly measure?: {
    readonly definition: string;
    readonly firstWeek: number;
    readonly values: readonly DemoValue[];
  };
  readonly notes?: readonly (readonly [week: number, text: string])[];
  readonly cycles: readonly DemoCycle[];
}
