import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { idOfPlace } from '../../testing/people.js';
import {
  answered,
  startTestApi,
  type Actor,
  type Answer,
  type TestApi,
} from '../../testing/start-test-api.js';
import { buildWork, type Work } from '../../testing/work.js';

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

const line = 'id version name placeId grantedOre committedOre forecastOre spentOre citizensPool';
const create = `mutation ($input: CreateBudgetLineInput!) { createBudgetLine(input: $input) { ${line} } }`;
const update = `mutation ($id: ID!, $version: Int!, $patch: BudgetLinePatch!) { updateBudgetLine(id: $id, version: $version, patch: $patch) { ${line} } }`;
const remove = `mutation ($id: ID!, $version: Int!) { removeBudgetLine(id: $id, version: $version) { id } }`;
const take = `mutation ($input: ImportPostingsInput!) { importPostings(input: $input) { id inserted same totalOre undoneAt unreadable { line reason } by { name } } }`;
const undo = 'mutation ($id: ID!) { undoPostingImport(id: $id) { id undoneAt } }';
const read = `{ budgetLines { ${line} postings { postedOn text reference amountOre } } }`;

interface Line {
  id: string;
  version: number;
  spentOre: number;
  grantedOre: number;
  committedOre: number;
  forecastOre: number | null;
}
const made = async (more: object = {}, actor = lead): Promise<Line> =>
  answered<Line>(
    await actor.ask(create, {
      input: { id: uuidv7(), name: 'Læringsseminarer', grantedOre: 320_000_00, ...more },
    }),
    'createBudgetLine',
  );
const lineNow = async (id: string, actor = lead): Promise<Line | undefined> =>
  answered<Line[]>(await actor.ask(read), 'budgetLines').find((each) => each.id === id);
const codeOf = async (answer: Promise<Answer>): Promise<string | undefined> => (await answer).code;

/** Lines of a file, as the client reads it: amounts in øre, all on one budget line. */
const part = (lineId: string, amounts: readonly number[], more: object = {}) => ({
  input: {
    id: uuidv7(),
    fileName: 'Prisme juli.csv',
    lineIds: [lineId],
    lines: amounts.map(() => 0),
    postedOn: amounts.map(() => '2021-07-01'),
    amounts,
    texts: amounts.map((_, at) => `Linje ${at}`),
    references: amounts.map((_, at) => `B${at}`),
    ordinals: amounts.map(() => 1),
    ...more,
  },
});

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

describe('a file of the finance system', () => {
  test('of 20,000 lines in five parts adds up to the øre, and what could not be read is told', async () => {
    const one = await made();
    const id = uuidv7();
    const amounts = Array.from({ length: 20_000 }, (_, at) => ((at * 7919) % 500_000) - 100_000 + (at % 3));
    for (let from = 0; from < amounts.length; from += 4000) {
      const input = part(one.id, amounts.slice(from, from + 4000)).input;
      const answer = await lead.ask(take, {
        input: {
          ...input,
          id,
          references: input.amounts.map((_, at) => `B${from + at}`),
          unreadable: from === 0 ? [{ line: 812, reason: 'AMOUNT' }] : [],
        },
      });
      expect(answer.code).toBeUndefined();
    }
    const total = amounts.reduce((sum, amount) => sum + amount, 0);
    expect((await lineNow(one.id))?.spentOre).toBe(total);
    const imports = await lead.ask(
      '{ postingImports { id inserted same totalOre unreadable { line reason } } }',
    );
    expect(answered<{ id: string }[]>(imports, 'postingImports').find((each) => each.id === id)).toEqual({
      id,
      inserted: 20_000,
      same: 0,
      totalOre: total,
      unreadable: [{ line: 812, reason: 'AMOUNT' }],
    });
  }, 60_000);

  test('that comes again is not taken twice; two equal lines of one file are two', async () => {
    const one = await made();
    const twice = part(one.id, [1250, 1250], {
      texts: ['Kaffe', 'Kaffe'],
      references: ['', ''],
      ordinals: [1, 2],
    });
    expect(answered(await lead.ask(take, twice), 'importPostings')).toMatchObject({
      inserted: 2,
      same: 0,
      totalOre: 2500,
    });
    const again = { input: { ...twice.input, id: uuidv7() } };
    expect(answered(await lead.ask(take, again), 'importPostings')).toMatchObject({
      inserted: 0,
      same: 2,
      totalOre: 0,
    });
    expect((await lineNow(one.id))?.spentOre).toBe(2500);
  });

  test('is taken back whole', async () => {
    const one = await made({ placeId: fredensborg });
    const sent = part(one.id, [100, 200]);
    expect(await codeOf(lone.ask(take, sent))).toBeUndefined();
    const mette = await api.as('Mette Kjær');
    expect(await codeOf(mette.ask(undo, { id: sent.input.id }))).toBe('NOT_FOUND');
    expect(await codeOf(lone.ask(undo, { id: sent.input.id }))).toBeUndefined();
    expect((await lineNow(one.id))?.spentOre).toBe(0);
    expect(await codeOf(lone.ask(undo, { id: sent.input.id }))).toBe('IMPORT_UNDONE');
    expect(await codeOf(lone.ask(take, sent))).toBe('IMPORT_UNDONE');
  });

  test('goes only to lines one may post on, and only whole', async () => {
    const [all, own] = [await made(), await made({ placeId: fredensborg })];
    expect(await codeOf(lone.ask(take, part(all.id, [1])))).toBe('NOT_FOUND');
    expect(await codeOf((await api.as('Ole Brandt')).ask(take, part(own.id, [1])))).toBe('FORBIDDEN');
    expect(await codeOf(lone.ask(take, part(own.id, [])))).toBe('IMPORT_EMPTY');
    expect(await codeOf(lone.ask(take, part(own.id, [1, 2], { texts: ['én'] })))).toBe('POSTINGS_UNEVEN');
    expect(await codeOf(lone.ask(take, part(own.id, [1], { lines: [3] })))).toBe('POSTINGS_UNEVEN');
    expect(await codeOf(lone.ask(take, part(own.id, [1], { texts: ['cpr 010150-1237'] })))).toBe(
      'PERSONAL_DATA',
    );
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
    const pool = await made({ name: 'Borgerpuljen', citizensPool: true, grantedOre: 5000_00 }, asger);
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
    expect(await codeOf(camilla.ask(withdraw, { id: three.id, version: 1 }))).toBeUndefined();
    expect(await codeOf(decided(three.id, true))).toBe('POOL_DECIDED');
  });
});
