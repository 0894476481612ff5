import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { about, listen } from '../../testing/heard.js';
import { documentFor } from '../../testing/operations.js';
import { idOfPlace } from '../../testing/people.js';
import {
  answered,
  startTestApi,
  type Actor,
  type Answer,
  type TestApi,
} from '../../testing/start-test-api.js';
import { buildWork, type Work } from '../../testing/work.js';

let api: TestApi;
let work: Work;
let anna: Actor;
let mette: Actor;
let lone: Actor;
let lead: Actor;

beforeAll(async () => {
  api = await startTestApi();
  work = await buildWork(api, await idOfPlace(api, 'HEL'));
  await api.rows('DELETE FROM comment');
  [anna, mette, lone, lead] = [
    await api.as('Anna Lykke'),
    await api.as('Mette Kjær'),
    await api.as('Lone Falk'),
    await api.as('Birgitte Holm'),
  ];
}, 60_000);
afterAll(() => api.close());

const idOf = async (name: string): Promise<string> =>
  (await api.row<{ id: string }>('SELECT id FROM person WHERE name = $1', [name])).id;
const send = (who: Actor, field: string, variables: object): Promise<Answer> =>
  who.ask(documentFor(api.schema, field), { ...variables });
interface Said {
  id: string;
  version: number;
}
/** On the intervention, unless something else is named. */
const says = (who: Actor, text: string, more: object = {}): Promise<Answer> =>
  send(who, 'writeComment', {
    input: {
      ...{ id: uuidv7(), subject: 'INTERVENTION', subjectId: work.interventionId },
      ...{ text, mentionIds: [], ...more },
    },
  });
const said = async (who: Actor, text: string, more: object = {}): Promise<Said> =>
  answered<Said>(await says(who, text, more), 'writeComment');

const pageQuery = `query ($subject: CommentSubject!, $subjectId: ID!) {
  comments(subject: $subject, subjectId: $subjectId) {
    following unseen open
    threads { id comment { id text removed mine by { name } mentions { name } } answers { id text } } } }`;
interface Page {
  following: boolean;
  unseen: boolean;
  open: boolean;
  threads: {
    id: string;
    comment: { id: string; text: string; removed: boolean; mine: boolean; by: { name: string } | null };
    answers: { id: string; text: string }[];
  }[];
}
const page = async (who: Actor, more: object = {}): Promise<Page | null> =>
  (await who.ask(pageQuery, { subject: 'INTERVENTION', subjectId: work.interventionId, ...more })).data?.[
    'comments'
  ] ?? null;
const notices = async (who: Actor): Promise<{ kind: string; sentence: string; path: string }[]> =>
  answered(await who.ask('{ myNotices { kind sentence(language: da) path } }'), 'myNotices');
const own = () => ({ subject: 'CYCLE', subjectId: work.cycles.update });

