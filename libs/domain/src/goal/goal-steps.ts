import { type GoalState } from './goal.js';

export interface KeptGoalTarget {
  readonly validFrom: string;
  readonly targetValue: number | null;
}

/** The goal line as it steps over time: only versions that move the target make a step, oldest first. */
export function goalSteps<Version extends KeptGoalTarget>(versions: readonly Version[]): readonly Version[] {
  return versions.filter((version, at) => at === 0 || version.targetValue !== versions[at - 1]?.targetValue);
}

/**
 * A measure may have several goals; one chart shows one goal line. The agreed one comes before drafts, and of those the one that was
 * made first; goals are given in the order they were made.
 */
export function shownGoal<Goal extends { measureId?: string | null; state: GoalState }>(
  goals: readonly Goal[],
  measureId: string,
): Goal | undefined {
  const about = goals.filter((goal) => goal.measureId === measureId);
  return about.find(({ state }) => state === 'AGREED') ?? about[0];
}

/** Lowest and highest value of a measure: a share lies between 0 and 100 where nothing else is said. */
export function goalRange(
  definition: { minimum?: number | null; maximum?: number | null; valueKind: string } | null | undefined,
): { minimum: number | null; maximum: number | null } {
  const share = definition?.valueKind === 'RATIO';
  return {
    minimum: definition?.minimum ?? (share ? 0 : null),
    maximum: definition?.maximum ?? (share ? 100 : null),
  };
}
