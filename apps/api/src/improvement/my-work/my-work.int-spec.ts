import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addPerson, idOfPlace } from '../../testing/people.js';
import { buildSecondProgramme, SECOND, SECOND_WORD } from '../../testing/second-programme.js';
import { answered, startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import { buildWork } from '../../testing/work.js';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
  await buildSecondProgramme(api);
});
afterAll(() => api.close());

const asked = `{ myWork { nextSteps { kind period intervention { code } measure { letter definition { name } } cycle { number state readyToStudy } }
  interventions { code } learningFromOthers { interventionCode placeName cycleNumber learning } } }`;

interface Work {
  nextSteps: {
    kind: string;
    period: string | null;
    intervention: { code: string };
    cycle: { number: number } | null;
  }[];
  interventions: { code: string }[];
  learningFromOthers: { interventionCode: string; placeName: string; learning: string } | null;
}
const workOf = async (actor: Actor): Promise<Work> => answered<Work>(await actor.ask(asked), 'myWork');
const stepsOf = async (actor: Actor): Promise<string[]> =>
  (await workOf(actor)).nextSteps.map(({ kind, intervention }) => `${kind} ${intervention.code}`);

describe('my work', () => {
  test('is the place’s interventions and what could be done now: the missing number first, then the cycle past its end', async () => {
    const work = await workOf(await api.as('Anna Lykke'));
    expect(work.interventions).toEqual([{ code: 'HEL-1' }, { code: 'HEL-2' }]);
    expect(work.nextSteps).toMatchObject([
      { kind: 'MISSING_MEASUREMENT', period: '2021-07-05', intervention: { code: 'HEL-2' } },
      { kind: 'CYCLE_TO_STUDY', intervention: { code: 'HEL-2' }, cycle: { number: 4, readyToStudy: true } },
    ]);
  });

  test('has the same steps for those who may take them, and none for those who may not', async () => {
    const anna = await workOf(await api.as('Anna Lykke'));
    expect(await workOf(await api.as('Mette Kjær'))).toEqual(anna);
    for (const name of ['Karin Friis', 'Tom Rask'])
      expect(await workOf(await api.as(name))).toEqual({ ...anna, nextSteps: [] });
  });

  test('answers each place of a query what that place asks, where they share a fragment', async () => {
    const anna = await api.as('Anna Lykke');
    const answer =
      await anna.ask(`{ myWork { nextSteps { intervention { ...Ramp } } interventions { ...Ramp pdsaCycles { learning } } } }
      fragment Ramp on Intervention { code pdsaCycles { id number } }`);
    expect(answer.code).toBeUndefined();
    expect(answer.text).toContain('Spørg ved døren, ikke i brev.');
  });

  test('never has more than three steps, and is done one by one', async () => {
    await addPerson(api, { name: 'Kun Halsnæs', role: 'LEARNING_AGENT', place: 'HIL' });
    const agent = await api.as('Kun Halsnæs');
    const before = (await workOf(agent)).interventions.length;
    const works = [];
    for (let i = 0; i < 4; i++) works.push(await buildWork(api, await idOfPlace(api, 'HIL')));
    expect(await stepsOf(agent)).toHaveLength(3);
    expect((await workOf(agent)).interventions).toHaveLength(before + 4);
    await api.rows('DELETE FROM measurement WHERE measure_id = $1', [works[0]?.measureId]);
    const missing = (await workOf(agent)).nextSteps.map(({ period }) => period);
    expect(missing).toEqual(['2021-07-05', '2021-07-05', '2021-07-05']);
  });

  test('does not nag about an intervention that pauses, nor list one that has ended', async () => {
    const mette = await api.as('Mette Krogh');
    const turn = (state: string) =>
      api.rows("UPDATE intervention SET state = $1 WHERE code IN ('GRI-1', 'GRI-2')", [state]);
    expect((await stepsOf(mette)).length).toBeGreaterThan(0);
    await turn('PAUSED');
    expect(await workOf(mette)).toMatchObject({
      nextSteps: [],
      interventions: [{ code: 'GRI-1' }, { code: 'GRI-2' }],
    });
    await turn('ENDED');
    expect(await workOf(mette)).toMatchObject({ nextSteps: [], interventions: [] });
    await turn('ACTIVE');
  });

  test('does not ask for numbers per event, nor for those after the measure ended', async () => {
    const sara = await api.as('Sara Boye');
    const kinds = async () =>
      (await workOf(sara)).nextSteps.filter(({ kind }) => kind === 'MISSING_MEASUREMENT').length;
    expect(await kinds()).toBe(3);
    await api.rows(
      "UPDATE measure m SET frequency = 'PER_EVENT' FROM place l WHERE l.id = m.place_id AND l.key = 'HIL'",
    );
    expect(await kinds()).toBe(0);
    await api.rows(
      "UPDATE measure m SET frequency = 'WEEKLY', starts_on = '2021-06-14', ends_on = '2021-06-20' FROM place l WHERE l.id = m.place_id AND l.key = 'HIL'",
    );
    const { nextSteps } = await workOf(sara);
    for (const { kind, period } of nextSteps)
      if (kind === 'MISSING_MEASUREMENT') expect(period).toBe('2021-06-14');
  });

  test('of somebody without a place is empty, but for what others learned', async () => {
    const lead = await workOf(await api.as('Birgitte Holm'));
    expect(lead).toMatchObject({ nextSteps: [], interventions: [] });
    expect(lead.learningFromOthers).not.toBeNull();
  });
});

describe('learning from others', () => {
  test('is another place’s, shared by it, in a track one works in, and stays for the week', async () => {
    const anna = await api.as('Anna Lykke');
    const first = (await workOf(anna)).learningFromOthers;
    expect(first?.placeName).not.toBe('Helsingør');
    expect((await workOf(anna)).learningFromOthers).toEqual(first);
    await api.rows('UPDATE pdsa_cycle SET learning_shared = false WHERE learning = $1', [first?.learning]);
    expect((await workOf(anna)).learningFromOthers?.learning).not.toBe(first?.learning);
    await api.rows(
      "UPDATE pdsa_cycle c SET learning_shared = false FROM place l WHERE l.id = c.place_id AND l.key <> 'HEL'",
    );
    expect((await workOf(anna)).learningFromOthers).toBeNull();
  });

  test('never comes from another programme', async () => {
    await api.rows(
      "UPDATE pdsa_cycle c SET learning_shared = true, state = 'CLOSED', verdict = 'PARTLY', learning = $2, decision = 'ADOPT' FROM programme g WHERE g.id = c.programme_id AND g.slug = $1",
      [SECOND, SECOND_WORD],
    );
    expect((await (await api.as('Anna Lykke')).ask(asked)).text).not.toContain(SECOND_WORD);
    const there = await workOf(await api.as('Signe Holt', SECOND));
    // All of them were closed in one statement: any of them is the latest.
    expect(there.learningFromOthers).toMatchObject({
      learning: SECOND_WORD,
      interventionCode: expect.stringMatching(/^HEL-/),
    });
  });
});

test('my work is for those who have some', async () => {
  for (const name of ['Kirsten Thue', 'Henrik Mørk', 'Else Nygaard', 'Ida Storm', 'Rune Skov'])
    expect((await (await api.as(name)).ask(asked)).code).toBe('FORBIDDEN');
  expect((await api.stranger.ask(asked)).code).toBe('UNAUTHENTICATED');
  expect((await (await api.as('Signe Holt')).ask(asked)).code).toBe('NOT_FOUND');
});
