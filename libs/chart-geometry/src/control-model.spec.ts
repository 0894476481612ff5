import { describe, expect, test } from '@jest/globals';
import { type ChartInput } from './chart-input.js';
import { chartModel } from './chart-model.js';
import { chartTable } from './chart-table.js';
import { chartKindText } from './chart-title.js';
import { type ChartModel } from './chart-model.js';
import { controlModel } from './control-model.js';
import { explanation } from './explanation.js';
import { layout } from './layout.js';
import { pointReadout } from './point-readout.js';
import { baseline, type Told, weeklyChart } from './testing/series.js';

/** Days until an answer, around six; weeks 5 to 16. */
const days: readonly Told[] = [6, 7, 5, 6, 8, 6, 5, 7, 6, 5, 7, 6];
const answerDays = {
  definition: {
    versionId: 'days-1',
    name: 'Svartid',
    shortName: 'Svartid',
    unit: 'dage',
    direction: 'DOWN',
    valueKind: 'VALUE',
    minimum: 0,
    maximum: null,
    decimals: 1,
  },
} as const;
const read = (told: readonly Told[], more: Partial<ChartInput> = answerDays): ChartModel =>
  controlModel(chartModel(weeklyChart(told, more)));
/** Twenty asked each week, of whom so many felt heard. */
const counted = (numerators: readonly number[], denominator = 20): Partial<ChartInput> => ({
  numerators,
  denominators: numerators.map(() => denominator),
});

describe('a measure read as a control chart', () => {
  test('values become an I chart: average and limits rest on the baseline and go on from there', () => {
    const model = read([...days, 6, 14, 6]);
    expect(chartKindText(model)).toBe('Kontroldiagram (I)');
    expect(model.medians.map(({ from, to, calculated }) => [from, to, calculated])).toEqual([
      [0, 11, true],
      [12, 14, false],
    ]);
    expect(new Set(model.control?.upper).size).toBe(1);
    expect(model.control?.lower[0]).toBeGreaterThanOrEqual(0);
    expect(model.points[13]?.sign).toEqual({ mark: 'SQUARE', tone: 'CONCERN' });
    expect(model.sentence.text).toBe(
      'Uge 18 ligger over øvre kontrolgrænse. Så stort et udsving er sjældent tilfældigt.',
    );
  });

  test('counted proportions become a P chart, whose limits follow how many were asked', () => {
    const numerators = [10, 11, 9, 10, 12, 10, 9, 11, 10, 10, 9, 11];
    const asked = [20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 80];
    const model = read(
      numerators.map((n) => n * 5),
      { numerators, denominators: asked },
    );
    expect(chartKindText({ ...model, language: 'en' })).toBe('Control chart (P)');
    const { lower, upper } = model.control ?? { lower: [], upper: [] };
    expect((upper[11] ?? 0) - (lower[11] ?? 0)).toBeCloseTo(((upper[0] ?? 0) - (lower[0] ?? 0)) / 2, 9);
  });

  test('percentages without counts are an I chart, never beyond what is possible', () => {
    const model = read(baseline, {});
    expect(model.control?.kind).toBe('i');
    expect(read([90, 99, 85, 95, 90, 99, 88, 97, 90, 99, 86, 98], {}).control?.upper[0]).toBe(100);
  });

  test('counts that cannot be a proportion are no reason to fail', () => {
    for (const numerators of [new Array<number>(12).fill(30), new Array<number>(12).fill(-1)]) {
      expect(read(baseline.slice(0, 8), counted(numerators)).control?.kind).toBe('i');
    }
    expect(read([50, 50], counted([0, 0], 0)).control?.kind).toBe('i');
  });

  test('a shift is told with the points it brings outside the limits', () => {
    const model = read([...days, 4, 4, 3.5, 4, 3, 4, 3.5, 1.2, 4]);
    expect(model.sentence.text).toBe(
      'Der er sket et skift: 10 målinger i træk under gennemsnittet (uge 16–25). Det går i ønsket retning. ' +
        'Én måling ligger uden for kontrolgrænserne.',
    );
    expect(model.signal?.length).toBe(10);
    expect(model.points.filter(({ sign }) => sign !== null)).toHaveLength(10);
  });

  test('too few measurements, and numbers that are missing, are said as in the run chart', () => {
    expect(read([6, 7]).sentence.text).toBe('For få målinger til at tegne kontrolgrænser: 2 af 12.');
    expect(read([6, 7]).control?.upper).toEqual([null, null]);
    const missing = weeklyChart([...days, 'm', 'm', 'm'], answerDays);
    expect(controlModel(chartModel(missing)).sentence.text).toBe(
      'Der mangler tal for uge 17–19. Kurven kan ikke læses, før de er der.',
    );
    expect(controlModel(chartModel(weeklyChart([]))).sentence.mark).toBe('DASHED_RING');
  });

  test('a new phase has its own limits from twelve points on, and until then the old ones', () => {
    const phases = [{ startsOn: '2021-04-26', name: 'Fast praksis', origin: 'CYCLE' as const }];
    const early = read([...days, 3, 4, 3], { ...answerDays, phases });
    expect(new Set(early.control?.upper).size).toBe(1);
    expect(early.sentence.text).toContain('Indtil da er de gamle ført videre.');
    const later = read([...days, ...days.map((day) => Number(day) - 3)], { ...answerDays, phases });
    expect(new Set(later.control?.upper).size).toBe(2);
    const hard = [{ startsOn: '2021-04-26', name: 'Ny definition', origin: 'DEFINITION' as const }];
    expect(read([...days, 3, 4, 3], { ...answerDays, phases: hard }).control?.upper.slice(-1)).toEqual([
      null,
    ]);
  });

  test('a point is told against the average and the limits', () => {
    const model = read([...days, 6.5, 14]);
    expect(pointReadout(model, 12)).toBe('Uge 17, 6,5 dage, over gennemsnittet');
    expect(pointReadout(model, 13)).toBe('Uge 18, 14 dage, over øvre kontrolgrænse');
    expect(pointReadout(model, 13, 'en')).toBe('Week 18, 14 dage, above the upper control limit');
  });

  test('the table has the limits', () => {
    const row = chartTable(read([...days, 14]), 'Svartid').rows[12];
    expect(row?.limits).toMatch(/^\d,\d–1\d,\d$/);
    expect(row?.inSignal).toBe(true);
    expect(chartTable(chartModel(weeklyChart(days, answerDays)), 'Svartid').hasLimits).toBe(false);
  });

  test('average and limits are labelled apart, and the explanation speaks of them', () => {
    const drawn = layout(read(days), 'FULL', 988, 432);
    const said = drawn.marks.flatMap((mark) =>
      mark.shape === 'text' ? [mark.spans.map(({ text }) => text).join('')] : [],
    );
    expect(said).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Gennemsnit 6,2/),
        expect.stringMatching(/^Øvre grænse 1/),
        expect.stringMatching(/^Nedre grænse \d/),
      ]),
    );
    expect(drawn.marks.filter(({ layer }) => layer === 'LIMITS')).toHaveLength(2);
    expect(explanation(read(days)).text).toContain('tre standardafvigelser');
  });
});