describe('a comment', () => {
  test('is said by another municipality, answered, and read by both', async () => {
    const question = await said(lone, 'Hvordan kom aftenvagten med?');
    await said(anna, 'De spurgte selv.', { parentId: question.id });
    const seen = await page(lone);
    expect(seen?.threads[0]).toMatchObject({
      comment: { text: 'Hvordan kom aftenvagten med?', mine: true, by: { name: 'Lone Falk' } },
      answers: [{ text: 'De spurgte selv.' }],
    });
  });

  test('that answers an answer is one more in the thread', async () => {
    const question = await said(lone, 'Og nattevagten?');
    const answer = await said(anna, 'Ikke endnu.', { parentId: question.id });
    await said(lone, 'Tak.', { parentId: answer.id });
    expect((await page(anna))?.threads[0]?.answers.map(({ text }) => text)).toEqual(['Ikke endnu.', 'Tak.']);
    const elsewhere = await says(anna, 'Forkert sted', { ...own(), parentId: question.id });
    expect(elsewhere.code).toBe('UNKNOWN_REFERENCE');
  });

  test('is stopped with a CPR number, without words, and by whoever may not speak here', async () => {
    expect((await says(anna, 'Fru 010150-1237 var med')).code).toBe('PERSONAL_DATA');
    expect((await says(anna, '  ')).code).toBe('REQUIRED');
    expect((await says(await api.as('Kirsten Thue'), 'Godt gået')).code).toBe('FORBIDDEN');
    expect((await says(await api.as('Else Nygaard'), 'Godt gået')).code).toBe('FORBIDDEN');
    expect((await says(api.stranger, 'Hej')).code).toBe('UNAUTHENTICATED');
  });

  test('is put right by its author for a quarter of an hour, and by nobody else', async () => {
    const { id, version } = await said(anna, 'Vi spurte fem.');
    const right = { id, version, text: 'Vi spurgte fem.', mentionIds: [] };
    expect((await send(mette, 'editComment', right)).code).toBe('FORBIDDEN');
    expect((await send(anna, 'editComment', right)).code).toBeUndefined();
    expect((await send(anna, 'editComment', right)).code).toBe('CONFLICT');
    await api.rows("UPDATE comment SET at = now() - interval '16 minutes' WHERE id = $1", [id]);
    expect((await send(anna, 'editComment', { ...right, version: 2 })).code).toBe('COMMENT_LATE');
  });

  test('that is deleted leaves a trace and no words, and is brought back by undo', async () => {
    const { id, version } = await said(anna, 'Det var for tidligt sagt.');
    expect((await send(mette, 'removeComment', { id, version })).code).toBe('FORBIDDEN');
    const key = uuidv7();
    const gone = await anna.ask(
      documentFor(api.schema, 'removeComment'),
      { id, version },
      { 'idempotency-key': key },
    );
    expect(gone.code).toBeUndefined();
    expect((await page(lone))?.threads[0]?.comment).toMatchObject({ id, text: '', removed: true });
    expect(await api.row('SELECT text FROM comment WHERE id = $1', [id])).toEqual({ text: '' });
    expect((await send(anna, 'undoChange', { key })).code).toBeUndefined();
    expect((await page(lone))?.threads[0]?.comment.text).toBe('Det var for tidligt sagt.');
  });

  test('is heard of by whoever sees it while they look', async () => {
    const ear = await listen(api, lone);
    await ear.until(({ event }) => event === 'hello');
    const { id } = await said(anna, 'Sagt lige nu.');
    await ear.until(about(id));
    ear.hangUp();
  });
});

describe('what is said of a cycle that its place has not shared', () => {
  test('stays at the place: the lead and the others neither read it, hear it nor mention anybody there', async () => {
    const { id } = await said(anna, 'Det går trægt.', own());
    expect((await page(mette, own()))?.threads[0]?.comment.text).toBe('Det går trægt.');
    for (const other of [lead, lone]) {
      expect(await page(other, own())).toBeNull();
      expect((await says(other, 'Hvorfor?', own())).code).toBe('NOT_FOUND');
      const answers = await send(other, 'answers', { commentId: id });
      expect(answers.data).toEqual({ answers: [] });
      expect((await send(other, 'removeComment', { id, version: 1 })).code).toBe('NOT_FOUND');
    }
    const mentioned = await says(anna, 'Se her, @[1]', {
      ...own(),
      mentionIds: [await idOf('Birgitte Holm')],
    });
    expect(mentioned.code).toBe('MENTION_HIDDEN');
    expect((await page(anna, own()))?.open).toBe(false);
  });

  test('is seen with the cycle when that is shared, and hidden with it again', async () => {
    const share = (on: boolean) =>
      api.rows('UPDATE pdsa_cycle SET cycle_shared = $2 WHERE id = $1', [work.cycles.update, on]);
    await share(true);
    expect((await page(lone, own()))?.threads).toHaveLength(1);
    await share(false);
    expect(await page(lone, own())).toBeNull();
  });
});

