import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { hash } from '@node-rs/argon2';
import { v7 as uuidv7 } from 'uuid';
import { DEMONSTRATION_PASSWORD } from '../../database/demo/demonstration-people.js';
import { addMembership, addPerson, EXPIRED } from '../../testing/people.js';
import { buildSecondProgramme, SECOND } from '../../testing/second-programme.js';
import {
  answered,
  startTestApi,
  type Actor,
  type Answer,
  type TestApi,
} from '../../testing/start-test-api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const who =
  'person { name email language theme } memberships { role placeKey programmeSlug } idleMinutes demo today';
const session = `{ session { ${who} } }`;
const signIn = `mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { ${who} } }`;
const asPersona = `mutation ($personId: ID!) { signInAsDemoPersona(personId: $personId) { ${who} } }`;
const signOut = `mutation { signOut { ${who} } }`;
const preferences =
  'mutation ($language: Language, $theme: Theme) { updateMyPreferences(language: $language, theme: $theme) { name language theme } }';
const anna = { email: 'anna.lykke@demonstration.example', password: DEMONSTRATION_PASSWORD };

const idOf = async (name: string): Promise<string> =>
  (await api.row<{ id: string }>('SELECT id FROM person WHERE name = $1', [name])).id;
/** The browser keeps what it was given. */
const keeping = (answer: Answer): Actor => api.withCookie((answer.cookies[0] ?? '').split(';')[0] ?? '');
const nameOf = async (actor: Actor): Promise<string | undefined> =>
  answered<{ person: { name: string } | null }>(await actor.ask(session), 'session').person?.name;

describe('signing in', () => {
  test('opens a session for the person, with the roles and how long the device is trusted', async () => {
    const answer = await api.stranger.ask(signIn, { ...anna, email: ' Anna.Lykke@Demonstration.example ' });
    expect(answer.data).toEqual({
      signIn: {
        person: { name: 'Anna Lykke', email: anna.email, language: 'da', theme: 'SYSTEM' },
        memberships: [{ role: 'LEARNING_AGENT', placeKey: 'HEL', programmeSlug: 'nye-veje' }],
        idleMinutes: 30 * 24 * 60,
        demo: true,
        today: '2021-07-14',
      },
    });
    expect(await nameOf(keeping(answer))).toBe('Anna Lykke');
  });

  test('says the same, to the letter, whether the address is unknown or the password wrong', async () => {
    const wrong = await api.stranger.ask(signIn, { ...anna, password: 'gættet' });
    const unknown = await api.stranger.ask(signIn, { email: 'ingen@example.org', password: 'gættet' });
    expect(wrong.code).toBe('SIGN_IN_FAILED');
    expect(wrong.message).toBe('E-mail og adgangskode passer ikke sammen. Prøv igen.');
    expect({ text: unknown.text, status: unknown.status, cookies: unknown.cookies }).toEqual({
      text: wrong.text,
      status: wrong.status,
      cookies: [],
    });
  });

  test('says so in English to whoever reads English', async () => {
    const answer = await api.stranger.ask(signIn, { ...anna, password: 'x' }, { 'accept-language': 'en-GB' });
    expect(answer.message).toBe('The e-mail and password do not match. Try again.');
  });

  test('gives no session to a person who has been shut out', async () => {
    const id = await addPerson(api, { name: 'Forhen Ansat', role: 'LEARNING_AGENT', place: 'HEL' });
    const email = `${id}@example.org`;
    await api.rows('INSERT INTO credential (person_id, password_hash) VALUES ($1, $2)', [
      id,
      await hash('et kodeord'),
    ]);
    const before = keeping(await api.stranger.ask(signIn, { email, password: 'et kodeord' }));
    expect(await nameOf(before)).toBe('Forhen Ansat');
    await api.rows('UPDATE person SET disabled_at = now() WHERE id = $1', [id]);
    expect((await api.stranger.ask(signIn, { email, password: 'et kodeord' })).code).toBe('SIGN_IN_FAILED');
    expect(await nameOf(before)).toBeUndefined();
  });

  test('works with a password for a person without any role, who then sees nothing', async () => {
    const id = await addPerson(api, { name: 'Uden Rolle', role: 'CHIEF', endsOn: EXPIRED });
    await api.rows('INSERT INTO credential (person_id, password_hash) VALUES ($1, $2)', [
      id,
      await hash('et kodeord'),
    ]);
    const answer = await api.stranger.ask(signIn, { email: `${id}@example.org`, password: 'et kodeord' });
    expect(answer.data).toMatchObject({
      signIn: { person: { name: 'Uden Rolle' }, memberships: [], idleMinutes: 60 },
    });
    expect((await keeping(answer).ask('{ programme { title } }')).code).toBe('NOT_FOUND');
  });
});

