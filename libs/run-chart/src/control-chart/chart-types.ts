import { type Run } from '../runs.js';

/** One entry per point; `null` = missing or not available. */
export type Column = readonly (number | null)[];

/** The charts of this library: their names are those of the literature, ' read as "prime". */
export type ControlChartKind =
  'run' | 'i' | 'mr' | 'c' | 'p' | 'pp' | 'u' | 'up' | 'ip' | 'g' | 't' | 'xbar' | 's';

/** What all control charts understand. Positions are zero-based. */
export interface ControlChartOptions {
  /**
   * Where phases start, rising; the first starts at 0 implicitly. Each has its own centre line and limits, and may rest
   * them on a number of points of its own (`freezeAfter`).
   */
  readonly phases?: readonly { readonly start: number; readonly freezeAfter?: number }[];
  /** Centre line and limits rest on the first so many points of each phase (with or without a value). Default: all. */
  readonly freezeAfter?: number;
  /** Positions drawn but left out of centre line, limits and runs. */
  readonly excluded?: readonly number[];
  /** A centre line that is given, not calculated, in the unit of the plotted points. */
  readonly centreLine?: number;
  /** Leave moving ranges above their own upper limit out, once (Nelson 1982). For i, t, pp, up and ip. Default false. */
  readonly screenMovingRanges?: boolean;
  /** The plotted points, centre line and limits are multiplied by this: 100 for per cent. Default 1. */
  readonly multiply?: number;
  /** Draw negative lower limits at zero when no point is negative. Default false. */
  readonly zeroIsLowest?: boolean;
  /** Keys of the periods, only checked: one per point, each later than the one before. */
  readonly periods?: readonly number[];
}

/** A control chart: what to draw and what it says. */
export interface ControlChart {
  readonly kind: ControlChartKind;
  /** The plotted points. */
  readonly y: Column;
  readonly centre: Column;
  /** Limits at three sigma. */
  readonly lower: Column;
  readonly upper: Column;
  /** Limits at two sigma. */
  readonly lowerInner: Column;
  readonly upperInner: Column;
  /** Each point against the three sigma limits: above, below, within. A point that cannot be judged is within. */
  readonly outside: readonly (-1 | 0 | 1)[];
  readonly phases: readonly ControlPhase[];
}

/** One phase of a control chart with its runs. Limits and counts as in `PhaseAnalysis`. */
export interface ControlPhase {
  readonly from: number;
  readonly to: number;
  readonly centre: number | null;
  /** Points the centre line and limits rest on: in the baseline, with a value, not excluded. */
  readonly baseline: number;
  /** Points with a value that are not excluded, and those of them not on the centre line. */
  readonly valid: number;
  readonly useful: number;
  readonly longestRun: number | null;
  readonly longestRunLimit: number | null;
  readonly crossings: number | null;
  readonly crossingsLimit: number | null;
  readonly runs: readonly Run[];
  readonly shifts: readonly Run[];
  readonly fewCrossings: boolean;
  /** A shift or too few crossings, from 12 useful points on; never on a moving range chart. */
  readonly runsSignal: boolean;
}

/** The points of one phase as a chart's formula sees them. */
export interface PhaseData {
  readonly y: Column;
  readonly numerators: Column;
  /** Denominators (p, u, I' charts) or subgroup sizes (Xbar, S charts). */
  readonly n: Column;
  /** Standard deviations within subgroups (Xbar, S charts). */
  readonly sd: Column;
  /** 1 = the point is in the baseline and not excluded. */
  readonly base: Uint8Array;
  readonly given: number | null;
  readonly screen: boolean;
}

/** What a chart's formula gives for one phase. */
export interface PhaseLimits {
  /** The plotted points where they are not the data themselves (moving ranges). */
  readonly y?: Column;
  readonly centre: number | null;
  readonly lower: Column;
  readonly upper: Column;
  readonly lowerInner: Column;
  readonly upperInner: Column;
}

export type LimitsFormula = (phase: PhaseData) => PhaseLimits;
