import { afterEach, beforeAll, afterAll, expect, test } from '@jest/globals';
import { readConfig } from '../../config.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';
import { Listening } from './listening.js';

/* Requests may go through a pooler that hands connections round; what is listened for may not. */
let api: TestApi;
let listening: Listening | null = null;
beforeAll(async () => {
  api = await startTestApi();
});
afterEach(() => listening?.close());
afterAll(() => api.close());

test('news is listened for at an address of its own, and at the requests’ where none is given', () => {
  const pooled = 'postgres://app:secret@pooler:6432/laeringsrum';
  const direct = 'postgres://app:secret@db:5432/laeringsrum';
  expect(readConfig({ DATABASE_URL: pooled }).listenUrl).toBe(pooled);
  expect(readConfig({ DATABASE_URL: pooled, DATABASE_LISTEN_URL: direct })).toMatchObject({
    databaseUrl: pooled,
    listenUrl: direct,
  });
  expect(() => readConfig({ DATABASE_URL: pooled, DATABASE_LISTEN_URL: 'db:5432' })).toThrow(
    /DATABASE_LISTEN_URL is not an address/,
  );
});

test('it hears at that address what is committed elsewhere', async () => {
  let heard = 0;
  listening = new Listening(
    { url: api.databaseUrl, options: undefined },
    { changed: () => (heard += 1), said: () => undefined },
  );
  await listening.start();
  const since = heard;
  await api.rows("SELECT pg_notify('row_change', '')");
  for (let tries = 0; heard === since && tries < 100; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard).toBeGreaterThan(since);
});
