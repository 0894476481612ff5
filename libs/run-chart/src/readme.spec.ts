import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { analyseRunChart, measurability, pChart, verdict, type ShiftVerdict } from './index.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
/** What the table of results says in the row that begins so. */
const row = (start: string): string =>
  readme
    .split('\n')
    .find((line) => line.startsWith(`| ${start}`))
    ?.split('|')[2]
    ?.trim() ?? 'no such row';

test('the worked example comes out as the README says', () => {
  const [, list = ''] = /values: \[(.*?)\]/s.exec(readme) ?? [];
  const series = { values: JSON.parse(`[${list}]`) as (number | null)[] };
  const analysis = analyseRunChart(series);
  const phase = analysis.phases[0];
  const told = verdict(analysis, series, {
    direction: 'UP',
    target: 75,
    cycles: [{ number: 3, position: 15 }],
  }) as ShiftVerdict;
  expect(row('`analysis.phases[0].median`')).toBe(`${phase?.median}`);
  expect(row('... calculated on')).toBe(`${phase?.baselineFrom} to ${phase?.baselineTo}`);
  expect(row('`valid`')).toBe(`${phase?.valid} and ${phase?.useful}`);
  expect(row('`longestRun`')).toBe(`${phase?.longestRun}, ${phase?.longestRunLimit}`);
  expect(row('`crossings`')).toBe(`${phase?.crossings}, ${phase?.crossingsLimit}`);
  expect(row('`told.rule`')).toBe(told.rule);
  expect(row('`told.run`')).toBe(`${told.run.from} to ${told.run.to}, ${told.run.length}, ${told.run.side}`);
  expect(row('`told.still`')).toBe(`${told.still}`);
  expect(row('`told.afterCycle`')).toBe(`${told.afterCycle}`);
  const recalculated = analyseRunChart({ ...series, baselinePoints: 'all' }).phases[0]?.median;
  expect(readme).toContain(`Calculated on all points it would be ${recalculated}`);
});

test('so do the other numbers it names', () => {
  const { earliestShift } = measurability({ firstPeriod: 5 });
  expect(readme).toContain(`a shift can be seen in week ${earliestShift} at the earliest`);
  const chart = pChart({ numerators: [5, 10], denominators: [50, 50] }, { multiply: 100 });
  const limits = `${chart.lower[0]} and ${(chart.upper[0] as number).toFixed(2)}`;
  expect(readme).toContain(`The centre line is ${chart.centre[0]} per cent, the limits ${limits}`);
});
