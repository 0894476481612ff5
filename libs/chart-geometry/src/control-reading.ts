import { type ControlPhase, type ControlVerdict } from '@laeringsrum/run-chart';

/** What a control chart adds to a chart's model: its limits, a value for each position of the known axis. */
export interface ControlReading {
  /** I chart for values, P chart for proportions that are counted. */
  readonly kind: 'i' | 'p';
  /** `null` where the run chart's own sentence stands: nothing to read yet, or numbers missing. */
  readonly verdict: ControlVerdict | null;
  readonly centre: readonly (number | null)[];
  readonly lower: readonly (number | null)[];
  readonly upper: readonly (number | null)[];
  readonly outside: readonly (-1 | 0 | 1)[];
  /** The latest stretch, with the numbers of its runs. */
  readonly phase: ControlPhase | null;
}
