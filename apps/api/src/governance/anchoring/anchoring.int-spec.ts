import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import {
  answered,
  startTestApi,
  type Actor,
  type Answer,
  type TestApi,
} from '../../testing/start-test-api.js';

/** What is to stay when the programme is over: local unless the group decides something else. */
let api: TestApi;
let birgitte: Actor;
let kirsten: Actor;
let niels: Actor;
let gitte: Actor;

beforeAll(async () => {
  api = await startTestApi();
  birgitte = await api.as('Birgitte Holm');
  kirsten = await api.as('Kirsten Thue');
  niels = await api.as('Niels Dahl');
  gitte = await api.as('Gitte Winther');
});
afterAll(() => api.close());

const fields = `id number version title reach model state round outcome outcomeWords decidedOn mine votes { choice line by { name } } proposedBy { name }`;
const propose = `mutation ($input: AnchoringInput!) { proposeAnchoring(input: $input) { ${fields} } }`;
const update = `mutation ($id: ID!, $version: Int!, $patch: AnchoringPatch!) { updateAnchoring(id: $id, version: $version, patch: $patch) { ${fields} } }`;
const vote = `mutation ($input: AnchoringVoteInput!) { voteOnAnchoring(input: $input) { ${fields} } }`;
const list = `{ anchorings { ${fields} } }`;

interface Told {
  id: string;
  version: number;
  state: string;
  round: number;
  outcomeWords: string;
  mine: boolean;
  votes: { by: { name: string } }[];
}
const network = { title: 'Netværket af læringsagenter', reach: 'ACROSS', model: 'To møder om året på skift' };
const proposed = async (): Promise<Told> =>
  answered<Told>(await birgitte.ask(propose, { input: { id: uuidv7(), ...network } }), 'proposeAnchoring');
const say = (who: Actor, { id, round }: Told, choice: string, line = ''): Promise<Answer> =>
  who.ask(vote, { input: { id: uuidv7(), anchoringId: id, round, choice, line } });

describe('an anchoring decision', () => {
  test('is made by two equal answers, conditions merged, and stands', async () => {
    const asked = await proposed();
    expect(asked).toMatchObject({ state: 'PROPOSED', mine: false });
    const one = answered<Told>(
      await say(kirsten, asked, 'APPROVE_WITH_CONDITIONS', 'Kun det første år'),
      'voteOnAnchoring',
    );
    expect(one).toMatchObject({ state: 'PROPOSED', mine: true });
    expect(one.votes).toHaveLength(1);
    const two = await say(niels, asked, 'APPROVE_WITH_CONDITIONS', 'Helsingør er vært');
    expect(answered<Told>(two, 'voteOnAnchoring')).toMatchObject({
      state: 'APPROVED',
      outcomeWords: 'Kun det første år. Helsingør er vært.',
    });
    expect((await say(gitte, asked, 'APPROVE')).code).toBe('ANCHORING_DECIDED');
    expect((await birgitte.ask(update, { id: asked.id, version: 2, patch: { title: 'x' } })).code).toBe(
      'ANCHORING_DECIDED',
    );
  });

  test('of three at the same moment two decide and the third is told so', async () => {
    const asked = await proposed();
    const answers = await Promise.all([kirsten, niels, gitte].map((chief) => say(chief, asked, 'APPROVE')));
    expect(answers.map(({ code }) => code).filter(Boolean)).toEqual(['ANCHORING_DECIDED']);
    expect((await api.rows('SELECT state FROM anchoring WHERE id = $1', [asked.id]))[0]).toEqual({
      state: 'APPROVED',
    });
  });

  test('is split and stays open; sent back it is written anew and asked anew', async () => {
    const asked = await proposed();
    await say(kirsten, asked, 'APPROVE');
    await say(niels, asked, 'REJECT', 'Det er lokalt');
    const [open] = answered<Told[]>(await gitte.ask(list), 'anchorings');
    expect(open).toMatchObject({ id: asked.id, state: 'PROPOSED', mine: true });
    await say(kirsten, asked, 'SEND_BACK', 'Hvem betaler?');
    const back = answered<Told>(await say(gitte, asked, 'SEND_BACK', 'Hvem betaler?'), 'voteOnAnchoring');
    expect(back).toMatchObject({ state: 'RETURNED', outcomeWords: 'Hvem betaler?' });
    const anew = answered<Told>(
      await birgitte.ask(update, {
        id: asked.id,
        version: back.version,
        patch: { model: 'Kommunerne betaler på skift' },
      }),
      'updateAnchoring',
    );
    expect(anew).toMatchObject({ state: 'PROPOSED', round: 2, outcome: null, votes: [] });
    expect((await say(niels, asked, 'APPROVE')).code).toBe('CONFLICT');
  });

  test('names how several keep it, needs a line for all but a plain approval, and is the lead’s to propose', async () => {
    const input = { id: uuidv7(), ...network };
    expect(await birgitte.ask(propose, { input: { ...input, model: ' ' } })).toMatchObject({
      code: 'REQUIRED',
      field: 'model',
    });
    expect((await birgitte.ask(propose, { input: { ...input, interventionId: uuidv7() } })).code).toBe(
      'UNKNOWN_REFERENCE',
    );
    expect((await kirsten.ask(propose, { input })).code).toBe('FORBIDDEN');
    const asked = await proposed();
    expect((await say(kirsten, asked, 'REJECT')).code).toBe('DEVIATION_NEEDS_LINE');
    expect((await say(birgitte, asked, 'APPROVE')).code).toBe('FORBIDDEN');
    expect((await birgitte.ask(update, { id: asked.id, version: 9, patch: { title: 'Nyt' } })).code).toBe(
      'CONFLICT',
    );
    expect((await say(await api.as('Vibeke Ravn'), asked, 'APPROVE')).code).toBe('DEVIATION_NOT_A_VOTER');
    const anna = await api.as('Anna Lykke');
    expect((await say(anna, asked, 'APPROVE')).code).toBe('FORBIDDEN');
    // What is to stay is everybody's to read; who answered what is not.
    const [seen] = answered<Told[]>(await anna.ask(list), 'anchorings');
    expect(seen).toMatchObject({ id: asked.id, votes: [] });
  });

  test('does not exist where no group holds the power', async () => {
    const copenhagen = await api.as('Asger Bay', 'slip-hjemmeplejen-fri');
    expect((await copenhagen.ask(propose, { input: { id: uuidv7(), ...network } })).code).toBe('NOT_FOUND');
  });
});
