import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { generateSync } from 'otplib';
import { v7 as uuidv7 } from 'uuid';
import { statementsOf } from '../../testing/counted-statements.js';
import { startMailServer, type MailServer } from '../../testing/mail-server.js';
import { idOfPlace } from '../../testing/people.js';
import { answered, startTestApi, type TestApi } from '../../testing/start-test-api.js';
import { until } from '../../testing/until.js';

let server: MailServer;
let api: TestApi;

beforeAll(async () => {
  server = await startMailServer();
  api = await startTestApi({ jobs: true, smtpUrl: server.url });
});
afterAll(async () => {
  await api.close();
  await server.close();
});

/** The link of the last mail; long lines are broken by a mail server. */
const linkIn = (text: string | undefined): string =>
  /#([\w-]{43})/.exec((text ?? '').replace(/=\r?\n/g, '').replaceAll('=3D', '='))?.[1] ?? '';
const ask = 'mutation ($email: String!) { sendSignInLink(email: $email) }';

test('whoever is invited gets the link by mail, and whoever invites does not see it', async () => {
  const administrator = await api.as('Rune Skov');
  const email = 'nora@helsingor.example';
  const input = { id: uuidv7(), personId: uuidv7(), name: 'Nora Nyholm', email, role: 'STAFF' };
  const answer = await administrator.ask(
    'mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { link mailed } }',
    { input: { ...input, placeId: await idOfPlace(api, 'HEL') } },
  );
  expect(answer.data).toEqual({ invitePerson: { link: null, mailed: true } });
  await until(() => server.received.length === 1);
  expect(server.received[0]?.to).toEqual([email]);
  const invited = await api.stranger.ask('query ($token: String!) { invitation(token: $token) { name } }', {
    token: linkIn(server.received[0]?.text),
  });
  expect(invited.data).toEqual({ invitation: { name: 'Nora Nyholm' } });
});

test('a sign-in link comes by mail to whoever has the address; who has not is answered the same', async () => {
  expect((await api.stranger.ask('{ signInByMail }')).data).toEqual({ signInByMail: true });
  server.received.splice(0);
  const { text } = await api.stranger.ask(ask, { email: 'ingen@example.org' });
  const known = await api.stranger.ask(ask, { email: 'Anna.Lykke@demonstration.example' });
  expect(known.text).toBe(text);
  await until(() => server.received.length === 1);
  expect(server.received[0]?.to).toEqual(['anna.lykke@demonstration.example']);
  const token = linkIn(server.received[0]?.text);
  const inside = 'mutation ($token: String!) { signInWithLink(token: $token) { person { name } } }';
  expect((await api.stranger.ask(inside, { token })).data).toEqual({
    signInWithLink: { person: { name: 'Anna Lykke' } },
  });
  expect((await api.stranger.ask(inside, { token })).code).toBe('LINK_SPENT');
});

test('whether anybody has the address is looked up after the answer: what is done before it is the same', async () => {
  // Nobody does its jobs: what is counted is the request's alone.
  const quiet = await startTestApi({ smtpUrl: server.url });
  try {
    const asked = (email: string) =>
      statementsOf(async () => expect((await quiet.stranger.ask(ask, { email })).data).not.toBeNull());
    await asked('den.foerste@example.org');
    const known = await asked('anna.lykke@demonstration.example');
    expect(known).toEqual(await asked('ingen.her@eksempel.example'));
    expect(known.length).toBeGreaterThan(4);
    expect(known.join()).not.toMatch(/person_for_address|INSERT INTO letter/);
    const wishes = await quiet.rows('SELECT person_id FROM single_use');
    expect(wishes).toEqual(wishes.map(() => ({ person_id: null })));
  } finally {
    await quiet.close();
  }
});

test('links are not asked for without end', async () => {
  const asked = { email: 'mange@example.org' };
  for (let i = 0; i < 8; i++) expect((await api.stranger.ask(ask, asked)).code).toBeUndefined();
  expect((await api.stranger.ask(ask, asked)).code).toBe('TOO_MANY_ATTEMPTS');
});

test('without a mail server nobody is promised a mail', async () => {
  const silent = await startTestApi();
  try {
    expect((await silent.stranger.ask('{ signInByMail }')).data).toEqual({ signInByMail: false });
    expect((await silent.stranger.ask(ask, { email: 'anna@example.org' })).code).toBe('MAIL_MISSING');
  } finally {
    await silent.close();
  }
});

test('whoever adds a second step, or has it cleared by an administrator, is told by mail, without a link', async () => {
  const anna = await api.as('Anna Lykke');
  const { setup, secret } = answered<{ setup: string; secret: string }>(
    await anna.ask('mutation { setUpMyCodes { setup secret } }'),
    'setUpMyCodes',
  );
  server.received.splice(0);
  const on = 'mutation ($setup: String!, $code: String!) { turnOnMyCodes(setup: $setup, code: $code) }';
  expect((await anna.ask(on, { setup, code: generateSync({ secret }) })).code).toBeUndefined();
  await until(() => server.received.length === 1);
  const { id } = await api.row<{ id: string }>("SELECT id FROM person WHERE name = 'Anna Lykke'");
  const clear = 'mutation ($personId: ID!) { clearSecondFactorOf(personId: $personId) { id } }';
  expect((await (await api.as('Rune Skov')).ask(clear, { personId: id })).code).toBeUndefined();
  await until(() => server.received.length === 2);
  for (const { to, text } of server.received) {
    expect(to).toEqual(['anna.lykke@demonstration.example']);
    expect(text).not.toMatch(/https?:/);
  }
});

test('whoever changes a password is told by mail: it may not have been them', async () => {
  server.received.splice(0);
  const change = 'mutation ($password: String!) { changeMyPassword(password: $password) { id } }';
  const anna = await api.as('Anna Lykke');
  expect((await anna.ask(change, { password: 'fire små heste i regnvejr' })).code).toBeUndefined();
  await until(() => server.received.length === 1);
  expect(server.received[0]?.to).toEqual(['anna.lykke@demonstration.example']);
  expect(server.received[0]?.text).toContain('Adgangskoden');
  expect(server.received[0]?.text).not.toMatch(/https?:|heste/);
});