describe('the session', () => {
  test('travels in a cookie that no script reads and no other site sends, and only its hash is kept', async () => {
    const answer = await api.stranger.ask(signIn, anna);
    const [cookie = ''] = answer.cookies;
    expect(cookie).toMatch(/^sid=[A-Za-z0-9_-]{43};/);
    expect(cookie).toContain('Path=/');
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
    expect(cookie).toContain(`Max-Age=${30 * 24 * 60 * 60}`);
    expect(cookie).not.toContain('Domain');
    const token = /^sid=([^;]+)/.exec(cookie)?.[1] ?? '';
    expect(answer.text).not.toContain(token);
    const kept = await api.rows('SELECT * FROM session WHERE token_hash = $1', [token]);
    expect(kept).toEqual([]);
  });

  test('has a new token at every sign-in, and the one before on the device is ended', async () => {
    const first = await api.stranger.ask(signIn, anna);
    const again = await keeping(first).ask(signIn, anna);
    expect(again.cookies[0]).not.toBe(first.cookies[0]);
    expect(await nameOf(keeping(first))).toBeUndefined();
    expect(await nameOf(keeping(again))).toBe('Anna Lykke');
  });

  test('is not one that somebody made up', async () => {
    const forged = api.withCookie(`sid=${'a'.repeat(43)}`);
    expect(await nameOf(forged)).toBeUndefined();
    expect((await forged.ask('{ programme { title } }')).code).toBe('UNAUTHENTICATED');
    expect((await api.withCookie("sid=' OR true --").ask('{ programme { title } }')).code).toBe(
      'UNAUTHENTICATED',
    );
  });

  test.each([
    ['expired', 'expires_at = now()'],
    ['idle for too long', "last_seen_at = now() - make_interval(mins => idle_minutes) - interval '1 second'"],
    ['revoked', 'revoked_at = now()'],
  ])('that is %s opens nothing, and the person is told to sign in', async (_, change) => {
    const actor = keeping(await api.stranger.ask(signIn, anna));
    const { id } = await api.row<{ id: string }>(
      `SELECT id FROM session ORDER BY created_at DESC, id DESC LIMIT 1`,
    );
    await api.rows(`UPDATE session SET ${change} WHERE id = $1`, [id]);
    const refused = await actor.ask('{ programme { title } }');
    expect(refused.code).toBe('UNAUTHENTICATED');
    expect(refused.message).toBe('Du er blevet logget ud. Din tekst ligger her stadig, når du logger ind.');
    expect(await nameOf(actor)).toBeUndefined();
  });

  test('stays alive while it is used', async () => {
    const actor = keeping(await api.stranger.ask(signIn, anna));
    const { id } = await api.row<{ id: string }>(
      `SELECT id FROM session ORDER BY created_at DESC, id DESC LIMIT 1`,
    );
    await api.rows("UPDATE session SET last_seen_at = now() - interval '5 minutes' WHERE id = $1", [id]);
    await actor.ask(session);
    // Touched after the answer has left.
    let used = false;
    for (let look = 0; look < 100 && !used; look++) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      const row = await api.row<{ used: boolean }>(
        "SELECT last_seen_at > now() - interval '1 minute' AS used FROM session WHERE id = $1",
        [id],
      );
      used = row.used;
    }
    expect(used).toBe(true);
  });

  test('is not kept alive by what an open page sends by itself', async () => {
    const actor = keeping(await api.stranger.ask(signIn, anna));
    await api.rows("UPDATE session SET last_seen_at = now() - interval '5 minutes' WHERE revoked_at IS NULL");
    await actor.ask('mutation { addPlatformTime(seconds: 30) }');
    await actor.ask(
      'mutation { notePresence(cycleId: "00000000-0000-7000-8000-000000000000", field: "plan") }',
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    const row = await api.row<{ used: boolean }>(
      "SELECT last_seen_at > now() - interval '4 minutes' AS used FROM session ORDER BY created_at DESC, id DESC LIMIT 1",
    );
    expect(row.used).toBe(false);
  });

  test('lasts by the strictest of the roles', async () => {
    await buildSecondProgramme(api);
    const id = await addPerson(api, { name: 'To Roller', role: 'LEARNING_AGENT', place: 'HEL' });
    await addMembership(api, id, { role: 'CLUSTER_LEAD', programme: SECOND });
    await api.rows('INSERT INTO credential (person_id, password_hash) VALUES ($1, $2)', [
      id,
      await hash('et kodeord'),
    ]);
    const answer = await api.stranger.ask(signIn, { email: `${id}@example.org`, password: 'et kodeord' });
    // The lead's role asks for a second step first; how long the session lasts is settled already.
    const { idle } = await api.row<{ idle: number }>(
      'SELECT idle_minutes AS idle FROM session WHERE person_id = $1 ORDER BY created_at DESC LIMIT 1',
      [id],
    );
    expect(idle).toBe(60);
    expect(answer.cookies[0]).toContain(`Max-Age=${12 * 60 * 60}`);
    await api.rows("UPDATE membership SET acting_until = $2 WHERE person_id = $1 AND role = 'CLUSTER_LEAD'", [
      id,
      EXPIRED,
    ]);
    const later = await api.stranger.ask(signIn, { email: `${id}@example.org`, password: 'et kodeord' });
    expect(later.data).toMatchObject({ signIn: { idleMinutes: 30 * 24 * 60 } });
  });
});

