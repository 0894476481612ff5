import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { answered, startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';

/** The grant as the funder gave it, which the budget lines divide. */
let api: TestApi;
let lead: Actor;

beforeAll(async () => {
  api = await startTestApi();
  lead = await api.as('Birgitte Holm');
});
afterAll(() => api.close());

const note = `mutation ($input: ProgrammeGrantInput!) { noteProgrammeGrant(input: $input) { version amountOre reference } }`;
const read = '{ programmeGrant { version amountOre reference } }';
const input = (more: object) => ({ input: { id: uuidv7(), amountOre: 2_650_000_50, ...more } });

test('is noted by the lead in whole øre, on the version that was seen, and stands in the report to the øre', async () => {
  const first = answered<{ version: number }>(await lead.ask(read), 'programmeGrant');
  expect((await lead.ask(note, input({}))).code).toBe('CONFLICT');
  expect((await lead.ask(note, input({ version: 99 }))).code).toBe('CONFLICT');
  const noted = await lead.ask(note, input({ version: first.version, reference: 'SST 4711' }));
  expect(answered(noted, 'noteProgrammeGrant')).toEqual({
    version: first.version + 1,
    amountOre: 2_650_000_50,
    reference: 'SST 4711',
  });
  const again = { version: first.version + 1 };
  expect((await lead.ask(note, input({ ...again, amountOre: -1 }))).code).toBe('AMOUNT_NOT_WHOLE');
  expect((await lead.ask(note, input({ ...again, reference: 'cpr 010150-1237' }))).code).toBe(
    'PERSONAL_DATA',
  );

  const open = `mutation ($input: OpenReportInput!) { openReport(input: $input) { content { sections { key blocks { spans { text } } } } } }`;
  const opened = await lead.ask(open, { input: { id: uuidv7(), kind: 'FINAL', title: 'Slutrapport' } });
  // The demonstration's lines divide 2.650.000 kroner.
  expect(JSON.stringify(opened.data)).toContain('"2.650.000,50"');
  expect(JSON.stringify(opened.data)).toContain('"0,50"');
});

test('is read by those who see all the lines it is divided by, and noted by nobody else', async () => {
  expect((await (await api.as('Kirsten Thue')).ask(read)).data).toMatchObject({
    programmeGrant: { reference: 'SST 4711' },
  });
  // Beside the own place's lines alone it would say that nearly all of it is left.
  for (const name of ['Lone Falk', 'Anna Lykke', 'Henrik Mørk'])
    expect((await (await api.as(name)).ask(read)).code).toBe('FORBIDDEN');
  expect((await (await api.as('Kirsten Thue')).ask(note, input({ version: 2 }))).code).toBe('FORBIDDEN');
  expect((await api.stranger.ask(note, input({ version: 2 }))).code).toBe('UNAUTHENTICATED');
  // Another programme has none yet, and notes its own.
  const asger = await api.as('Asger Bay', 'slip-hjemmeplejen-fri');
  expect((await asger.ask(read)).data).toEqual({ programmeGrant: null });
  expect(answered(await asger.ask(note, input({})), 'noteProgrammeGrant')).toMatchObject({ version: 1 });
});
