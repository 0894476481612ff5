import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { hash } from '@node-rs/argon2';
import { generateSync } from 'otplib';
import { addPerson } from '../../testing/people.js';
import { buildSecondProgramme } from '../../testing/second-programme.js';
import {
  answered,
  startTestApi,
  type Actor,
  type Answer,
  type TestApi,
} from '../../testing/start-test-api.js';

/** Who keeps people, money or decisions comes in by two steps; who registers on the ward by one. */
let api: TestApi;
let administrator: Actor;
const password = 'regnen kom lige før frokost';
let hashed: string;

beforeAll(async () => {
  api = await startTestApi();
  await buildSecondProgramme(api);
  hashed = await hash(password);
  administrator = await api.as('Rune Skov');
});
afterAll(() => api.close());
beforeEach(() => api.rows('DELETE FROM sign_in_attempt'));

const info = 'person { name } nextStep missing ticket memberships { role }';
const signIn = `mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { ${info} } }`;
const withCode = `mutation ($ticket: String!, $code: String!) { signInWithCode(ticket: $ticket, code: $code) { ${info} } }`;
const setUp = 'mutation { setUpMyCodes { setup secret } }';
const turnOn = 'mutation ($setup: String!, $code: String!) { turnOnMyCodes(setup: $setup, code: $code) }';
const turnOff = 'mutation { turnOffMyCodes { recoveryLeft } }';
const session = `{ session { ${info} } }`;
const clear = 'mutation ($personId: ID!) { clearSecondFactorOf(personId: $personId) { hasSecondFactor } }';

interface Info {
  person: { name: string } | null;
  nextStep: string | null;
  missing: string | null;
  ticket: string;
}
const keeping = (answer: Answer): Actor => api.withCookie((answer.cookies[0] ?? '').split(';')[0] ?? '');
const codeOf = (secret: string, halfMinutes = 0): string =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + 30 * halfMinutes });
let count = 0;
async function somebody(
  role: string,
  more: object = {},
): Promise<{ id: string; email: string; name: string }> {
  const name = `Trin ${++count}`;
  const id = await addPerson(api, { name, role, place: 'HEL', ...more } as never);
  await api.rows('INSERT INTO credential (person_id, password_hash) VALUES ($1, $2)', [id, hashed]);
  return { id, email: `${id}@example.org`, name };
}
const enter = (email: string) => api.stranger.ask(signIn, { email, password });
async function enrol(actor: Actor): Promise<string> {
  const { setup, secret } = answered<{ setup: string; secret: string }>(
    await actor.ask(setUp),
    'setUpMyCodes',
  );
  expect((await actor.ask(turnOn, { setup, code: codeOf(secret, -1) })).code).toBeUndefined();
  return secret;
}

