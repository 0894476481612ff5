import { isPaused, type PauseDays } from '@laeringsrum/domain';
import { nextPeriod, periodEnd, periodsBetween, periodStart, type Frequency } from '@laeringsrum/locale';

export interface ExpectedRhythm {
  readonly frequency: Frequency;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/**
 * Periods that are over, were expected, and have neither a value nor a reason. Nothing is expected before the measure starts,
 * after it or the programme ends, while it is paused, or of a measure that is registered per event.
 */
export function missingPeriods(
  measure: ExpectedRhythm,
  programmeEndsOn: string | null,
  registered: ReadonlySet<string>,
  today: string,
  pauses: readonly PauseDays[] = [],
): string[] {
  if (measure.frequency === 'PER_EVENT') return [];
  const first = periodStart(measure.startsOn, measure.frequency);
  const current = periodStart(today, measure.frequency);
  const end = [measure.endsOn, programmeEndsOn].filter((day) => day !== null).sort()[0];
  const last = end === undefined ? current : periodStart(end, measure.frequency);
  const bound = last < current ? nextPeriod(last, measure.frequency) : current;
  if (first >= bound) return [];
  return periodsBetween(first, bound, measure.frequency).filter(
    (period) =>
      period < bound &&
      !registered.has(period) &&
      !isPaused(period, periodEnd(period, measure.frequency), pauses),
  );
}
