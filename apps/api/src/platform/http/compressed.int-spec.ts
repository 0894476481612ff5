import { type IncomingMessage, request } from 'node:http';
import { type AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { listen } from '../../testing/heard.js';
import { startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';

let api: TestApi;
let anna: Actor;
let port: number;

beforeAll(async () => {
  api = await startTestApi();
  anna = await api.as('Anna Lykke');
  ({ port } = api.app.getHttpServer().address() as AddressInfo);
});
afterAll(() => api.close());

interface Sent {
  readonly response: IncomingMessage;
  readonly body: Buffer;
}

const whole = (response: IncomingMessage): Promise<Sent> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () => resolve({ response, body: Buffer.concat(chunks) }));
    response.on('error', reject);
  });

/** Everything on the places' page, as it travels. @param taken what the browser says it can unpack */
const overview = (taken: string): Promise<Sent> =>
  new Promise((resolve, reject) => {
    const asked = request(
      {
        ...{ host: '127.0.0.1', port, path: '/graphql', method: 'POST', agent: false },
        headers: {
          'accept-encoding': taken,
          'content-type': 'application/json',
          'x-programme': 'nye-veje',
          cookie: anna.cookie,
        },
      },
      (response) => void whole(response).then(resolve, reject),
    );
    asked.on('error', reject);
    asked.end(
      JSON.stringify({ query: '{ overview { cells { code title periods values latestLearning } } }' }),
    );
  });

describe('what is sent', () => {
  test('is packed as the browser can unpack it, and is the same', async () => {
    const [plain, zipped, brotli] = [
      await overview('identity'),
      await overview('gzip'),
      await overview('br, gzip'),
    ];
    expect(plain.response.headers['content-encoding']).toBeUndefined();
    expect(JSON.parse(plain.body.toString())).toMatchObject({ data: { overview: {} } });
    expect(zipped.response.headers).toMatchObject({ 'content-encoding': 'gzip' });
    expect(zipped.response.headers.vary).toMatch(/accept-encoding/i);
    expect(gunzipSync(zipped.body).toString()).toBe(plain.body.toString());
    expect(brotli.response.headers).toMatchObject({ 'content-encoding': 'br' });
    expect(brotliDecompressSync(brotli.body).toString()).toBe(plain.body.toString());
    expect(zipped.body.length).toBeLessThan(plain.body.length / 2);
  });

  test('is not packed where it is news: each word is heard at once', async () => {
    const ear = await listen(api, anna, { headers: { 'accept-encoding': 'gzip' } });
    await ear.until(({ event }) => event === 'hello');
    expect(ear.text()).toContain('retry:');
    ear.hangUp();
  });
});
