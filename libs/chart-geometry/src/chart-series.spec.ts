import { expect, test } from '@jest/globals';
import { chartModel } from './chart-model.js';
import { chartSeries } from './chart-series.js';
import { baseline, seriesOf, weeklyChart } from './testing/series.js';

test('a chart as columns: a row for each week, with the goal that held then and the median it is read against', () => {
  const told = [...baseline, 60, { excluded: 90 }, 'm', 62, 59, 61, 64, 60, 63] as const;
  const goal = { from: ['2021-03-01', '2021-05-03'], targets: [65, 75] };
  const series = chartSeries(chartModel(weeklyChart(told, { goal })));
  expect(series.labels).toEqual(told.map((_, week) => String(week + 5)));
  expect(series.unit).toBe('uge');
  // Week 13 was not measured, week 19 is excluded, week 20 is missing.
  expect(series.values.slice(7, 10)).toEqual([54, null, 50]);
  expect(series.values.slice(13, 17)).toEqual([60, null, null, 62]);
  expect(series.excluded.filter((value) => value !== null)).toEqual([90]);
  expect(series.goals.slice(3, 5)).toEqual([null, 65]);
  expect(series.goals.slice(12, 14)).toEqual([65, 75]);
  expect(series.medians).toEqual(told.map(() => 52));
  expect(series.signal.flatMap((value) => value ?? [])).toEqual([57, 60, 62, 59, 61, 64, 60, 63]);
  expect(series.tone).toBe('IMPROVE');
});

test('each phase has its own median, and months are named as on the axis', () => {
  const phases = [{ startsOn: '2022-02-01', name: 'Fast praksis', origin: 'NOTE' as const }];
  const before = [50, 48, 54, 52, 46, 52, 58, 54, 50, 44, 52, 57];
  const after = before.map((value) => value + 20);
  const series = chartSeries(
    chartModel(seriesOf('MONTHLY', '2021-02-01', [...before, ...after], { phases })),
  );
  expect(series.labels.slice(0, 2)).toEqual(['feb.', 'mar.']);
  expect(series.unit).toBe('');
  expect(series.medians.slice(10, 14)).toEqual([52, 52, 72, 72]);
});
