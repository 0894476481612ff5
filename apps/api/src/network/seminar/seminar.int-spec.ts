import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { expectSameCount, statementsOf } from '../../testing/counted-statements.js';
import { askedFields } from '../../testing/asked-fields.js';
import { newSeminar } from '../../testing/new-seminar.js';
import { idOfPlace } from '../../testing/people.js';
import { startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import { buildWork, type Work } from '../../testing/work.js';

let api: TestApi;
let lead: Actor;
let anna: Actor;
let work: Work;
let seminarId: string;
let number = 40;

beforeAll(async () => {
  api = await startTestApi();
  [lead, anna] = [await api.as('Birgitte Holm'), await api.as('Anna Lykke')];
});
beforeEach(async () => {
  work = await buildWork(api, await idOfPlace(api, 'HEL'));
  // A seminar of its own for each story; its number chooses the template.
  number += 1;
  seminarId = await newSeminar(api, work.placeId, number);
});
afterAll(() => api.close());

const { ask, done, code } = askedFields(() => api);
interface Item {
  id: string;
  version: number;
  title: string;
  minutes: number;
}
const agenda = 'agenda { id version title minutes }';
const item = (more: object = {}) => ({
  input: { id: uuidv7(), seminarId, kind: 'OTHER', title: 'Et punkt', minutes: 30, ...more },
});
const storyboard = (more: object = {}) => ({
  input: {
    ...{ id: uuidv7(), seminarId, interventionId: work.interventionId },
    ...{ challenge: 'Aftenvagten', question: 'Hvordan får I aftenvagten med?', ready: true, ...more },
  },
});
const slides = `slides { storyboardId content { title question peerQuestions learning tried { number } gaps chart { values } goal { what } } } freeze { hash }`;
interface Shown {
  slides: {
    storyboardId: string;
    content: { title: string; question: string; chart: { values: number[] } | null };
  }[];
  freeze: { hash: string } | null;
}
const shown = () => done<Shown>(anna, 'seminar', { number }, slides);

describe('the agenda', () => {
  test('begins with a template, is reordered, and a second beginning changes nothing', async () => {
    const begun = await done<{ agenda: Item[] }>(lead, 'beginAgenda', { id: seminarId }, agenda);
    expect(begun.agenda.map(({ title }) => title)).toContain('Storyboards, runde 1');
    const [first, second] = begun.agenda;
    const moved = await done<{ agenda: Item[] }>(
      lead,
      'moveAgendaItem',
      { id: second?.id, version: 1, index: 0 },
      agenda,
    );
    expect(moved.agenda.slice(0, 2).map(({ id }) => id)).toEqual([second?.id, first?.id]);
    const again = await done<{ agenda: Item[] }>(lead, 'beginAgenda', { id: seminarId }, agenda);
    expect(again.agenda).toEqual(moved.agenda);
  });

  test('over a day and a night is refused with a sentence, and what stood there stands', async () => {
    await done(lead, 'addAgendaItem', item({ minutes: 1440 }));
    const refused = await ask(lead, 'addAgendaItem', item({ minutes: 1 }), 'id');
    expect(refused).toMatchObject({ code: 'AGENDA_OVER_A_DAY', field: 'minutes' });
    expect(refused.message).toContain('længere end et døgn');
  });

  test('is the lead’s to arrange', async () => {
    expect(await code(anna, 'addAgendaItem', item())).toBe('FORBIDDEN');
    expect(await code(api.stranger, 'addAgendaItem', item())).toBe('UNAUTHENTICATED');
    expect(await code(lead, 'addAgendaItem', item({ seminarId: uuidv7() }))).toBe('NOT_FOUND');
  });
});

describe('who comes', () => {
  const guest = (name: string, more: object = {}) => ({
    input: { id: uuidv7(), seminarId, name, kind: 'STAFF', fromPlaceId: work.placeId, ...more },
  });
  test('nobody twice, also when two write the name at the same moment', async () => {
    const answers = await Promise.all(
      [1, 2].map(() => code(lead, 'addSeminarParticipant', guest('Karin Friis'))),
    );
    expect(answers.sort()).toEqual(['PARTICIPANT_TWICE', undefined]);
    expect(await code(lead, 'addSeminarParticipant', guest(' karin  friis'))).toBe('PARTICIPANT_TWICE');
    expect(
      await code(lead, 'addSeminarParticipant', guest('Karin Friis', { fromPlaceId: null })),
    ).toBeUndefined();
    expect(await code(anna, 'addSeminarParticipant', guest('Ny'))).toBe('FORBIDDEN');
  });

  test('as a whole list or not at all, within what a list holds, and set up by the lead', async () => {
    const listed = (...people: object[]) => ({
      input: { seminarId, participants: people.map((one) => ({ id: uuidv7(), kind: 'STAFF', ...one })) },
    });
    const names = async () =>
      (await done<{ participants: { name: string }[] }>(lead, 'seminar', { number }, 'participants { name }'))
        .participants;
    const two = [
      { name: 'Åse Ærø', email: 'aase@example.org' },
      { name: 'Bo Øst', fromPlaceId: work.placeId },
    ];
    expect(await code(anna, 'addSeminarParticipants', listed(...two))).toBe('FORBIDDEN');
    expect(await code(api.stranger, 'addSeminarParticipants', listed(...two))).toBe('UNAUTHENTICATED');
    const twice = await ask(
      lead,
      'addSeminarParticipants',
      listed(...two, { name: 'bo øst', fromPlaceId: work.placeId }),
      'id',
    );
    expect(twice).toMatchObject({ code: 'PARTICIPANT_TWICE' });
    expect(twice.message).toContain('bo øst står allerede');
    for (const [more, refusal] of [
      [{ name: 'Ida 010150-1237' }, 'PERSONAL_DATA'],
      [{ name: 'Ida', fromPlaceId: uuidv7() }, 'UNKNOWN_REFERENCE'],
      [{ name: ' ' }, 'REQUIRED'],
    ] as const)
      expect(await code(lead, 'addSeminarParticipants', listed(...two, more))).toBe(refusal);
    expect(await names()).toEqual([]);
    await done(lead, 'addSeminarParticipants', listed(...two));
    expect((await names()).map(({ name }) => name)).toEqual(['Bo Øst', 'Åse Ærø']);
    const full = Array.from({ length: 500 }, (_, at) => ({ name: `Nummer ${at}` }));
    await done(lead, 'addSeminarParticipants', listed(...full));
    expect(
      await code(lead, 'addSeminarParticipants', listed(...full.map(({ name }) => ({ name: `${name} b` })))),
    ).toBe('TOO_MANY');
    expect(await names()).toHaveLength(502);
  });
});

describe('a storyboard', () => {
  test('builds itself from the rows, with two lines of the place’s own', async () => {
    await done(anna, 'writeStoryboard', storyboard());
    expect((await shown()).slides[0]).toMatchObject({
      content: {
        ...{
          title: 'Et fælles ord',
          question: 'Hvordan får I aftenvagten med?',
          goal: { what: 'Et fælles ord' },
        },
        chart: { values: [4, 4] },
      },
    });
  });

  test('is missing for places that have none ready, and blank is honestly blank', async () => {
    await done(anna, 'writeStoryboard', storyboard());
    const { missingStoryboards } = await done<{ missingStoryboards: { key: string }[] }>(
      lead,
      'seminar',
      { number },
      'missingStoryboards { key }',
    );
    expect(missingStoryboards.map(({ key }) => key)).toEqual(['ALL', 'FRE', 'GRI', 'HAL', 'HIL', 'HØR']);
    const [first, ...others] = (await shown()).slides;
    expect(first?.content.question).toBe('Hvordan får I aftenvagten med?');
    // Seven municipalities have seven slides: those that have not begun are not left out, and nothing is made up for them.
    expect(others.map(({ content }) => content.title)).toEqual([
      ...['Allerød', 'Fredensborg', 'Gribskov', 'Halsnæs', 'Hillerød', 'Hørsholm'],
    ]);
    for (const { content } of others)
      expect(content).toMatchObject({ chart: null, goal: null, learning: '', tried: [], question: '' });
    await api.rows('DELETE FROM storyboard WHERE seminar_id = $1', [seminarId]);
    expect((await shown()).slides).toEqual([]);
  });

  test('is its place’s to write; another place asks with new eyes', async () => {
    const written = await done<{ id: string; version: number }>(
      anna,
      'writeStoryboard',
      storyboard(),
      'id version',
    );
    const ole = await api.as('Ole Brandt');
    expect(await code(ole, 'writeStoryboard', storyboard({ version: 1 }))).toBe('FORBIDDEN');
    expect(await code(anna, 'writeStoryboard', storyboard())).toBe('CONFLICT');
    const question = { input: { id: uuidv7(), storyboardId: written.id, text: 'Hvorfor kun én uge?' } };
    await done(ole, 'askPeerQuestion', question);
    expect((await shown()).slides[0]).toMatchObject({ content: { peerQuestions: ['Hvorfor kun én uge?'] } });
    expect(await code(await api.as('Rune Skov'), 'askPeerQuestion', question)).toBe('FORBIDDEN');
  });
});

describe('the group of chiefs', () => {
  test('knows when and where, and reads the pack once it is frozen', async () => {
    await done(lead, 'beginAgenda', { id: seminarId });
    await done(anna, 'writeStoryboard', storyboard());
    const chief = await api.as('Henrik Mørk');
    const all =
      'date agenda { id } participants { id } seminarStoryboards { id } missingStoryboards { key } slides { storyboardId } actionPoints { id } openBefore { id }';
    const read = () => done<Record<string, unknown[]>>(chief, 'seminar', { number }, all);
    const { date, ...before } = await read();
    expect(date).toBe('2021-11-30');
    expect(Object.values(before).flat()).toEqual([]);
    await done(lead, 'freezeSeminar', { id: seminarId });
    const after = await read();
    expect([after['slides']?.length, after['seminarStoryboards']?.length]).toEqual([7, 1]);
    expect(after['agenda']?.length).toBeGreaterThan(5);
  });
});

describe('frozen', () => {
  test('it stays as it was shown though the numbers, the lines and the questions change', async () => {
    const { id } = await done<{ id: string }>(anna, 'writeStoryboard', storyboard());
    const guest = { id: uuidv7(), seminarId, name: 'Karin Friis', kind: 'STAFF' };
    await done(lead, 'addSeminarParticipant', { input: guest });
    const freeze = await done<{ hash: string }>(lead, 'freezeSeminar', { id: seminarId }, 'hash');
    expect(freeze.hash).toMatch(/^[0-9a-f]{64}$/);
    const before = await shown();
    await api.rows('UPDATE measurement SET value = 99 WHERE measure_id = $1', [work.measureId]);
    await api.rows("UPDATE intervention SET title = 'Noget andet' WHERE id = $1", [work.interventionId]);
    expect(await shown()).toEqual(before);
    expect(await code(anna, 'writeStoryboard', storyboard({ version: 1, question: 'Ny' }))).toBe(
      'SEMINAR_FROZEN',
    );
    expect(
      await code(anna, 'askPeerQuestion', { input: { id: uuidv7(), storyboardId: id, text: 'Ny' } }),
    ).toBe('SEMINAR_FROZEN');
    expect(await code(lead, 'addAgendaItem', item())).toBe('SEMINAR_FROZEN');
    expect(await code(lead, 'removeSeminarParticipant', { id: guest.id, version: 1 })).toBe('SEMINAR_FROZEN');
  });

  test('twice at the same moment there is one freeze and the same answer', async () => {
    await done(anna, 'writeStoryboard', storyboard());
    const answers = await Promise.all(
      [1, 2, 3].map(() => done(lead, 'freezeSeminar', { id: seminarId }, 'id hash')),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await api.rows('SELECT id FROM seminar_freeze WHERE seminar_id = $1', [seminarId])).toHaveLength(
      1,
    );
    expect(await code(anna, 'freezeSeminar', { id: seminarId })).toBe('FORBIDDEN');
  });
});

describe('what is agreed', () => {
  test('is ticked off by the place that promised it, and opens the next seminar until then', async () => {
    const point = {
      id: uuidv7(),
      seminarId,
      ownerId: work.personId,
      what: 'Del spørgeguiden',
      dueOn: '2021-12-06',
    };
    await done(lead, 'addActionPoint', { input: point });
    const next = uuidv7();
    await api.rows(
      `INSERT INTO seminar (id, programme_id, number, name_da, name_en, purpose_da, purpose_en, date, precision)
       SELECT $1, programme_id, number + 100, '', '', '', '', date, precision FROM seminar WHERE id = $2`,
      [next, seminarId],
    );
    const open = async () =>
      (
        await done<{ openBefore: { id: string }[] }>(
          lead,
          'seminar',
          { number: number + 100 },
          'openBefore { id }',
        )
      ).openBefore;
    expect((await open()).map(({ id }) => id)).toContain(point.id);
    const tick = { id: point.id, version: 1, done: true };
    expect(await code(await api.as('Ole Brandt'), 'finishActionPoint', tick)).toBe('FORBIDDEN');
    expect(await done(anna, 'finishActionPoint', tick, 'doneOn')).toEqual({ doneOn: '2021-07-14' });
    expect((await open()).map(({ id }) => id)).not.toContain(point.id);
    expect(await code(anna, 'addActionPoint', { input: { ...point, id: uuidv7() } })).toBe('FORBIDDEN');
  });
});

test('ninety-eight storyboards are read with as many statements as three', async () => {
  const seen = () =>
    done(lead, 'seminar', { number }, `${slides} seminarStoryboards { questions { text } place { name } }`);
  const put = async (count: number) => {
    for (let at = 0; at < count; at++) {
      const { interventionId, placeId } = await buildWork(api, work.placeId);
      await api.rows(
        'INSERT INTO storyboard (id, programme_id, place_id, seminar_id, intervention_id) VALUES ($1, $2, $3, $4, $5)',
        [uuidv7(), work.programmeId, placeId, seminarId, interventionId],
      );
    }
  };
  await put(1);
  const few = (await statementsOf(seen)).length;
  await put(5);
  expectSameCount(few, (await statementsOf(seen)).length);
});
