import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { idOfPlace } from '../../testing/people.js';
import { buildSecondProgramme, type SecondProgramme } from '../../testing/second-programme.js';
import { startTestApi, type Actor, type Answer, type TestApi } from '../../testing/start-test-api.js';
import { FREE_WEEK } from '../../testing/improvement-rows.js';
import { buildWork, type Work } from '../../testing/work.js';

let api: TestApi;
let anna: Actor;
let work: Work;
let second: SecondProgramme;

beforeAll(async () => {
  api = await startTestApi();
  second = await buildSecondProgramme(api);
  anna = await api.as('Anna Lykke');
});
beforeEach(async () => {
  work = await buildWork(api, await idOfPlace(api, 'HEL'));
});
afterAll(() => api.close());

const add =
  'mutation ($input: AddAnnotationInput!) { addAnnotation(input: $input) { id version period text author { name initials } } }';
const remove =
  'mutation ($id: ID!, $version: Int!) { removeAnnotation(id: $id, version: $version) { annotations { text } phases { id } } }';
const note = (more: object = {}) => ({
  input: { id: uuidv7(), measureId: work.measureId, period: FREE_WEEK, text: ' Ny afløser ', ...more },
});
const refusal = ({ code, field }: Answer): string => `${code} ${field}`;

describe('a note on the curve', () => {
  test('stands in its period with its author, for the whole programme to read', async () => {
    expect((await anna.ask(add, note())).data).toMatchObject({
      addAnnotation: {
        version: 1,
        period: FREE_WEEK,
        text: 'Ny afløser',
        author: { name: 'Anna Lykke', initials: 'AL' },
      },
    });
    const read = 'query ($id: ID!) { measure(id: $id) { annotations { text author { name } } } }';
    const seen = await (await api.as('Birgitte Holm')).ask(read, { id: work.measureId });
    expect(seen.text).toContain('Ny afløser');
  });

  test('says something, briefly, about a period that has begun, and about no citizen by number', async () => {
    const ask = async (more: object) => refusal(await anna.ask(add, note(more)));
    expect(await ask({ text: ' ' })).toBe('REQUIRED text');
    expect(await ask({ text: 'x'.repeat(301) })).toBe('TOO_LONG text');
    expect(await ask({ text: 'Fru 010150-1237 flyttede' })).toBe('PERSONAL_DATA text');
    expect(await ask({ period: '2021-06-30' })).toBe('MEASUREMENT_PERIOD period');
    expect(await ask({ period: '2021-07-19' })).toBe('MEASUREMENT_FUTURE period');
    expect(await ask({ measureId: uuidv7() })).toBe('NOT_FOUND undefined');
    expect(await ask({ measureId: second.work.measureId })).toBe('NOT_FOUND undefined');
  });

  test('is removed by the version that was seen, and takes along the phase that rests on it', async () => {
    const { id } = await api.row<{ id: string }>('SELECT annotation_id AS id FROM phase WHERE id = $1', [
      work.phaseId,
    ]);
    expect((await anna.ask(remove, { id, version: 2 })).code).toBe('CONFLICT');
    const answer = await anna.ask(remove, { id, version: 1 });
    expect(answer.data).toMatchObject({ removeAnnotation: { phases: [] } });
    expect((await anna.ask(remove, { id, version: 1 })).code).toBe('NOT_FOUND');
  });

  test('is not for a stranger to write or remove', async () => {
    for (const [name, code] of [
      ['Ole Brandt', 'FORBIDDEN'],
      ['Karin Friis', 'FORBIDDEN'],
      ['Birgitte Holm', 'FORBIDDEN'],
      ['Signe Holt', 'NOT_FOUND'],
    ] as const) {
      const actor = await api.as(name);
      expect((await actor.ask(add, note())).code).toBe(code);
      expect((await actor.ask(remove, { id: work.annotationId, version: 1 })).code).toBe(code);
    }
    expect((await api.stranger.ask(add, note())).code).toBe('UNAUTHENTICATED');
    expect((await api.stranger.ask(remove, { id: work.annotationId, version: 1 })).code).toBe(
      'UNAUTHENTICATED',
    );
  });
});
