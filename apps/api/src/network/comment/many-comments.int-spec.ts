import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { expectSameCount, statementsOf } from '../../testing/counted-statements.js';
import { idOfPlace } from '../../testing/people.js';
import { answered, startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import { buildWork, type Work } from '../../testing/work.js';

let api: TestApi;
let work: Work;
let lone: Actor;

beforeAll(async () => {
  api = await startTestApi();
  work = await buildWork(api, await idOfPlace(api, 'HEL'));
  lone = await api.as('Lone Falk');
  // The first time is learned from.
  await page();
}, 60_000);
afterAll(() => api.close());

const idOf = async (name: string): Promise<string> =>
  (await api.row<{ id: string }>('SELECT id FROM person WHERE name = $1', [name])).id;
const pageQuery = `query ($subjectId: ID!, $before: ID, $linkedId: ID) {
  comments(subject: INTERVENTION, subjectId: $subjectId, before: $before, linkedId: $linkedId) {
    before linked { id } threads { id comment { text by { name } } answers { id } } } }`;
interface Page {
  before: string | null;
  linked: { id: string } | null;
  threads: { id: string }[];
}
const page = async (more: object = {}): Promise<Page> =>
  answered(await lone.ask(pageQuery, { subjectId: work.interventionId, ...more }), 'comments');

describe('ten thousand comments', () => {
  let few = 0;

  beforeAll(async () => {
    few = (await statementsOf(page)).length;
    await api.rows(
      `INSERT INTO comment (id, programme_id, place_id, intervention_id, subject_id, text, by_id, at)
       SELECT gen_random_uuid(), $1, $2, $3, $3, 'Kommentar ' || n, $4, timestamptz '2021-01-01' + make_interval(mins => n) FROM generate_series(1, 7000) n`,
      [work.programmeId, work.placeId, work.interventionId, await idOf('Anna Lykke')],
    );
    await api.rows(
      `INSERT INTO comment (id, programme_id, place_id, intervention_id, subject_id, parent_id, text, by_id, at)
       SELECT gen_random_uuid(), $1, $2, $3, $3, (SELECT id FROM comment WHERE text = 'Kommentar 7000'), 'Svar ' || n, $4, timestamptz '2021-01-08' + make_interval(mins => n)
       FROM generate_series(1, 3000) n`,
      [work.programmeId, work.placeId, work.interventionId, await idOf('Anna Lykke')],
    );
    await api.rows('ANALYZE comment');
  }, 60_000);

  test('are asked for as often as ten, by an index, and read page by page without a gap', async () => {
    expectSameCount(few, (await statementsOf(page)).length);
    const plans = await api.rows<Record<string, string>>(
      'EXPLAIN SELECT * FROM comment WHERE subject_id = $1 AND parent_id IS NULL ORDER BY at DESC, id DESC LIMIT 16',
      [work.interventionId],
    );
    expect(JSON.stringify(plans)).toContain('Index Scan using comment_thread');
    const first = await page();
    const next = await page({ before: first.before });
    const ids = [...first.threads, ...next.threads].map(({ id }) => id);
    expect(new Set(ids).size).toBe(30);
    const expected = await api.rows<{ id: string }>(
      'SELECT id FROM comment WHERE subject_id = $1 AND parent_id IS NULL ORDER BY at DESC, id DESC LIMIT 30',
      [work.interventionId],
    );
    expect(ids).toEqual(expected.map(({ id }) => id));
  });

  test('the one that a link leads to is there, and so are the newest of three thousand answers', async () => {
    const { id } = await api.row<{ id: string }>("SELECT id FROM comment WHERE text = 'Kommentar 17'");
    const { id: thread } = await api.row<{ id: string }>(
      "SELECT id FROM comment WHERE text = 'Kommentar 7000'",
    );
    expect((await page({ linkedId: id })).linked).toEqual({ id });
    expect((await page({ linkedId: thread })).linked).toBeNull();
    const answers = answered<{ text: string }[]>(
      await lone.ask('query ($commentId: ID!) { answers(commentId: $commentId) { text } }', {
        commentId: thread,
      }),
      'answers',
    );
    expect([answers.length, answers[0]?.text]).toEqual([50, 'Svar 3000']);
  });
});
