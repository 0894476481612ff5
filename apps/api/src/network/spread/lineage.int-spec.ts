import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { askedFields } from '../../testing/asked-fields.js';
import { idOfPlace } from '../../testing/people.js';
import { startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import { buildWork } from '../../testing/work.js';

let api: TestApi;
let lead: Actor;
beforeAll(async () => {
  api = await startTestApi();
  lead = await api.as('Birgitte Holm');
});
afterAll(() => api.close());

interface Pack {
  readonly id: string;
  readonly version: number;
}
interface Lane {
  readonly code: string;
  readonly depth: number;
  readonly parentLane: number | null;
}
const { done, code: refusal } = askedFields<Pack>(() => api, 'id version');
const lineageOf = async (code: string) =>
  (
    await done<{ lineage: Lane[] }>(
      lead,
      'transferPackage',
      { code },
      'lineage { code depth parentLane adaptations cell { code } }',
    )
  ).lineage.map((lane) => [lane.code, lane.depth, lane.parentLane]);

/** A concept of what was tried, with all that is asked for, shared with the network. */
async function published(who: Actor, interventionId: string, cycleId: string): Promise<Pack> {
  const begun = await done(who, 'createPackage', { input: { id: uuidv7(), interventionId, cycleId } });
  const filled = await done(who, 'updatePackage', {
    ...{ id: begun.id, version: begun.version },
    patch: {
      ...{ summary: 'Spørg ved døren', context: 'Plejecenter', needs: '15 min', cost: '0 kr.' },
      elements: [
        { key: uuidv7(), kind: 'STEP', text: 'Spørg ved døren' },
        { key: uuidv7(), kind: 'CORE', text: 'Højst to spørgsmål' },
        { key: uuidv7(), kind: 'ADAPTABLE', text: 'Dør eller telefon' },
      ],
    },
  });
  return done(who, 'publishPackage', { id: begun.id, version: filled.version });
}

/** From a concept of Helsingør's to Gribskov, from there to Fredensborg, and on to Allerød. */
async function threeForksDeep(): Promise<string[]> {
  const work = await buildWork(api, await idOfPlace(api, 'HEL'));
  // Of its own: the work that is built for stories has itself been taken up from another place.
  await api.rows('DELETE FROM transfer_uptake WHERE intervention_id = $1', [work.interventionId]);
  const codes = [work.code];
  let pack = await published(await api.as('Anna Lykke'), work.interventionId, work.cycles.undo);
  for (const [name, key] of [
    ['Mette Krogh', 'GRI'],
    ['Ole Brandt', 'FRE'],
    ['Pia Dam', 'ALL'],
  ] as const) {
    const who = await api.as(name);
    const [interventionId, cycleId] = [uuidv7(), uuidv7()];
    const made = await done<{ intervention: { code: string } }>(
      who,
      'takeUpPackage',
      {
        input: {
          ...{ id: uuidv7(), packageId: pack.id, placeId: await idOfPlace(api, key) },
          ...{ interventionId, cycleId, goalId: uuidv7(), measureId: uuidv7(), changes: [], differences: [] },
        },
      },
      'intervention { code }',
    );
    codes.push(made.intervention.code);
    await api.rows(
      "UPDATE pdsa_cycle SET state = 'CLOSED', verdict = 'PARTLY', learning = 'x', decision = 'ADAPT', starts_on = '2021-07-01' WHERE id = $1",
      [cycleId],
    );
    pack = await published(who, interventionId, cycleId);
  }
  return codes;
}

test('two lineages three forks deep stand beside each other, from whichever concept of theirs one looks', async () => {
  const [one, other] = [await threeForksDeep(), await threeForksDeep()];
  const expected = (codes: readonly string[]) => [
    [codes[0], 0, null],
    [codes[1], 1, 0],
    [codes[2], 2, 1],
    [codes[3], 3, 2],
  ];
  for (const codes of [one, other])
    for (const code of codes) expect(await lineageOf(code)).toEqual(expected(codes));
});

test('a fork of a withdrawn version makes nothing, and the lineage that stands stays', async () => {
  const codes = await threeForksDeep();
  const pack = await done(lead, 'transferPackage', { code: codes[1] ?? '' });
  const mette = await api.as('Mette Krogh');
  await done(mette, 'withdrawPackage', { id: pack.id, version: pack.version, reason: 'Det holdt ikke' });
  const [per, placeId] = [await api.as('Per Lund'), await idOfPlace(api, 'HAL')];
  const count = () =>
    api.row<{ count: number }>('SELECT count(*)::int AS count FROM intervention WHERE place_id = $1', [
      placeId,
    ]);
  const before = await count();
  const input = {
    ...{ id: uuidv7(), packageId: pack.id, placeId, interventionId: uuidv7(), cycleId: uuidv7() },
    ...{ goalId: uuidv7(), measureId: uuidv7(), changes: [], differences: [] },
  };
  expect(await refusal(per, 'takeUpPackage', { input })).toBe('PACKAGE_WITHDRAWN');
  expect(await count()).toEqual(before);
  expect((await lineageOf(codes[0] ?? '')).map(([code]) => code)).toEqual(codes);
});
