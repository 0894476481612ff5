import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { linkToken, MOST_CONTRIBUTIONS, MOST_UNKNOWN_LINKS } from '@laeringsrum/domain';
import { v7 as uuidv7 } from 'uuid';
import { idOfPlace } from '../../testing/people.js';
import { answered, startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import { buildWork, type Work } from '../../testing/work.js';

let api: TestApi;
let helsingoer: string;
let work: Work;
let byMeasure: Actor;
let byCycle: Actor;

beforeAll(async () => {
  api = await startTestApi();
  helsingoer = await idOfPlace(api, 'HEL');
});
beforeEach(async () => {
  work = await buildWork(api, helsingoer);
  byMeasure = api.contributor(work.links.measure.token);
  byCycle = api.contributor(work.links.cycle.token);
});
afterAll(() => api.close());

const open = `query { contribution { label today measure { question periods { period taken value } } cycle { plan yesToday noToday } } }`;
const number = `mutation ($input: ContributeMeasurementInput!) { contributeMeasurement(input: $input) { measure { periods { period taken value } } } }`;
const observe = `mutation ($input: ContributeObservationInput!) { contributeObservation(input: $input) { label } }`;
const tap = `mutation ($input: ContributeTapInput!) { contributeTap(input: $input) { cycle { yesToday noToday } } }`;
const untap = `mutation ($id: ID!) { retractContributedTap(id: $id) { cycle { yesToday noToday } } }`;

const THIS_WEEK = '2021-07-12';
const TODAY = '2021-07-14';
const give = (who: Actor, more: object = {}) =>
  who.ask(number, { input: { id: uuidv7(), period: THIS_WEEK, value: 7, ...more } });
const see = (who: Actor, more: object = {}) =>
  who.ask(observe, { input: { id: uuidv7(), observedOn: TODAY, text: 'Han tog selv stolen', ...more } });
const count = (who: Actor, more: object = {}) =>
  who.ask(tap, { input: { id: uuidv7(), answer: 'YES', day: TODAY, ...more } });
const lockedAt = async (cycleId: string) =>
  (
    await api.row<{ at: unknown }>('SELECT prediction_locked_at AS at FROM pdsa_cycle WHERE id = $1', [
      cycleId,
    ])
  ).at;
const usesOf = async (id: string) =>
  (await api.row<{ uses: number }>('SELECT uses FROM contributor_key WHERE id = $1', [id])).uses;

describe('by a link to a measure', () => {
  test('one sees the question and the two newest weeks, and nothing of the cycles', async () => {
    const contribution = answered<object>(await byMeasure.ask(open), 'contribution');
    expect(contribution).toMatchObject({
      today: TODAY,
      measure: {
        periods: [
          { period: '2021-07-05', taken: false, value: null },
          { period: THIS_WEEK, taken: false, value: null },
        ],
      },
      cycle: null,
    });
  });

  test('the week’s number is registered without a name, and corrected from the same device', async () => {
    const id = uuidv7();
    expect((await give(byMeasure, { id })).code).toBeUndefined();
    const corrected = answered<object>(await give(byMeasure, { id, value: 8 }), 'contributeMeasurement');
    expect(corrected).toMatchObject({ measure: { periods: [{}, { taken: true, value: 8 }] } });
    const stored = await api.row('SELECT value, updated_by_id AS by FROM measurement WHERE id = $1', [id]);
    expect(stored).toEqual({ value: 8, by: null });
    const trail = await api.rows('SELECT person_id AS by, operation FROM audit_entry WHERE row_id = $1', [
      id,
    ]);
    expect(trail).toContainEqual({ by: null, operation: 'contributeMeasurement' });
  });

  test('a number that stands is not replaced: neither another’s nor one a person has corrected', async () => {
    const id = uuidv7();
    await give(byMeasure, { id });
    expect((await give(byMeasure)).code).toBe('CONTRIBUTION_TAKEN');
    await api.rows('UPDATE measurement SET updated_by_id = $2 WHERE id = $1', [id, work.personId]);
    expect((await give(byMeasure, { id, value: 9 })).code).toBe('CONTRIBUTION_TAKEN');
  });

  test('the number locks the prediction of a cycle that watches the measure', async () => {
    await api.rows('UPDATE pdsa_cycle SET measure_id = $2, ends_on = NULL WHERE id = $1', [
      work.cycles.study,
      work.measureId,
    ]);
    expect(await lockedAt(work.cycles.study)).toBeNull();
    await give(byMeasure);
    expect(await lockedAt(work.cycles.study)).not.toBeNull();
  });

  test.each([
    [{ period: '2021-06-28' }, 'MEASUREMENT_PERIOD'],
    [{ period: '2021-07-19' }, 'MEASUREMENT_PERIOD'],
    [{ value: -1 }, 'MEASUREMENT_TOO_LOW'],
    [{ value: null }, 'MEASUREMENT_EMPTY'],
    [{ note: 'cpr 010150-1237' }, 'PERSONAL_DATA'],
  ])('%j is refused', async (more, code) => {
    expect((await give(byMeasure, more)).code).toBe(code);
    expect(await usesOf(work.links.measure.id)).toBe(0);
  });

  test('nobody observes or counts', async () => {
    expect((await see(byMeasure)).code).toBe('NOT_FOUND');
    expect((await count(byMeasure)).code).toBe('NOT_FOUND');
  });
});

describe('by a link to a cycle', () => {
  test('an observation is added without a name, once, and locks the prediction', async () => {
    const id = uuidv7();
    await see(byCycle, { id });
    expect((await see(byCycle, { id })).code).toBeUndefined();
    const stored = await api.rows('SELECT author_id AS by, text FROM observation WHERE id = $1', [id]);
    expect(stored).toEqual([{ by: null, text: 'Han tog selv stolen' }]);
    expect(await lockedAt(work.cycles.observe)).not.toBeNull();
  });

  test('yes and no are counted, and one’s own tap is taken back', async () => {
    const id = uuidv7();
    await count(byCycle);
    expect(answered<object>(await count(byCycle, { id, answer: 'NO' }), 'contributeTap')).toMatchObject({
      cycle: { yesToday: 1, noToday: 1 },
    });
    expect(answered<object>(await byCycle.ask(untap, { id }), 'retractContributedTap')).toMatchObject({
      cycle: { yesToday: 1, noToday: 0 },
    });
  });

  test('a CPR number, a day to come and a cycle that is over are refused', async () => {
    expect(await see(byCycle, { text: 'Ring til 010150-1237' })).toMatchObject({ code: 'PERSONAL_DATA' });
    expect((await see(byCycle, { observedOn: '2021-07-15' })).code).toBe('MEASUREMENT_FUTURE');
    await api.rows("UPDATE pdsa_cycle SET state = 'CANCELLED' WHERE id = $1", [work.cycles.observe]);
    expect((await see(byCycle)).code).toBe('CYCLE_CLOSED');
    expect((await count(byCycle)).code).toBe('CYCLE_CLOSED');
  });

  test('another cycle’s tap and another measure’s number stay out of reach', async () => {
    expect((await byCycle.ask(untap, { id: work.tapId })).code).toBe('NOT_FOUND');
    expect((await give(byCycle)).code).toBe('NOT_FOUND');
    expect(await api.rows('SELECT 1 FROM tally_tap WHERE id = $1', [work.tapId])).toHaveLength(1);
  });
});

describe('a link that opens nothing', () => {
  test('says so kindly: past its day, taken back, unknown, or none at all', async () => {
    const told = async (who: Actor) => {
      const read = await who.ask(open);
      expect((await give(who)).code).toBe(read.code);
      return [read.code, read.message];
    };
    await api.rows('UPDATE contributor_link SET expires_on = $2 WHERE id = $1', [
      work.links.measure.id,
      '2021-07-13',
    ]);
    expect(await told(byMeasure)).toEqual([
      'CONTRIBUTION_EXPIRED',
      expect.stringContaining('Tak for hjælpen'),
    ]);
    await api.rows('UPDATE contributor_link SET revoked_at = now() WHERE id = $1', [work.links.measure.id]);
    expect((await told(byMeasure))[0]).toBe('CONTRIBUTION_REVOKED');
    expect((await told(api.contributor(linkToken(randomBytes(20)))))[0]).toBe('CONTRIBUTION_UNKNOWN');
    expect((await told(api.stranger))[0]).toBe('CONTRIBUTION_UNKNOWN');
    expect((await told(await api.as('Anna Lykke')))[0]).toBe('CONTRIBUTION_UNKNOWN');
  });

  test('and a session beside it gives nothing more: what is written has no name', async () => {
    const anna = await api.as('Anna Lykke');
    const id = uuidv7();
    const header = { 'x-contribution': work.links.cycle.token };
    await anna.ask(observe, { input: { id, observedOn: TODAY, text: 'Uden navn' } }, header);
    expect(await api.row('SELECT author_id FROM observation WHERE id = $1', [id])).toEqual({
      author_id: null,
    });
  });
});

describe('the throttle', () => {
  test('lets a busy thumb through and stops a machine, link by link', async () => {
    await api.rows('UPDATE contributor_key SET window_uses = $2, window_starts = now() WHERE id = $1', [
      work.links.cycle.id,
      MOST_CONTRIBUTIONS - 1,
    ]);
    expect((await count(byCycle)).code).toBeUndefined();
    expect((await count(byCycle)).code).toBe('TOO_MANY_ATTEMPTS');
    expect((await byCycle.ask(open)).code).toBeUndefined();
    expect((await give(byMeasure)).code).toBeUndefined();
    await api.rows("UPDATE contributor_key SET window_starts = now() - interval '16 minutes' WHERE id = $1", [
      work.links.cycle.id,
    ]);
    expect((await count(byCycle)).code).toBeUndefined();
  });

  test('stops an address that tries links, the right one too', async () => {
    const guess = () => api.contributor(linkToken(randomBytes(20))).ask(open);
    await guess();
    await api.rows("UPDATE sign_in_attempt SET failures = $1 WHERE subject LIKE 'contribution:%'", [
      MOST_UNKNOWN_LINKS - 1,
    ]);
    expect((await guess()).code).toBe('CONTRIBUTION_UNKNOWN');
    expect((await guess()).code).toBe('TOO_MANY_ATTEMPTS');
    expect((await byMeasure.ask(open)).code).toBe('TOO_MANY_ATTEMPTS');
    await api.rows("DELETE FROM sign_in_attempt WHERE subject LIKE 'contribution:%'");
  });
});
