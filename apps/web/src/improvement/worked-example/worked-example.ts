import { type CycleDecision, type ScaleStep } from '@laeringsrum/domain';

/** One test of an example, as a team would tell it afterwards. */
export interface ExampleCycle {
  readonly scale: ScaleStep;
  readonly plan: string;
  readonly prediction: string;
  readonly happened: string;
  readonly decision: CycleDecision;
}

/** A made-up team's first weeks with one method: something to lean on, not something to copy. */
export interface WorkedExample {
  readonly goal: string;
  readonly cycles: readonly [ExampleCycle, ExampleCycle, ExampleCycle];
  readonly learned: string;
  readonly measures: readonly string[];
}

/** The methods of Nye veje, by their keys in the programme. */
export const EXAMPLE_METHODS = [
  'feedbackmoeder',
  'livshistorier',
  'icdp',
  'marte-meo',
  'our-voice',
  'etisk-panel',
  'servicedesign',
  'tvaerfagligt-team',
] as const;
export type ExampleMethod = (typeof EXAMPLE_METHODS)[number];

export const hasExample = (method: string): method is ExampleMethod =>
  EXAMPLE_METHODS.some((known) => known === method);
