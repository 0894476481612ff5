import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { addMembership, addPerson, idOfPlace } from '../../testing/people.js';
import { buildSecondProgramme, SECOND } from '../../testing/second-programme.js';
import {
  answered,
  startTestApi,
  type Actor,
  type Answer,
  type TestApi,
} from '../../testing/start-test-api.js';

let api: TestApi;
let administrator: Actor;
let lead: Actor;
let worker: Actor;
let hel: string;
let fre: string;

beforeAll(async () => {
  api = await startTestApi();
  await buildSecondProgramme(api);
  administrator = await api.as('Rune Skov');
  lead = await api.as('Birgitte Holm');
  worker = await api.as('Mette Kjær');
  [hel, fre] = [await idOfPlace(api, 'HEL'), await idOfPlace(api, 'FRE')];
});
afterAll(() => api.close());

const membership = 'id role placeId startsOn endsOn actingUntil groupKey byProvider version';
const person = `id name email disabledAt signsIn version memberships { ${membership} }`;
const invite = `mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { person { ${person} } link mailed } }`;
const give = `mutation ($input: GiveMembershipInput!) { giveMembership(input: $input) { ${person} } }`;
const end = `mutation ($id: ID!, $version: Int!, $endsOn: Date!) { endMembership(id: $id, version: $version, endsOn: $endsOn) { ${person} } }`;
const renew = `mutation ($personId: ID!) { renewInvitation(personId: $personId) { link } }`;

interface Kept {
  id: string;
  name: string;
  email: string;
  memberships: { id: string; role: string; version: number; endsOn: string | null }[];
}
interface Invited {
  person: Kept;
  link: string | null;
}
const idOf = async (name: string): Promise<string> =>
  (await api.row<{ id: string }>('SELECT id FROM person WHERE name = $1', [name])).id;
const newcomer = (more: object = {}) => ({
  input: {
    ...{ id: uuidv7(), personId: uuidv7(), name: 'Nanna Ny', email: `${uuidv7()}@helsingor.example` },
    ...{ role: 'STAFF', placeId: hel, ...more },
  },
});
const invited = (answer: Answer): Invited => answered<Invited>(answer, 'invitePerson');

