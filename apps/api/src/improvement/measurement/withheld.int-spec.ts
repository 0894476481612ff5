import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { idOfPlace } from '../../testing/people.js';
import { answered, startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import { buildWork, type Work } from '../../testing/work.js';

/* Three relatives were asked one week, and all said yes. The team may see that; the other municipalities would know it of each of them. */
let api: TestApi;
let work: Work;

beforeAll(async () => {
  api = await startTestApi();
  work = await buildWork(api, await idOfPlace(api, 'HEL'));
  await api.rows('DELETE FROM measurement WHERE measure_id = $1', [work.measureId]);
  const weeks = [
    ['2021-02-01', 3, 3],
    ['2021-02-08', 4, 5],
    ['2021-02-15', 20, 25],
  ] as const;
  for (const [period, yes, asked] of weeks)
    await api.rows(
      `INSERT INTO measurement (id, programme_id, place_id, measure_id, period, state, value, numerator, denominator, note, definition_number, entered_on)
       SELECT gen_random_uuid(), programme_id, place_id, id, $2, 'MEASURED', $3::float8 * 100 / $4, $3, $4, 'Alle sagde ja', 1, $2 FROM measure WHERE id = $1`,
      [work.measureId, period, yes, asked],
    );
});
afterAll(() => api.close());

interface Series {
  readonly values: (number | null)[];
  readonly numerators: (number | null)[];
  readonly denominators: (number | null)[];
  readonly states: string[];
  readonly reasons: (string | null)[];
  readonly notes: string[];
}
const columns = 'values numerators denominators states reasons notes';
const alone = async (who: Actor): Promise<Series> =>
  answered<{ series: Series }>(
    await who.ask(`query ($id: ID!) { measure(id: $id) { series { ${columns} } } }`, { id: work.measureId }),
    'measure',
  ).series;
const onPage = async (who: Actor): Promise<Series | undefined> =>
  answered<{ measures: { series: Series }[] }>(
    await who.ask(
      `query ($code: String!) { intervention(code: $code) { measures { series { ${columns} } } } }`,
      {
        code: work.code,
      },
    ),
    'intervention',
  ).measures[0]?.series;
const inOverview = async (who: Actor) =>
  answered<{
    cells: {
      measureId: string;
      values: (number | null)[];
      denominators: (number | null)[];
      states: string[];
    }[];
  }>(await who.ask('{ overview { cells { measureId values denominators states } } }'), 'overview').cells.find(
    ({ measureId }) => measureId === work.measureId,
  );

test('what was counted among fewer than five is the place’s own, on the page, alone and in Klyngen', async () => {
  const anna = await api.as('Anna Lykke');
  for (const seen of [await alone(anna), await onPage(anna)])
    expect(seen).toMatchObject({
      values: [100, 80, 80],
      denominators: [3, 5, 25],
      reasons: [null, null, null],
    });
  for (const name of ['Lone Falk', 'Birgitte Holm', 'Kirsten Thue']) {
    const other = await api.as(name);
    for (const seen of [await alone(other), await onPage(other)])
      expect(seen).toEqual({
        ...{ values: [null, 80, 80], numerators: [null, 4, 20], denominators: [null, 5, 25] },
        ...{ states: ['NOT_MEASURED', 'MEASURED', 'MEASURED'], reasons: ['WITHHELD', null, null] },
        notes: ['', 'Alle sagde ja', 'Alle sagde ja'],
      });
    const cell = await inOverview(other);
    expect([cell?.values, cell?.denominators, cell?.states[0]]).toEqual([
      [null, 80, 80],
      [null, 5, 25],
      'NOT_MEASURED',
    ]);
  }
});

test('a programme that asks for more hides more', async () => {
  await api.rows("UPDATE programme SET small_group_threshold = 10 WHERE key = 'nye-veje'");
  expect((await alone(await api.as('Lone Falk'))).values).toEqual([null, null, 80]);
  expect((await alone(await api.as('Anna Lykke'))).values).toEqual([100, 80, 80]);
});