describe('a mention', () => {
  test('is of somebody who sees the thing, found by their name', async () => {
    const offered = async (more: object, words: string) =>
      answered<{ name: string }[]>(
        await send(anna, 'mentionablePeople', {
          subject: 'INTERVENTION',
          subjectId: work.interventionId,
          ...more,
          words,
        }),
        'mentionablePeople',
      ).map(({ name }) => name);
    expect(await offered({}, 'birg')).toEqual(['Birgitte Holm']);
    expect(await offered(own(), 'birg')).toEqual([]);
    expect(await offered(own(), 'kjær')).toEqual(['Mette Kjær']);
    expect(await offered({}, '%')).toEqual([]);
  });

  test('is a notice in Mit arbejde that leads to the comment, until it is read', async () => {
    const { id } = await said(lone, 'Vil du se på det, @[1]?', { mentionIds: [await idOf('Mette Kjær')] });
    const mine = (await notices(mette)).filter(({ kind }) => kind === 'MENTIONED');
    expect(mine).toEqual([
      {
        kind: 'MENTIONED',
        sentence: expect.stringMatching(/^Lone Falk nævner dig: HEL-/),
        path: `/indsatser/${work.code}?kommentar=${id}`,
      },
    ]);
    expect(JSON.stringify(mine)).not.toContain('Vil du se');
    expect((await page(mette))?.unseen).toBe(true);
    await send(mette, 'seeComments', { subject: 'INTERVENTION', subjectId: work.interventionId });
    expect((await notices(mette)).map(({ kind }) => kind)).not.toContain('MENTIONED');
    expect((await page(mette))?.unseen).toBe(false);
  });

  test('is taken back with the words it stood in', async () => {
    const metteId = await idOf('Mette Kjær');
    const { id, version } = await said(anna, 'Hej @[1]', { mentionIds: [metteId] });
    expect((await notices(mette)).map(({ kind }) => kind)).toContain('MENTIONED');
    await send(anna, 'editComment', { id, version, text: 'Hej alle', mentionIds: [] });
    expect((await notices(mette)).map(({ kind }) => kind)).not.toContain('MENTIONED');
  });
});

describe('following', () => {
  const follow = (who: Actor, on: boolean, more: object = {}) =>
    send(who, 'followSubject', { subject: 'INTERVENTION', subjectId: work.interventionId, on, ...more });

  test('is chosen: one notice for all that is new, and none of one’s own words', async () => {
    await follow(lead, true);
    expect((await page(lead))?.following).toBe(true);
    await said(anna, 'Nyt fra uge 28.');
    await said(mette, 'Og fra mig.');
    await said(lead, 'Godt set.');
    const [mine] = (await notices(lead)).filter(({ kind }) => kind === 'FOLLOWED');
    expect(mine?.sentence).toMatch(/^2 nye kommentarer: HEL-/);
    await send(lead, 'seeComments', { subject: 'INTERVENTION', subjectId: work.interventionId });
    expect((await notices(lead)).map(({ kind }) => kind)).not.toContain('FOLLOWED');
    await follow(lead, false);
    await said(anna, 'Nyt fra uge 29.');
    expect((await notices(lead)).map(({ kind }) => kind)).not.toContain('FOLLOWED');
  });

  test('of what one does not see is refused, and ends in silence where it is hidden later', async () => {
    expect((await follow(lone, true, own())).code).toBe('NOT_FOUND');
    await api.rows('UPDATE pdsa_cycle SET cycle_shared = true WHERE id = $1', [work.cycles.update]);
    await follow(lone, true, own());
    await said(anna, 'Åbent lige nu.', own());
    expect((await notices(lone)).map(({ kind }) => kind)).toContain('FOLLOWED');
    await api.rows('UPDATE pdsa_cycle SET cycle_shared = false WHERE id = $1', [work.cycles.update]);
    expect((await notices(lone)).map(({ kind }) => kind)).not.toContain('FOLLOWED');
  });
});

test('an answered request for help is told to the place that asked, and not to who answered', async () => {
  await api.rows(
    'UPDATE help_request SET closed_on = $1, answer = $2, closed_by_id = $3 WHERE intervention_id = (SELECT id FROM intervention WHERE code = $4)',
    ['2021-07-13', 'Ring til Gribskov', await idOf('Birgitte Holm'), 'HEL-2'],
  );
  const told = await notices(anna);
  const there = await api.rows(
    "SELECT 1 FROM help_request h JOIN intervention i ON i.id = h.intervention_id WHERE i.code = 'HEL-2'",
  );
  expect(told.filter(({ kind }) => kind === 'HELP_ANSWERED')).toHaveLength(there.length);
});
