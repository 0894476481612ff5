import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { expectSameCount, statementsOf } from '../../testing/counted-statements.js';
import { documentFor } from '../../testing/operations.js';
import { idOfPlace } from '../../testing/people.js';
import { answered, startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import { buildWork } from '../../testing/work.js';

let api: TestApi;
let lead: Actor;
let anna: Actor;

beforeAll(async () => {
  api = await startTestApi();
  [lead, anna] = [await api.as('Birgitte Holm'), await api.as('Anna Lykke')];
  // What the demonstration says of contact and requests is not part of these stories.
  await api.rows(
    'DELETE FROM contact_note; DELETE FROM help_request; DELETE FROM place_pause; DELETE FROM learning_space_session',
  );
});
afterAll(() => api.close());

interface Row {
  code: string;
  reason: string;
  days: number;
  number: number | null;
  text: string;
}
const asked =
  '{ followUp { rows { code reason days number text from } putOff { code reason followUpOn } pauses { id } } }';
const list = async () =>
  answered<{ rows: Row[]; putOff: Row[]; pauses: object[] }>(await lead.ask(asked), 'followUp');
const of = async (code: string) => (await list()).rows.find((row) => row.code === code);
const send = async (who: Actor, field: string, variables: object) =>
  (await who.ask(documentFor(api.schema, field), { ...variables })).code;
const idOf = async (code: string) =>
  (
    await api.row<{ id: string }>(
      "SELECT i.id FROM intervention i JOIN programme p ON p.id = i.programme_id WHERE i.code = $1 AND p.key = 'nye-veje'",
      [code],
    )
  ).id;

describe('where the lead is waited for', () => {
  test('is told place by place, by reason, with the shift, the missing weeks and the waiting cycles of the rows', async () => {
    const { rows } = await list();
    expect(rows.find(({ code }) => code === 'FRE-1')).toMatchObject({ reason: 'SHIFT_UNWANTED' });
    expect(rows.find(({ code }) => code === 'HAL-1')).toMatchObject({ reason: 'NO_MEASUREMENT' });
    const reasons = rows.map(({ reason }) => reason);
    expect(reasons.indexOf('SHIFT_UNWANTED')).toBeLessThan(reasons.indexOf('NO_MEASUREMENT'));
  });

  test('a shift the team has noted is no reason any more', async () => {
    await api.rows(
      `INSERT INTO annotation (id, programme_id, place_id, measure_id, period, text) SELECT gen_random_uuid(), m.programme_id, m.place_id, m.id, '2021-07-05', 'Vi har set det'
       FROM measure m JOIN intervention i ON i.id = m.intervention_id WHERE i.code = 'FRE-1'`,
    );
    expect((await of('FRE-1'))?.reason).not.toBe('SHIFT_UNWANTED');
  });

  test('of another place’s unshared cycle only its number and its day leave', async () => {
    await api.rows(
      "UPDATE pdsa_cycle SET starts_on = '2021-06-07', ends_on = '2021-06-20' WHERE state = 'RUNNING' AND intervention_id = $1",
      [await idOf('HEL-2')],
    );
    await api.rows(
      `INSERT INTO measurement (id, programme_id, place_id, measure_id, period, state, not_measured_reason, definition_number, entered_on)
       SELECT gen_random_uuid(), m.programme_id, m.place_id, m.id, '2021-07-05', 'NOT_MEASURED', 'HOLIDAY', 1, '2021-07-12'
       FROM measure m WHERE m.intervention_id = $1 ON CONFLICT DO NOTHING`,
      [await idOf('HEL-2')],
    );
    expect(await of('HEL-2')).toMatchObject({ reason: 'CYCLE_UNSTUDIED', number: 4, text: '' });
  });

  test('something said in a learning space waits: marked from the second working day, else when the promised week is over', async () => {
    const [placeId, interventionId] = [await idOfPlace(api, 'HIL'), await idOf('HIL-1')];
    const said = async (heldOn: string, readToday: boolean, of: string | null = interventionId) => {
      const sessionId = uuidv7();
      await api.rows(
        `INSERT INTO learning_space_session (id, programme_id, place_id, intervention_id, kind, title, held_on)
         SELECT $1, programme_id, id, $2, 'FEEDBACK_MEETING', 'Fortroligt møde', $3 FROM place WHERE id = $4`,
        [sessionId, of, heldOn, placeId],
      );
      await api.rows(
        `INSERT INTO space_note (id, programme_id, place_id, session_id, kind, text, read_today)
         SELECT gen_random_uuid(), s.programme_id, s.place_id, s.id, k, 'Sagt i fortrolighed', $2 AND k <> 'DECISION'
         FROM learning_space_session s, unnest(array['REFLECTION', 'DECISION']) k WHERE s.id = $1`,
        [sessionId, readToday],
      );
    };
    const waits = async () => (await of('HIL-1'))?.reason === 'VOICE_WAITING';
    await said('2021-07-06', false);
    await said('2021-07-13', true);
    expect(await waits()).toBe(false);
    await said('2021-07-12', true);
    const row = await of('HIL-1');
    expect(row).toMatchObject({ reason: 'VOICE_WAITING', text: '', days: 2 });
    expect(JSON.stringify(await list())).not.toMatch(/Fortroligt|fortrolighed/);
    await api.rows("UPDATE space_note SET outcome = 'DONE', line = 'Ringet op' WHERE read_today");
    expect(await waits()).toBe(false);
    // Where no intervention is named, it is told at the place's first.
    await said('2021-07-01', false, null);
    expect(await waits()).toBe(true);
    await api.rows("UPDATE space_note SET outcome = 'DONE', line = 'Ringet op'");
    expect(await waits()).toBe(false);
  });

  test('a pause of the place mutes numbers and tests, and is taken back', async () => {
    const pause = {
      id: uuidv7(),
      placeId: await idOfPlace(api, 'HAL'),
      startsOn: '2021-07-12',
      endsOn: '2021-08-01',
      reason: 'Ferie',
    };
    expect(await send(lead, 'pausePlace', { input: { ...pause, endsOn: '2021-07-01' } })).toBe('PAUSE_DAYS');
    expect(await send(anna, 'pausePlace', { input: pause })).toBe('FORBIDDEN');
    expect(await send(lead, 'pausePlace', { input: pause })).toBeUndefined();
    expect((await of('HAL-1'))?.reason).not.toBe('NO_MEASUREMENT');
    expect(await send(lead, 'endPlacePause', { id: pause.id, version: 1 })).toBeUndefined();
    expect((await of('HAL-1'))?.reason).toBe('NO_MEASUREMENT');
  });

  test('after a talk with a day to come back to, the row is put off and not gone', async () => {
    const note = {
      id: uuidv7(),
      placeId: await idOfPlace(api, 'HAL'),
      interventionId: await idOf('HAL-1'),
      note: 'Per er tilbage i uge 30',
    };
    expect(await send(lead, 'noteContact', { input: { ...note, followUpOn: '2021-07-14' } })).toBe(
      'FOLLOW_UP_PAST',
    );
    expect(await send(anna, 'noteContact', { input: note })).toBe('FORBIDDEN');
    expect(await send(lead, 'noteContact', { input: { ...note, followUpOn: '2021-07-26' } })).toBeUndefined();
    const { rows, putOff } = await list();
    expect(rows.map(({ code }) => code)).not.toContain('HAL-1');
    expect(putOff).toMatchObject([{ code: 'HAL-1', followUpOn: '2021-07-26' }]);
  });

  test('is nobody’s but the lead’s, and asks the database as often for many as for few', async () => {
    for (const who of [anna, await api.as('Kirsten Thue'), await api.as('Karin Friis')])
      expect((await who.ask(asked)).code).toBe('FORBIDDEN');
    expect((await api.stranger.ask(asked)).code).toBe('UNAUTHENTICATED');
    const few = (await statementsOf(list)).length;
    for (let at = 0; at < 6; at++) await buildWork(api, await idOfPlace(api, 'HEL'));
    expectSameCount(few, (await statementsOf(list)).length);
  });
});

describe('asking for help', () => {
  const request = async (more: object = {}) => ({
    input: {
      id: uuidv7(),
      interventionId: await idOf('HEL-1'),
      text: 'Vi kan ikke få svar',
      toNetwork: false,
      ...more,
    },
  });
  const seenBy = async (who: Actor) =>
    answered<{ helpRequests: { id: string; version: number; text: string }[] }>(
      await who.ask('{ intervention(code: "HEL-1") { helpRequests { id version text closedOn } } }'),
      'intervention',
    ).helpRequests;

  test('comes first on the lead’s list; other places see it only where one says so', async () => {
    expect(await send(anna, 'askForHelp', await request())).toBeUndefined();
    expect((await list()).rows[0]).toMatchObject({
      code: 'HEL-1',
      reason: 'HELP_REQUEST',
      text: 'Vi kan ikke få svar',
    });
    const ole = await api.as('Ole Brandt');
    expect(await seenBy(ole)).toEqual([]);
    expect(
      await send(anna, 'askForHelp', await request({ toNetwork: true, text: 'Hvem har prøvet?' })),
    ).toBeUndefined();
    expect(await seenBy(ole)).toMatchObject([{ text: 'Hvem har prøvet?' }]);
    expect(await send(ole, 'askForHelp', await request())).toBe('FORBIDDEN');
    expect(await send(anna, 'askForHelp', await request({ text: 'Ring 010150-1237' }))).toBe('PERSONAL_DATA');
  });

  test('is answered by the lead, and is closed then', async () => {
    const [open] = await seenBy(anna);
    const close = { id: open?.id, version: open?.version, answer: 'Ring til Gribskov' };
    expect(await send(await api.as('Ole Brandt'), 'closeHelpRequest', close)).toBe('FORBIDDEN');
    expect(await send(lead, 'closeHelpRequest', close)).toBeUndefined();
    expect((await list()).rows.map(({ reason }) => reason)).not.toContain('HELP_REQUEST');
  });
});
