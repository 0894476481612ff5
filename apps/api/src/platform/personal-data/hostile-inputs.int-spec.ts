import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getNamedType, isNonNullType } from 'graphql';
import { placesOf, withValue } from '../../testing/input-places.js';
import { documentFor, examples } from '../../testing/operations.js';
import { idOfPlace, senderOf } from '../../testing/people.js';
import { startTestApi, type Answer, type TestApi } from '../../testing/start-test-api.js';
import { buildWork } from '../../testing/work.js';

/** Whatever a caller sends is either done or refused with a reason: never a fault of ours. */
let api: TestApi;
let placeId: string;

beforeAll(async () => {
  api = await startTestApi();
  placeId = await idOfPlace(api, 'HEL');
});
afterAll(() => api.close());

const values: Readonly<Record<string, readonly unknown[]>> = {
  String: ['', '   ', '\n\t', '\u0000', 'a\u0000b', '\ud800', "'; drop table person; --"],
  ID: ['', '0', 'ikke et id', '00000000-0000-0000-0000-000000000000', 'A1A20417-B441-7783-859B-DB984E819A29'],
  Int: [-1, 0, 2_147_483_647, -2_147_483_648],
  Float: [-1, 0, -0.0001, 1e308, -1e308, 5e-324],
  Date: ['0000-01-01', '1899-12-31', '1900-01-01', '2199-12-31', '9999-12-31', '2021-02-30', '2021-7-1', ''],
  Boolean: [true, false],
};

const isFault = (answer: Answer): boolean =>
  answer.code === 'INTERNAL' || answer.status >= 500 || (answer.code === undefined && answer.data === null);

async function faults(field: string): Promise<string[]> {
  const mutation = api.schema.getMutationType()?.getFields()[field];
  if (!mutation) return [];
  const document = documentFor(api.schema, field);
  const found: string[] = [];
  let work = await buildWork(api, placeId);
  let sender = await senderOf(api, field, work);
  for (const { path, type } of placesOf(mutation)) {
    const tried = [...(values[getNamedType(type).name] ?? []), ...(isNonNullType(type) ? [] : [null])];
    for (const value of tried) {
      const variables = withValue(examples[field]?.variables(work) ?? {}, path, value);
      if (variables === null) continue;
      const answer = await sender.ask(document, variables);
      if (isFault(answer)) found.push(`${path.join('.')} = ${JSON.stringify(value)}: ${answer.text}`);
      if (answer.code !== undefined) continue;
      work = await buildWork(api, placeId);
      sender = await senderOf(api, field, work);
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
