import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { hash } from '@node-rs/argon2';
import { generateSync } from 'otplib';
import { addPerson } from '../../testing/people.js';
import { hashToken } from '../../platform/http/session-cookie.js';
import {
  answered,
  startTestApi,
  type Actor,
  type Answer,
  type TestApi,
} from '../../testing/start-test-api.js';
import { seal, unseal } from './sealing.js';

let api: TestApi;
const password = 'kaffen blev kold igen i dag';

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
beforeEach(() => api.rows('DELETE FROM sign_in_attempt'));

const info = 'person { name } nextStep ticket';
const signIn = `mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { ${info} } }`;
const withCode = `mutation ($ticket: String!, $code: String!) { signInWithCode(ticket: $ticket, code: $code) { ${info} } }`;
const withLink = `mutation ($token: String!) { signInWithLink(token: $token) { ${info} } }`;
const setUp = 'mutation { setUpMyCodes { setup secret uri } }';
const turnOn = 'mutation ($setup: String!, $code: String!) { turnOnMyCodes(setup: $setup, code: $code) }';
const account =
  '{ myAccount { hasPassword codesSince recoveryLeft passkeys { name } sessions { id browser system current } } }';
const change = 'mutation ($password: String!) { changeMyPassword(password: $password) { hasPassword } }';
const confirm =
  'mutation ($password: String, $code: String) { confirmItsMe(password: $password, code: $code) { person { name } } }';

interface Info {
  person: { name: string } | null;
  nextStep: string | null;
  ticket: string;
}
const keeping = (answer: Answer): Actor => api.withCookie((answer.cookies[0] ?? '').split(';')[0] ?? '');
let count = 0;
async function somebody(): Promise<{ id: string; email: string; actor: Actor }> {
  const id = await addPerson(api, { name: `Nummer ${++count}`, role: 'LEARNING_AGENT', place: 'HEL' });
  await api.rows('INSERT INTO credential (person_id, password_hash) VALUES ($1, $2)', [
    id,
    await hash(password),
  ]);
  const email = `${id}@example.org`;
  return { id, email, actor: keeping(await api.stranger.ask(signIn, { email, password })) };
}
/** The code that the app shows in a half minute, counted from now. */
const codeOf = (secret: string, halfMinutes = 0): string =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + 30 * halfMinutes });
async function withCodes(): Promise<{
  id: string;
  email: string;
  actor: Actor;
  secret: string;
  recovery: string[];
}> {
  const person = await somebody();
  const { setup, secret } = answered<{ setup: string; secret: string }>(
    await person.actor.ask(setUp),
    'setUpMyCodes',
  );
  const recovery = answered<string[]>(
    await person.actor.ask(turnOn, { setup, code: codeOf(secret, -1) }),
    'turnOnMyCodes',
  );
  return { ...person, secret, recovery };
}

