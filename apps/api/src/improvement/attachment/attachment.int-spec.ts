import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MAX_ATTACHMENT_BYTES, MAX_ATTACHMENTS } from '@laeringsrum/domain';
import request, { type Response } from 'supertest';
import { v7 as uuidv7 } from 'uuid';
import { CycleStory, share } from '../../testing/cycles.js';
import { startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import { jpeg, jpegSegment, pdf } from './testing/pictures.js';

let api: TestApi;
let anna: Actor;
let ole: Actor;
let lead: Actor;
let story: CycleStory;
let interventionId: string;

beforeAll(async () => {
  api = await startTestApi();
  [anna, ole, lead] = [await api.as('Anna Lykke'), await api.as('Ole Brandt'), await api.as('Birgitte Holm')];
  story = new CycleStory(api, anna);
  interventionId = await story.interventionId();
});
afterAll(() => api.close());

interface Sending {
  readonly who?: Actor;
  readonly id?: string;
  readonly name?: string;
  readonly type?: string;
  readonly content?: Buffer;
  readonly cycleId?: string;
  readonly headers?: Record<string, string>;
}
const upload = (sending: Sending = {}): request.Test => {
  const { who = anna, id = uuidv7(), name = 'Spørgeguide.pdf', type = 'application/pdf' } = sending;
  const { content = pdf, cycleId, headers = {} } = sending;
  return request(api.app.getHttpServer())
    .post(`/attachments/nye-veje/${id}`)
    .query({ interventionId, ...(cycleId ? { cycleId } : {}) })
    .set({
      ...(who.cookie === '' ? {} : { cookie: who.cookie }),
      ...{ 'x-file-name': encodeURIComponent(name), 'content-type': type, 'idempotency-key': uuidv7() },
      ...headers,
    })
    .send(content);
};
const download = (id: string, who: Actor = anna, programme = 'nye-veje'): request.Test => {
  const asked = request(api.app.getHttpServer()).get(`/attachments/${programme}/${id}`);
  return who.cookie === '' ? asked : asked.set('cookie', who.cookie);
};
const code = (answer: Response): string => answer.body.errors?.[0]?.extensions.code;
const stored = async (id: string): Promise<number> =>
  (await api.rows('SELECT 1 FROM attachment WHERE id = $1', [id])).length;
const listed = async (who: Actor = anna) =>
  (await who.ask('{ intervention(code: "HEL-1") { attachments { id name bytes version by { name } } } }'))
    .data as unknown as {
    intervention: { attachments: { id: string; name: string; version: number; by: { name: string } }[] };
  };

describe('a file', () => {
  test('is attached, listed with who did it, and given back to the byte as something to save', async () => {
    const id = uuidv7();
    const answer = await upload({ id });
    expect([answer.status, answer.body]).toEqual([
      201,
      { id, name: 'Spørgeguide.pdf', mediaType: 'application/pdf', bytes: pdf.length },
    ]);
    const { attachments } = (await listed()).intervention;
    expect(attachments).toContainEqual(expect.objectContaining({ id, by: { name: 'Anna Lykke' } }));
    const got = await download(id).buffer(true);
    expect(got.body).toEqual(pdf);
    expect(got.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': "attachment; filename*=UTF-8''Sp%C3%B8rgeguide.pdf",
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });

  test('sent again with the same key is one file; the key with another file is refused', async () => {
    const id = uuidv7();
    const headers = { 'idempotency-key': uuidv7() };
    const [first, again] = [await upload({ id, headers }), await upload({ id, headers })];
    expect(again.body).toEqual(first.body);
    expect(await stored(id)).toBe(1);
    const other = await upload({ id, headers, content: Buffer.concat([pdf, Buffer.from('x')]) });
    expect([other.status, code(other)]).toEqual([409, 'IDEMPOTENCY_MISMATCH']);
  });

  test('of exactly 10 MB fits; one byte more does not, and neither does nothing', async () => {
    const full = Buffer.concat([pdf, Buffer.alloc(MAX_ATTACHMENT_BYTES - pdf.length)]);
    expect((await upload({ content: full })).status).toBe(201);
    const over = await upload({ content: Buffer.concat([full, Buffer.from('x')]) });
    expect([over.status, code(over)]).toEqual([413, 'ATTACHMENT_TOO_LARGE']);
    expect(over.body.errors[0].message).toContain('10,1 MB');
    expect(code(await upload({ content: Buffer.alloc(0) }))).toBe('ATTACHMENT_EMPTY');
  });

  test('that lies about its type is refused, by name and by content, and nothing is stored', async () => {
    const page = Buffer.from('<html><script>alert(1)</script></html>');
    for (const lie of [
      { content: page },
      { content: page, type: 'text/html' },
      { name: 'regneark.xlsx', type: '', content: pdf },
    ]) {
      const id = uuidv7();
      expect(code(await upload({ id, ...lie }))).toBe('ATTACHMENT_MISMATCH');
      expect(await stored(id)).toBe(0);
    }
    for (const name of ['tavle.svg', 'side.html', 'makro.docm', 'program.exe'])
      expect(code(await upload({ name, type: '' }))).toBe('ATTACHMENT_TYPE');
  });

  test('with a CPR number in its name is refused, and the number is not in the answer', async () => {
    const answer = await upload({ name: 'Samtale_010150-1237.pdf' });
    expect([answer.status, code(answer)]).toEqual([422, 'PERSONAL_DATA']);
    expect(answer.text).not.toContain('010150');
  });
});

describe('a picture', () => {
  const picture = jpeg(jpegSegment(0xe1, 'Exif\0\0 GPS 56.03 12.61'));
  const named = { name: 'tavle.jpg', type: 'image/jpeg', content: picture };

  test('is refused in a cycle, and kept without its metadata where the programme allows it', async () => {
    const { id: cycleId } = await story.running();
    expect(code(await upload({ ...named, cycleId }))).toBe('ATTACHMENT_IMAGE');
    const id = uuidv7();
    expect((await upload({ ...named, id })).status).toBe(201);
    const got = await download(id).buffer(true);
    expect(got.body.toString('latin1')).not.toContain('GPS');
    expect(got.body).toEqual(jpeg());
  });

  test('is allowed in cycles by a programme that says so, and nowhere by one that says that', async () => {
    const { id: cycleId } = await story.running();
    const policy = (value: string) =>
      api.rows("UPDATE programme SET image_policy = $1 WHERE slug = 'nye-veje'", [value]);
    await policy('EVERYWHERE');
    expect((await upload({ ...named, cycleId })).status).toBe(201);
    await policy('NOWHERE');
    expect(code(await upload(named))).toBe('ATTACHMENT_IMAGE');
    await policy('INTERVENTIONS');
  });
});

describe('a stranger', () => {
  test('attaches nothing: signed out, of another place, without the role, from another site', async () => {
    const tries: readonly [Sending, number, string][] = [
      [{ who: api.stranger }, 401, 'UNAUTHENTICATED'],
      [{ who: ole }, 403, 'FORBIDDEN'],
      [{ who: lead }, 403, 'FORBIDDEN'],
      [{ who: await api.as('Karin Friis') }, 403, 'FORBIDDEN'],
      [{ headers: { origin: 'https://elsewhere.example' } }, 403, 'FORBIDDEN'],
    ];
    for (const [sending, status, refusal] of tries) {
      const id = uuidv7();
      const answer = await upload({ id, ...sending });
      expect([answer.status, code(answer), await stored(id)]).toEqual([status, refusal, 0]);
    }
  });

  test('needs the header that no form can set, and another programme’s address leads nowhere', async () => {
    const bare = await request(api.app.getHttpServer())
      .post(`/attachments/nye-veje/${uuidv7()}`)
      .query({ interventionId })
      .set({ cookie: anna.cookie, 'content-type': 'application/pdf' })
      .send(pdf);
    expect(code(bare)).toBe('REQUIRED');
    const id = uuidv7();
    await upload({ id });
    expect((await download(id, anna, 'stille-veje')).status).toBe(404);
  });

  test('opens no file of another place, until a cycle’s observations are shared', async () => {
    const ownId = uuidv7();
    await upload({ id: ownId });
    const cycle = await story.running();
    const id = uuidv7();
    await upload({ id, cycleId: cycle.id });
    for (const who of [ole, lead])
      expect([(await download(ownId, who)).status, (await download(id, who)).status]).toEqual([404, 404]);
    expect((await download(id, api.stranger)).status).toBe(401);
    const parts = { cycle: true, learning: false, observations: true };
    await anna.ask(share, { id: cycle.id, version: cycle.version, ...parts });
    expect((await download(id, ole)).status).toBe(200);
    expect((await download(ownId, ole)).status).toBe(404);
    expect((await listed(ole)).intervention.attachments).toEqual([]);
  });
});

describe('removing', () => {
  const remove =
    'mutation ($id: ID!, $version: Int!) { removeAttachment(id: $id, version: $version) { id version removedAt } }';
  const restore =
    'mutation ($id: ID!, $version: Int!) { restoreAttachment(id: $id, version: $version) { id removedAt } }';

  test('takes a file away and can be undone; after thirty days it is gone', async () => {
    const id = uuidv7();
    await upload({ id });
    expect((await anna.ask(remove, { id, version: 1 })).code).toBeUndefined();
    expect((await download(id)).status).toBe(404);
    expect((await anna.ask(restore, { id, version: 2 })).data).toEqual({
      restoreAttachment: { id, removedAt: null },
    });
    expect((await download(id)).status).toBe(200);
    await api.rows("UPDATE attachment SET removed_at = now() - interval '31 days' WHERE id = $1", [id]);
    const next = uuidv7();
    await upload({ id: next });
    await anna.ask(remove, { id: next, version: 1 });
    expect(await api.rows('SELECT 1 FROM attachment_content WHERE id = $1', [id])).toEqual([]);
  });

  test('refuses a version that has moved on, and strangers', async () => {
    const id = uuidv7();
    await upload({ id });
    expect((await anna.ask(remove, { id, version: 9 })).code).toBe('CONFLICT');
    expect((await ole.ask(remove, { id, version: 1 })).code).toBe('NOT_FOUND');
    expect((await ole.ask(restore, { id, version: 1 })).code).toBe('NOT_FOUND');
  });
});

test('there is room for so many files beside a cycle, also when the last two come at once', async () => {
  const { id: cycleId } = await story.running();
  for (let at = 1; at < MAX_ATTACHMENTS; at++) expect((await upload({ cycleId })).status).toBe(201);
  const last = await Promise.all([upload({ cycleId }), upload({ cycleId })]);
  expect(last.map(({ status }) => status).sort()).toEqual([201, 422]);
  expect(code(await upload({ cycleId }))).toBe('ATTACHMENT_TOO_MANY');
});

test('a route that does not exist is answered, and not left hanging', async () => {
  const answer = await request(api.app.getHttpServer()).post('/nowhere').send({});
  expect([answer.status, code(answer)]).toEqual([404, 'NOT_FOUND']);
});
