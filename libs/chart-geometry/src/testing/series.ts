import { nextPeriod } from '@laeringsrum/locale';
import { type ChartInput } from '../chart-input.js';

/** A number, `'x'` not measured, `'m'` missing, `'e'` and a number: excluded. */
export type Told = number | 'x' | 'm' | { readonly excluded: number };

/** A weekly series from Monday of week 5, 2021: an invented place that asks relatives whether they were heard. */
export function weeklyChart(told: readonly Told[], more: Partial<ChartInput> = {}): ChartInput {
  return seriesOf('WEEKLY', '2021-02-01', told, more);
}

export function seriesOf(
  frequency: ChartInput['frequency'],
  startsOn: string,
  told: readonly Told[],
  more: Partial<ChartInput> = {},
): ChartInput {
  const rows = told
    .map((value, i) => ({ period: nextPeriod(startsOn, frequency, i), value }))
    .filter(({ value }) => value !== 'm');
  return {
    language: 'da',
    today: nextPeriod(startsOn, frequency, told.length),
    frequency,
    startsOn,
    definition: {
      versionId: 'heard-1',
      name: 'Andel der føler sig hørt',
      shortName: 'Hørt',
      unit: '%',
      direction: 'UP',
      valueKind: 'RATIO',
      minimum: 0,
      maximum: 100,
      decimals: 1,
    },
    periods: rows.map(({ period }) => period),
    values: rows.map(({ value }) =>
      typeof value === 'number' ? value : typeof value === 'object' ? value.excluded : null,
    ),
    states: rows.map(({ value }) =>
      value === 'x' ? 'NOT_MEASURED' : typeof value === 'object' ? 'EXCLUDED' : 'MEASURED',
    ),
    reasons: rows.map(({ value }) =>
      value === 'x' ? 'HOLIDAY' : typeof value === 'object' ? 'influenza' : null,
    ),
    ...more,
  };
}

/** Twelve weeks that swing around 52, week 13 without a number: weeks 5 to 17. */
export const baseline: readonly Told[] = [50, 48, 54, 52, 46, 52, 58, 54, 'x', 50, 44, 52, 57];
