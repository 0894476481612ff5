import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { idOfPlace } from '../../testing/people.js';
import { buildSecondProgramme, type SecondProgramme } from '../../testing/second-programme.js';
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
let second: SecondProgramme;

beforeAll(async () => {
  api = await startTestApi();
  second = await buildSecondProgramme(api);
  anna = await api.as('Anna Lykke');
});
beforeEach(async () => {
  work = await buildWork(api, await idOfPlace(api, 'HEL'));
});
afterAll(() => api.close());

const create =
  'mutation ($input: CreateDocumentationTaskInput!) { createDocumentationTask(input: $input) { id version name themeKey timesPerWeek staff before { count } } }';
const update =
  'mutation ($id: ID!, $version: Int!, $patch: DocumentationTaskPatch!) { updateDocumentationTask(id: $id, version: $version, patch: $patch) { version name staff } }';
const summary = `before { count median citizenValue firstWeek lastWeek interval { lower upper } } after { count median }
  released { minutesPerTask hoursPerWeek preliminary interval { lower upper } }`;
const record = `mutation ($input: RecordDocumentationSampleInput!) { recordDocumentationSample(input: $input) { id minutes moment citizenValue task { id ${summary} } } }`;
const erase = `mutation ($id: ID!) { eraseDocumentationSample(id: $id) { id ${summary} } }`;
const read = `query ($code: String!) { intervention(code: $code) { documentationTasks { ${summary} } } }`;

const refusal = ({ code, field }: Answer): string => `${code} ${field}`;
const task = (more: object = {}) => ({
  input: {
    id: uuidv7(),
    interventionId: work.interventionId,
    themeKey: work.themeKey,
    name: ' Døgnrytmeplan ',
    timesPerWeek: 10,
    staff: 6,
    ...more,
  },
});
const timing = (more: object = {}) => ({
  input: { id: uuidv7(), taskId: work.documentationTaskId, moment: 'BEFORE', minutes: 14, ...more },
});

/** The place's strangers, each with the code the door or the wall answers. */
const strangers = [
  ['Ole Brandt', 'FORBIDDEN'],
  ['Birgitte Holm', 'FORBIDDEN'],
  ['Signe Holt', 'NOT_FOUND'],
] as const;
async function strangersAre(refused: string, document: string, variables: () => Record<string, unknown>) {
  for (const [name, code] of strangers)
    expect([name, (await (await api.as(name)).ask(document, variables())).code]).toEqual([
      name,
      name === 'Ole Brandt' ? refused : code,
    ]);
  expect((await api.stranger.ask(document, variables())).code).toBe('UNAUTHENTICATED');
}

interface Shown {
  before: { count: number; median: number } | null;
  after: { count: number } | null;
  released: { hoursPerWeek: number; preliminary: boolean } | null;
}
async function shown(actor = anna): Promise<Shown> {
  const { documentationTasks } = answered<{ documentationTasks: Shown[] }>(
    await actor.ask(read, { code: work.code }),
    'intervention',
  );
  return documentationTasks[0] as Shown;
}
/** Timings as colleagues would record them: 14, 15, 16 ... minutes before, 9, 10, 11 ... after. */
async function timed(moment: 'BEFORE' | 'AFTER', count: number, from: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    const answer = await anna.ask(record, timing({ moment, minutes: from + i, citizenValue: 'MUCH' }));
    expect(answer.code).toBeUndefined();
  }
}

