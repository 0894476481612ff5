import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { checkCase, type ReferenceCase } from './check-case.js';

const project = fileURLToPath(new URL('../../', import.meta.url));
/** The reference cases beside the repository, where they are kept, or where ORACLE_DIR says. */
const oracle = process.env['ORACLE_DIR'] ?? join(project, '../../../shared/oracle');

const folders = [join(project, 'fixtures'), ...(existsSync(oracle) ? [oracle] : [])];
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(folder, name)),
);
const read = (file: string): ReferenceCase[] => JSON.parse(readFileSync(file, 'utf8')) as ReferenceCase[];

describe('results that others gave on the same numbers', () => {
  test.each(files)('%s', (file) => {
    const differences = read(file).flatMap((testCase) =>
      checkCase(testCase).map((mismatch) => ({ id: testCase.id, ...mismatch })),
    );
    expect(differences).toEqual([]);
  });
});

describe('a case that does not match', () => {
  const [first] = read(join(project, 'fixtures/charts.json'));
  const [series] = read(join(project, 'fixtures/making-data-count.json'));
  const groups = read(join(project, 'fixtures/rebase.json'));

  test('is told by place, expected and found', () => {
    const expected = { ...first?.expected } as { points: { y: number[] } };
    const y = expected.points.y.map((value, i) => (i === 3 ? value * 1.00000001 : value));
    const altered: unknown = { ...first, expected: { ...expected, points: { ...expected.points, y } } };
    expect(checkCase(altered as ReferenceCase)).toMatchObject([{ where: 'y[4]' }]);
  });

  test('a missing column, a column too long and a wrong icon are mismatches', () => {
    const expected = { ...series?.expected } as { points: { mean: unknown; y: number[] } };
    const { mean, ...points } = expected.points;
    expect(mean).toBeDefined();
    const altered: unknown = {
      ...series,
      expected: { ...expected, points: { ...points, y: [...points.y, 1] }, variation_icon: 'none' },
    };
    const places = checkCase(altered as ReferenceCase).map((mismatch) => mismatch.where);
    expect(places.sort()).toEqual(['mean', 'variation_icon', 'y.length']);
  });

  test('to be refused must be refused, and one to be answered must not', () => {
    for (const testCase of [first, series, groups[0]]) {
      const toRefuse = { ...testCase, expected: { ok: false } } as ReferenceCase;
      expect(checkCase(toRefuse)).toMatchObject([{ where: 'ok', found: 'not refused' }]);
    }
    const refused = groups.find((testCase) => !testCase.expected.ok);
    const answered = { ...refused, expected: { ok: true, medians: [] } } as unknown as ReferenceCase;
    expect(checkCase(answered)).toMatchObject([{ where: 'ok', expected: true }]);
  });
});

describe('what the reference packages refuse', () => {
  const chart = read(join(project, 'fixtures/charts.json'))[0] as ReferenceCase;
  const nhs = read(join(project, 'fixtures/making-data-count.json'))[0] as ReferenceCase;
  const rising = [10, 11, 12, null, 14, 15, 16, 17, 13, 12, 14, 10, 11];
  const refusedInputs: [string, ReferenceCase, object][] = [
    ['no points', chart, { y: [], x: null }],
    ['a proportion without denominators', { ...chart, chart: 'p' } as ReferenceCase, { y: [1, 2], n: null }],
    ['a time of zero', { ...chart, chart: 't' } as ReferenceCase, { y: [1, 0] }],
    ['an unknown chart', { ...chart, chart: 'pareto' } as ReferenceCase, {}],
    ['lists of different lengths', chart, { y: [1, 2], n: [1] }],
    ['no points to classify', nhs, { y: [], dates: [] }],
    ['a date twice', nhs, { y: [1, 2], dates: ['2020-01-01', '2020-01-01'] }],
    ['a baseline under 12 points', nhs, { fix_after_n_points: 11 }],
    ['an unknown direction', nhs, { improvement_direction: 'sideways' }],
    [
      'a missing value that leaves a trend undecided',
      nhs,
      { y: rising, dates: rising.map((_value, i) => `2020-01-${String(i + 1).padStart(2, '0')}`) },
    ],
  ];
  test.each(refusedInputs)('%s', (_what, testCase, input) => {
    const refused = { ...testCase, input: { ...testCase.input, ...input }, expected: { ok: false } };
    expect(checkCase(refused as ReferenceCase)).toEqual([]);
  });
});
