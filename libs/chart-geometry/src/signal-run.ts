import {
  type ImprovementDirection,
  type Run,
  type RunChartAnalysis,
  type Verdict,
} from '@laeringsrum/run-chart';
import { signalMark, type SentenceMark, type Tone, toneOf } from './sentence.js';

/** A shift as the chart marks it. */
export interface SignalRun {
  readonly from: number;
  readonly to: number;
  readonly length: number;
  readonly side: -1 | 1;
  /** Positions of its points. */
  readonly points: readonly number[];
  readonly tone: Tone;
  readonly mark: SentenceMark;
}

/**
 * The run to mark. The chart only supports the sentence: where that tells of no shift, nothing is marked - except that
 * a goal held keeps the shift that led to it.
 */
export function signalRun(
  verdict: Verdict,
  analysis: RunChartAnalysis,
  direction: ImprovementDirection,
): SignalRun | null {
  const phase = analysis.phases[analysis.phases.length - 1];
  const run = phase?.shifts[phase.shifts.length - 1];
  if (run === undefined) return null;
  switch (verdict.rule) {
    case 'SHIFT_GOOD':
    case 'SHIFT_BAD':
    case 'SHIFT_NEUTRAL':
    case 'SHIFT_ENDED':
      return marked(run, verdict.good);
    case 'GOAL_SUSTAINED': {
      const good = (run.side === 1) === (direction === 'UP');
      return good ? marked(run, good) : null;
    }
    default:
      return null;
  }
}

function marked(run: Run, good: boolean | null): SignalRun {
  const { from, to, length, side, points } = run;
  return { from, to, length, side, points, tone: toneOf(good), mark: signalMark(run, good) };
}
