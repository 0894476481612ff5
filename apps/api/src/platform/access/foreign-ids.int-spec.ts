import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { getNamedType, isNamedType, isNonNullType } from 'graphql';
import { type Example } from '../../testing/example.js';
import { placesOf, withValue } from '../../testing/input-places.js';
import { documentFor, examples, rootFieldNames } from '../../testing/operations.js';
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

type Path = readonly (string | number)[];

const valueAt = (variables: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (at, step) => (at as Record<string | number, unknown> | null | undefined)?.[step],
    variables,
  );

/** Every argument of a root field that takes an id; of a list its first. */
const idsOf = (field: string): Path[] => {
  const root =
    api.schema.getQueryType()?.getFields()[field] ?? api.schema.getMutationType()?.getFields()[field];
  return (root ? placesOf(root) : [])
    .filter(
      ({ type }) => isNamedType(isNonNullType(type) ? type.ofType : type) && getNamedType(type).name === 'ID',
    )
    .map(({ path }) => path);
};

/** An id of the other programme for this argument: the example's own, else one by that name, else its intervention. */
function foreignAt(example: Example, path: Path): string {
  const [one, other] = [1, 2].map(() => valueAt(example.variables(second.work), path));
  // An id that is new each time is a row about to be made: here it is one that the other programme has already.
  if (typeof one === 'string' && one === other) return one;
  const named = (second.work as unknown as Readonly<Record<string, unknown>>)[path.at(-1) ?? ''];
  return one === undefined && typeof named === 'string' ? named : second.work.interventionId;
}

interface Tried {
  readonly spots: readonly string[];
  readonly wrong: readonly object[];
}

async function tryAll(field: string): Promise<Tried> {
  const example = examples[field];
  const ids = idsOf(field);
  const [spots, wrong]: [string[], object[]] = [[], []];
  if (!example || ids.length === 0) return { spots, wrong };
  const document = documentFor(api.schema, field, 2);
  let work = await buildWork(api, placeId);
  let sender = await senderOf(api, field, work);
  for (const path of ids) {
    const foreign = foreignAt(example, path);
    const variables = withValue(example.variables(work), path, foreign);
    if (variables === null) continue;
    const answer = await sender.ask(document, variables);
    const argument = path.join('.');
    spots.push(`${field} ${argument}`);
    const text = answer.text.replaceAll(foreign, '');
    const told = [SECOND_WORD, TWIN_WORD, second.work.interventionId, second.work.measureId].filter((word) =>
      text.includes(word),
    );
    if (told.length > 0 || answer.code === 'INTERNAL' || answer.status >= 500)
      wrong.push({ field, argument, code: answer.code, told });
    if (answer.code !== undefined) continue;
    // It was done: the next id meets work that nobody has touched.
    work = await buildWork(api, placeId);
    sender = await senderOf(api, field, work);
  }
  return { spots, wrong };
}

/** Where an id of another programme means nothing, and why. */
const MEANINGLESS = [
  // Whoever tries the demonstration signs in as whomever they like.
  'signInAsDemoPersona personId',
];

test('another programme’s id in any argument is answered with nothing of that programme, and is no fault of ours', async () => {
  const fields = rootFieldNames(api.schema);
  const spots: string[] = [];
  const wrong: object[] = [];
  for (const field of fields) {
    const tried = await tryAll(field);
    spots.push(...tried.spots);
    wrong.push(...tried.wrong);
  }
  expect(wrong).toEqual([]);
  // Every argument of the schema, so that one that is added is tried too.
  const all = fields.flatMap((field) => idsOf(field).map((path) => `${field} ${path.join('.')}`));
  expect(all.filter((spot) => !spots.includes(spot))).toEqual(MEANINGLESS);
  process.stdout.write(`Another programme’s id: ${spots.length} of ${all.length} arguments that take one.\n`);
}, 240_000);

test('and the other programme stands as it stood, to the letter', async () => {
  expect(await digest()).toEqual(before);
});
