import { describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { answered, type Actor } from '../../testing/start-test-api.js';
import { storyInHelsingoer } from '../../testing/story.js';

/* Karin stands in something that pulls both ways. She writes it down, hands it to the team, and is told what they did with it. */
const story = storyInHelsingoer();

interface Dilemma {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}
const fields = 'id version text considerations level dimension state answer handedOverOn mine';
const draft = `mutation ($input: DraftDilemmaInput!) { draftDilemma(input: $input) { ${fields} } }`;
const update = `mutation ($id: ID!, $version: Int!, $patch: DilemmaPatch!) { updateDilemma(id: $id, version: $version, patch: $patch) { ${fields} } }`;
const handOver = `mutation ($id: ID!, $version: Int!, $unnamed: Boolean!) { handOverDilemma(id: $id, version: $version, unnamed: $unnamed) { ${fields} } }`;
const remove = `mutation ($id: ID!, $version: Int!) { removeDilemma(id: $id, version: $version) { id } }`;
const answerIt = `mutation ($id: ID!, $version: Int!, $answer: String!) { answerDilemma(id: $id, version: $version, answer: $answer) { ${fields} } }`;

const told = {
  text: 'En dame på 92 vil gå tur alene. Hendes søn vil have, at vi låser døren.',
  considerations: ['SELF_DETERMINATION', 'RELATIVES_WISH'],
  level: 'SITUATION',
  dimension: 'BOTH',
};
const write = (more: object = {}, who = story.karin) =>
  who.ask(draft, { input: { id: uuidv7(), interventionId: story.work.interventionId, ...told, ...more } });
const drafted = async (more: object = {}) => answered<Dilemma>(await write(more), 'draftDilemma');
const give = ({ id, version }: Dilemma, unnamed = false, who = story.karin) =>
  who.ask(handOver, { id, version, unnamed });
const seenBy = async (who: Actor) =>
  answered<{ dilemmas: Dilemma[] }>(
    await who.ask(`query ($code: String!) { intervention(code: $code) { dilemmas { ${fields} } } }`, {
      code: story.work.code,
    }),
    'intervention',
  ).dilemmas.map(({ id }) => id);

describe('a draft', () => {
  test('is its author’s alone, can be changed, and can be taken away again', async () => {
    const mine = await drafted();
    expect(mine).toMatchObject({ state: 'DRAFT', mine: true, handedOverOn: null });
    expect(await seenBy(story.karin)).toContain(mine.id);
    expect(await seenBy(story.anna)).not.toContain(mine.id);
    const changed = answered<Dilemma>(
      await story.karin.ask(update, {
        id: mine.id,
        version: 1,
        patch: { text: 'Andet', level: 'PRINCIPLE' },
      }),
      'updateDilemma',
    );
    expect(changed).toMatchObject({ text: 'Andet', level: 'PRINCIPLE', version: 2 });
    expect((await story.anna.ask(update, { id: mine.id, version: 2, patch: { text: 'x' } })).code).toBe(
      'NOT_FOUND',
    );
    const key = uuidv7();
    const removed = await story.karin.ask(remove, { id: mine.id, version: 2 }, { 'idempotency-key': key });
    expect(removed.code).toBeUndefined();
    expect(await seenBy(story.karin)).not.toContain(mine.id);
    await story.karin.ask('mutation ($key: ID!) { undoChange(key: $key) }', { key });
    expect(await seenBy(story.karin)).toContain(mine.id);
    expect(await seenBy(story.anna)).not.toContain(mine.id);
  });

  test('refuses a CPR number, an empty text, and whoever works elsewhere', async () => {
    expect((await write({ text: 'Det var 010150-1237' })).code).toBe('PERSONAL_DATA');
    expect((await write({ text: '  ' })).code).toBe('REQUIRED');
    expect((await write({}, story.ole)).code).toBe('FORBIDDEN');
    expect((await write({}, story.api.stranger)).code).toBe('UNAUTHENTICATED');
  });
});

describe('handing over', () => {
  test('gives it to the team without a name, and from then on it stands', async () => {
    const mine = await drafted();
    const given = answered<Dilemma>(await give(mine), 'handOverDilemma');
    expect(given).toMatchObject({ state: 'HANDED_OVER', handedOverOn: '2021-07-14', mine: true });
    expect(await seenBy(story.anna)).toContain(mine.id);
    expect(await seenBy(story.ole)).toEqual([]);
    expect(await seenBy(await story.api.as('Birgitte Holm'))).toEqual([]);
    expect((await story.karin.ask(update, { id: mine.id, version: 2, patch: { text: 'x' } })).code).toBe(
      'DILEMMA_HANDED_OVER',
    );
    expect((await story.karin.ask(remove, { id: mine.id, version: 2 })).code).toBe('DILEMMA_HANDED_OVER');
  });

  test('is refused with one consideration, with a name, and with a telephone number', async () => {
    expect((await give(await drafted({ considerations: ['PROFESSIONAL'] }))).code).toBe('DILEMMA_INCOMPLETE');
    const named = await drafted({ text: 'I går ville Karen ud, og hendes søn sagde nej.' });
    expect((await give(named)).code).toBe('DILEMMA_NAMES');
    expect((await give(await drafted({ text: 'Vi bor på Lindehuset.' }), true)).code).toBeUndefined();
    const phone = await drafted({ text: 'Hun ville ringe til 48 12 34 56.' });
    expect((await give(phone, true)).code).toBe('DILEMMA_CONTACT');
    expect((await give(named, true, story.anna)).code).toBe('NOT_FOUND');
  });
});

describe('what the team did with it', () => {
  test('is told to the author, and is the team’s to tell', async () => {
    const given = answered<Dilemma>(await give(await drafted()), 'handOverDilemma');
    const said = {
      id: given.id,
      version: 2,
      answer: 'Vi talte om det på tavlemødet, og sønnen er inviteret.',
    };
    expect((await story.karin.ask(answerIt, said)).code).toBe('FORBIDDEN');
    expect((await story.ole.ask(answerIt, said)).code).toBe('NOT_FOUND');
    expect(answered<object>(await story.anna.ask(answerIt, said), 'answerDilemma')).toMatchObject({
      answer: said.answer,
      mine: false,
    });
    const draftOfAnna = answered<Dilemma>(await write({}, story.anna), 'draftDilemma');
    expect((await story.anna.ask(answerIt, { ...said, id: draftOfAnna.id, version: 1 })).code).toBe(
      'FORBIDDEN',
    );
  });
});
