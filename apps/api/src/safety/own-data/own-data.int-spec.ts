import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import request from 'supertest';
import { addPerson, idOfPlace } from '../../testing/people.js';
import { buildSecondProgramme } from '../../testing/second-programme.js';
import { answered, startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import { buildWork, type Work } from '../../testing/work.js';

let api: TestApi;
let anna: Actor;
let annaId: string;
let work: Work;

beforeAll(async () => {
  api = await startTestApi();
  await buildSecondProgramme(api);
  anna = await api.as('Anna Lykke');
  annaId = (await api.row<{ id: string }>("SELECT id FROM person WHERE name = 'Anna Lykke'")).id;
  work = await buildWork(api, await idOfPlace(api, 'HEL'), 'Et ord', annaId);
});
afterAll(() => api.close());

interface Download {
  status: number;
  files: Record<string, string>;
  headers: Record<string, string>;
  body: { errors?: { extensions: { code: string } }[] };
}
async function fetched(
  method: 'get' | 'post',
  path: string,
  headers: Record<string, string>,
): Promise<Download> {
  const server = request(api.app.getHttpServer());
  const response = await (method === 'get' ? server.get(path) : server.post(path))
    .set(headers)
    .buffer(true)
    .parse((incoming, done) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => done(null, Buffer.concat(chunks)));
    });
  const bytes = response.body as Buffer;
  const files =
    response.status === 200
      ? Object.fromEntries(
          Object.entries(unzipSync(new Uint8Array(bytes))).map(([name, content]) => [
            name,
            strFromU8(content),
          ]),
        )
      : {};
  return {
    status: response.status,
    files,
    headers: response.headers as Record<string, string>,
    body: response.status === 200 ? {} : (JSON.parse(bytes.toString()) as Download['body']),
  };
}
const codeOf = ({ body }: Download): string | undefined => body.errors?.[0]?.extensions.code;

describe('a person’s own data', () => {
  test('come as a page and as JSON, with every row that names the person and nothing that is secret', async () => {
    await anna.ask('mutation { updateMyPreferences(theme: DARK) { theme } }');
    const { status, files, headers } = await fetched('get', '/own-data/nye-veje', { cookie: anna.cookie });
    expect(status).toBe(200);
    expect(headers['content-disposition']).toContain('mine-oplysninger-2021-07-14.zip');
    expect(headers['cache-control']).toBe('no-store');
    const { rows } = JSON.parse(files['mine-oplysninger.json'] ?? '') as {
      rows: Record<string, Record<string, unknown>[]>;
    };
    expect(rows['person']).toMatchObject([
      { id: annaId, name: 'Anna Lykke', email: 'anna.lykke@demonstration.example' },
    ]);
    expect(rows['membership']?.length).toBe(1);
    expect(rows['idea']?.map(({ id }) => id)).toContain(work.ideas.ask);
    expect(rows['audit_entry']?.length).toBeGreaterThan(0);
    const everything = JSON.stringify(rows);
    for (const secret of ['token_hash', 'password_hash', '$argon2', 'body_hash'])
      expect(everything).not.toContain(secret);
    expect(files['mine-oplysninger.html']).toContain('Anna Lykke');
    expect(files['mine-oplysninger.html']).not.toContain('<script');
  });

  test('name a row in every table that can name a person', async () => {
    const ties = await api.rows<{ name: string }>(
      `SELECT DISTINCT c.relname AS name FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
       WHERE k.contype = 'f' AND k.confrelid = 'person'::regclass AND cardinality(k.conkey) <> 1`,
    );
    // A tie of several columns would be overlooked by own_data().
    expect(ties).toEqual([]);
  });

  test('are the person’s alone: of another they hold nothing, and nobody gets them who is not signed in', async () => {
    const tom = await api.as('Tom Rask');
    const { files } = await fetched('get', '/own-data/nye-veje', { cookie: tom.cookie });
    expect(files['mine-oplysninger.json']).not.toContain('Anna Lykke');
    expect(codeOf(await fetched('get', '/own-data/nye-veje', {}))).toBe('UNAUTHENTICATED');
    expect(codeOf(await fetched('get', '/own-data/stille-veje', { cookie: tom.cookie }))).toBe('NOT_FOUND');
    const strange = await fetched('get', '/own-data/nye-veje', {
      cookie: anna.cookie,
      origin: 'https://elsewhere.example',
    });
    expect(strange.status).toBe(403);
  });
});

