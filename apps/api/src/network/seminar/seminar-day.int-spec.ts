import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import request from 'supertest';
import { v7 as uuidv7 } from 'uuid';
import { askedFields } from '../../testing/asked-fields.js';
import { newSeminar } from '../../testing/new-seminar.js';
import { idOfPlace } from '../../testing/people.js';
import { startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import { buildWork, type Work } from '../../testing/work.js';
import { OnBehalf } from '../../platform/operation/on-behalf.js';
import { storyboardPaper, type SeminarPaper } from './storyboard-paper.js';
import { StoryboardPaperMaker } from './storyboard-paper.maker.js';

let api: TestApi;
let lead: Actor;
let anna: Actor;
let work: Work;
let seminarId: string;
let number = 60;

beforeAll(async () => {
  api = await startTestApi();
  [lead, anna] = [await api.as('Birgitte Holm'), await api.as('Anna Lykke')];
});
beforeEach(async () => {
  work = await buildWork(api, await idOfPlace(api, 'HEL'));
  number += 1;
  seminarId = await newSeminar(api, work.placeId, number, {
    ...{ name: 'Prøve på æ, ø og å', precision: 'LATE' },
  });
});
afterAll(() => api.close());

const { ask, done, code } = askedFields(() => api);
const storyboard = (more: object = {}) => ({
  input: {
    ...{ id: uuidv7(), seminarId, interventionId: work.interventionId },
    ...{ challenge: 'Aftenvagten', question: 'Hvordan får I aftenvagten med?', ready: true, ...more },
  },
});

describe('when and where', () => {
  const change = (patch: object, version = 1) => ({ id: seminarId, version, patch });

  test('is set by the lead; a day that is named is a day, and the invitation says it', async () => {
    const patch = { date: '2021-11-25', startsMinute: 570, venue: ' Rådhuset i Hillerød ' };
    expect(
      await done(lead, 'updateSeminar', change(patch), 'date precision startsMinute venue version'),
    ).toEqual({
      date: '2021-11-25',
      precision: 'DAY',
      startsMinute: 570,
      venue: 'Rådhuset i Hillerød',
      version: 2,
    });
    await done(lead, 'beginAgenda', { id: seminarId });
    const { text } = await request(api.app.getHttpServer())
      .get(`/seminars/nye-veje/${number}/invitation.ics`)
      .set({ cookie: lead.cookie, 'accept-language': 'da' });
    expect(text).toContain('LOCATION:Rådhuset i Hillerød');
    expect(text).toContain('DTSTART;TZID=Europe/Copenhagen:20211125T093000');
    expect(text).not.toContain('TENTATIVE');
  });

  test('begins within the day, on the version that was seen, and is the lead’s', async () => {
    expect(await code(lead, 'updateSeminar', change({ startsMinute: 1440 }))).toBe('VALIDATION');
    await done(lead, 'updateSeminar', change({ venue: 'Her' }));
    expect(await code(lead, 'updateSeminar', change({ venue: 'Der' }))).toBe('CONFLICT');
    expect(await code(anna, 'updateSeminar', change({ venue: 'Der' }))).toBe('FORBIDDEN');
    expect(await code(api.stranger, 'updateSeminar', change({ venue: 'Der' }))).toBe('UNAUTHENTICATED');
    await done(lead, 'freezeSeminar', { id: seminarId });
    expect(await code(lead, 'updateSeminar', change({ venue: 'Der' }, 2))).toBe('SEMINAR_FROZEN');
  });
});

describe('asking for the last storyboards', () => {
  const answer = 'reminded remindedLately leaves placesWithoutWriter { key }';
  interface Reminders {
    reminded: number;
    remindedLately: number;
    placesWithoutWriter: object[];
  }
  const remind = () => done<Reminders>(lead, 'remindOfStoryboards', { id: seminarId }, answer);
  const letters = (name: string) =>
    api.rows<{ subject: string; body: string }>(
      "SELECT l.subject, l.body FROM letter l JOIN person p ON p.id = l.person_id WHERE p.name = $1 AND l.kind = 'REMINDER_STORYBOARD'",
      [name],
    );

  test('reaches those whose place has none ready, once a week whatever it is about', async () => {
    await api.rows('DELETE FROM letter');
    await done(anna, 'writeStoryboard', storyboard());
    const first = await remind();
    expect(first.reminded).toBeGreaterThanOrEqual(6);
    expect(first).toMatchObject({ remindedLately: 0, leaves: false });
    expect(await letters('Anna Lykke')).toEqual([]);
    const [letter] = await letters('Per Lund');
    expect(letter?.subject).toBe('Jeres storyboard til Prøve på æ, ø og å');
    expect(letter?.body).toContain('Storyboardet fra Halsnæs mangler endnu');
    expect(letter?.body).toContain(`/nye-veje/seminarer/${number}`);
    const again = await remind();
    expect(again).toMatchObject({ reminded: 0, remindedLately: first.reminded });
    // A reminder of something else counts too; one that is older than a week does not.
    await api.rows("UPDATE letter SET created_at = now() - interval '8 days'");
    await api.rows(
      "UPDATE letter SET kind = 'REMINDER_DIGEST', created_at = now() WHERE person_id = (SELECT id FROM person WHERE name = 'Per Lund')",
    );
    expect(await remind()).toMatchObject({ reminded: first.reminded - 1, remindedLately: 1 });
    // Who wants no reminders gets none; who has had one is not written to by the letter of the week.
    await api.rows("UPDATE letter SET created_at = now() - interval '8 days'");
    await api.rows(
      "INSERT INTO letter_choice (person_id, reminder, digest) SELECT id, false, false FROM person WHERE name = 'Per Lund' ON CONFLICT (person_id) DO UPDATE SET reminder = false",
    );
    expect(await remind()).toMatchObject({ reminded: first.reminded - 1, remindedLately: 0 });
    const due = await api.rows<{ name: string }>(
      "SELECT p.name FROM letters_due('2021-07-14', '{LEARNING_AGENT,LOCAL_PROJECT_WORKER}') d JOIN person p ON p.id = d.person_id",
    );
    expect(due.map(({ name }) => name)).toContain('Anna Lykke');
    expect(due.map(({ name }) => name)).not.toContain('Mette Krogh');
  });

  test('is over when the seminar is held or frozen, and nobody else’s to do', async () => {
    await api.rows("UPDATE seminar SET date = '2021-07-01' WHERE id = $1", [seminarId]);
    const over = await ask(lead, 'remindOfStoryboards', { id: seminarId }, answer);
    expect(over.code).toBe('SEMINAR_OVER');
    expect(over.message).toContain('ikke mere at minde om');
    await done(lead, 'freezeSeminar', { id: seminarId });
    expect(await code(lead, 'remindOfStoryboards', { id: seminarId }, answer)).toBe('SEMINAR_FROZEN');
    expect(await code(anna, 'remindOfStoryboards', { id: seminarId }, answer)).toBe('FORBIDDEN');
    expect(await code(api.stranger, 'remindOfStoryboards', { id: seminarId }, answer)).toBe(
      'UNAUTHENTICATED',
    );
  });
});

describe('the seminar on paper', () => {
  const gathered = () =>
    api.app
      .get(OnBehalf)
      .read(
        { personId: work.personId, programmeSlug: 'nye-veje', language: 'da' },
        { name: 'makeDocument', permission: 'seminar:read' },
        (scope) => api.app.get(StoryboardPaperMaker).gather(scope, seminarId),
      );
  const sheet = async () => storyboardPaper(await gathered());
  const slides = async (): Promise<string> => {
    const { body } = (await request(api.app.getHttpServer())
      .get(`/seminars/nye-veje/${number}/storyboards.pptx`)
      .set({ cookie: anna.cookie, 'accept-language': 'da' })
      .buffer(true)
      .parse((response, then) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => then(null, Buffer.concat(chunks)));
      })) as { body: Buffer };
    const all = unzipSync(new Uint8Array(body));
    return (
      Object.entries(all)
        .filter(([name]) => /(slides\/slide\d+|charts\/chart\d+)\.xml$/.test(name))
        // The package numbers charts through all the files it makes.
        .map(([name, bytes]) => (name.includes('/charts/') ? '' : `${name}: `) + strFromU8(bytes))
        .sort()
        .join('\n')
    );
  };
  const screen = () =>
    done<object>(
      anna,
      'seminar',
      { number },
      'minimumUseful slides { content { title learning question peerQuestions chart { values periods } goal { what targetValue } tried { title decision } } }',
    );
  /** Enough for a verdict by the programme's twelve, and too few by the twenty that it may ask for. */
  const fourteenWeeks = () =>
    api.rows(
      `DELETE FROM phase WHERE measure_id = '${work.measureId}';
       UPDATE measure SET starts_on = '2021-03-01' WHERE id = '${work.measureId}';
       INSERT INTO measurement (id, programme_id, place_id, measure_id, period, state, value, definition_number, entered_on, updated_by_id)
         SELECT gen_random_uuid(), m.programme_id, m.place_id, m.measure_id, m.period - 7 * n, 'MEASURED', 10 + n, m.definition_number, m.entered_on, m.updated_by_id
         FROM measurement m, generate_series(1, 12) n WHERE m.id = '${work.measurementId}'`,
    );

  test('frozen, screen, slides and paper stay as they were though number, goal, title, line, name and setting change', async () => {
    await fourteenWeeks();
    await done(anna, 'writeStoryboard', storyboard());
    const asked = (useful: number) => api.rows('UPDATE programme SET minimum_useful = $1', [useful]);
    const judged = await sheet();
    await asked(20);
    expect(await sheet()).not.toEqual(judged);
    await asked(12);
    await done(lead, 'freezeSeminar', { id: seminarId });
    const before = [await screen(), await slides(), await sheet()];
    for (const change of [
      'UPDATE measurement SET value = 99 WHERE intervention_of = $1',
      "UPDATE intervention SET title = 'Noget andet' WHERE id = $1",
      "UPDATE goal SET what = 'Noget andet', target_value = 1 WHERE intervention_id = $1",
      "UPDATE pdsa_cycle SET title = 'Noget andet', learning = 'Noget andet', learning_shared = true WHERE intervention_id = $1 AND state = 'CLOSED'",
      "UPDATE storyboard SET question = 'Noget andet' WHERE intervention_id = $1",
    ])
      await api.rows(
        change.replace(
          'intervention_of = $1',
          'measure_id IN (SELECT id FROM measure WHERE intervention_id = $1)',
        ),
        [work.interventionId],
      );
    await api.rows("UPDATE place SET name = 'Et andet sted' WHERE id = $1", [work.placeId]);
    await asked(20);
    expect([await screen(), await slides(), await sheet()]).toEqual(before);
    await asked(12);
    await api.rows("UPDATE place SET name = 'Helsingør' WHERE id = $1", [work.placeId]);
  });

  test('until then it says what the rows say, in Danish letters, with the curve and its sentence', async () => {
    await done(anna, 'writeStoryboard', storyboard());
    const paper = await sheet();
    expect(paper).toContain('<html lang="da">');
    expect(paper).toContain('Prøve på æ, ø og å');
    expect(paper).toContain('Hvordan får I aftenvagten med?');
    expect(paper).toContain('ultimo november 2021');
    expect(paper).toContain('<svg');
    expect(paper).toMatch(/<figcaption>.+<\/figcaption>/);
    await api.rows("UPDATE intervention SET title = 'Noget <b>andet</b>' WHERE id = $1", [
      work.interventionId,
    ]);
    expect(await sheet()).toContain('Noget &lt;b&gt;andet&lt;/b&gt;');
  });

  test('has a page for each of ninety-eight places, and says so where there is none', async () => {
    await done(anna, 'writeStoryboard', storyboard());
    const deck = await gathered();
    const [content] = deck.slides;
    const many = Array.from({ length: 98 }, () => content).flatMap((each) => (each ? [each] : []));
    const pages = (of: SeminarPaper) => storyboardPaper(of).split('class="board"').length - 1;
    expect(pages({ ...deck, slides: many })).toBe(99);
    expect(pages({ ...deck, slides: [] })).toBe(1);
    expect(storyboardPaper({ ...deck, slides: [] })).toContain('Ingen storyboards er valgt.');
  });
});
