import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';
import { RequestThrottle } from './request-throttle.js';

let api: TestApi;
const throttles: RequestThrottle[] = [];
/** In the middle of a minute that stands still. */
const NOON = Date.parse('2026-11-22T12:00:30Z');

beforeAll(async () => {
  api = await startTestApi({ requestsPerMinute: 30 });
});
afterAll(async () => {
  for (const throttle of throttles) throttle.stop();
  await api.close();
});

function server(perMinute: number, now = () => NOON): RequestThrottle {
  const throttle = new RequestThrottle(api.app.get(DataSource), perMinute, now);
  throttles.push(throttle);
  return throttle;
}
const admitted = (throttle: RequestThrottle, times: number, address: string, token: string | null): number =>
  Array.from({ length: times }, () => throttle.admits(address, token)).filter(Boolean).length;

describe('too many requests', () => {
  test('from one session are refused, and those of the colleague beside are not', () => {
    const one = server(20);
    expect(admitted(one, 50, '10.0.0.1', 'a')).toBe(20);
    expect(admitted(one, 5, '10.0.0.1', 'b')).toBe(5);
  });

  test('from one address are refused, also when each comes with another token', () => {
    const one = server(20);
    const tokens = Array.from({ length: 300 }, (_, i) => `made up ${i}`);
    expect(tokens.filter((token) => one.admits('10.0.0.2', token)).length).toBe(200);
  });

  test('are counted by all servers together', async () => {
    const [one, other] = [server(20), server(20)];
    expect(admitted(one, 15, '10.0.0.3', 'shared')).toBe(15);
    await one.flush();
    expect(admitted(other, 1, '10.0.0.3', 'shared')).toBe(1);
    await other.flush();
    expect(admitted(other, 50, '10.0.0.3', 'shared')).toBe(4);
  });

  test('are forgotten with the next minute', () => {
    let now = NOON;
    const one = server(20, () => now);
    expect(admitted(one, 50, '10.0.0.4', 'c')).toBe(20);
    now += 60_000;
    expect(admitted(one, 50, '10.0.0.4', 'c')).toBe(20);
  });

  test('are answered with 429 and a sentence, before anything is looked up', async () => {
    const anna = await api.as('Anna Lykke');
    const answers = [];
    for (let i = 0; i < 31; i++) answers.push(await anna.ask('{ programme { title } }'));
    const last = answers.at(-1);
    expect(answers[0]?.code).toBeUndefined();
    expect(last).toMatchObject({ status: 429, code: 'TOO_MANY_REQUESTS' });
    expect(last?.message).toContain('Vent et minut');
    const live = await request(api.app.getHttpServer()).get('/live/nye-veje').set({ cookie: anna.cookie });
    expect(live.headers['retry-after']).toBe('60');
  });
});
