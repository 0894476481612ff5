import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { captureLog } from '../../testing/captured-log.js';
import { idOfPlace } from '../../testing/people.js';
import { answered, startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import { ask, codeOf, lineMade, lineSeen, part, type Line } from './testing/purse.js';

const { take, undo } = ask;
let api: TestApi;
let lead: Actor;
let lone: Actor;
let fredensborg: string;

beforeAll(async () => {
  api = await startTestApi();
  lead = await api.as('Birgitte Holm');
  lone = await api.as('Lone Falk');
  fredensborg = await idOfPlace(api, 'FRE');
});
afterAll(() => api.close());

const made = (more: object = {}): Promise<Line> => lineMade(lead, more);
const lineNow = (id: string): Promise<Line | undefined> => lineSeen(lead, id);

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
  });

  test('leaves out the line with a CPR number, tells where it stood, and takes the others; the number is kept nowhere', async () => {
    const one = await made();
    const printed = captureLog();
    const told = 'Kørsel til 010150-1237';
    const sent = part(one.id, [100, 200, 400, 800], {
      texts: ['Kaffe', told, 'Kaffe', 'Te'],
      references: ['1', '2', '0912060063', '4'],
      fileLines: [811, 812, 813, 815],
      unreadable: [{ line: 814, reason: 'PERSONAL_DATA', column: 'Posteringstekst' }],
    });
    const first = answered<{ inserted: number }>(await lead.ask(take, sent), 'importPostings');
    const leftOut = [
      { line: 814, reason: 'PERSONAL_DATA', column: 'Posteringstekst' },
      { line: 812, reason: 'PERSONAL_DATA', column: 'texts' },
      { line: 813, reason: 'PERSONAL_DATA', column: 'references' },
    ];
    expect(first).toMatchObject({ inserted: 2, same: 0, totalOre: 900, unreadable: leftOut });
    expect((await lineNow(one.id))?.spentOre).toBe(900);
    // The same part again, as when its answer was lost: nothing twice, and told once.
    expect(answered(await lead.ask(take, sent), 'importPostings')).toMatchObject({
      ...{ inserted: 2, same: 2, totalOre: 900, unreadable: leftOut },
    });
    const everywhere = await api.rows<{ whole: string }>(
      `SELECT t::text AS whole FROM posting t UNION ALL SELECT t::text FROM posting_import t UNION ALL SELECT t::text FROM audit_entry t UNION ALL SELECT t::text FROM receipt t`,
    );
    printed.stop();
    expect(`${JSON.stringify(everywhere)}${printed.text()}`).not.toMatch(/010150-1237|0912060063/);
    // What names the whole file is no line that can be left out.
    expect(await codeOf(lead.ask(take, part(one.id, [1], { fileName: 'cpr 010150-1237.csv' })))).toBe(
      'PERSONAL_DATA',
    );
  });
});
