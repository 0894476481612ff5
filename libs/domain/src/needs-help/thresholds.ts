import { Refusal } from '../refusal/refusal.js';
import { NEEDS_HELP_THRESHOLDS, type NeedsHelpThresholds } from './needs-help.js';

export type ThresholdName = keyof NeedsHelpThresholds;

/** From and to, both allowed: below, everybody is followed up every day; above, nobody ever is. */
export const THRESHOLD_RANGES: Readonly<Record<ThresholdName, readonly [least: number, most: number]>> = {
  voiceDays: [1, 14],
  missingPeriods: [1, 12],
  idleDays: [7, 180],
  unstudiedDays: [1, 90],
  storyboardDays: [1, 60],
  contactDays: [7, 365],
};
export const THRESHOLD_NAMES = Object.keys(NEEDS_HELP_THRESHOLDS) as ThresholdName[];

/** The programme's own thresholds over those of the rule; what it does not say stays with the rule. */
export function thresholdsOf(own: Partial<NeedsHelpThresholds>): NeedsHelpThresholds {
  return { ...NEEDS_HELP_THRESHOLDS, ...own };
}

/** Only what differs from the rule is the programme's own: a rule that changes later reaches those who have not chosen. */
export function ownThresholds(wanted: NeedsHelpThresholds): Partial<NeedsHelpThresholds> {
  return Object.fromEntries(
    THRESHOLD_NAMES.filter((name) => wanted[name] !== NEEDS_HELP_THRESHOLDS[name]).map((name) => [
      name,
      wanted[name],
    ]),
  );
}

/** Whole numbers within their range, and a reason that those who come later can read. @throws Refusal THRESHOLD_RANGE, REQUIRED */
export function requireThresholds(wanted: NeedsHelpThresholds, reason: string): void {
  for (const name of THRESHOLD_NAMES) {
    const [least, most] = THRESHOLD_RANGES[name];
    const value = wanted[name];
    if (!Number.isInteger(value) || value < least || value > most)
      throw new Refusal('THRESHOLD_RANGE', { field: name, least, most });
  }
  if (reason.trim() === '') throw new Refusal('REQUIRED', { field: 'reason' });
}
