import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { v7 as uuidv7 } from 'uuid';
import { buildSecondProgramme } from '../../testing/second-programme.js';
import { idOfPlace } from '../../testing/people.js';
import { answered, startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import { until } from '../../testing/until.js';
import { buildWork, type Work } from '../../testing/work.js';

let api: TestApi;
let anna: Actor;
let mette: Actor;
let work: Work;

beforeAll(async () => {
  api = await startTestApi({ jobs: true });
  anna = await api.as('Anna Lykke');
  mette = await api.as('Mette Kjær');
}, 60_000);
beforeEach(async () => {
  work = await buildWork(api, await idOfPlace(api, 'HEL'));
});
afterAll(() => api.close());

const fields = 'id kind state progress fileName bytes problem';
const orderField = `mutation ($input: OrderDocumentInput!) { orderDocument(input: $input) { ${fields} } }`;
const cancelField = 'mutation ($id: ID!) { cancelDocument(id: $id) }';
const removeField = 'mutation ($id: ID!) { removeDocument(id: $id) }';
const mine = `{ myDocuments { ${fields} } }`;

interface Document {
  readonly id: string;
  readonly state: string;
  readonly progress: number;
  readonly fileName: string;
  readonly bytes: number;
  readonly problem: string;
}
const input = (more: object = {}) => ({
  input: { id: uuidv7(), kind: 'INTERVENTION_PDF', subjectId: work.interventionId, ...more },
});
const ordered = async (who: Actor, more: object = {}): Promise<Document> =>
  answered<Document>(await who.ask(orderField, input(more)), 'orderDocument');
const documentsOf = async (who: Actor): Promise<Document[]> =>
  answered<Document[]>(await who.ask(mine), 'myDocuments');
const ended = async (who: Actor, id: string): Promise<Document> => {
  let found: Document | undefined;
  await until(async () => {
    found = (await documentsOf(who)).find((one) => one.id === id);
    return found !== undefined && !['QUEUED', 'RUNNING'].includes(found.state);
  }, 40_000);
  return found!;
};
const fetchFile = (who: Actor, id: string) =>
  request(api.app.getHttpServer()).get(`/documents/nye-veje/${id}`).set('cookie', who.cookie).buffer(true);

describe('a document', () => {
  test('is made after the answer, by what its reader sees, as a tagged PDF in Danish', async () => {
    const { id, state } = await ordered(anna);
    expect(state).toBe('QUEUED');
    const done = await ended(anna, id);
    expect(done).toMatchObject({ state: 'DONE', progress: 100, problem: '' });
    expect(done.fileName).toMatch(/^HEL-\d+ Et fælles ord\.pdf$/);
    const answer = await fetchFile(anna, id).parse((stream, give) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => give(null, Buffer.concat(chunks)));
    });
    const pdf = (answer.body as Buffer).toString('latin1');
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(answer.body).toHaveLength(done.bytes);
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toMatch(/\/Lang \(da\)/);
  }, 60_000);

  test('is seen, fetched, stopped and thrown away by nobody else', async () => {
    const { id } = await ordered(anna);
    expect((await documentsOf(mette)).map((one) => one.id)).not.toContain(id);
    expect((await mette.ask(cancelField, { id })).data).toEqual({ cancelDocument: false });
    expect((await mette.ask(removeField, { id })).data).toEqual({ removeDocument: false });
    await ended(anna, id);
    expect((await fetchFile(mette, id)).status).toBe(404);
    expect((await fetchFile(api.stranger, id)).status).toBe(401);
    expect((await anna.ask(removeField, { id })).data).toEqual({ removeDocument: true });
    expect((await fetchFile(anna, id)).status).toBe(404);
  }, 60_000);

  test('of what its reader may not see is not made, and says so', async () => {
    const second = await buildSecondProgramme(api);
    expect(await anna.ask(orderField, input({ subjectId: second.work.interventionId }))).toMatchObject({
      code: 'NOT_FOUND',
      field: 'subjectId',
    });
    // What was there when it was ordered, and is gone when it is made.
    const { id } = await ordered(anna);
    await api.rows('UPDATE document SET subject_id = $1 WHERE id = $2', [second.work.interventionId, id]);
    expect(await ended(anna, id)).toMatchObject({ state: 'FAILED', problem: 'NOT_FOUND' });
    expect((await fetchFile(anna, id)).status).toBe(404);
  }, 60_000);

  test('is stopped while it is on the way, and not after', async () => {
    const { id } = await ordered(anna);
    expect((await anna.ask(cancelField, { id })).data).toEqual({ cancelDocument: true });
    expect((await anna.ask(cancelField, { id })).code).toBe('DOCUMENT_OVER');
    const next = await ordered(anna);
    await ended(anna, next.id);
    expect((await documentsOf(anna)).find((one) => one.id === id)).toMatchObject({
      state: 'CANCELLED',
      bytes: 0,
    });
  }, 60_000);

  test('may be one of ten on the way, not of eleven', async () => {
    const [person] = await api.rows<{ id: string }>(`SELECT id FROM person WHERE name = 'Anna Lykke'`);
    const [programme] = await api.rows<{ id: string }>(`SELECT id FROM programme WHERE slug = 'nye-veje'`);
    await api.rows(
      `INSERT INTO document (id, programme_id, person_id, kind, language)
       SELECT gen_random_uuid(), $1, $2, 'INTERVENTION_PDF', 'da' FROM generate_series(1, 10)`,
      [programme?.id, person?.id],
    );
    expect((await anna.ask(orderField, input())).code).toBe('DOCUMENTS_UNDER_WAY');
    await api.rows(`DELETE FROM document WHERE state = 'QUEUED'`);
  });

  test('that was begun by a process that was killed is taken up again', async () => {
    const { id } = await ordered(mette);
    await ended(mette, id);
    await api.rows(
      `UPDATE document SET state = 'RUNNING', progress = 40, content = null, ended_at = null WHERE id = $1`,
      [id],
    );
    await api.rows(
      `UPDATE pgboss.job SET state = 'retry', start_after = now(), completed_on = null WHERE data ->> 'id' = $1`,
      [id],
    );
    expect(await ended(mette, id)).toMatchObject({ state: 'DONE' });
  }, 60_000);
});