describe('a password alone', () => {
  test('is a whole sign-in for staff and agents', async () => {
    for (const role of ['STAFF', 'LEARNING_AGENT']) {
      const { email, name } = await somebody(role);
      expect(answered<Info>(await enter(email), 'signIn')).toMatchObject({
        person: { name },
        nextStep: null,
      });
    }
  });

  test('is half of one for a unit leader: nobody is told to be here, and a second step is asked for', async () => {
    const { email } = await somebody('UNIT_LEADER');
    const half = await enter(email);
    const told = { person: null, nextStep: 'ENROL', missing: 'SUBSTANTIAL', memberships: [] };
    expect(answered<Info>(half, 'signIn')).toMatchObject(told);
    expect(answered<Info>(await keeping(half).ask(session), 'session')).toMatchObject(told);
  });

  test('opens nothing by the API: no list, no page, no change, no file, nothing live', async () => {
    const { email, id } = await somebody('LOCAL_PROJECT_WORKER');
    const answer = await enter(email);
    const half = keeping(answer);
    for (const asked of [
      '{ programme { title } }',
      '{ interventions { id } }',
      '{ keptPeople { name } }',
      '{ myAccessLog { at } }',
      '{ myApiTokens { id } }',
      'mutation { handOver(personId: "01a20428-d000-72eb-b290-7411cda1c3c2", successorId: "01a20428-d000-72eb-b290-7411cda1c3c2") { kind } }',
    ]) {
      const refused = await half.ask(asked);
      expect(refused).toMatchObject({ code: 'ASSURANCE_NEEDED', details: { level: 'SUBSTANTIAL' } });
      expect(refused.message).toContain('to trin');
    }
    const address = await api.app.getUrl();
    for (const path of ['/own-data/nye-veje', '/archive/nye-veje', '/live?programme=nye-veje']) {
      const response = await fetch(`${address}${path}`, {
        headers: { cookie: half.cookie, 'x-programme': 'nye-veje', 'x-requested-by': 'laeringsrum' },
        signal: AbortSignal.timeout(5000),
      });
      const text = response.status === 200 ? 'answered' : String(response.status);
      expect(`${path} ${text}`).toMatch(/ (204|401|403|404|422)$/);
    }
    // The walls are shut as well, for a door that forgets to ask.
    const { token_hash: token } = await api.row<{ token_hash: string }>(
      'SELECT token_hash FROM session WHERE person_id = $1',
      [id],
    );
    const opened = await api.row<{ places: string; programme: string }>(
      `SELECT current_setting('app.read_places') AS places, current_setting('app.programme') AS programme
       FROM open_operation($1, 'nye-veje', '{LOCAL_PROJECT_WORKER}', '{LOCAL_PROJECT_WORKER}', 'x', '{LOCAL_PROJECT_WORKER}')`,
      [token],
    );
    expect(opened).toEqual({ places: '', programme: '' });
  });

  test('is whole as soon as codes are turned on, and from then on half until the code is there', async () => {
    const { email, name } = await somebody('UNIT_LEADER');
    const actor = keeping(await enter(email));
    const secret = await enrol(actor);
    expect(answered<Info>(await actor.ask(session), 'session').person?.name).toBe(name);
    expect((await actor.ask('{ programme { title } }')).code).toBeUndefined();
    const { nextStep, ticket } = answered<Info>(await enter(email), 'signIn');
    expect(nextStep).toBe('CODE');
    const whole = await api.stranger.ask(withCode, { ticket, code: codeOf(secret) });
    expect((await keeping(whole).ask('{ programme { title } }')).code).toBeUndefined();
  });

  test('that was stolen adds no key beside the person’s own, nor changes itself', async () => {
    const { email } = await somebody('UNIT_LEADER');
    const thief = keeping(await enter(email));
    await enrol(keeping(await enter(email)));
    for (const act of [
      setUp,
      'mutation { changeMyPassword(password: "fem gule cykler under træet") { hasPassword } }',
    ])
      expect((await thief.ask(act)).code).toBe('SECOND_FACTOR_NEEDED');
    expect((await thief.ask('{ programme { title } }')).code).toBe('ASSURANCE_NEEDED');
  });

  test('is half from the day a role is given that asks for more', async () => {
    const { email, id } = await somebody('STAFF');
    const actor = keeping(await enter(email));
    expect((await actor.ask('{ programme { title } }')).code).toBeUndefined();
    await api.rows(
      `INSERT INTO membership (id, person_id, programme_id, place_id, role, starts_on)
       SELECT gen_random_uuid(), $1, programme_id, place_id, 'UNIT_LEADER', '2021-01-01' FROM membership WHERE person_id = $1`,
      [id],
    );
    expect((await actor.ask('{ programme { title } }')).code).toBe('ASSURANCE_NEEDED');
  });
});

describe('the last second factor', () => {
  test('stays while the role asks for one, and goes where it does not', async () => {
    const leader = await somebody('UNIT_LEADER');
    const led = keeping(await enter(leader.email));
    await enrol(led);
    expect((await led.ask(turnOff)).code).toBe('SECOND_FACTOR_KEPT');
    const staff = keeping(await enter((await somebody('STAFF')).email));
    await enrol(staff);
    expect((await staff.ask(turnOff)).code).toBeUndefined();
  });
});

