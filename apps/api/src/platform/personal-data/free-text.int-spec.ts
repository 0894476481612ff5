import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { captureLog, type CapturedLog } from '../../testing/captured-log.js';
import { declarationsOf, isText, placesOf, withValue, type InputPlace } from '../../testing/input-places.js';
import { documentFor, examples, rootFieldNames } from '../../testing/operations.js';
import { sessionExamples } from '../../testing/people-examples.js';
import { idOfPlace, senderOf } from '../../testing/people.js';
import { startTestApi, type Actor, type Answer, type TestApi } from '../../testing/start-test-api.js';
import { buildWork, type Work } from '../../testing/work.js';
import { freeTextFields, keyFields, lineTextFields } from './free-text.js';

let api: TestApi;
let agent: Actor;
let work: Work;
let printed: CapturedLog;
let counted = '';

/** Nobody's number, as it is written and as it is run together. */
const figures = ['010150-1237', '0101501237'];
const texted = figures.map((number) => `cpr ${number}`);

beforeAll(async () => {
  api = await startTestApi();
  agent = await api.as('Anna Lykke');
  work = await buildWork(api, await idOfPlace(api, 'HEL'));
  printed = captureLog();
});
afterAll(async () => {
  printed.stop();
  process.stdout.write(counted);
  await api.close();
});

interface Text extends InputPlace {
  readonly field: string;
}

const isDeclared = (place: InputPlace, set: ReadonlySet<string>): boolean =>
  declarationsOf(place).some((name) => set.has(name));

/** Every text in the contract's inputs. */
function texts(): Text[] {
  return rootFieldNames(api.schema).flatMap((field) => {
    const root =
      api.schema.getMutationType()?.getFields()[field] ?? api.schema.getQueryType()?.getFields()[field];
    return root
      ? placesOf(root)
          .filter(isText)
          .map((place) => ({ ...place, field }))
      : [];
  });
}

/** Signed in once for a field: what is refused ends no session. */
const senders = new Map<string, Actor>();

/** What a person sends with one text of theirs in place; the example's other values stay. */
async function sending({ field, path }: Text, text: string): Promise<Answer> {
  const example = examples[field]?.variables(work) ?? sessionExamples[field] ?? {};
  const variables = withValue(example, path, text);
  if (variables === null) throw new Error(`The example of ${field} has nothing at ${path.join('.')}`);
  const sender = senders.get(field) ?? (await senderOf(api, field, work));
  senders.set(field, sender);
  return sender.ask(documentFor(api.schema, field), variables);
}

const spot = ({ field, path }: Text): string => `${field} ${path.join('.')}`;

describe('every text that the API takes', () => {
  test('is declared, once: as what a person writes, as lines of a file, or as a key', () => {
    const undeclared = texts().filter(
      (text) =>
        [freeTextFields, lineTextFields, keyFields].filter((set) => isDeclared(text, set)).length !== 1,
    );
    expect(undeclared.map(spot)).toEqual([]);
    expect(texts().length).toBeGreaterThan(60);
  });

  test('that belongs to lines of a file is set apart line by line: of postings alone, told in posting-import.int-spec.ts', () => {
    expect([...lineTextFields].sort()).toEqual([
      'ImportPostingsInput.references',
      'ImportPostingsInput.texts',
    ]);
  });

  test('that is a key is none that a person writes sentences in', () => {
    const keys = texts().filter((text) => isDeclared(text, keyFields));
    expect([...new Set(keys.map(({ property }) => property))].sort()).toEqual([
      'answer',
      'assuranceClaim',
      'certificate',
      'clientId',
      'code',
      'dignityThemeKeys',
      'documentationThemeKeys',
      'domains',
      'email',
      'emailClaim',
      'entryPoint',
      'field',
      'group',
      'groupKey',
      'groupsClaim',
      'interventionCode',
      'issuer',
      'key',
      'kle',
      'methodKey',
      'nameClaim',
      'newTrackKey',
      'password',
      'period',
      'placeKey',
      'requiredClaim',
      'requiredValue',
      'secretName',
      'sectionKey',
      'setup',
      'slug',
      'table',
      'templateKey',
      'textKey',
      'themeKey',
      'ticket',
      'token',
      'trackKey',
      'value',
    ]);
  });

  test('is bounded, and says how much there is room for', async () => {
    for (const text of texts()) {
      const long = await sending(text, 'x'.repeat(9000));
      const max = Number(long.details?.['max']);
      expect({ at: spot(text), code: long.code }).toEqual({ at: spot(text), code: 'TOO_LONG' });
      expect(long.message).toContain(`plads til ${max} tegn`);
      expect((await sending(text, 'x'.repeat(max + 1))).code).toBe('TOO_LONG');
    }
  }, 120_000);
});