describe('codes from an app', () => {
  test('make a password half a sign-in, and the right code the other half', async () => {
    const { id, email, secret } = await withCodes();
    const half = await api.stranger.ask(signIn, { email, password });
    const { person, nextStep, ticket } = answered<Info>(half, 'signIn');
    expect([person, nextStep, half.cookies]).toEqual([null, 'CODE', []]);
    expect((await api.stranger.ask(withCode, { ticket, code: '000000' })).code).toBe('CODE_WRONG');
    const whole = await api.stranger.ask(withCode, { ticket, code: codeOf(secret) });
    expect(answered<Info>(whole, 'signInWithCode').person?.name).toMatch(/^Nummer/);
    expect(
      await api.row('SELECT method FROM session WHERE person_id = $1 ORDER BY created_at DESC LIMIT 1', [id]),
    ).toEqual({ method: 'CODE' });
    expect((await api.stranger.ask(withCode, { ticket, code: codeOf(secret, 1) })).code).toBe('LINK_SPENT');
  });

  test('are good once: the same code is refused the second time, also when both come at once', async () => {
    const { email, secret } = await withCodes();
    const tickets = await Promise.all(
      [1, 2].map(
        async () => answered<Info>(await api.stranger.ask(signIn, { email, password }), 'signIn').ticket,
      ),
    );
    const code = codeOf(secret);
    const answers = await Promise.all(tickets.map((ticket) => api.stranger.ask(withCode, { ticket, code })));
    expect(answers.map((answer) => answer.code).sort()).toEqual(['CODE_WRONG', undefined].sort());
  });

  test('are not guessed: after eight the person waits', async () => {
    const { email, secret } = await withCodes();
    const { ticket } = answered<Info>(await api.stranger.ask(signIn, { email, password }), 'signIn');
    for (let i = 0; i < 8; i++)
      expect((await api.stranger.ask(withCode, { ticket, code: '000000' })).code).toBe('CODE_WRONG');
    expect((await api.stranger.ask(withCode, { ticket, code: codeOf(secret) })).code).toBe(
      'TOO_MANY_ATTEMPTS',
    );
  });

  test('come with recovery codes, ten of them, each good once and kept as a hash', async () => {
    const { id, email, recovery } = await withCodes();
    expect(new Set(recovery).size).toBe(10);
    expect(recovery[0]).toMatch(/^[a-z2-9]{5}-[a-z2-9]{5}$/);
    const use = async (code: string | undefined) => {
      const { ticket } = answered<Info>(await api.stranger.ask(signIn, { email, password }), 'signIn');
      return api.stranger.ask(withCode, { ticket, code });
    };
    const inside = await use(recovery[0]?.toUpperCase().replace('-', ' '));
    expect(inside.code).toBeUndefined();
    expect((await use(recovery[0])).code).toBe('CODE_WRONG');
    expect((await keeping(inside).ask(account)).data).toMatchObject({ myAccount: { recoveryLeft: 9 } });
    const kept = await api.rows<{ code_hash: string }>(
      'SELECT code_hash FROM recovery_code WHERE person_id = $1',
      [id],
    );
    expect(kept.every(({ code_hash }) => code_hash.startsWith('$argon2id$'))).toBe(true);
  });

  test('from before they were hashed as passwords are still good for one time', async () => {
    const { id, email } = await withCodes();
    await api.rows('INSERT INTO recovery_code (person_id, code_hash) VALUES ($1, $2)', [
      id,
      hashToken(`${id} abcdefghjk`),
    ]);
    const use = async () => {
      const { ticket } = answered<Info>(await api.stranger.ask(signIn, { email, password }), 'signIn');
      return api.stranger.ask(withCode, { ticket, code: 'abcde-fghjk' });
    };
    expect((await use()).code).toBeUndefined();
    expect((await use()).code).toBe('CODE_WRONG');
  });

  test('are turned on only by a code, and the secret is sealed', async () => {
    const { id, actor } = await somebody();
    const { setup, secret, uri } = answered<{ setup: string; secret: string; uri: string }>(
      await actor.ask(setUp),
      'setUpMyCodes',
    );
    expect(decodeURIComponent(uri)).toContain('Læringsrum');
    expect((await actor.ask(turnOn, { setup, code: '000000' })).code).toBe('CODE_WRONG');
    expect((await actor.ask(account)).data).toMatchObject({ myAccount: { codesSince: null } });
    await actor.ask(turnOn, { setup, code: codeOf(secret) });
    const { sealed } = await api.row<{ sealed: string }>(
      'SELECT sealed FROM one_time_code WHERE person_id = $1',
      [id],
    );
    expect(sealed).not.toContain(secret);
    await actor.ask('mutation { turnOffMyCodes { recoveryLeft } }');
    expect(await api.rows('SELECT 1 FROM recovery_code WHERE person_id = $1', [id])).toEqual([]);
  });
});

test('what is sealed opens with its own key, for its own person, unchanged, and not else', () => {
  const sealed = seal('hemmeligt', 'nøglen', 'anna');
  expect(unseal(sealed, 'nøglen', 'anna')).toBe('hemmeligt');
  expect(() => unseal(sealed, 'en anden', 'anna')).toThrow();
  expect(() => unseal(sealed, 'nøglen', 'birgitte')).toThrow();
  expect(() => unseal(`${sealed.slice(0, -2)}xx`, 'nøglen', 'anna')).toThrow();
});

