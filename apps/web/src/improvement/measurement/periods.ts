import { nextPeriod, periodStart, previousPeriod, type Frequency } from '@laeringsrum/locale';

export interface PeriodBounds {
  readonly frequency: Frequency;
  readonly startsOn: string;
  readonly endsOn?: string | null;
  readonly missingPeriods: readonly string[];
}

/** The periods one may step through: from the measure's first to the one that is running now. */
export function periodSteps(bounds: PeriodBounds, period: string, today: string) {
  const first = periodStart(bounds.startsOn, bounds.frequency);
  const last = periodStart(bounds.endsOn && bounds.endsOn < today ? bounds.endsOn : today, bounds.frequency);
  const earlier = previousPeriod(period, bounds.frequency);
  const later = nextPeriod(period, bounds.frequency);
  return { earlier: earlier >= first ? earlier : null, later: later <= last ? later : null };
}

/** Where a registration begins: the oldest period that is missing, else the last one that is over. */
export function presetPeriod(bounds: PeriodBounds, today: string): string {
  const oldest = bounds.missingPeriods[0];
  if (oldest) return oldest;
  const over = previousPeriod(today, bounds.frequency);
  const first = periodStart(bounds.startsOn, bounds.frequency);
  return over >= first ? over : first;
}

/** Reads `uge=2021-W15`, `maaned=2021-04` or `dag=2021-04-12`; what cannot be read is not guessed. */
export function periodOfQuery(
  search: URLSearchParams,
  frequency: Frequency,
  weekStart: (key: string) => string | null,
): string | null {
  const week = search.get('uge');
  const month = search.get('maaned');
  const day = search.get('dag');
  const date = week ? weekStart(week) : month && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? `${month}-01` : day;
  if (!date || !/^\d{4}-\d\d-\d\d$/.test(date)) return null;
  try {
    return periodStart(date, frequency);
  } catch {
    return null;
  }
}
