/** SQL: the last day of a period, by the measure's rhythm. */
const periodEnd = (period: string, frequency: string): string =>
  `CASE ${frequency} WHEN 'WEEKLY' THEN ${period} + 6 WHEN 'FORTNIGHTLY' THEN ${period} + 13
    WHEN 'MONTHLY' THEN (${period} + interval '1 month')::date - 1 ELSE ${period} END`;

/** SQL: does any day of the period lie within the cycle's days? A cycle without an end goes on. */
export const periodInCycle = (cycle: string, period: string, frequency: string): string =>
  `(${cycle}.starts_on <= ${periodEnd(period, frequency)} AND (${cycle}.ends_on IS NULL OR ${cycle}.ends_on >= ${period}))`;
