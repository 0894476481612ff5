import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { v7 as uuidv7 } from 'uuid';
import { hashToken } from '../http/session-cookie.js';
import { Database } from '../operation/database.js';
import { Operation, runOperation } from '../operation/operation.js';
import { RouteOperations } from '../operation/route-operations.js';
import { addPerson, idOfPlace } from '../../testing/people.js';
import { answered, startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import { TEST_TODAY } from '../../testing/test-database.js';
import { buildWork, type Work } from '../../testing/work.js';

/*
 * Lise works in one house of Helsingør, not in all of them. What the others have not shared is theirs, as it is to the other
 * municipalities; what everybody may see, she sees.
 */
let api: TestApi;
let own: Work;
let other: Work;
let lise: Actor;
let karin: Actor;

beforeAll(async () => {
  api = await startTestApi();
  const helsingoer = await idOfPlace(api, 'HEL');
  const [kept] = await api.rows<{ id: string }>("SELECT id FROM person WHERE name = 'Anna Lykke'");
  own = await buildWork(api, helsingoer, 'Eget hus', kept?.id);
  other = await buildWork(api, helsingoer, 'Nabohuset', kept?.id);
  await addPerson(api, { name: 'Lise Dam', role: 'STAFF', place: 'HEL', unitId: own.unitId });
  lise = await api.as('Lise Dam');
  karin = await api.as('Karin Friis');
});
afterAll(() => api.close());

const page = `query ($code: String!) { intervention(code: $code) { title pdsaCycles { id } ideas { id } measures { id } } }`;
const observe = `mutation ($input: AddObservationInput!) { addObservation(input: $input) { id } }`;
const leave = `mutation ($input: LeaveIdeaInput!) { leaveIdea(input: $input) { id } }`;
const seen = async (who: Actor, { code }: Work) =>
  answered<{ title: string; pdsaCycles: object[]; ideas: object[]; measures: object[] }>(
    await who.ask(page, { code }),
    'intervention',
  );
const observes = (who: Actor, work: Work) =>
  who.ask(observe, {
    input: { id: uuidv7(), cycleId: work.cycles.observe, observedOn: '2021-07-01', text: 'Det gik' },
  });
const leaves = (who: Actor, work: Work) =>
  who.ask(leave, {
    input: { id: uuidv7(), interventionId: work.interventionId, text: 'Prøv det', consent: 'UNNAMED' },
  });

describe('a staff member of one unit', () => {
  test('sees the cycles and ideas of her own house, and of the neighbour what everybody may see', async () => {
    expect((await seen(lise, own)).pdsaCycles).not.toEqual([]);
    expect((await seen(lise, own)).ideas).not.toEqual([]);
    const beside = await seen(lise, other);
    expect(beside).toMatchObject({ title: 'Nabohuset', pdsaCycles: [], ideas: [] });
    expect(beside.measures).not.toEqual([]);
  });

  test('writes in her own house, and not in the neighbour’s', async () => {
    expect((await observes(lise, own)).code).toBeUndefined();
    expect((await leaves(lise, own)).code).toBeUndefined();
    expect((await observes(lise, other)).code).toBe('NOT_FOUND');
    expect((await leaves(lise, other)).code).toBe('FORBIDDEN');
  });

  test('times a task of her own house, and neither times nor takes back at the neighbour’s', async () => {
    const record =
      'mutation ($input: RecordDocumentationSampleInput!) { recordDocumentationSample(input: $input) { id } }';
    const erase = 'mutation ($id: ID!) { eraseDocumentationSample(id: $id) { id } }';
    const times = async (who: Actor, { documentationTaskId: taskId }: Work) =>
      (await who.ask(record, { input: { id: uuidv7(), taskId, moment: 'BEFORE', minutes: 12 } })).code;
    const takesBack = async (who: Actor, { documentationSampleId: id }: Work) =>
      (await who.ask(erase, { id })).code;
    expect(await times(lise, own)).toBeUndefined();
    expect(await times(lise, other)).toBe('FORBIDDEN');
    // Karin works in all of them.
    expect(await times(karin, other)).toBeUndefined();
    expect(await takesBack(lise, other)).toBe('NOT_FOUND');
    expect(await takesBack(karin, other)).toBeUndefined();
    expect(await takesBack(lise, own)).toBeUndefined();
  });

  test('has her own house on the page she begins with', async () => {
    const { interventions } = answered<{ interventions: { code: string }[] }>(
      await lise.ask('{ myWork { interventions { code } } }'),
      'myWork',
    );
    expect(interventions.map(({ code }) => code)).toContain(own.code);
    expect(interventions.map(({ code }) => code)).not.toContain(other.code);
  });

  test('sees a shared cycle of the neighbour’s as anybody does', async () => {
    await api.rows('UPDATE pdsa_cycle SET cycle_shared = true WHERE id = $1', [other.cycles.amend]);
    expect((await seen(lise, other)).pdsaCycles).toEqual([{ id: other.cycles.amend }]);
  });

  test('has no files, rooms, stop-proposals in draft or questions for help of the neighbour’s', async () => {
    const ask = 'mutation ($input: HelpRequestInput!) { askForHelp(input: $input) { id } }';
    await (
      await api.as('Anna Lykke')
    ).ask(ask, {
      input: {
        id: uuidv7(),
        interventionId: other.interventionId,
        text: 'Hvem kender det?',
        toNetwork: false,
      },
    });
    await api.rows('UPDATE attachment SET cycle_id = NULL WHERE id = $1', [other.attachmentId]);
    const kept = async (who: Actor, { code }: Work) => {
      const all = `query ($code: String!) { intervention(code: $code) { attachments { id } helpRequests { id } stopProposals { state } }
        learningSpaces { intervention { code } } }`;
      const { intervention, learningSpaces } = (await who.ask(all, { code })).data as unknown as {
        intervention: { attachments: object[]; helpRequests: object[]; stopProposals: { state: string }[] };
        learningSpaces: { intervention: { code: string } | null }[];
      };
      return [
        ...[intervention.attachments, intervention.helpRequests],
        ...[intervention.stopProposals.filter(({ state }) => state === 'DRAFT')],
        learningSpaces.filter((space) => space.intervention?.code === code),
      ].map(({ length }) => length > 0);
    };
    expect(await kept(karin, other)).toEqual([true, true, true, true]);
    expect(await kept(lise, other)).toEqual([false, false, false, false]);
    const room = 'query ($id: ID!) { learningSpace(id: $id) { id } }';
    expect((await lise.ask(room, { id: other.spaces.sessions.update })).data).toEqual({
      learningSpace: null,
    });
    const file = request(api.app.getHttpServer()).get(`/attachments/nye-veje/${other.attachmentId}`);
    expect((await file.set('cookie', lise.cookie)).status).toBe(404);
  });

  test('reads and writes no comments on a test that she does not see', async () => {
    const cycle = { subject: 'CYCLE', subjectId: other.cycles.observe };
    const add = 'mutation ($input: WriteCommentInput!) { writeComment(input: $input) { id } }';
    const written = (who: Actor, text: string) =>
      who.ask(add, { input: { id: uuidv7(), mentionIds: [], ...cycle, text } });
    const read = `query ($subject: CommentSubject!, $subjectId: ID!) { comments(subject: $subject, subjectId: $subjectId) { interventionId } }`;
    answered(await written(karin, 'Vi prøver igen'), 'writeComment');
    expect((await lise.ask(read, cycle)).data).toEqual({ comments: null });
    expect((await written(lise, 'Hvorfor?')).code).toBe('NOT_FOUND');
    const rows = await api.rows('SELECT 1 FROM comment WHERE cycle_id = $1', [other.cycles.observe]);
    expect(rows).toHaveLength(1);
  });

  test('reaches by an id what she sees in no list as little as the rest: files, what is said, what was heard in a room', async () => {
    const { close } = other.cycles as Record<string, string>;
    const cycleId = close ?? other.cycles.observe;
    const said = uuidv7();
    await api.rows(
      `INSERT INTO comment (id, programme_id, place_id, intervention_id, cycle_id, subject_id, text, by_id)
       SELECT $1, programme_id, place_id, intervention_id, id, id, 'Kun for huset', (SELECT id FROM person WHERE name = 'Anna Lykke') FROM pdsa_cycle WHERE id = $2`,
      [said, cycleId],
    );
    await api.rows(
      `INSERT INTO comment (id, programme_id, place_id, intervention_id, cycle_id, subject_id, parent_id, text, by_id)
       SELECT gen_random_uuid(), programme_id, place_id, intervention_id, cycle_id, subject_id, id, 'Et svar', by_id FROM comment WHERE id = $1`,
      [said],
    );
    const heard = async (who: Actor): Promise<object> => ({
      answers: (await who.ask('query ($id: ID!) { answers(commentId: $id) { id } }', { id: said })).data,
      spaces: (await who.ask('{ learningSpaces { id interventionId } }')).text.includes(other.interventionId),
      file: (
        await request(api.app.getHttpServer())
          .get(`/attachments/nye-veje/${other.attachmentId}`)
          .set('cookie', who.cookie)
      ).status,
    });
    expect(await heard(karin)).toEqual({
      answers: { answers: [{ id: expect.any(String) }] },
      spaces: true,
      file: 200,
    });
    expect(await heard(lise)).toEqual({ answers: { answers: [] }, spaces: false, file: 404 });
  });

  test('finds none of it where a service forgets to ask whose it is', async () => {
    const walls = async (who: Actor, table: string): Promise<string[]> => {
      const operation = new Operation(
        hashToken(who.cookie.replace('sid=', '')),
        'nye-veje',
        '',
        'da',
        TEST_TODAY,
      );
      const door = { name: 'forgetful', permission: 'ownData:read' } as const;
      const rows = await runOperation(operation, () =>
        api.app
          .get(RouteOperations)
          .read(door, () =>
            api.app
              .get(Database)
              .rows<{ id: string }>(
                `SELECT t.id FROM ${table} t WHERE ${table === 'prediction' ? 'cycle_id = ANY ($1::uuid[])' : 'intervention_id = $1'}`,
                [table === 'prediction' ? Object.values(other.cycles) : other.interventionId],
              ),
          ),
      );
      return rows.map(({ id }) => id);
    };
    await api.rows(
      `INSERT INTO prediction (id, programme_id, place_id, cycle_id, number, kind)
       SELECT gen_random_uuid(), programme_id, place_id, id, 1, 'NONE' FROM pdsa_cycle WHERE id = $1 ON CONFLICT DO NOTHING`,
      [other.cycles.observe],
    );
    await api.rows('UPDATE pdsa_cycle SET cycle_shared = false WHERE intervention_id = $1', [
      other.interventionId,
    ]);
    for (const table of [
      'prediction',
      'attachment',
      'learning_space_session',
      'pdsa_cycle',
      'idea',
      'dilemma',
    ]) {
      expect({ table, rows: (await walls(karin, table)).length > 0 }).toEqual({ table, rows: true });
      expect({ table, rows: await walls(lise, table) }).toEqual({ table, rows: [] });
    }
  });

  test('is not narrowed where the role names no unit', async () => {
    expect((await seen(karin, other)).pdsaCycles.length).toBeGreaterThan(1);
    expect((await leaves(karin, other)).code).toBeUndefined();
  });
});

describe('giving the role', () => {
  const give = `mutation ($input: GiveMembershipInput!) { giveMembership(input: $input) { memberships { role careUnitName } } }`;
  const giving = async (more: object) => {
    const personId = await addPerson(api, { name: `Ny ${uuidv7()}`, role: 'GUEST', place: 'HEL' });
    const placeId = own.placeId;
    return (await api.as('Rune Skov')).ask(give, {
      input: { id: uuidv7(), personId, placeId, role: 'STAFF', ...more },
    });
  };

  test('names the unit, and the list of people tells it', async () => {
    const given = answered<{ memberships: object[] }>(
      await giving({ careUnitId: own.unitId }),
      'giveMembership',
    );
    expect(given.memberships).toContainEqual({
      role: 'STAFF',
      careUnitName: expect.stringMatching(/^Eget hus/),
    });
  });

  test('refuses another place’s unit, and a unit for a role that has none', async () => {
    const [far] = await api.rows<{ id: string }>('SELECT id FROM care_unit WHERE place_id <> $1 LIMIT 1', [
      own.placeId,
    ]);
    expect((await giving({ careUnitId: far?.id })).code).toBe('UNKNOWN_REFERENCE');
    expect((await giving({ careUnitId: own.unitId, role: 'UNIT_LEADER' })).code).toBe('UNKNOWN_REFERENCE');
  });
});

describe('the demonstration', () => {
  test('has somebody of one unit, who does not see what the unit next door is testing', async () => {
    const dorthe = await api.as('Dorthe Vang');
    const cyclesOf = async (who: Actor, code: string) =>
      answered<{ pdsaCycles: object[] }>(await who.ask(page, { code }), 'intervention').pdsaCycles.length;
    expect([await cyclesOf(dorthe, 'HØR-2'), await cyclesOf(dorthe, 'HØR-1')]).toEqual([1, 0]);
    expect(await cyclesOf(await api.as('Jens Aagaard'), 'HØR-1')).toBe(1);
  });
});