describe('a CPR number', () => {
  test('is refused in every free text, by field, and is neither in the answer nor in the log', async () => {
    const free = texts().filter((text) => isDeclared(text, freeTextFields));
    for (const text of free) {
      for (const number of texted) {
        const answer = await sending(text, number);
        expect({ at: spot(text), code: answer.code }).toEqual({ at: spot(text), code: 'PERSONAL_DATA' });
        // A text in a list is named with its number, or by the list it stands in.
        const named = [text.path, text.path.filter((step) => !/^\d+$/.test(String(step)))].map((path) =>
          path.join('.'),
        );
        expect(named.some((path) => path.endsWith(String(answer.field)))).toBe(true);
        expect(answer.details).toEqual({ kind: 'CPR' });
        for (const figure of figures) expect(answer.text).not.toContain(figure);
      }
    }
    expect(printed.text()).not.toMatch(new RegExp(figures.join('|')));
  }, 120_000);

  test('sent in a key as well, stands nowhere in the database', async () => {
    const [all, keys] = [texts(), texts().filter((text) => isDeclared(text, keyFields))];
    for (const text of keys)
      for (const number of texted) {
        senders.clear();
        await sending(text, number);
      }
    // It is a password as good as any: whoever has chosen it is signed out elsewhere.
    agent = await api.as('Anna Lykke');
    const tables = await api.rows<{ name: string }>(
      "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition",
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const rows = await api.rows(`SELECT 1 FROM ${name} t WHERE t::text ~ $1 LIMIT 1`, [figures.join('|')]);
      if (rows.length > 0) found.push(name);
    }
    expect(found).toEqual([]);
    expect(printed.text()).not.toMatch(new RegExp(figures.join('|')));
    // Each text of the schema is one or the other, as the first test asks: all of them have been sent a number.
    counted = `A CPR number: sent in ${all.length} texts, ${all.length - keys.length} free and ${keys.length} keys.\n`;
  }, 120_000);

  test('is refused in the middle of a sentence too', async () => {
    const answer = await agent.ask(documentFor(api.schema, 'addObservation'), {
      input: {
        ...(examples['addObservation']?.variables(work)['input'] as object),
        text: 'Borgeren (010150-1237) var glad.',
      },
    });
    expect(answer).toMatchObject({ code: 'PERSONAL_DATA', field: 'text' });
  });
});

describe('what people wrote', () => {
  test('is not in the log when the fault is ours, which has a number to ask about', async () => {
    await api.rows("ALTER TABLE care_unit ADD CONSTRAINT unforeseen CHECK (name <> 'Solgården')");
    const answer = await agent.ask(documentFor(api.schema, 'createCareUnit'), {
      input: { ...(examples['createCareUnit']?.variables(work)['input'] as object), name: 'Solgården' },
    });
    expect(answer.code).toBe('INTERNAL');
    const logId = String(answer.details?.['logId']);
    expect(answer.message).toContain(logId);
    expect(printed.text()).toContain(logId);
    expect(printed.text()).toContain('unforeseen');
    expect(printed.text()).not.toContain('Solgården');
    expect(answer.text).not.toMatch(/unforeseen|care_unit|constraint/i);
  });
});
