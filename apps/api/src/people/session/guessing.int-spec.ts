import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { DEMONSTRATION_PASSWORD } from '../../database/demo/demonstration-people.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
beforeEach(() => api.rows('DELETE FROM sign_in_attempt'));

const signIn =
  'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { person { name } } }';
const anna = { email: 'anna.lykke@demonstration.example', password: DEMONSTRATION_PASSWORD };

describe('guessing', () => {
  const guess = (email: string) => api.stranger.ask(signIn, { email, password: `gæt ${uuidv7()}` });

  test('is stopped after eight failures for an address, known or not, and the right password waits too', async () => {
    for (const email of [anna.email, 'ingen@example.org']) {
      for (let i = 0; i < 8; i++) expect((await guess(email)).code).toBe('SIGN_IN_FAILED');
      const stopped = await guess(email.toUpperCase());
      expect(stopped.code).toBe('TOO_MANY_ATTEMPTS');
      expect(stopped.message).toBe('Der er prøvet for mange gange. Vent 15 minutter, og prøv så igen.');
    }
    expect((await api.stranger.ask(signIn, anna)).code).toBe('TOO_MANY_ATTEMPTS');
    await api.rows("UPDATE sign_in_attempt SET window_starts = now() - interval '16 minutes'");
    expect((await api.stranger.ask(signIn, anna)).code).toBeUndefined();
  });

  test('is counted from one machine too, over all addresses', async () => {
    for (let i = 0; i < 80; i++) expect((await guess(`nr${i}@example.org`)).code).toBe('SIGN_IN_FAILED');
    expect((await guess('nr81@example.org')).code).toBe('TOO_MANY_ATTEMPTS');
  });

  test('with forty guesses at once is answered at once, and every failure is counted', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => guess(anna.email)));
    const codes = new Set(answers.map(({ code }) => code));
    codes.delete('TOO_MANY_ATTEMPTS');
    expect([...codes]).toEqual(['SIGN_IN_FAILED']);
    const failed = answers.filter(({ code }) => code === 'SIGN_IN_FAILED').length;
    const counted = await api.row<{ most: number }>('SELECT max(failures) AS most FROM sign_in_attempt');
    expect(counted.most).toBe(failed);
    expect((await guess(anna.email)).code).toBe('TOO_MANY_ATTEMPTS');
  });

  test('is forgotten when the right password comes in time', async () => {
    for (let i = 0; i < 7; i++) await guess(anna.email);
    expect((await api.stranger.ask(signIn, anna)).code).toBeUndefined();
    for (let i = 0; i < 7; i++) expect((await guess(anna.email)).code).toBe('SIGN_IN_FAILED');
  });
});
