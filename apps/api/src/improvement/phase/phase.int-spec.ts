import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { idOfPlace } from '../../testing/people.js';
import { buildSecondProgramme } from '../../testing/second-programme.js';
import {
  answered,
  startTestApi,
  type Actor,
  type Answer,
  type TestApi,
} from '../../testing/start-test-api.js';
import { buildWork, type Work } from '../../testing/work.js';

let api: TestApi;
let anna: Actor;
let work: Work;

beforeAll(async () => {
  api = await startTestApi();
  await buildSecondProgramme(api);
  anna = await api.as('Anna Lykke');
});
beforeEach(async () => {
  work = await buildWork(api, await idOfPlace(api, 'HEL'));
});
afterAll(() => api.close());

const start =
  'mutation ($input: StartPhaseInput!) { startPhase(input: $input) { id version startsOn name reason origin cycleNumber } }';
const remove =
  'mutation ($id: ID!, $version: Int!) { removePhase(id: $id, version: $version) { phases { id } } }';
const read = 'query ($id: ID!) { measure(id: $id) { phases { id startsOn origin cycleNumber } } }';
const phase = (more: object = {}) => ({
  input: {
    id: uuidv7(),
    measureId: work.measureId,
    startsOn: '2021-07-07',
    name: 'Ved døren',
    reason: 'Vi spørger nu ved døren',
    cycleId: work.cycles.reopen,
    ...more,
  },
});
const refusal = ({ code, field }: Answer): string => `${code} ${field}`;

describe('a new phase', () => {
  test('begins with a cycle, on the first day of its period', async () => {
    expect((await anna.ask(start, phase())).data).toMatchObject({
      startPhase: { version: 1, startsOn: '2021-07-05', origin: 'CYCLE', cycleNumber: 9, name: 'Ved døren' },
    });
  });

  test('or with a note', async () => {
    const answer = await anna.ask(start, phase({ cycleId: null, annotationId: work.noteForPhaseId }));
    expect(answer.data).toMatchObject({ startPhase: { origin: 'NOTE', cycleNumber: null } });
  });

  test('is a decision: it has one origin, a reason and a name', async () => {
    const ask = async (more: object) => refusal(await anna.ask(start, phase(more)));
    expect(await ask({ cycleId: null })).toBe('PHASE_NEEDS_ORIGIN reason');
    expect(await ask({ annotationId: work.noteForPhaseId })).toBe('PHASE_NEEDS_ORIGIN reason');
    expect(await ask({ reason: ' ' })).toBe('PHASE_NEEDS_ORIGIN reason');
    expect(await ask({ name: '' })).toBe('REQUIRED name');
    expect(await ask({ name: 'x'.repeat(81) })).toBe('TOO_LONG name');
    expect(await ask({ reason: 'Efter 010150-1237' })).toBe('PERSONAL_DATA reason');
  });

  test('leaves something before it: not at the measure’s start, nor before', async () => {
    for (const startsOn of ['2021-06-14', '2021-06-20', '2021-05-01'])
      expect(refusal(await anna.ask(start, phase({ startsOn })))).toBe('VALIDATION startsOn');
  });

  test('rests on what belongs to the same work', async () => {
    const other = await buildWork(api, work.placeId);
    expect(refusal(await anna.ask(start, phase({ cycleId: other.cycles.reopen })))).toBe(
      'UNKNOWN_REFERENCE cycleId',
    );
    expect(refusal(await anna.ask(start, phase({ cycleId: uuidv7() })))).toBe('UNKNOWN_REFERENCE cycleId');
    const note = { cycleId: null, annotationId: other.annotationId };
    expect(refusal(await anna.ask(start, phase(note)))).toBe('UNKNOWN_REFERENCE annotationId');
    expect(refusal(await anna.ask(start, phase({ measureId: uuidv7() })))).toBe('NOT_FOUND undefined');
  });

  test('where one begins that day is a clash, also when five ask at once', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => anna.ask(start, phase())));
    expect(answers.map(({ code }) => code).sort()).toEqual([...Array(4).fill('CONFLICT'), undefined]);
    expect(await anna.ask(start, phase())).toMatchObject({
      code: 'CONFLICT',
      details: { current: { startsOn: '2021-07-05' } },
    });
  });

  test('does not tell other places the number of a cycle they may not see', async () => {
    await anna.ask(start, phase());
    const numbers = async (actor: Actor) =>
      answered<{ phases: { startsOn: string; cycleNumber: number | null }[] }>(
        await actor.ask(read, { id: work.measureId }),
        'measure',
      ).phases.find(({ startsOn }) => startsOn === '2021-07-05')?.cycleNumber;
    expect(await numbers(anna)).toBe(9);
    expect(await numbers(await api.as('Ole Brandt'))).toBeNull();
    await api.rows('UPDATE pdsa_cycle SET learning_shared = true WHERE id = $1', [work.cycles.reopen]);
    expect(await numbers(await api.as('Ole Brandt'))).toBe(9);
  });
});

describe('removing a phase', () => {
  test('joins the curve again, by the version that was seen', async () => {
    expect((await anna.ask(remove, { id: work.phaseId, version: 3 })).code).toBe('CONFLICT');
    expect((await anna.ask(remove, { id: work.phaseId, version: 1 })).data).toMatchObject({
      removePhase: { phases: [] },
    });
    expect((await anna.ask(remove, { id: work.phaseId, version: 1 })).code).toBe('NOT_FOUND');
  });

  test('is not done to the break that a new definition makes', async () => {
    await api.rows("UPDATE phase SET origin = 'DEFINITION', annotation_id = NULL WHERE id = $1", [
      work.phaseId,
    ]);
    expect((await anna.ask(remove, { id: work.phaseId, version: 1 })).code).toBe('FORBIDDEN');
  });
});

test('phases are not for a stranger to start or remove', async () => {
  for (const [name, code] of [
    ['Ole Brandt', 'FORBIDDEN'],
    ['Karin Friis', 'FORBIDDEN'],
    ['Birgitte Holm', 'FORBIDDEN'],
    ['Signe Holt', 'NOT_FOUND'],
  ] as const) {
    const actor = await api.as(name);
    expect((await actor.ask(start, phase())).code).toBe(code);
    expect((await actor.ask(remove, { id: work.phaseId, version: 1 })).code).toBe(code);
  }
  expect((await api.stranger.ask(start, phase())).code).toBe('UNAUTHENTICATED');
  expect((await api.stranger.ask(remove, { id: work.phaseId, version: 1 })).code).toBe('UNAUTHENTICATED');
});