describe('signing out', () => {
  test('ends the session, takes the cookie, and answers that nobody is signed in', async () => {
    const actor = keeping(await api.stranger.ask(signIn, anna));
    const out = await actor.ask(signOut);
    expect(out.data).toMatchObject({ signOut: { person: null, memberships: [], idleMinutes: null } });
    expect(out.cookies[0]).toMatch(/^sid=;.*Expires=Thu, 01 Jan 1970/);
    expect(await nameOf(actor)).toBeUndefined();
    expect((await actor.ask('{ programme { title } }')).code).toBe('UNAUTHENTICATED');
  });

  test('when nobody is signed in is no fault', async () => {
    expect((await api.stranger.ask(signOut)).data).toMatchObject({ signOut: { person: null } });
  });
});

describe('the demonstration', () => {
  const personas = '{ demoPersonas { id name role placeName } }';

  test('offers its personas, and one can look around as each', async () => {
    const offered = answered<{ id: string; name: string }[]>(
      await api.stranger.ask(personas),
      'demoPersonas',
    );
    expect(offered.map(({ name }) => name)).toContain('Birgitte Holm');
    for (const { id, name } of offered) {
      const answer = await api.stranger.ask(asPersona, { personId: id });
      expect(await nameOf(keeping(answer))).toBe(name);
    }
  });

  test('lets one change from persona to persona', async () => {
    const first = keeping(await api.stranger.ask(asPersona, { personId: await idOf('Anna Lykke') }));
    const second = await first.ask(asPersona, { personId: await idOf('Birgitte Holm') });
    expect(second.code).toBeUndefined();
    expect(await nameOf(keeping(second))).toBe('Birgitte Holm');
    expect(await nameOf(first)).toBeUndefined();
  });

  test('opens for its personas only, not for anybody else in the database', async () => {
    const answer = await api.stranger.ask(asPersona, { personId: await idOf('Mette Kjær') });
    expect(answer).toMatchObject({ code: 'NOT_FOUND', cookies: [] });
    expect((await api.stranger.ask(asPersona, { personId: uuidv7() })).text).toBe(answer.text);
  });

  test('is not there in a database that is not marked for it', async () => {
    await api.rows("UPDATE installation SET value = 'off' WHERE key = 'demonstration'");
    try {
      expect((await api.stranger.ask(personas)).data).toEqual({ demoPersonas: [] });
      const answer = await api.stranger.ask(asPersona, { personId: await idOf('Anna Lykke') });
      expect(answer).toMatchObject({ code: 'NOT_FOUND', cookies: [] });
      expect((await api.stranger.ask(session)).data).toMatchObject({ session: { demo: false } });
    } finally {
      await api.rows("UPDATE installation SET value = 'on' WHERE key = 'demonstration'");
    }
  });
});

describe('preferences', () => {
  test('are the own ones, kept and read again; what is not sent stays', async () => {
    const actor = await api.as('Sara Boye');
    expect((await actor.ask(preferences, { language: 'en', theme: 'DARK' })).data).toEqual({
      updateMyPreferences: { name: 'Sara Boye', language: 'en', theme: 'DARK' },
    });
    await actor.ask(preferences, { theme: 'LIGHT' });
    expect((await actor.ask(session)).data).toMatchObject({
      session: { person: { language: 'en', theme: 'LIGHT' } },
    });
    expect(await (await api.as('Per Lund')).ask(session)).toMatchObject({
      data: { session: { person: { language: 'da', theme: 'SYSTEM' } } },
    });
  });

  test('are not for a stranger, nor for one whose time is over', async () => {
    expect((await api.stranger.ask(preferences, { theme: 'DARK' })).code).toBe('UNAUTHENTICATED');
    await addPerson(api, { name: 'Tid Forbi', role: 'STAFF', place: 'HEL', endsOn: EXPIRED });
    expect((await (await api.as('Tid Forbi')).ask(preferences, { theme: 'DARK' })).code).toBe('NOT_FOUND');
  });
});