describe('a documentation task', () => {
  test('says what it is, how often and how many do it', async () => {
    const answer = await anna.ask(create, task());
    expect(answer.data).toMatchObject({
      createDocumentationTask: {
        version: 1,
        name: 'Døgnrytmeplan',
        timesPerWeek: 10,
        staff: 6,
        before: null,
      },
    });
  });

  test('belongs to one of the programme’s themes, and is done by somebody, sometimes', async () => {
    const ask = async (more: object) => refusal(await anna.ask(create, task(more)));
    expect(await ask({ themeKey: 'kun-her' })).toBe('UNKNOWN_REFERENCE themeKey');
    expect(await ask({ name: ' ' })).toBe('REQUIRED name');
    expect(await ask({ name: 'Plan for 010150-1237' })).toBe('PERSONAL_DATA name');
    expect(await ask({ timesPerWeek: 0 })).toBe('VALIDATION timesPerWeek');
    expect(await ask({ staff: 0 })).toBe('VALIDATION staff');
    expect(await ask({ interventionId: second.work.interventionId })).toBe('NOT_FOUND undefined');
  });

  test('is changed on the version that was seen', async () => {
    const change = { id: work.documentationTaskId, version: 1, patch: { name: 'Sygeplejenotat', staff: 8 } };
    expect((await anna.ask(update, change)).data).toMatchObject({
      updateDocumentationTask: { version: 2, name: 'Sygeplejenotat', staff: 8 },
    });
    expect((await anna.ask(update, change)).code).toBe('CONFLICT');
    expect(refusal(await anna.ask(update, { ...change, version: 2, patch: { name: '' } }))).toBe(
      'REQUIRED patch.name',
    );
    expect(refusal(await anna.ask(update, { ...change, version: 2, patch: { themeKey: 'kun-her' } }))).toBe(
      'UNKNOWN_REFERENCE themeKey',
    );
  });

  test('is not for a stranger to make or change', async () => {
    await strangersAre('FORBIDDEN', create, () => task());
    await strangersAre('FORBIDDEN', update, () => ({
      id: work.documentationTaskId,
      version: 1,
      patch: { name: 'Fremmed' },
    }));
  });
});

describe('a timing', () => {
  test('is kept to the half minute, by agent, project worker and staff', async () => {
    expect((await anna.ask(record, timing({ minutes: 14.2, citizenValue: 'SOME' }))).data).toMatchObject({
      recordDocumentationSample: { minutes: 14, moment: 'BEFORE', citizenValue: 'SOME' },
    });
    for (const name of ['Mette Kjær', 'Karin Friis'])
      expect((await (await api.as(name)).ask(record, timing())).code).toBeUndefined();
  });

  test('is of one real task: a clock that was forgotten is refused, and so is a task that is not there', async () => {
    for (const minutes of [0, -3, 481])
      expect(refusal(await anna.ask(record, timing({ minutes })))).toBe('DOCUMENTATION_MINUTES minutes');
    expect((await anna.ask(record, timing({ taskId: uuidv7() }))).code).toBe('NOT_FOUND');
  });

  test('that is sent again in another visit is the one timing it was', async () => {
    const before = timing();
    for (let i = 0; i < 2; i++) expect((await anna.ask(record, before)).code).toBeUndefined();
    const { count } = await api.row<{ count: number }>(
      'SELECT count(*) FROM documentation_sample WHERE task_id = $1',
      [work.documentationTaskId],
    );
    // With the one that was there.
    expect(count).toBe(2);
    const elsewhere = await buildWork(api, await idOfPlace(api, 'FRE'));
    const taken = timing({ id: elsewhere.documentationSampleId });
    expect(refusal(await anna.ask(record, taken))).toBe('VALIDATION id');
  });

  test('is taken back by who has just recorded it, once', async () => {
    const before = timing();
    await anna.ask(record, before);
    const { id } = before.input;
    expect((await anna.ask(erase, { id })).data).toMatchObject({
      eraseDocumentationSample: { id: work.documentationTaskId },
    });
    expect((await anna.ask(erase, { id })).code).toBe('NOT_FOUND');
  });

  test('is not for a stranger to record, nor to find and take back', async () => {
    await strangersAre('FORBIDDEN', record, () => timing());
    await strangersAre('NOT_FOUND', erase, () => ({ id: work.documentationSampleId }));
  });
});

