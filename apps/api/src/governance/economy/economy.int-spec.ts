import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { idOfPlace } from '../../testing/people.js';
import { answered, startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import { buildWork, type Work } from '../../testing/work.js';
import { ask, codeOf, lineMade, lineSeen, part, type Line } from './testing/purse.js';

let api: TestApi;
let lead: Actor;
let lone: Actor;
let fredensborg: string;
let work: Work;

beforeAll(async () => {
  api = await startTestApi();
  lead = await api.as('Birgitte Holm');
  lone = await api.as('Lone Falk');
  fredensborg = await idOfPlace(api, 'FRE');
  work = await buildWork(api, fredensborg);
});
afterAll(() => api.close());

const { create, update, remove, take, read } = ask;
const made = (more: object = {}, actor = lead): Promise<Line> => lineMade(actor, more);
const lineNow = (id: string, actor = lead): Promise<Line | undefined> => lineSeen(actor, id);

describe('a budget line', () => {
  test('is the lead’s to keep, in whole øre, on the version that was seen', async () => {
    const one = await made();
    const changed = await lead.ask(update, {
      id: one.id,
      version: 1,
      patch: { committedOre: 171_200_05, forecastOre: 358_400_00 },
    });
    expect(answered<Line>(changed, 'updateBudgetLine')).toMatchObject({
      version: 2,
      committedOre: 171_200_05,
      forecastOre: 358_400_00,
    });
    const cleared = await lead.ask(update, { id: one.id, version: 2, patch: { forecastOre: null } });
    expect(answered<Line>(cleared, 'updateBudgetLine')).toMatchObject({
      forecastOre: null,
      committedOre: 171_200_05,
    });
    expect(await codeOf(lead.ask(update, { id: one.id, version: 2, patch: { name: 'Andet' } }))).toBe(
      'CONFLICT',
    );
    expect(await codeOf(lead.ask(update, { id: one.id, version: 3, patch: { grantedOre: 1e14 } }))).toBe(
      'AMOUNT_NOT_WHOLE',
    );
    expect(await codeOf(lead.ask(update, { id: one.id, version: 3, patch: { grantedOre: 1.5 } }))).toBe(
      'VALIDATION',
    );
    expect(await codeOf(lone.ask(create, { input: { id: uuidv7(), name: 'Min' } }))).toBe('FORBIDDEN');
    expect(await codeOf(lead.ask(create, { input: { id: uuidv7(), name: 'Løn', placeId: uuidv7() } }))).toBe(
      'NOT_FOUND',
    );
  });

  test('plans no less than nothing', async () => {
    const one = await made();
    for (const field of ['grantedOre', 'committedOre', 'forecastOre']) {
      const patch = { [field]: -1 };
      expect(await lead.ask(update, { id: one.id, version: 1, patch })).toMatchObject({
        ...{ code: 'AMOUNT_NOT_WHOLE', field },
      });
      const input = { id: uuidv7(), name: 'Minus', ...patch };
      expect(await codeOf(lead.ask(create, { input }))).toBe('AMOUNT_NOT_WHOLE');
    }
  });

  test('goes only while nothing is posted on it', async () => {
    const one = await made();
    await lead.ask(take, part(one.id, [100]));
    expect(await codeOf(lead.ask(remove, { id: one.id, version: 1 }))).toBe('BUDGET_LINE_IN_USE');
    const other = await made();
    expect(await codeOf(lone.ask(remove, { id: other.id, version: 1 }))).toBe('FORBIDDEN');
    expect(await codeOf(lead.ask(remove, { id: other.id, version: 2 }))).toBe('CONFLICT');
    expect(await codeOf(lead.ask(remove, { id: other.id, version: 1 }))).toBeUndefined();
    expect(await lineNow(other.id)).toBeUndefined();
  });

  test('is seen by lead and steering group; the project worker sees the own place’s, others nothing', async () => {
    const [all, own, other] = [
      await made(),
      await made({ placeId: fredensborg }),
      await made({ placeId: await idOfPlace(api, 'HEL') }),
    ];
    const kirsten = await api.as('Kirsten Thue');
    for (const { id } of [all, own, other]) expect(await lineNow(id, kirsten)).toBeDefined();
    expect(await lineNow(own.id, lone)).toBeDefined();
    expect(await lineNow(all.id, lone)).toBeUndefined();
    expect(await lineNow(other.id, lone)).toBeUndefined();
    for (const name of ['Anna Lykke', 'Henrik Mørk', 'Tom Rask', 'Ida Storm'])
      expect(await codeOf((await api.as(name)).ask(read))).toBe('FORBIDDEN');
  });
});

describe('an approved deviation', () => {
  test('changes the budget line it is about, unless that has been changed meanwhile', async () => {
    const own = await made({ placeId: fredensborg, grantedOre: 100_000_00 });
    const deviation = async () => {
      const id = uuidv7();
      const input = {
        ...{ id, interventionId: work.interventionId, title: 'Flere timer', why: 'Sygdom' },
        ...{ budgetLineId: own.id, grantedAfterOre: 105_000_00 },
      };
      const told = 'id version severity grantedBeforeOre';
      await lone.ask(
        `mutation ($input: CreateDeviationInput!) { createDeviation(input: $input) { ${told} } }`,
        { input },
      );
      const proposed = await lone.ask(
        `mutation ($id: ID!) { proposeDeviation(id: $id, version: 1) { ${told} } }`,
        { id },
      );
      expect(answered(proposed, 'proposeDeviation')).toMatchObject({ severity: 'MINOR' });
      const decide =
        'mutation ($id: ID!) { decideDeviation(id: $id, version: 2, choice: APPROVE) { state appliedOn clashes { field then now } } }';
      return async () => answered(await lead.ask(decide, { id }), 'decideDeviation');
    };
    const [first, second] = [await deviation(), await deviation()];
    expect(await first()).toMatchObject({ appliedOn: '2021-07-14', clashes: [] });
    expect((await lineNow(own.id))?.grantedOre).toBe(105_000_00);
    expect(await second()).toMatchObject({
      state: 'APPROVED',
      appliedOn: null,
      clashes: [{ field: 'budget', then: '10000000', now: '10500000' }],
    });
  });
});

describe('the citizens’ pool', () => {
  const slip = 'slip-hjemmeplejen-fri';
  const request = `mutation ($input: PoolRequestInput!) { requestFromPool(input: $input) { id version number state } }`;
  const decide = `mutation ($id: ID!, $version: Int!, $grant: Boolean!, $reason: String!) { decidePoolRequest(id: $id, version: $version, grant: $grant, reason: $reason) { state reason decidedOn } }`;
  const withdraw =
    'mutation ($id: ID!, $version: Int!) { withdrawPoolRequest(id: $id, version: $version) { state } }';

  test('is asked by a place, granted out of what is left, and never more', async () => {
    const [asger, camilla, poul] = (await Promise.all(
      ['Asger Bay', 'Camilla Toft', 'Poul Krag'].map((name) => api.as(name, slip)),
    )) as [Actor, Actor, Actor];
    const placeId = await idOfPlace(api, 'BO1', slip);
    await api.rows('DELETE FROM budget_line WHERE citizens_pool');
    const asking = (amountOre: number, at = placeId) => ({
      input: { id: uuidv7(), placeId: at, title: 'Rundvisning', amountOre },
    });
    expect(await codeOf(camilla.ask(request, asking(1000)))).toBe('POOL_MISSING');
    // Whoever may ask is told that there is one, and not what is in it.
    const there = async (who: Actor) => (await who.ask('{ hasCitizensPool }')).data;
    expect(await there(camilla)).toEqual({ hasCitizensPool: false });
    const pool = await made({ name: 'Borgerpuljen', citizensPool: true, grantedOre: 5000_00 }, asger);
    expect(await there(camilla)).toEqual({ hasCitizensPool: true });
    expect(await codeOf(api.stranger.ask('{ hasCitizensPool }'))).toBe('UNAUTHENTICATED');
    expect(await there(await api.as('Anna Lykke'))).toEqual({ hasCitizensPool: false });
    expect(
      await codeOf(asger.ask(create, { input: { id: uuidv7(), name: 'En til', citizensPool: true } })),
    ).toBe('POOL_TAKEN');
    expect(await codeOf(camilla.ask(request, asking(0)))).toBe('AMOUNT_NOT_WHOLE');
    expect(await codeOf(camilla.ask(request, asking(1000, fredensborg)))).toBe('NOT_FOUND');
    expect(await codeOf(camilla.ask(request, asking(1000, await idOfPlace(api, 'BO2', slip))))).toBe(
      'FORBIDDEN',
    );
    expect(await codeOf(poul.ask(request, asking(1000)))).toBe('FORBIDDEN');
    const ask = async (ore: number) =>
      answered<{ id: string; number: number }>(await camilla.ask(request, asking(ore)), 'requestFromPool');
    const [one, two, three] = [await ask(3000_00), await ask(3000_00), await ask(100)];
    expect([one.number, two.number, three.number].map((number) => number - one.number)).toEqual([0, 1, 2]);
    const decided = (id: string, grant: boolean) =>
      asger.ask(decide, { id, version: 1, grant, reason: 'Lovende metode' });
    expect(await codeOf(camilla.ask(decide, { id: one.id, version: 1, grant: true, reason: 'Ja' }))).toBe(
      'FORBIDDEN',
    );
    const both = await Promise.all([decided(one.id, true), decided(two.id, true)]);
    expect(both.map(({ code }) => code ?? 'GRANTED').sort()).toEqual(['GRANTED', 'POOL_TOO_SMALL']);
    const now = answered<Line[]>(await asger.ask(read), 'budgetLines').find(({ id }) => id === pool.id);
    expect(now?.committedOre).toBe(3000_00);
    expect(await codeOf(asger.ask(remove, { id: pool.id, version: 2 }))).toBe('BUDGET_LINE_IN_USE');
    expect(await codeOf(camilla.ask(withdraw, { id: three.id, version: 1 }))).toBeUndefined();
    expect(await codeOf(decided(three.id, true))).toBe('POOL_DECIDED');
  });
});
