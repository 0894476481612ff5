import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { about, changesOf, listen, type Ear, type Heard } from '../../testing/heard.js';
import { documentFor, examples } from '../../testing/operations.js';
import { addPerson, EXPIRED, idOfPlace } from '../../testing/people.js';
import { buildSecondProgramme, SECOND, type SecondProgramme } from '../../testing/second-programme.js';
import { startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import { buildWork, placeOwn, type Work } from '../../testing/work.js';

let api: TestApi;
let second: SecondProgramme;
let anna: Actor;
let work: Work;
const ears: Ear[] = [];

beforeAll(async () => {
  api = await startTestApi();
  second = await buildSecondProgramme(api);
  anna = await api.as('Anna Lykke');
});
beforeEach(async () => {
  work = await buildWork(api, await idOfPlace(api, 'HEL'));
});
afterEach(() => {
  for (const ear of ears.splice(0)) ear.hangUp();
});
afterAll(() => api.close());

async function ear(who: Pick<Actor, 'cookie'>, options?: Parameters<typeof listen>[2]): Promise<Ear> {
  const listening = await listen(api, who, options);
  ears.push(listening);
  return listening;
}
/** Somebody who has been told that they are heard, and from when. */
async function listener(name: string): Promise<Ear> {
  const listening = await ear(await api.as(name));
  await listening.until(({ event }) => event === 'hello');
  return listening;
}
const isAbout =
  (id: string) =>
  (news: Heard): boolean =>
    changesOf(news).some(({ aboutId }) => aboutId === id);
const does = async (field: string, actor = anna, of = work): Promise<void> => {
  const { code, text } = await actor.ask(documentFor(api.schema, field, 1), examples[field]?.variables(of));
  expect({ field, code, text: code === undefined ? '' : text }).toEqual({ field, code: undefined, text: '' });
};

describe('what a person hears', () => {
  test('is which row another person at the place has changed, by its number, and none of its words', async () => {
    const mette = await listener('Mette Kjær');
    await does('updatePdsaCycle');
    const news = await mette.until(about(work.cycles.update));
    expect(changesOf(news)).toContainEqual({
      ...{ table: 'pdsa_cycle', rowId: work.cycles.update, aboutId: work.interventionId },
      ...{ version: 2, placeId: work.placeId, gone: false },
    });
    const { plan } = await api.row<{ plan: string }>('SELECT plan FROM pdsa_cycle WHERE id = $1', [
      work.cycles.update,
    ]);
    expect(mette.text()).not.toContain(plan);
    expect(mette.text()).not.toContain(placeOwn('Et fælles ord'));
  });

  test('from another place is what the whole programme sees: numbers and goals, not a cycle that is not shared', async () => {
    const lone = await listener('Lone Falk');
    await does('updatePdsaCycle');
    await does('addObservation');
    await does('recordMeasurement');
    await lone.until((news) => changesOf(news).some(({ table }) => table === 'measurement'));
    const tables = lone.heard.flatMap(changesOf).map(({ table }) => table);
    expect(tables.filter((table) => ['pdsa_cycle', 'observation', 'prediction'].includes(table))).toEqual([]);
  });

  test('is a shared cycle too, once it is shared', async () => {
    const lone = await listener('Lone Falk');
    await does('sharePdsaCycle');
    await lone.until(about(work.cycles.share));
  });

  test('is what is decided for the whole programme, by those who may read it: a vote by its question, a comment by its meeting', async () => {
    const kirsten = await listener('Kirsten Thue');
    const niels = await api.as('Niels Dahl');
    await api.rows('UPDATE anchoring SET place_id = NULL, intervention_id = NULL WHERE id = $1', [
      work.anchorings.vote,
    ]);
    await does('voteOnAnchoring', niels);
    const vote = await kirsten.until(isAbout(work.anchorings.vote));
    expect(changesOf(vote)).toContainEqual(
      expect.objectContaining({ table: 'anchoring_vote', placeId: null, gone: false }),
    );
    await does('sendExtensionRequest', await api.as('Birgitte Holm'));
    await kirsten.until(about(work.extensions.send));
    await does('remarkOnGroupMeeting', niels);
    await kirsten.until(isAbout(work.groupMeetingId));
    const { programmeId } = await api.row<{ programmeId: string }>(
      'SELECT programme_id AS "programmeId" FROM group_meeting WHERE id = $1',
      [work.groupMeetingId],
    );
    await does('planGroupMeeting', await api.as('Birgitte Holm'));
    expect(changesOf(await kirsten.until(isAbout(programmeId)))).toContainEqual(
      expect.objectContaining({ table: 'group_meeting', placeId: null }),
    );
  });

  test('is not who voted on it, for the others; nor a meeting they are not invited to', async () => {
    const henrik = await listener('Henrik Mørk');
    await does('voteOnAnchoring', await api.as('Niels Dahl'));
    await api.rows(
      "UPDATE group_meeting SET version = version + 1, group_id = (SELECT g.id FROM programme_group g WHERE g.key = 'styregruppe' AND g.programme_id = group_meeting.programme_id) WHERE id = $1",
      [work.groupMeetingToCloseId],
    );
    await does('updateGroupMeeting', await api.as('Birgitte Holm'));
    await henrik.until(about(work.groupMeetingId));
    const heard = henrik.heard.flatMap(changesOf);
    expect(heard.filter(({ table }) => table === 'anchoring_vote')).toEqual([]);
    expect(heard.filter(({ rowId }) => rowId === work.groupMeetingToCloseId)).toEqual([]);
  });

  test('is a point that was taken off a meeting one may see', async () => {
    const kirsten = await listener('Kirsten Thue');
    await does('removeGroupMeetingItem', await api.as('Birgitte Holm'));
    await kirsten.until((news) =>
      changesOf(news).some(({ rowId, gone }) => rowId === work.groupMeetingItems.remove && gone),
    );
  });

  test('is nothing of another programme', async () => {
    const anna = await listener('Anna Lykke');
    const [there] = second.people;
    const stranger = await api.as(String(there), SECOND);
    const overThere = await ear(stranger, { programme: SECOND });
    await overThere.until(({ event }) => event === 'hello');
    await api.rows("UPDATE intervention SET title = 'Deres', version = version + 1 WHERE id = $1", [
      second.work.interventionId,
    ]);
    // As an instance calls after its commit; this row was changed by hand.
    await api.rows("SELECT pg_notify('row_change', '')");
    await overThere.until(about(second.work.interventionId));
    await does('updateGoal');
    await anna.until(about(work.goalId));
    expect(anna.heard.some(about(second.work.interventionId))).toBe(false);
  });

  test('is that a number was taken back, also when one cannot look it up any more', async () => {
    const lone = await listener('Lone Falk');
    await does('eraseMeasurement');
    await lone.until((news) =>
      changesOf(news).some(({ rowId, gone }) => rowId === work.measurementId && gone),
    );
  });

  test('is not what was refused and rolled back', async () => {
    const mette = await listener('Mette Kjær');
    const stale = { ...examples['updateGoal']?.variables(work), version: 9 };
    expect((await anna.ask(documentFor(api.schema, 'updateGoal', 1), stale)).code).toBe('CONFLICT');
    await does('updateIntervention');
    await mette.until(about(work.interventionId));
    // That the goal was made may still have been on its way; that it was changed is what was refused.
    const goals = mette.heard.flatMap(changesOf).filter(({ rowId }) => rowId === work.goalId);
    expect(goals.filter(({ version }) => version !== 1)).toEqual([]);
  });

  test('is what came while the line was down: from the number last heard', async () => {
    const before = await listener('Mette Kjær');
    expect(Number((await before.until(({ event }) => event === 'hello')).id)).toBeGreaterThan(0);
    before.hangUp();
    await before.ended;
    // The number it heard is that of the oldest transaction in the whole server, and here another test's may be far older than the work.
    const { id } = await api.row<{ id: string }>('SELECT pg_current_xact_id()::text AS id');
    await does('updateGoal');
    const after = await ear(await api.as('Mette Kjær'), { since: id });
    expect((await after.until(({ event }) => event === 'hello')).data['changes']).toContainEqual(
      expect.objectContaining({ table: 'goal', rowId: work.goalId, version: 2 }),
    );
  });

  test('is that too much was missed, where it cannot be told one by one', async () => {
    await api.rows("UPDATE measurement SET note = 'x', version = version + 1");
    await api.rows("UPDATE measurement SET note = 'y', version = version + 1");
    const late = await ear(anna, { since: '3' });
    await late.until(({ event }) => event === 'missed');
  });

  test('is that there was too much of it, where one change is of hundreds of rows', async () => {
    const mette = await listener('Mette Kjær');
    await api.rows("UPDATE measurement SET note = 'z', version = version + 1");
    await api.rows("SELECT pg_notify('row_change', '')");
    await mette.until(({ event }) => event === 'missed');
  });
});

describe('the connection that listens', () => {
  test('is opened again when it is lost, and what was committed meanwhile is told', async () => {
    const mette = await listener('Mette Kjær');
    await api.rows(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'laeringsrum-listening' AND datname = current_database()",
    );
    await does('updateGoal');
    await mette.until(about(work.goalId));
  });
});

describe('who listens', () => {
  test('must be signed in, with a role in the programme today', async () => {
    await addPerson(api, { name: 'Once here', role: 'STAFF', place: 'HEL', endsOn: EXPIRED });
    expect((await ear({ cookie: '' })).status).toBe(204);
    expect((await ear(await api.as('Once here'))).status).toBe(204);
    expect((await ear(anna, { programme: SECOND })).status).toBe(204);
    expect((await ear(anna, { programme: '' })).status).toBe(204);
  });

  test('does not come from another site', async () => {
    expect((await ear(anna, { headers: { origin: 'https://elsewhere.example' } })).status).toBe(403);
  });

  test('hears no more when the session ends', async () => {
    const leaving = await api.as('Mette Kjær');
    const mette = await ear(leaving);
    await mette.until(({ event }) => event === 'hello');
    await leaving.ask('mutation { signOut { demo } }');
    await mette.until(({ event }) => event === 'signed-out');
    await mette.ended;
  });

  test('has so many streams and no more: the oldest gives way', async () => {
    const karin = await api.as('Karin Friis');
    const all: Ear[] = [];
    for (let i = 0; i < 7; i++) {
      const next = await ear(karin);
      await next.until(({ event }) => event === 'hello');
      all.push(next);
    }
    await all[0]?.until(({ event }) => event === 'enough');
    await all[0]?.ended;
    await does('updateGoal');
    await all[6]?.until(about(work.goalId));
  });
});