describe('what is looked up about a person', () => {
  test('is told the person without names, and the administrator with; and that look is noted too', async () => {
    const rune = await api.as('Rune Skov');
    const search = `query ($personId: ID) { auditSearch(firstDay: "2021-01-01", lastDay: "2031-01-01", personId: $personId) { personName table columns } }`;
    expect((await rune.ask(search, { personId: annaId })).code).toBeUndefined();
    const mine = await anna.ask('{ myAccessLog { at what readerName } }');
    expect(answered<object[]>(mine, 'myAccessLog')).toMatchObject([
      { what: 'auditSearch', readerName: null },
    ]);
    expect(mine.text).not.toContain('Rune');
    const log = 'query ($personId: ID!) { accessLog(personId: $personId) { what readerName } }';
    const seen = answered<object[]>(await rune.ask(log, { personId: annaId }), 'accessLog');
    expect(seen).toEqual([{ what: 'auditSearch', readerName: 'Rune Skov' }]);
    expect(answered<object[]>(await anna.ask('{ myAccessLog { what } }'), 'myAccessLog')).toHaveLength(2);
    expect((await anna.ask(log, { personId: annaId })).code).toBe('FORBIDDEN');
    expect(answered(await (await api.as('Tom Rask')).ask('{ myAccessLog { what } }'), 'myAccessLog')).toEqual(
      [],
    );
    const { files } = await fetched('get', '/own-data/nye-veje', { cookie: anna.cookie });
    expect(files['mine-oplysninger.json']).toContain('auditSearch');
    expect(files['mine-oplysninger.json']).not.toContain('Rune');
  });
});

describe('the search in the trail', () => {
  test('tells who, what and when, and never what was written', async () => {
    const word = 'Et hemmeligt ord om Solgården';
    await anna.ask(
      'mutation ($id: ID!, $patch: GoalPatch!) { updateGoal(id: $id, version: 1, patch: $patch) { id } }',
      {
        id: work.goalId,
        patch: { what: word },
      },
    );
    const rune = await api.as('Rune Skov');
    const query = `query ($table: String, $olderThan: Int, $placeKey: String) {
      auditSearch(firstDay: "2021-01-01", lastDay: "2031-01-01", table: $table, olderThan: $olderThan, placeKey: $placeKey) { id personName table action operation columns } }`;
    const found = await rune.ask(query, { table: 'goal', placeKey: 'HEL' });
    const [newest] = answered<{ id: number; columns: string[] }[]>(found, 'auditSearch');
    expect(newest).toMatchObject({
      personName: 'Anna Lykke',
      table: 'goal',
      action: 'UPDATE',
      operation: 'updateGoal',
    });
    expect(newest?.columns).toContain('what');
    expect(found.text).not.toContain(word);
    const older = answered<{ id: number }[]>(await rune.ask(query, { olderThan: newest?.id }), 'auditSearch');
    expect(older.length).toBeGreaterThan(0);
    expect(older.length).toBeLessThanOrEqual(100);
    for (const { id } of older) expect(id).toBeLessThan(newest?.id ?? 0);
    expect((await rune.ask(query, { placeKey: 'DRO' })).code).toBe('UNKNOWN_REFERENCE');
    expect((await (await api.as('Birgitte Holm')).ask(query)).code).toBe('FORBIDDEN');
    expect((await api.stranger.ask(query)).code).toBe('UNAUTHENTICATED');
  });
});

