/** A smaller deviation is noted by the lead; a larger one is decided by the group that holds the power. */
export const DeviationSeverity = { MINOR: 'MINOR', LARGER: 'LARGER' } as const;
export type DeviationSeverity = (typeof DeviationSeverity)[keyof typeof DeviationSeverity];

/** Why a deviation is a larger one. */
export const SeverityReason = {
  STOPS: 'STOPS',
  CHANGES_TRACK: 'CHANGES_TRACK',
  DELAYS_MILESTONE: 'DELAYS_MILESTONE',
  AFFECTS_GRANT: 'AFFECTS_GRANT',
  MOVES_BUDGET_LINE: 'MOVES_BUDGET_LINE',
} as const;
export type SeverityReason = (typeof SeverityReason)[keyof typeof SeverityReason];

/** The programme's own rule. The applications say "larger" and not how large: these are settings. */
export interface SeverityRule {
  /** More weeks than this against a milestone is larger. */
  readonly delayWeeks: number;
  /** More percent of a budget line than this is larger. */
  readonly budgetPercent: number;
}

export const DEFAULT_SEVERITY_RULE: SeverityRule = { delayWeeks: 4, budgetPercent: 10 };

export interface DeviationEffect {
  readonly stops: boolean;
  readonly changesTrack: boolean;
  /** Days that a milestone moves; negative is earlier, null is no milestone. */
  readonly milestoneDays: number | null;
  readonly affectsGrant: boolean;
  /** What a budget line was granted and what is asked for, in whole øre. */
  readonly budget: { readonly beforeOre: number; readonly afterOre: number } | null;
}

/**
 * Minor or larger, by the programme's rule (a stop, a changed track, more than so many weeks' delay, an effect on the grant, more than so
 * many percent of a budget line). A changed goal alone is minor. Every reason is told, and just the limit is not beyond it.
 */
export function severityOf(
  effect: DeviationEffect,
  rule: SeverityRule = DEFAULT_SEVERITY_RULE,
): { readonly severity: DeviationSeverity; readonly reasons: readonly SeverityReason[] } {
  const reasons: SeverityReason[] = [];
  if (effect.stops) reasons.push('STOPS');
  if (effect.changesTrack) reasons.push('CHANGES_TRACK');
  if (effect.milestoneDays !== null && effect.milestoneDays > 7 * rule.delayWeeks)
    reasons.push('DELAYS_MILESTONE');
  if (effect.affectsGrant) reasons.push('AFFECTS_GRANT');
  if (effect.budget !== null && beyond(effect.budget, rule.budgetPercent)) reasons.push('MOVES_BUDGET_LINE');
  return { severity: reasons.length > 0 ? 'LARGER' : 'MINOR', reasons };
}

/** In whole numbers: a share is never worked out, so that a line of exactly ten percent is never rounded over the limit. */
function beyond({ beforeOre, afterOre }: { beforeOre: number; afterOre: number }, percent: number): boolean {
  return BigInt(Math.abs(afterOre - beforeOre)) * 100n > BigInt(Math.abs(beforeOre)) * BigInt(percent);
}
