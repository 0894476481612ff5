import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import request from 'supertest';
import { v7 as uuidv7 } from 'uuid';
import { answered, type Actor, type TestApi } from './start-test-api.js';
import { until } from './until.js';

const orderField = 'mutation ($input: OrderDocumentInput!) { orderDocument(input: $input) { id } }';
interface Ordered {
  readonly id: string;
  readonly state: string;
  readonly problem: string;
  readonly fileName: string;
}

/** Orders a document, waits until it is made, and fetches it as its reader does. */
export async function made(
  api: TestApi,
  who: Actor,
  kind: string,
  subjectId: string,
  programme = 'nye-veje',
): Promise<{ content: Buffer; fileName: string }> {
  const id = uuidv7();
  answered(await who.ask(orderField, { input: { id, kind, subjectId } }), 'orderDocument');
  let found: Ordered | undefined;
  await until(async () => {
    const answer = await who.ask('{ myDocuments { id state problem fileName } }');
    found = answered<Ordered[]>(answer, 'myDocuments').find((one) => one.id === id);
    return found !== undefined && !['QUEUED', 'RUNNING'].includes(found.state);
  }, 40_000);
  expect(found).toMatchObject({ state: 'DONE', problem: '' });
  const file = await request(api.app.getHttpServer())
    .get(`/documents/${programme}/${id}`)
    .set('cookie', who.cookie)
    .buffer(true)
    .parse((stream, give) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => give(null, Buffer.concat(chunks)));
    });
  return { content: file.body as Buffer, fileName: found?.fileName ?? '' };
}

/** What Poppler reads of it, or null where the machine has no Poppler. */
export function readPdf(
  pdf: Buffer,
  tool: 'pdfinfo' | 'pdftotext',
  ...options: readonly string[]
): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'decision-'));
  const path = join(folder, 'decision.pdf');
  try {
    writeFileSync(path, pdf);
    return execFileSync(tool, [...options, path, ...(tool === 'pdftotext' ? ['-'] : [])], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
