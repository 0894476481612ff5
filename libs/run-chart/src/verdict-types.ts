/** Which way is better: more, less, or neither. */
export type ImprovementDirection = 'UP' | 'DOWN' | 'NEUTRAL';

export type VerdictRule =
  | 'NO_DATA'
  | 'TOO_FEW_POINTS'
  | 'MISSING_PERIODS'
  | 'GOAL_SUSTAINED'
  | 'SHIFT_ENDED'
  | 'SHIFT_GOOD'
  | 'SHIFT_BAD'
  | 'SHIFT_NEUTRAL'
  | 'FEW_CROSSINGS'
  | 'PARTIAL_RUN'
  | 'CHANCE_VARIATION';

/** What the verdict needs to know beside the numbers. */
export interface VerdictContext {
  readonly direction: ImprovementDirection;
  /** The goal in the series' unit. */
  readonly target?: number | null;
  /** The expected periods at the end that have neither a value nor a reason, first and last position. */
  readonly missingTail?: PositionRange | null;
  /** The tests of change: number and the position of the period each began in. */
  readonly cycles?: readonly CycleStart[];
}

export interface CycleStart {
  readonly number: number;
  readonly position: number;
}

/** Zero-based positions, both included. */
export interface PositionRange {
  readonly from: number;
  readonly to: number;
}

/** A run as a sentence tells it. */
export interface ToldRun extends PositionRange {
  /** Useful points in the run. */
  readonly length: number;
  /** 1 = above the median, -1 = under it. */
  readonly side: -1 | 1;
}

/** The phase a verdict is about, with the rule's numbers for whoever wants them. */
export interface VerdictNumbers {
  /** Index of the phase: always the last one. */
  readonly phase: number;
  readonly median: number | null;
  /** Index of the earlier phase whose median is still used. */
  readonly medianExtendedFrom: number | null;
  readonly valid: number;
  readonly useful: number;
  readonly longestRun: number | null;
  readonly longestRunLimit: number | null;
  readonly crossings: number | null;
  readonly crossingsLimit: number | null;
}

/** No point has a value. */
export interface NoDataVerdict {
  readonly rule: 'NO_DATA';
}

/** The phase has too few points: for a median (`VALID`), or for a verdict against it (`USEFUL`). */
export interface TooFewPointsVerdict extends VerdictNumbers {
  readonly rule: 'TOO_FEW_POINTS';
  readonly of: 'VALID' | 'USEFUL';
  readonly have: number;
  readonly need: number;
}

/** At least three expected periods at the end have neither value nor reason. */
export interface MissingPeriodsVerdict extends VerdictNumbers, PositionRange {
  readonly rule: 'MISSING_PERIODS';
  readonly count: number;
}

/** The last 12 valid points vary by chance, every one of them at or on the better side of the target. */
export interface GoalSustainedVerdict extends VerdictNumbers, PositionRange {
  readonly rule: 'GOAL_SUSTAINED';
  readonly points: number;
  readonly target: number;
}

export interface ShiftVerdict extends VerdictNumbers {
  readonly rule: 'SHIFT_GOOD' | 'SHIFT_BAD' | 'SHIFT_NEUTRAL' | 'SHIFT_ENDED';
  /** The most recent run longer than the limit. */
  readonly run: ToldRun;
  /** Whether the shift agrees with the direction of improvement; `null` when the measure has none. */
  readonly good: boolean | null;
  /** The run goes on: no useful point came after it. */
  readonly still: boolean;
  /** What came after the run; `null` while it goes on. */
  readonly after: AfterShift | null;
  /** Number of the latest cycle that began in the run's first period or the six before it. */
  readonly afterCycle: number | null;
  /** The longest stretch of more than three periods without a value inside the run. */
  readonly gap: PositionRange | null;
}

/** What came after a shift. */
export interface AfterShift {
  /** Useful points on the other side since, not necessarily in a row. From three on the shift has ended. */
  readonly otherSide: number;
  /** The latest run, whichever side it is on. */
  readonly latest: ToldRun;
}

/** The line crosses the median less often than chance would have it, with no shift to tell of. */
export interface FewCrossingsVerdict extends VerdictNumbers {
  readonly rule: 'FEW_CROSSINGS';
}

/** The latest run has at least four points and is no longer than the limit. */
export interface PartialRunVerdict extends VerdictNumbers {
  readonly rule: 'PARTIAL_RUN';
  readonly run: ToldRun;
  readonly gap: PositionRange | null;
}

/** The numbers move, the level does not. */
export interface ChanceVariationVerdict extends VerdictNumbers {
  readonly rule: 'CHANCE_VARIATION';
}

/** What a chart says, as data: the sentence is written where the language is. */
export type Verdict =
  | NoDataVerdict
  | TooFewPointsVerdict
  | MissingPeriodsVerdict
  | GoalSustainedVerdict
  | ShiftVerdict
  | FewCrossingsVerdict
  | PartialRunVerdict
  | ChanceVariationVerdict;
