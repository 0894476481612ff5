import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { linkToken, MOST_LINKS } from '@laeringsrum/domain';
import { v7 as uuidv7 } from 'uuid';
import { idOfPlace } from '../../testing/people.js';
import { answered, startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import { buildWork, type Work } from '../../testing/work.js';

let api: TestApi;
let anna: Actor;
let work: Work;

beforeAll(async () => {
  api = await startTestApi();
  anna = await api.as('Anna Lykke');
  work = await buildWork(api, await idOfPlace(api, 'HEL'));
});
afterAll(() => api.close());

interface Link {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly uses: number;
}
const create = `mutation ($input: CreateContributorLinkInput!) { createContributorLink(input: $input) { id version label state uses } }`;
const revoke = `mutation ($id: ID!, $version: Int!) { revokeContributorLink(id: $id, version: $version) { id version state } }`;
const list = `query ($code: String!) { intervention(code: $code) { contributorLinks { id label state uses measureId cycleId } } }`;
const make = (token: string, more: object = {}, who = anna) =>
  who.ask(create, {
    input: {
      ...{ id: uuidv7(), measureId: work.measureId, label: 'Aftenholdet', expiresOn: '2021-09-08' },
      ...{ token, ...more },
    },
  });
const newToken = () => linkToken(randomBytes(20));

describe('making a link', () => {
  test('keeps its key as a hash: in no table, answer, receipt or audit trail does the token stand', async () => {
    const token = newToken();
    const made = await make(token);
    expect(answered<Link>(made, 'createContributorLink')).toMatchObject({ state: 'OPEN', uses: 0 });
    expect(made.text).not.toContain(token);
    const kept = await api.rows(
      `SELECT 1 FROM receipt WHERE answer LIKE $1 UNION ALL SELECT 1 FROM audit_entry WHERE after::text LIKE $1
       UNION ALL SELECT 1 FROM contributor_key WHERE token_hash LIKE $1 UNION ALL SELECT 1 FROM audit_entry WHERE table_name = 'contributor_key'`,
      [`%${token}%`],
    );
    expect(kept).toEqual([]);
    expect((await api.contributor(token).ask('{ contribution { label } }')).data).toEqual({
      contribution: { label: 'Aftenholdet' },
    });
  });

  test.each([
    ['a token somebody thought of', () => ({ token: 'aftenholdet' }), 'VALIDATION'],
    ['a day that has been', () => ({ expiresOn: '2021-07-13' }), 'CONTRIBUTION_TERM'],
    ['more than half a year', () => ({ expiresOn: '2022-02-01' }), 'CONTRIBUTION_TERM'],
    ['both a measure and a cycle', () => ({ cycleId: work.cycles.observe }), 'VALIDATION'],
    ['a closed cycle', () => ({ measureId: null, cycleId: work.cycles.reopen }), 'CYCLE_CLOSED'],
    ['a CPR number for a label', () => ({ label: '010150-1237' }), 'PERSONAL_DATA'],
  ])('refuses %s', async (_, more, code) => {
    expect((await make(newToken(), more())).code).toBe(code);
  });

  test('refuses a number that comes per event, and more links than anybody can keep an eye on', async () => {
    const crowded = await buildWork(api, work.placeId);
    await api.rows(
      `INSERT INTO contributor_link (id, programme_id, place_id, intervention_id, measure_id, label, expires_on)
       SELECT gen_random_uuid(), $1, $2, $3, $4, 'Et hold', '2021-09-08' FROM generate_series(1, $5)`,
      [crowded.programmeId, crowded.placeId, crowded.interventionId, crowded.measureId, MOST_LINKS - 3],
    );
    expect((await make(newToken(), { measureId: crowded.measureId })).code).toBe('CONTRIBUTION_TOO_MANY');
    await api.rows("UPDATE measure SET frequency = 'PER_EVENT' WHERE id = $1", [crowded.measureId]);
    expect((await make(newToken(), { measureId: crowded.measureId })).code).toBe('CONTRIBUTION_RHYTHM');
  });

  test('is not for staff, nor for a stranger', async () => {
    expect((await make(newToken(), {}, await api.as('Karin Friis'))).code).toBe('FORBIDDEN');
    expect((await make(newToken(), {}, await api.as('Ole Brandt'))).code).toBe('FORBIDDEN');
    expect((await make(newToken(), {}, api.stranger)).code).toBe('UNAUTHENTICATED');
  });
});

describe('taking a link back', () => {
  test('closes it at once, and what came by it stands', async () => {
    const contributor = api.contributor(work.links.measure.token);
    const id = uuidv7();
    await contributor.ask(
      'mutation ($input: ContributeMeasurementInput!) { contributeMeasurement(input: $input) { label } }',
      { input: { id, period: '2021-07-12', value: 3 } },
    );
    const { id: linkId } = work.links.measure;
    expect((await anna.ask(revoke, { id: linkId, version: 9 })).code).toBe('CONFLICT');
    const taken = answered<Link>(await anna.ask(revoke, { id: linkId, version: 1 }), 'revokeContributorLink');
    expect(taken.state).toBe('REVOKED');
    expect((await contributor.ask('{ contribution { label } }')).code).toBe('CONTRIBUTION_REVOKED');
    expect(await api.rows('SELECT 1 FROM measurement WHERE id = $1', [id])).toHaveLength(1);
    const listed = (await anna.ask(list, { code: work.code })).data as unknown as {
      intervention: { contributorLinks: Link[] };
    };
    expect(listed.intervention.contributorLinks.find((link) => link.id === linkId)).toMatchObject({
      state: 'REVOKED',
      uses: 1,
    });
  });

  test('is for the place alone: another place sees no links and takes none back', async () => {
    const ole = await api.as('Ole Brandt');
    expect((await ole.ask(revoke, { id: work.links.cycle.id, version: 1 })).code).toBe('NOT_FOUND');
    expect((await ole.ask(list, { code: work.code })).data).toEqual({
      intervention: { contributorLinks: [] },
    });
    expect((await api.stranger.ask(revoke, { id: work.links.cycle.id, version: 1 })).code).toBe(
      'UNAUTHENTICATED',
    );
  });
});