describe('a link', () => {
  test('signs in once, within its time, and not past a second factor', async () => {
    const { hashToken, newSessionToken } = await import('../../platform/http/session-cookie.js');
    const linkFor = async (id: string, minutes: number): Promise<string> => {
      const token = newSessionToken();
      await api.rows("SELECT keep_single_use($1, 'LINK', $2, '{}', $3)", [hashToken(token), id, minutes]);
      return token;
    };
    const { id } = await somebody();
    const token = await linkFor(id, 15);
    expect(
      answered<Info>(await api.stranger.ask(withLink, { token }), 'signInWithLink').person?.name,
    ).toMatch(/^Nummer/);
    expect((await api.stranger.ask(withLink, { token })).code).toBe('LINK_SPENT');
    expect((await api.stranger.ask(withLink, { token: await linkFor(id, 0) })).code).toBe('LINK_SPENT');
    const guarded = await withCodes();
    const half = answered<Info>(
      await api.stranger.ask(withLink, { token: await linkFor(guarded.id, 15) }),
      'signInWithLink',
    );
    expect([half.person, half.nextStep]).toEqual([null, 'CODE']);
    const both = await linkFor(id, 15);
    const answers = await Promise.all([1, 2, 3].map(() => api.stranger.ask(withLink, { token: both })));
    expect(answers.filter((answer) => answer.code === undefined)).toHaveLength(1);
  });
});

describe('showing that it is you', () => {
  test('opens what is sensitive for ten minutes, by password, or by code where there are codes', async () => {
    const { id, actor } = await somebody();
    const stale = () =>
      api.rows("UPDATE session SET authenticated_at = now() - interval '1 hour' WHERE person_id = $1", [id]);
    await stale();
    expect((await actor.ask(setUp)).code).toBe('FRESH_SIGN_IN_NEEDED');
    expect(await actor.ask(confirm, { password: 'forkert' })).toMatchObject({ code: 'SIGN_IN_FAILED' });
    expect((await actor.ask(confirm, { password })).code).toBeUndefined();
    const { setup, secret } = answered<{ setup: string; secret: string }>(
      await actor.ask(setUp),
      'setUpMyCodes',
    );
    await actor.ask(turnOn, { setup, code: codeOf(secret, -1) });
    await stale();
    expect((await actor.ask(confirm, { password })).code).toBe('SECOND_FACTOR_NEEDED');
    expect((await actor.ask(confirm, { code: codeOf(secret) })).code).toBeUndefined();
    expect((await actor.ask('mutation { turnOffMyCodes { recoveryLeft } }')).code).toBeUndefined();
  });

  test('by a click is for the demonstration’s people only', async () => {
    const { actor } = await somebody();
    expect((await actor.ask('mutation { confirmAsPersona { person { name } } }')).code).toBe('NOT_FOUND');
  });
});

describe('the account', () => {
  test('changes its password by the rules, and the other devices are out', async () => {
    const { email, actor } = await somebody();
    const other = keeping(await api.stranger.ask(signIn, { email, password }));
    expect(await actor.ask(change, { password: 'for kort' })).toMatchObject({
      code: 'PASSWORD_SHORT',
      field: 'password',
    });
    expect((await actor.ask(change, { password: 'Læringsrum sommer 2026' })).code).toBe('PASSWORD_COMMON');
    expect((await actor.ask(change, { password: 'fem gule cykler under træet' })).code).toBeUndefined();
    expect((await other.ask(account)).code).toBe('UNAUTHENTICATED');
    expect((await actor.ask(account)).code).toBeUndefined();
    expect((await api.stranger.ask(signIn, { email, password })).code).toBe('SIGN_IN_FAILED');
    expect(
      (await api.stranger.ask(signIn, { email, password: 'fem gule cykler under træet' })).code,
    ).toBeUndefined();
  });

  test('lists its sessions by device, and ends one or all the others; nobody ends another’s', async () => {
    const { email, actor } = await somebody();
    const phone = await api.stranger.ask(
      signIn,
      { email, password },
      {
        'user-agent':
          'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1',
      },
    );
    const sessions = async () =>
      answered<{ sessions: { id: string; browser: string; system: string; current: boolean }[] }>(
        await actor.ask(account),
        'myAccount',
      ).sessions;
    const [own, other] = await sessions();
    expect(own).toMatchObject({ current: true });
    expect(other).toMatchObject({ browser: 'Safari', system: 'iPhone', current: false });
    const end = 'mutation ($id: ID) { endMySessions(id: $id) { sessions { id } } }';
    const stranger = await somebody();
    expect((await stranger.actor.ask(end, { id: other?.id })).code).toBe('NOT_FOUND');
    await actor.ask(end, { id: other?.id });
    expect((await keeping(phone).ask(account)).code).toBe('UNAUTHENTICATED');
    await api.stranger.ask(signIn, { email, password });
    await actor.ask(end);
    expect(await sessions()).toHaveLength(1);
  });

  test('is nobody else’s, and nobody’s without a session', async () => {
    for (const sent of [account, setUp]) expect((await api.stranger.ask(sent)).code).toBe('UNAUTHENTICATED');
  });
});
