import { describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { idOfPlace } from '../../testing/people.js';
import { answered, type Actor } from '../../testing/start-test-api.js';
import { storyInHelsingoer } from '../../testing/story.js';
import { buildWork } from '../../testing/work.js';

const story = storyInHelsingoer();

interface Idea {
  readonly id: string;
  readonly version: number;
  readonly consent: string;
  readonly author: { readonly name: string } | null;
  readonly mine: boolean;
  readonly fate: { readonly outcome: string; readonly cycleNumber: number | null };
}
const fields =
  'id version text consent answer mine changeIdeaId author { name } fate { outcome cycleNumber }';
const leave = `mutation ($input: LeaveIdeaInput!) { leaveIdea(input: $input) { ${fields} } }`;
const consent = `mutation ($id: ID!, $version: Int!, $consent: IdeaConsent!) { consentToIdea(id: $id, version: $version, consent: $consent) { ${fields} } }`;
const ask = `mutation ($id: ID!, $version: Int!) { askForIdea(id: $id, version: $version) { ${fields} } }`;
const answerIt = `mutation ($id: ID!, $version: Int!, $answer: String!) { answerIdea(id: $id, version: $version, answer: $answer) { ${fields} } }`;
const use = `mutation ($id: ID!, $version: Int!, $driverId: ID!, $changeIdeaId: ID!) { useIdea(id: $id, version: $version, driverId: $driverId, changeIdeaId: $changeIdeaId) { ${fields} } }`;
const seen = `query ($code: String!) { intervention(code: $code) { ideas { ${fields} } changeIdeas { id text source author { name } } } }`;

const left = async (how = 'UNNAMED', who = story.karin): Promise<Idea> =>
  answered(
    await who.ask(leave, {
      input: {
        ...{ id: uuidv7(), interventionId: story.work.interventionId },
        ...{ text: 'Spørg ved aftenkaffen', consent: how },
      },
    }),
    'leaveIdea',
  );
const page = async (who: Actor) =>
  answered<{ ideas: Idea[]; changeIdeas: { id: string; source: string; author: object | null }[] }>(
    await who.ask(seen, { code: story.work.code }),
    'intervention',
  );
const intoDiagram = (idea: Idea, who = story.anna) =>
  who.ask(use, {
    ...{ id: idea.id, version: idea.version },
    ...{ driverId: story.work.theory.stands, changeIdeaId: uuidv7() },
  });

describe('leaving an idea', () => {
  test('shows it to the team without a name, unless its author said so', async () => {
    const unnamed = await left();
    const named = await left('NAMED');
    expect(unnamed).toMatchObject({ mine: true, author: null, fate: { outcome: 'WAITING' } });
    const { ideas } = await page(story.anna);
    expect(ideas.find(({ id }) => id === unnamed.id)).toMatchObject({ author: null, mine: false });
    expect(ideas.find(({ id }) => id === named.id)?.author).toEqual({ name: 'Karin Friis' });
  });

  test('refuses a CPR number, an empty line, and a yes to what nobody has asked', async () => {
    const given = {
      id: uuidv7(),
      interventionId: story.work.interventionId,
      text: 'Godt',
      consent: 'UNNAMED',
    };
    const put = async (more: object) => (await story.karin.ask(leave, { input: { ...given, ...more } })).code;
    expect(await put({ text: 'Ring til 010150-1237' })).toBe('PERSONAL_DATA');
    expect(await put({ text: '  ' })).toBe('REQUIRED');
    expect(await put({ consent: 'DECLINED' })).toBe('VALIDATION');
  });

  test('is for the place’s own: others neither leave nor see ideas', async () => {
    await left();
    const input = { id: uuidv7(), interventionId: story.work.interventionId, text: 'x', consent: 'NAMED' };
    expect((await story.ole.ask(leave, { input })).code).toBe('FORBIDDEN');
    expect((await story.api.stranger.ask(leave, { input })).code).toBe('UNAUTHENTICATED');
    expect((await page(story.ole)).ideas).toEqual([]);
    expect((await page(await story.api.as('Birgitte Holm'))).ideas).toEqual([]);
  });
});

describe('the author’s consent', () => {
  test('is asked for, given with the name, and taken back again in the diagram too', async () => {
    const idea = await left('ASK_FIRST');
    expect((await intoDiagram(idea)).code).toBe('IDEA_NEEDS_CONSENT');
    const asked = answered<Idea>(
      await story.anna.ask(ask, { id: idea.id, version: idea.version }),
      'askForIdea',
    );
    expect(asked).toMatchObject({ consent: 'ASKED', fate: { outcome: 'ASKED' }, author: null });
    const said = answered<Idea>(
      await story.karin.ask(consent, { id: idea.id, version: asked.version, consent: 'NAMED' }),
      'consentToIdea',
    );
    const used = answered<Idea & { changeIdeaId: string }>(await intoDiagram(said), 'useIdea');
    const inDiagram = async () =>
      (await page(story.anna)).changeIdeas.find(({ id }) => id === used.changeIdeaId);
    expect(await inDiagram()).toMatchObject({ source: 'STAFF', author: { name: 'Karin Friis' } });
    await story.karin.ask(consent, { id: idea.id, version: used.version, consent: 'UNNAMED' });
    expect((await inDiagram())?.author).toBeNull();
  });

  test('refused, the idea is the author’s alone', async () => {
    const idea = await left('ASK_FIRST');
    await story.karin.ask(consent, { id: idea.id, version: idea.version, consent: 'DECLINED' });
    expect((await page(story.anna)).ideas.map(({ id }) => id)).not.toContain(idea.id);
    const mine = answered<Idea[]>(await story.karin.ask(`{ myIdeas { ${fields} } }`), 'myIdeas');
    expect(mine.find(({ id }) => id === idea.id)?.fate.outcome).toBe('DECLINED');
  });

  test('is nobody else’s to give', async () => {
    const idea = await left('ASK_FIRST');
    const yes = { id: idea.id, version: idea.version, consent: 'NAMED' };
    expect((await story.anna.ask(consent, yes)).code).toBe('FORBIDDEN');
    expect((await story.ole.ask(consent, yes)).code).toBe('NOT_FOUND');
    expect((await story.karin.ask(consent, { ...yes, version: 9 })).code).toBe('CONFLICT');
    expect((await story.karin.ask(ask, { id: idea.id, version: 1 })).code).toBe('FORBIDDEN');
    expect((await story.ole.ask(ask, { id: idea.id, version: 1 })).code).toBe('NOT_FOUND');
  });
});

describe('what becomes of it', () => {
  test('is told to its author: answered, in the diagram, tested, learned from', async () => {
    const idea = await left();
    const fate = async () => {
      const mine = answered<Idea[]>(await story.karin.ask(`{ myIdeas { ${fields} } }`), 'myIdeas');
      return mine.find(({ id }) => id === idea.id)?.fate;
    };
    const said = answered<Idea>(
      await story.anna.ask(answerIt, { id: idea.id, version: idea.version, answer: 'Efter ferien' }),
      'answerIdea',
    );
    expect((await fate())?.outcome).toBe('ANSWERED');
    const used = answered<Idea & { changeIdeaId: string }>(await intoDiagram(said), 'useIdea');
    expect((await fate())?.outcome).toBe('IN_DIAGRAM');
    const test = (state: string) =>
      story.api.rows('UPDATE pdsa_cycle SET change_idea_id = $2 WHERE id = $1', [
        story.work.cycles[state as 'observe' | 'undo'],
        used.changeIdeaId,
      ]);
    await test('observe');
    expect(await fate()).toEqual({ outcome: 'BEING_TESTED', cycleNumber: 4 });
    await test('undo');
    expect(await fate()).toEqual({ outcome: 'LEARNED', cycleNumber: 10 });
    expect((await intoDiagram(used)).code).toBe('IDEA_USED');
  });

  test('is the team’s word: not the staff’s, not a stranger’s, and not in another diagram', async () => {
    const idea = await left();
    const no = { id: idea.id, version: idea.version, answer: 'Nej' };
    expect((await story.karin.ask(answerIt, no)).code).toBe('FORBIDDEN');
    expect((await story.ole.ask(answerIt, no)).code).toBe('NOT_FOUND');
    expect((await story.anna.ask(answerIt, { ...no, answer: '010150-1237' })).code).toBe('PERSONAL_DATA');
    expect((await intoDiagram(idea, story.karin)).code).toBe('FORBIDDEN');
    expect((await intoDiagram(idea, story.ole)).code).toBe('NOT_FOUND');
    const other = await buildWork(story.api, story.work.placeId);
    const elsewhere = { driverId: other.theory.stands, changeIdeaId: uuidv7() };
    expect((await story.anna.ask(use, { id: idea.id, version: idea.version, ...elsewhere })).code).toBe(
      'UNKNOWN_REFERENCE',
    );
  });
});

describe('a cycle that tries the idea already', () => {
  const useWith = `mutation ($id: ID!, $version: Int!, $driverId: ID!, $changeIdeaId: ID!, $cycleId: ID!) {
    useIdea(id: $id, version: $version, driverId: $driverId, changeIdeaId: $changeIdeaId, cycleId: $cycleId) { ${fields} } }`;
  const linked = (idea: Idea, cycleId: string) =>
    story.anna.ask(useWith, {
      ...{ id: idea.id, version: idea.version, cycleId },
      ...{ driverId: story.work.theory.stands, changeIdeaId: uuidv7() },
    });

  test('is its cycle from then on, and the author follows it', async () => {
    const used = answered<Idea>(await linked(await left(), story.work.cycles.observe), 'useIdea');
    expect(used.fate.outcome).toBe('BEING_TESTED');
    const [cycle] = await story.api.rows<{ idea: string }>(
      'SELECT change_idea_id AS idea FROM pdsa_cycle WHERE id = $1',
      [story.work.cycles.observe],
    );
    expect(cycle?.idea).toBeTruthy();
  });

  test('is refused where it belongs to another idea or to another intervention, and nothing is used then', async () => {
    await linked(await left(), story.work.cycles.observe);
    const idea = await left();
    expect((await linked(idea, story.work.cycles.observe)).code).toBe('CYCLE_HAS_IDEA');
    const beside = await buildWork(story.api, await idOfPlace(story.api, 'HEL'));
    expect((await linked(idea, beside.cycles.observe)).code).toBe('UNKNOWN_REFERENCE');
    expect((await page(story.anna)).ideas.find(({ id }) => id === idea.id)?.fate.outcome).toBe('WAITING');
  });
});