describe('one’s own file', () => {
  test('names one’s passkeys, codes and identities elsewhere, and holds nothing by which they work', async () => {
    const id = await addPerson(api, { name: 'Nora Nøgle', role: 'STAFF', place: 'HEL' });
    await api.rows(
      `INSERT INTO passkey (id, person_id, credential_id, public_key, counter, name)
       VALUES (gen_random_uuid(), $1, 'hemmelig-id', 'hemmelig-nøgle', 7, 'Noras telefon')`,
      [id],
    );
    await api.rows(
      "INSERT INTO one_time_code (person_id, sealed, last_step) VALUES ($1, 'hemmelig-kode', 0)",
      [id],
    );
    await api.rows(
      `INSERT INTO identity_provider (id, programme_id, place_id, kind, name, issuer, client_id)
       SELECT gen_random_uuid(), programme_id, id, 'OIDC', 'Kommunen', 'https://login.example', 'x' FROM place WHERE key = 'HEL'
         AND programme_id = (SELECT id FROM programme WHERE slug = 'nye-veje')`,
    );
    await api.rows(
      `INSERT INTO external_identity (id, provider_id, issuer, subject, person_id)
       SELECT gen_random_uuid(), id, issuer, 'nora-1', $1 FROM identity_provider WHERE issuer = 'https://login.example'`,
      [id],
    );
    const { files } = await fetched('get', '/own-data/nye-veje', {
      cookie: (await api.as('Nora Nøgle')).cookie,
    });
    const { rows } = JSON.parse(files['mine-oplysninger.json'] ?? '') as { rows: Record<string, object[]> };
    expect(rows['passkey']).toEqual([
      expect.objectContaining({ name: 'Noras telefon', created_at: expect.any(String) }),
    ]);
    expect(rows['external_identity']).toEqual([expect.objectContaining({ subject: 'nora-1' })]);
    expect(rows['one_time_code']).toHaveLength(1);
    expect(Object.values(files).join()).not.toMatch(/hemmelig/);
    expect(files['mine-oplysninger.html']).toContain('Dine adgangsnøgler');
  });

  test('and the archive’s are much at once: they ask for a sign-in of the last ten minutes', async () => {
    await addPerson(api, { name: 'Gammel Enhed', role: 'LOCAL_PROJECT_WORKER', place: 'HEL' });
    const { cookie } = await api.as('Gammel Enhed');
    await api.rows(
      "UPDATE session SET authenticated_at = now() - interval '11 minutes' WHERE person_id = (SELECT id FROM person WHERE name = 'Gammel Enhed')",
    );
    expect(codeOf(await fetched('get', '/own-data/nye-veje', { cookie }))).toBe('FRESH_SIGN_IN_NEEDED');
    expect(codeOf(await fetched('post', '/archive/nye-veje', { cookie }))).toBe('FRESH_SIGN_IN_NEEDED');
  });
});

describe('the archive file of a place', () => {
  test('holds the place’s work and no other’s, and is noted', async () => {
    const foreign = await buildWork(api, await idOfPlace(api, 'FRE'), 'Kun i Fredensborg');
    await addPerson(api, { name: 'Arkivar', role: 'LOCAL_PROJECT_WORKER', place: 'HEL' });
    const worker = await api.as('Arkivar');
    // As on a database that has run for a while: what the planner knows of the catalogue decides in which order it looks.
    await api.rows('ANALYZE');
    const { status, files } = await fetched('post', '/archive/nye-veje', { cookie: worker.cookie });
    expect(status).toBe(200);
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        'intervention.json',
        'pdsa_cycle.json',
        'om-filen.txt',
        `filer/${work.attachmentId}`,
      ]),
    );
    expect(files['intervention.json']).toContain(work.code);
    for (const text of Object.values(files)) expect(text).not.toContain(foreign.interventionId);
    expect(JSON.stringify(files)).not.toContain('token_hash');
    expect(await api.rows('SELECT 1 FROM archive_export WHERE place_id = $1', [work.placeId])).toHaveLength(
      1,
    );
  });

  test('is for who answers for the place: nobody else, and not by a key', async () => {
    for (const name of ['Anna Lykke', 'Birgitte Holm', 'Rune Skov']) {
      const { cookie } = await api.as(name);
      expect(codeOf(await fetched('post', '/archive/nye-veje', { cookie }))).toBe('FORBIDDEN');
    }
    expect(codeOf(await fetched('post', '/archive/nye-veje', {}))).toBe('UNAUTHENTICATED');
    await addPerson(api, { name: 'Arkivar uden arbejde', role: 'LOCAL_PROJECT_WORKER', place: 'HAL' });
    const empty = await fetched('post', '/archive/stille-veje', {
      cookie: (await api.as('Arkivar uden arbejde')).cookie,
    });
    expect(codeOf(empty)).toBe('NOT_FOUND');
  });
});
