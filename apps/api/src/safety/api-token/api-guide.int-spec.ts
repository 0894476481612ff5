import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { answered, startTestApi, type TestApi } from '../../testing/start-test-api.js';

/** The guide for integrators, carried out line by line: what it says is answered is what is answered. */
let api: TestApi;
let token: string;

beforeAll(async () => {
  api = await startTestApi();
  const made = await (
    await api.as('Anna Lykke')
  ).ask('mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret } }', {
    input: { id: uuidv7(), name: 'Regneark', scopes: ['READ', 'MEASURE'], expiresOn: '2021-12-31' },
  });
  await api.rows("UPDATE api_token SET expires_on = '2099-01-01'");
  token = answered<{ secret: string }>(made, 'createApiToken').secret;
});
afterAll(() => api.close());

/** Ids, days and counts of days are another each time; everything else stands in the guide as it is. */
function shape(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.length === 0 ? [] : [shape(value[0], key)];
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, shape(part, name)]));
  if (typeof value === 'string' && (/^[0-9a-f]{8}-/.test(value) || /^\d{4}-\d\d-\d\d$/.test(value)))
    return `(${key})`;
  return value;
}

const END = '-- the end of a block --';

test('the guide’s examples work as they stand', async () => {
  const guide = readFileSync(new URL('../../../../../docs/api.md', import.meta.url), 'utf8');
  const blocks = [...guide.matchAll(/```sh\n([\s\S]*?)```\s+```json\n([\s\S]*?)```/g)];
  expect(blocks.length).toBeGreaterThanOrEqual(4);
  const script = blocks
    .map(([, lines = '']) => `${lines.replace(/^export .*$/gm, '')}\necho; echo '${END}'`)
    .join('\n');
  const { port } = api.app.getHttpServer().address() as AddressInfo;
  const { stdout } = await promisify(execFile)('bash', ['-c', script], {
    env: { PATH: process.env['PATH'], LAERINGSRUM: `http://127.0.0.1:${port}`, TOKEN: token },
  });
  const answers = stdout.split(END).slice(0, -1);
  expect(answers.length).toBe(blocks.length);
  for (const [index, [, , told = '']] of blocks.entries())
    expect(shape(JSON.parse(answers[index] ?? ''))).toEqual(shape(JSON.parse(told)));
});
