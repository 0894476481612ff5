import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { listen, type Ear } from '../../testing/heard.js';
import { addPerson, idOfPlace } from '../../testing/people.js';
import { startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import { buildWork, type Work } from '../../testing/work.js';

let api: TestApi;
let anna: Actor;
let work: Work;
const ears: Ear[] = [];

beforeAll(async () => {
  api = await startTestApi();
  anna = await api.as('Anna Lykke');
});
beforeEach(async () => {
  work = await buildWork(api, await idOfPlace(api, 'HEL'));
});
afterEach(() => {
  for (const ear of ears.splice(0)) ear.hangUp();
});
afterAll(() => api.close());

const isHere = (actor: Actor, field: string | null, cycleId = work.cycles.update) =>
  actor.ask('mutation ($cycleId: ID!, $field: String) { notePresence(cycleId: $cycleId, field: $field) }', {
    ...{ cycleId, field },
  });
/** Has the cycle open on the page. */
async function at(name: string, row = work.cycles.update): Promise<{ actor: Actor; ear: Ear }> {
  const actor = await api.as(name);
  const ear = await listen(api, actor, { row });
  ears.push(ear);
  await ear.until(({ event }) => event === 'hello');
  return { actor, ear };
}
const presence = ({ event }: { event: string }): boolean => event === 'presence';

describe('two in the same cycle', () => {
  test('see each other, by name and field', async () => {
    const mette = await at('Mette Kjær');
    expect((await isHere(anna, 'plan')).code).toBeUndefined();
    expect((await mette.ear.until(presence)).data).toEqual({
      rowId: work.cycles.update,
      personId: expect.any(String),
      name: 'Anna Lykke',
      field: 'plan',
      gone: false,
    });
  });

  test('and when one closes the page, the other is told', async () => {
    const mette = await at('Mette Kjær');
    const annaThere = await at('Anna Lykke');
    await isHere(annaThere.actor, null);
    await mette.ear.until(presence);
    annaThere.ear.hangUp();
    await mette.ear.until(({ event, data }) => event === 'presence' && data['gone'] === true);
  });

  test('those who may not write there, or sit with another cycle, are told nothing, and nobody hears of themselves', async () => {
    await addPerson(api, { name: 'Reader here', role: 'UNIT_LEADER', place: 'HEL' });
    const reader = await at('Reader here');
    const elsewhere = await at('Mette Kjær', work.cycles.start);
    const self = await at('Anna Lykke');
    const witness = await at('Mette Kjær');
    await isHere(self.actor, 'plan');
    await witness.ear.until(presence);
    for (const { ear } of [reader, elsewhere, self]) expect(ear.heard.filter(presence)).toEqual([]);
  });

  test('it is kept nowhere', async () => {
    const count = () =>
      api.row('SELECT (SELECT count(*) FROM receipt) + (SELECT count(*) FROM row_change) AS n');
    const before = await count();
    await isHere(anna, 'plan');
    expect(await count()).toEqual(before);
  });
});

describe('to say that one is here', () => {
  test('is refused for a field that is no field', async () => {
    expect((await isHere(anna, 'Peter Hansen bor her')).code).toBe('VALIDATION');
  });

  test('is refused to strangers: another place, nobody', async () => {
    expect((await isHere(await api.as('Lone Falk'), 'plan')).code).toBe('NOT_FOUND');
    expect((await isHere(api.stranger, 'plan')).code).toBe('UNAUTHENTICATED');
  });
});
