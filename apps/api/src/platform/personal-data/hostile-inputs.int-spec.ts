import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getNamedType, isNonNullType } from 'graphql';
import { captureLog, type CapturedLog } from '../../testing/captured-log.js';
import { isText, placesOf, withValue } from '../../testing/input-places.js';
import { documentFor, examples, rootFieldNames } from '../../testing/operations.js';
import { sessionExamples } from '../../testing/people-examples.js';
import { idOfPlace, senderOf } from '../../testing/people.js';
import { startTestApi, type Answer, type TestApi } from '../../testing/start-test-api.js';
import { buildWork } from '../../testing/work.js';
import { log } from '../log/log.js';

/** Whatever a caller sends is either done or refused with a reason: never a fault of ours, and never a line in a log. */
let api: TestApi;
let placeId: string;
let printed: CapturedLog;

/** Stands in what is sent here and nowhere else. */
const MARK = 'Kun-Sendt-Herfra';

beforeAll(async () => {
  api = await startTestApi();
  placeId = await idOfPlace(api, 'HEL');
  printed = captureLog();
});
afterAll(async () => {
  printed.stop();
  await api.close();
});

const values: Readonly<Record<string, readonly unknown[]>> = {
  String: ['', '   ', '\n\t', '\u0000', `${MARK}\u0000b`, `${MARK}\ud800`, `'; drop table ${MARK}; --`],
  ID: [
    '',
    '0',
    `${MARK}, ikke et id`,
    '00000000-0000-0000-0000-000000000000',
    'A1A20417-B441-7783-859B-DB984E819A29',
  ],
  Int: [-1, 0, 2_147_483_647, -2_147_483_648],
  Float: [-1, 0, -0.0001, 1e308, -1e308, 5e-324],
  Date: ['0000-01-01', '1899-12-31', '1900-01-01', '2199-12-31', '9999-12-31', '2021-02-30', '2021-7-1', ''],
  Boolean: [true, false],
};

const isFault = (answer: Answer): boolean =>
  answer.code === 'INTERNAL' || answer.status >= 500 || (answer.code === undefined && answer.data === null);

/** Refused for its shape, before anything was looked up: it would be on any piece of work. */
const byShape = ['VALIDATION', 'TOO_LONG', 'PERSONAL_DATA', 'BAD_USER_INPUT'];

async function faults(field: string): Promise<string[]> {
  const mutation = api.schema.getMutationType()?.getFields()[field];
  if (!mutation) return [];
  const document = documentFor(api.schema, field);
  const found: string[] = [];
  let work = await buildWork(api, placeId);
  let sender = await senderOf(api, field, work);
  let changed = false;
  for (const { path, type } of placesOf(mutation)) {
    const tried = [...(values[getNamedType(type).name] ?? []), ...(isNonNullType(type) ? [] : [null])];
    for (const value of tried) {
      const withIt = () => withValue(examples[field]?.variables(work) ?? {}, path, value);
      if (withIt() === null) continue;
      let answer = await sender.ask(document, withIt() ?? {});
      // What an earlier value has changed may be why this one is refused: then it is tried on work that nobody has touched.
      if (changed && answer.code !== undefined && !byShape.includes(answer.code)) {
        work = await buildWork(api, placeId);
        sender = await senderOf(api, field, work);
        changed = false;
        answer = await sender.ask(document, withIt() ?? {});
      }
      if (isFault(answer)) found.push(`${path.join('.')} = ${JSON.stringify(value)}: ${answer.text}`);
      changed ||= answer.code === undefined;
    }
  }
  return found;
}

describe('nothing that is sent becomes a fault of ours', () => {
  test.each(Object.keys(examples).filter((field) => /^(?!my|demo|measureD|pdsa)[a-z]+[A-Z]/.test(field)))(
    '%s',
    async (field) => {
      expect(await faults(field)).toEqual([]);
    },
  );

  test('and every page can still be read', async () => {
    const pages = [
      documentFor(api.schema, 'myWork', 2),
      documentFor(api.schema, 'overview', 2),
      documentFor(api.schema, 'measureDefinitions', 2),
      '{ interventions(state: ACTIVE) { measures { missingPeriods series { values } } goals { gaps { letter } } pdsaCycles { advice } } }',
    ];
    // Signed in anew: a password that was changed has ended the sessions before it.
    const reader = await api.as('Anna Lykke');
    for (const page of pages) {
      const answer = await reader.ask(page);
      expect({ page, code: answer.code }).toEqual({ page, code: undefined });
    }
  });
});

describe('nothing that is sent is printed or logged', () => {
  /** What the values above do not reach: what is asked, and what begins or ends a session. */
  async function sendTheRest(): Promise<number> {
    let sent = 0;
    const work = await buildWork(api, placeId);
    for (const field of rootFieldNames(api.schema)) {
      const root = api.schema.getQueryType()?.getFields()[field] ?? sessionField(field);
      if (!root) continue;
      const variables = examples[field]?.variables(work) ?? sessionExamples[field] ?? {};
      const sender = field in sessionExamples ? api.stranger : await senderOf(api, field, work);
      for (const { path } of placesOf(root).filter(isText)) {
        await sender.ask(documentFor(api.schema, field), withValue(variables, path, `${MARK} 17`) ?? {});
        sent += 1;
      }
    }
    return sent;
  }
  const sessionField = (field: string) =>
    field in sessionExamples ? api.schema.getMutationType()?.getFields()[field] : undefined;

  test('whichever argument it was sent in, and whether it was done, refused or no GraphQL at all', async () => {
    expect(await sendTheRest()).toBeGreaterThan(25);
    await api.stranger.ask(`query { session(${MARK}`);
    await api.stranger.ask(
      `{ session { today } }`,
      { [MARK]: MARK },
      { 'x-programme': MARK, authorization: MARK },
    );
    // Something was printed: who listens hears.
    log.error({ of: 'this test' }, 'The last line');
    expect(printed.text()).toContain('The last line');
    expect(printed.text()).not.toContain(MARK);
  });
});
