import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { idOfPlace } from '../../testing/people.js';
import { buildSecondProgramme, SECOND } from '../../testing/second-programme.js';
import { answered, startTestApi, type TestApi } from '../../testing/start-test-api.js';

/** What came in by files: that it did, and how much. */
let api: TestApi;
let hel: string;

beforeAll(async () => {
  api = await startTestApi();
  const second = await buildSecondProgramme(api);
  hel = await idOfPlace(api, 'HEL');
  await api.rows(
    `INSERT INTO measurement_import (id, programme_id, place_id, inserted, changed, same, steps, at, by_id)
     SELECT $1, programme_id, id, 12, 3, 1, '[]', now() - interval '1 day', (SELECT id FROM person WHERE name = 'Anna Lykke') FROM place WHERE id = $2`,
    [uuidv7(), hel],
  );
  await api.rows(
    `INSERT INTO posting_import (id, programme_id, place_id, file_name, inserted, same, undone_at)
     SELECT $1, programme_id, id, 'Fru Hansens udlæg.csv', 40, 0, now() FROM place WHERE id = $2`,
    [uuidv7(), hel],
  );
  await api.rows(
    `INSERT INTO measurement_import (id, programme_id, place_id, inserted, changed, same, steps) VALUES ($1, $2, $3, 999, 0, 0, '[]')`,
    [uuidv7(), second.id, second.work.placeId],
  );
});
afterAll(() => api.close());

const log =
  'query ($olderThan: ID) { importLog(olderThan: $olderThan) { id kind placeId personName inserted changed same undoneAt } }';

test('is a line for each, newest first, without a word of what came in, and none of another programme', async () => {
  for (const name of ['Rune Skov', 'Birgitte Holm']) {
    const answer = await (await api.as(name)).ask(log);
    const lines = answered<{ id: string; placeId: string | null }[]>(answer, 'importLog');
    // The programme's own accounts come in without a place.
    expect(lines.filter(({ placeId }) => placeId === hel)).toEqual([
      expect.objectContaining({ kind: 'POSTINGS', placeId: hel, inserted: 40, undoneAt: expect.any(String) }),
      expect.objectContaining({
        kind: 'MEASUREMENTS',
        personName: 'Anna Lykke',
        inserted: 12,
        changed: 3,
        same: 1,
      }),
    ]);
    expect(answer.text).not.toMatch(/Hansen|999/);
    expect((await (await api.as(name)).ask(log, { olderThan: lines[0]?.id })).data).toEqual({
      importLog: lines.slice(1),
    });
  }
});

test('is not told to those who neither administer nor lead, nor to a stranger', async () => {
  for (const name of ['Anna Lykke', 'Mette Kjær'])
    expect((await (await api.as(name)).ask(log)).code).toBe('FORBIDDEN');
  expect((await api.stranger.ask(log)).code).toBe('UNAUTHENTICATED');
  expect((await (await api.as('Rune Skov', SECOND)).ask(log)).code).toBe('NOT_FOUND');
});