describe('a second factor that was lost', () => {
  test('is cleared by an administrator: keys and sessions go, it is in the trail, and a new one is made at the next sign-in', async () => {
    const { email, id } = await somebody('UNIT_LEADER');
    const actor = keeping(await enter(email));
    await enrol(actor);
    expect((await administrator.ask(clear, { personId: id })).data).toEqual({
      clearSecondFactorOf: { hasSecondFactor: false },
    });
    expect((await actor.ask('{ programme { title } }')).code).toBe('UNAUTHENTICATED');
    expect(answered<Info>(await enter(email), 'signIn').nextStep).toBe('ENROL');
    expect(
      await api.row(
        `SELECT e.kind, b.name AS by FROM security_event e JOIN person b ON b.id = e.by_id WHERE e.person_id = $1`,
        [id],
      ),
    ).toEqual({ kind: 'FACTORS_CLEARED', by: 'Rune Skov' });
    expect((await administrator.ask(clear, { personId: id })).code).toBe('SECOND_FACTOR_NONE');
  });

  test('is no business of a lead’s, a stranger’s or another programme’s, and not one’s own', async () => {
    const { id } = await somebody('UNIT_LEADER');
    for (const name of ['Birgitte Holm', 'Mette Kjær', 'Anna Lykke'])
      expect((await (await api.as(name)).ask(clear, { personId: id })).code).toBe('FORBIDDEN');
    expect((await api.stranger.ask(clear, { personId: id })).code).toBe('UNAUTHENTICATED');
    const other = await api.row<{ id: string }>("SELECT id FROM person WHERE name = 'Signe Holt'");
    expect((await administrator.ask(clear, { personId: other.id })).code).toBe('NOT_FOUND');
    const own = await api.row<{ id: string }>("SELECT id FROM person WHERE name = 'Rune Skov'");
    expect((await administrator.ask(clear, { personId: own.id })).code).toBe('MEMBERSHIP_OWN');
  });

  test('asks for a sign-in of the last ten minutes', async () => {
    const { id } = await somebody('UNIT_LEADER');
    const stale = await api.as('Rune Skov');
    await api.rows(
      "UPDATE session SET authenticated_at = now() - interval '11 minutes' WHERE person_id = (SELECT id FROM person WHERE name = 'Rune Skov')",
    );
    expect((await stale.ask(clear, { personId: id })).code).toBe('FRESH_SIGN_IN_NEEDED');
    administrator = await api.as('Rune Skov');
  });
});

describe('what a programme asks of a role', () => {
  const set =
    'mutation ($role: Role!, $level: Assurance!, $version: Int!) { setRoleAssurance(role: $role, level: $level, version: $version) { role level version } }';
  const list = '{ roleAssurances { role least level version } }';

  test('can be more than every programme does, and holds at once', async () => {
    const { email } = await somebody('STAFF');
    const actor = keeping(await enter(email));
    const made = await administrator.ask(set, { role: 'STAFF', level: 'SUBSTANTIAL', version: 0 });
    expect(made.data).toEqual({ setRoleAssurance: { role: 'STAFF', level: 'SUBSTANTIAL', version: 1 } });
    expect((await actor.ask('{ programme { title } }')).code).toBe('ASSURANCE_NEEDED');
    expect((await administrator.ask(set, { role: 'STAFF', level: 'LOW', version: 0 })).code).toBe('CONFLICT');
    await administrator.ask(set, { role: 'STAFF', level: 'LOW', version: 1 });
    expect((await actor.ask('{ programme { title } }')).code).toBeUndefined();
    expect(await api.rows("SELECT action FROM audit_entry WHERE table_name = 'assurance_rule'")).toHaveLength(
      2,
    );
  });

  test('is never less, never more than one’s own, and the administrator’s alone', async () => {
    expect((await administrator.ask(set, { role: 'CHIEF', level: 'LOW', version: 0 })).code).toBe(
      'ASSURANCE_BELOW',
    );
    expect((await administrator.ask(set, { role: 'ADMINISTRATOR', level: 'HIGH', version: 0 })).code).toBe(
      'ASSURANCE_BEYOND_OWN',
    );
    for (const name of ['Birgitte Holm', 'Mette Kjær']) {
      const actor = await api.as(name);
      expect((await actor.ask(list)).code).toBe('FORBIDDEN');
      expect((await actor.ask(set, { role: 'STAFF', level: 'HIGH', version: 0 })).code).toBe('FORBIDDEN');
    }
    const roles = answered<{ role: string; least: string }[]>(
      await administrator.ask(list),
      'roleAssurances',
    );
    expect(roles.find(({ role }) => role === 'ADMINISTRATOR')?.least).toBe('SUBSTANTIAL');
  });
});