describe('inviting', () => {
  test('adds the person with the role, and hands over a link that works once', async () => {
    const { person: added, link } = invited(
      await administrator.ask(invite, newcomer({ name: 'Nora Nyholm' })),
    );
    expect(added.memberships).toMatchObject([
      { role: 'STAFF', placeId: hel, startsOn: '2021-07-14', endsOn: null },
    ]);
    expect(link).toMatch(/^\/velkommen#[\w-]{43}$/);
    const token = link?.split('#')[1];
    const asked = await api.stranger.ask(
      'query ($token: String!) { invitation(token: $token) { name email } }',
      { token },
    );
    expect(asked.data).toEqual({ invitation: { name: 'Nora Nyholm', email: added.email } });
    const accept =
      'mutation ($token: String!, $password: String) { acceptInvitation(token: $token, password: $password) { person { name } } }';
    const short = await api.stranger.ask(accept, { token, password: 'for kort' });
    expect(short).toMatchObject({ code: 'PASSWORD_SHORT', field: 'password' });
    const guessed = await api.stranger.ask(accept, { token, password: 'Nora Nyholm Helsingør 2026' });
    expect(guessed.code).toBe('PASSWORD_COMMON');
    const answer = await api.stranger.ask(accept, { token, password: 'en god lang sætning om regnvejr' });
    expect(answer.data).toEqual({ acceptInvitation: { person: { name: 'Nora Nyholm' } } });
    expect((await api.stranger.ask(accept, { token, password: 'en anden lang sætning om sol' })).code).toBe(
      'LINK_SPENT',
    );
    expect(await api.rows('SELECT 1 FROM single_use WHERE person_id = $1', [added.id])).toEqual([]);
  });

  test('somebody who is here already gives the role and no link', async () => {
    const { email } = await api.row<{ email: string }>("SELECT email FROM person WHERE name = 'Karin Friis'");
    const { person: known, link } = invited(
      await administrator.ask(invite, newcomer({ name: 'En Anden', email, role: 'PANEL_MEMBER' })),
    );
    expect([known.name, link]).toEqual(['Karin Friis', null]);
    const again = await administrator.ask(invite, newcomer({ email, role: 'PANEL_MEMBER' }));
    expect(again.code).toBe('MEMBERSHIP_TWICE');
  });

  test('shows no link into an account that another programme has invited', async () => {
    const id = await addPerson(api, { name: 'Begge Steder', role: 'STAFF', place: 'DRO', programme: SECOND });
    const { link } = invited(await lead.ask(invite, newcomer({ email: `${id}@example.org` })));
    expect(link).toBeNull();
    expect((await administrator.ask(renew, { personId: id })).code).toBe('PERSON_ELSEWHERE');
  });

  test('needs an address and a name without a CPR number', async () => {
    expect(await administrator.ask(invite, newcomer({ email: 'nanna' }))).toMatchObject({
      code: 'VALIDATION',
      field: 'email',
    });
    expect((await administrator.ask(invite, newcomer({ name: 'Nanna 010150-1237' }))).code).toBe(
      'PERSONAL_DATA',
    );
  });

  test('can be renewed: the old link ends; only by somebody who could have given all the roles', async () => {
    const first = invited(await worker.ask(invite, newcomer()));
    const second = answered<Invited>(
      await worker.ask(renew, { personId: first.person.id }),
      'renewInvitation',
    );
    const see = (link: string | null) =>
      api.stranger.ask('query ($token: String!) { invitation(token: $token) { name } }', {
        token: link?.split('#')[1],
      });
    expect((await see(first.link)).code).toBe('LINK_SPENT');
    expect((await see(second.link)).code).toBeUndefined();
    await addMembership(api, first.person.id, { role: 'ADMINISTRATOR' });
    expect((await worker.ask(renew, { personId: first.person.id })).code).toBe('ROLE_NOT_YOURS_TO_GIVE');
    expect((await lead.ask(renew, { personId: first.person.id })).code).toBe('ROLE_NOT_YOURS_TO_GIVE');
  });
});

describe('a role', () => {
  const to = async (name: string, more: object) => ({
    input: { id: uuidv7(), personId: await idOf(name), ...more },
  });

  test('is given with dates and a group, for a while or until somebody is hired', async () => {
    const answer = await administrator.ask(
      give,
      await to('Pia Dam', { role: 'CLUSTER_LEAD', actingUntil: '2021-09-30' }),
    );
    const { memberships } = answered<Kept>(answer, 'giveMembership');
    expect(memberships).toContainEqual(
      expect.objectContaining({ role: 'CLUSTER_LEAD', actingUntil: '2021-09-30' }),
    );
    const steering = await to('Tom Rask', { role: 'STEERING_MEMBER', placeId: hel, groupKey: 'styregruppe' });
    expect((await administrator.ask(give, steering)).code).toBeUndefined();
    expect(
      await administrator.ask(give, await to('Tom Rask', { role: 'CHIEF', groupKey: 'findes-ikke' })),
    ).toMatchObject({ code: 'UNKNOWN_REFERENCE', field: 'groupKey' });
  });

  test('of a guest expires', async () => {
    const guest = (more: object) => to('Tom Rask', { role: 'GUEST', ...more });
    expect((await lead.ask(give, await guest({}))).code).toBe('MEMBERSHIP_MUST_EXPIRE');
    expect((await lead.ask(give, await guest({ endsOn: '2023-01-01' }))).code).toBe('MEMBERSHIP_MUST_EXPIRE');
    expect((await lead.ask(give, await guest({ endsOn: '2021-12-31' }))).code).toBeUndefined();
  });

  test('stands where it belongs', async () => {
    expect(await lead.ask(give, await to('Tom Rask', { role: 'LEARNING_AGENT' }))).toMatchObject({
      code: 'MEMBERSHIP_NEEDS_PLACE',
      field: 'placeId',
    });
    expect((await lead.ask(give, await to('Tom Rask', { role: 'RESEARCHER', placeId: hel }))).code).toBe(
      'MEMBERSHIP_NO_PLACE',
    );
    expect(
      (await lead.ask(give, await to('Tom Rask', { role: 'RESEARCHER', endsOn: '2021-01-01' }))).code,
    ).toBe('MEMBERSHIP_DATES');
    // Copenhagen's roles are not this programme's.
    expect(
      await lead.ask(give, await to('Tom Rask', { role: 'CONSULTANT', endsOn: '2021-12-31' })),
    ).toMatchObject({ code: 'UNKNOWN_REFERENCE', field: 'role' });
  });

  test('nobody gives beyond what is theirs, nor to themselves', async () => {
    expect((await lead.ask(give, await to('Tom Rask', { role: 'ADMINISTRATOR' }))).code).toBe(
      'ROLE_NOT_YOURS_TO_GIVE',
    );
    expect((await worker.ask(give, await to('Tom Rask', { role: 'CHIEF', placeId: hel }))).code).toBe(
      'ROLE_NOT_YOURS_TO_GIVE',
    );
    expect((await worker.ask(give, await to('Tom Rask', { role: 'STAFF', placeId: fre }))).code).toBe(
      'FORBIDDEN',
    );
    expect((await worker.ask(give, await to('Tom Rask', { role: 'GUEST', endsOn: '2021-12-31' }))).code).toBe(
      'FORBIDDEN',
    );
    expect((await administrator.ask(give, await to('Rune Skov', { role: 'CLUSTER_LEAD' }))).code).toBe(
      'MEMBERSHIP_OWN',
    );
  });

  test('ends on its last day or at once, and access with it', async () => {
    const id = await addPerson(api, { name: 'Går Nu', role: 'STAFF', place: 'HEL' });
    const actor = await api.as('Går Nu');
    const held = await api.row<{ id: string }>('SELECT id FROM membership WHERE person_id = $1', [id]);
    const args = { id: held.id, version: 1, endsOn: '2021-07-13' };
    expect((await worker.ask(end, { ...args, version: 7 })).code).toBe('CONFLICT');
    expect((await worker.ask(end, args)).code).toBeUndefined();
    expect((await actor.ask('{ programme { title } }')).code).toBe('NOT_FOUND');
    const born = invited(await worker.ask(invite, newcomer()));
    const [fresh] = born.person.memberships;
    await worker.ask(end, { id: fresh?.id, version: 1, endsOn: '2021-07-13' });
    const row = await api.row(
      'SELECT ends_on >= starts_on AS ends, acting_until < starts_on AS never FROM membership WHERE id = $1',
      [fresh?.id],
    );
    expect(row).toEqual({ ends: true, never: true });
  });

  test('is not ended by those it belongs to, nor the last administrator’s by anybody', async () => {
    const own = await api.row<{ id: string }>(
      "SELECT m.id FROM membership m JOIN person p ON p.id = m.person_id WHERE p.name = 'Rune Skov'",
    );
    expect((await administrator.ask(end, { id: own.id, version: 1, endsOn: '2021-07-13' })).code).toBe(
      'MEMBERSHIP_OWN',
    );
    expect((await lead.ask(end, { id: own.id, version: 1, endsOn: '2021-07-13' })).code).toBe(
      'ROLE_NOT_YOURS_TO_GIVE',
    );
  });

  test('is in the audit trail, with who gave it', async () => {
    const trail = await api.row<{ who: string; action: string }>(
      "SELECT p.name AS who, a.action FROM audit_entry a JOIN person p ON p.id = a.person_id WHERE a.table_name = 'membership' AND a.operation = 'giveMembership' ORDER BY a.at LIMIT 1",
    );
    expect(trail).toEqual({ who: 'Rune Skov', action: 'INSERT' });
  });
});
