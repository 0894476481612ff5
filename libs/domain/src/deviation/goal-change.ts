/** What of a goal a deviation may change. */
export const GOAL_CHANGE_FIELDS = [
  'direction',
  'what',
  'forWhom',
  'measureId',
  'baselineValue',
  'targetValue',
  'dueOn',
  'duePrecision',
] as const;
export type GoalChangeField = (typeof GOAL_CHANGE_FIELDS)[number];
export type GoalValues = Partial<Record<GoalChangeField, string | number | null>>;

/** What becomes different, with what stands there now: only fields that are named and not the same. */
export function goalChange(
  goal: Readonly<Record<GoalChangeField, string | number | null>>,
  wanted: GoalValues,
): { readonly before: GoalValues; readonly after: GoalValues } {
  const before: GoalValues = {};
  const after: GoalValues = {};
  for (const field of GOAL_CHANGE_FIELDS) {
    const value = wanted[field];
    if (value === undefined || value === goal[field]) continue;
    before[field] = goal[field];
    after[field] = value;
  }
  return { before, after };
}

/**
 * Fields that say something else than when the change was asked for. What was approved was a change from there, so it is told and not
 * overwritten. A goal that already says what was asked for is no clash.
 */
export function goalClash(
  goal: Readonly<Record<GoalChangeField, string | number | null>>,
  before: GoalValues,
  after: GoalValues,
): readonly { field: GoalChangeField; then: string | number | null; now: string | number | null }[] {
  return GOAL_CHANGE_FIELDS.flatMap((field) => {
    const then = before[field];
    const now = goal[field];
    return then === undefined || then === now || now === after[field] ? [] : [{ field, then, now }];
  });
}