describe('what the timings say', () => {
  test('is silent until there are five on a side, and then the median, its interval and the hours', async () => {
    await timed('BEFORE', 3, 14);
    // With the one that was there: four.
    expect(await shown()).toEqual({ before: null, after: null, released: null });
    await timed('BEFORE', 4, 17);
    await timed('AFTER', 4, 9);
    expect(await shown()).toMatchObject({ before: { count: 8, median: 16.5 }, after: null, released: null });
    await timed('AFTER', 4, 13);
    // 16.5 - 12.5 minutes, 60 times a week; from 12 - 16 to 20 - 9 minutes.
    expect(await shown()).toMatchObject({
      before: { citizenValue: 'MUCH', interval: { lower: 12, upper: 20 }, lastWeek: '2021-07-12' },
      released: {
        minutesPerTask: 4,
        hoursPerWeek: 4,
        preliminary: true,
        interval: { lower: -4, upper: 11 },
      },
    });
  });

  test('is silent where fewer than five do the task: a group that small is persons', async () => {
    await timed('BEFORE', 6, 14);
    await timed('AFTER', 6, 9);
    expect((await shown()).released).not.toBeNull();
    await anna.ask(update, { id: work.documentationTaskId, version: 1, patch: { staff: 4 } });
    expect(await shown()).toEqual({ before: null, after: null, released: null });
  });

  test('is the same for another place, which may learn from it, and for the list of the whole programme', async () => {
    await timed('BEFORE', 6, 14);
    await timed('AFTER', 6, 9);
    const lone = await api.as('Lone Falk');
    expect(await shown(lone)).toEqual(await shown());
    const list = answered<{ id: string; released: object; intervention: { code: string } }[]>(
      await lone.ask('{ documentationTasks { id intervention { code } released { hoursPerWeek } } }'),
      'documentationTasks',
    );
    expect(list.find(({ id }) => id === work.documentationTaskId)).toMatchObject({
      intervention: { code: work.code },
      released: { hoursPerWeek: expect.any(Number) },
    });
  });

  test('shows nobody: there is no person and no day on a timing, and only the trail knows who entered it', async () => {
    const columns = await api.rows<{ name: string }>(
      "SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'documentation_sample'",
    );
    expect(columns.map(({ name }) => name).sort()).toEqual([
      'citizen_value',
      'id',
      'minutes',
      'moment',
      'place_id',
      'programme_id',
      'task_id',
      'week',
    ]);
    const before = timing();
    await anna.ask(record, before);
    const trail = await api.row<{ name: string }>(
      'SELECT p.name FROM audit_entry a JOIN person p ON p.id = a.person_id WHERE a.row_id = $1',
      [before.input.id],
    );
    expect(trail.name).toBe('Anna Lykke');
    const type = api.schema.getType('DocumentationTask');
    expect(type && 'getFields' in type ? Object.keys(type.getFields()) : []).not.toContain('samples');
  });
});

describe('week by week', () => {
  const weeks = async () =>
    answered<{ documentationTasks: { weeks: object[] }[] }>(
      await anna.ask(
        'query ($code: String!) { intervention(code: $code) { documentationTasks { weeks { week moment count median } } } }',
        { code: work.code },
      ),
      'intervention',
    ).documentationTasks[0]?.weeks;
  const moved = (to: string) =>
    api.rows("UPDATE documentation_sample SET week = $2 WHERE task_id = $1 AND moment = 'BEFORE'", [
      work.documentationTaskId,
      to,
    ]);

  test('a week is told when five were timed in it, and never a single timing', async () => {
    await timed('BEFORE', 6, 14);
    await moved('2021-06-28');
    await timed('AFTER', 4, 9);
    expect(await weeks()).toEqual([
      expect.objectContaining({ week: '2021-06-28', moment: 'BEFORE', count: 7 }),
    ]);
    await timed('AFTER', 1, 13);
    expect(await weeks()).toEqual([
      expect.objectContaining({ week: '2021-06-28', moment: 'BEFORE' }),
      { week: '2021-07-12', moment: 'AFTER', count: 5, median: 11 },
    ]);
  });

  test('and never of a task that few do', async () => {
    await timed('BEFORE', 6, 14);
    await api.rows('UPDATE documentation_task SET staff = 3 WHERE id = $1', [work.documentationTaskId]);
    expect(await weeks()).toEqual([]);
  });
});
