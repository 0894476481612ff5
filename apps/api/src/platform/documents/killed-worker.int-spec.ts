import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type INestApplication } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { buildApp } from '../../start-api.js';
import { idOfPlace } from '../../testing/people.js';
import { answered, startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import { configFor, TEST_TODAY } from '../../testing/test-database.js';
import { until } from '../../testing/until.js';
import { buildWork } from '../../testing/work.js';
import { Clock } from '../http/clock.js';
import { DOCUMENT_JOB } from './document-job.js';

/** A worker that is killed in the middle of a document: another one misses it and makes the document. */
let api: TestApi;
let anna: Actor;
let killed: ChildProcess | undefined;
let other: INestApplication | undefined;

beforeAll(async () => {
  // This process asks for documents and makes none.
  api = await startTestApi();
  anna = await api.as('Anna Lykke');
}, 60_000);
afterAll(async () => {
  killed?.kill('SIGKILL');
  await other?.close();
  await api.close();
});

/** A process of its own that takes a job and never ends it. */
const holder = (queue: string): string => `
import { PgBoss } from ${JSON.stringify('pg-boss')};
const boss = new PgBoss({ connectionString: process.env.QUEUE_URL, schema: 'pgboss', migrate: false, createSchema: false,
  supervise: false, schedule: false, options: '-c role=laeringsrum_app' });
boss.on('error', () => {});
await boss.start();
await boss.work(${JSON.stringify(queue)}, { pollingIntervalSeconds: 0.5 }, async ([job]) => {
  console.log(job.data.id);
  await new Promise(() => {});
});`;

async function stateOf(id: string): Promise<string | undefined> {
  const documents = answered<{ id: string; state: string }[]>(
    await anna.ask('{ myDocuments { id state } }'),
    'myDocuments',
  );
  return documents.find((one) => one.id === id)?.state;
}

test('the document is made by the next worker, once, and nobody had to ask again', async () => {
  const work = await buildWork(api, await idOfPlace(api, 'HEL'));
  const id = uuidv7();
  const input = { id, kind: 'INTERVENTION_PDF', subjectId: work.interventionId };
  answered(
    await anna.ask('mutation ($input: OrderDocumentInput!) { orderDocument(input: $input) { id } }', {
      input,
    }),
    'orderDocument',
  );
  const worker = spawn(process.execPath, ['--input-type=module', '-e', holder(DOCUMENT_JOB)], {
    cwd: fileURLToPath(new URL('../../../../..', import.meta.url)),
    env: { ...process.env, NODE_OPTIONS: '', QUEUE_URL: api.databaseUrl },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  killed = worker;
  const [taken] = (await once(createInterface({ input: worker.stdout }), 'line')) as [string];
  expect(taken).toBe(id);
  worker.kill('SIGKILL');
  await once(worker, 'exit');
  expect(await stateOf(id)).toBe('QUEUED');

  const name = new URL(api.databaseUrl).pathname.slice(1);
  const next = await buildApp({ ...configFor(name), jobs: true }, new Clock(TEST_TODAY));
  other = next;
  await next.init();
  await until(async () => (await stateOf(id)) === 'DONE', 110_000);
  const [made] = await api.rows<{ bytes: number }>('SELECT bytes FROM document WHERE id = $1', [id]);
  expect(made?.bytes).toBeGreaterThan(1000);
  const open = await api.rows("SELECT id FROM pgboss.job WHERE data ->> 'id' = $1 AND state <> 'completed'", [
    id,
  ]);
  expect(open).toEqual([]);
}, 150_000);
