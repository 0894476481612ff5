import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { getNamedType } from 'graphql';
import { placesOf, withValue } from '../../testing/input-places.js';
import { documentFor, examples } from '../../testing/operations.js';
import { idOfPlace, senderOf } from '../../testing/people.js';
import {
  buildSecondProgramme,
  SECOND_WORD,
  TWIN_WORD,
  type SecondProgramme,
} from '../../testing/second-programme.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';
import { buildWork } from '../../testing/work.js';

/**
 * Another programme's ids, in every argument that the schema has: sent by who may do it at home, one argument at a time, the rest as it
 * should be. Nothing of the other programme is in the answer, and nothing there is changed.
 */
let api: TestApi;
let second: SecondProgramme;
let placeId: string;
let before: unknown;

beforeAll(async () => {
  api = await startTestApi();
  second = await buildSecondProgramme(api);
  placeId = await idOfPlace(api, 'HEL');
  before = await digest();
}, 60_000);
afterAll(() => api.close());

/** Everything of the other programme, as it stands. */
async function digest(): Promise<unknown> {
  const tables = await api.rows<{ name: string }>(
    `SELECT c.table_name AS name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = 'public' AND c.column_name = 'programme_id' AND t.table_type = 'BASE TABLE' AND c.table_name NOT LIKE 'audit%'
       AND c.table_name NOT IN ('security_event', 'access_log', 'row_change') ORDER BY 1`,
  );
  return Promise.all(
    tables.map(({ name }) =>
      api.row(
        `SELECT '${name}' AS name, md5(coalesce(string_agg(t::text, '' ORDER BY t::text), '')) AS sum FROM ${name} t WHERE programme_id = $1`,
        [second.id],
      ),
    ),
  );
}

const valueAt = (variables: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (at, step) => (at as Record<string | number, unknown> | null | undefined)?.[step],
    variables,
  );

/** Those whose answer is the same whoever is asked about, or who make a row of their own by an id of their own. */
const fieldsWithIds = (): string[] =>
  Object.keys(examples).filter((field) => {
    const found =
      api.schema.getQueryType()?.getFields()[field] ?? api.schema.getMutationType()?.getFields()[field];
    return found !== undefined && placesOf(found).some(({ type }) => getNamedType(type).name === 'ID');
  });

interface Tried {
  readonly field: string;
  readonly argument: string;
}

async function tryAll(field: string): Promise<{ tried: Tried[]; wrong: object[] }> {
  const found =
    api.schema.getQueryType()?.getFields()[field] ?? api.schema.getMutationType()?.getFields()[field];
  const example = examples[field];
  if (!found || !example) return { tried: [], wrong: [] };
  const tried: Tried[] = [];
  const wrong: object[] = [];
  const document = documentFor(api.schema, field, 2);
  for (const { path, type } of placesOf(found)) {
    if (getNamedType(type).name !== 'ID') continue;
    const [one, other] = [
      valueAt(example.variables(second.work), path),
      valueAt(example.variables(second.work), path),
    ];
    if (typeof one !== 'string') continue;
    // An id that is new each time is a row about to be made: here it is one that the other programme has already.
    const foreign = one === other ? one : second.work.interventionId;
    const work = await buildWork(api, placeId);
    const variables = withValue(example.variables(work), path, foreign);
    if (variables === null) continue;
    const sender = await senderOf(api, field, work);
    const answer = await sender.ask(document, variables);
    const argument = path.join('.');
    tried.push({ field, argument });
    const text = answer.text.replaceAll(foreign, '');
    const told = [SECOND_WORD, TWIN_WORD, second.work.interventionId, second.work.measureId].filter((word) =>
      text.includes(word),
    );
    if (told.length > 0 || answer.code === 'INTERNAL' || answer.status >= 500)
      wrong.push({ field, argument, code: answer.code, told });
  }
  return { tried, wrong };
}

test('another programme’s id in any argument is answered with nothing of that programme, and is no fault of ours', async () => {
  const all: Tried[] = [];
  const wrong: object[] = [];
  for (const field of fieldsWithIds()) {
    const one = await tryAll(field);
    all.push(...one.tried);
    wrong.push(...one.wrong);
  }
  expect(wrong).toEqual([]);
  // A field that is added is tried too: the list comes from the schema.
  expect(new Set(all.map(({ field }) => field)).size).toBeGreaterThan(60);
}, 240_000);

test('and the other programme stands as it stood, to the letter', async () => {
  expect(await digest()).toEqual(before);
});
