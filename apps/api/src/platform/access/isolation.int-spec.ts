import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PERMISSIONS, type Reach, Role, rolesAtPlace } from '@laeringsrum/domain';
import fc from 'fast-check';
import { rootPermissions } from './allow.js';
import { documentFor, examples } from '../../testing/operations.js';
import { addMembership, addPerson, EXPIRED, idOfPlace } from '../../testing/people.js';
import { buildSecondProgramme, SECOND, SECOND_WORD, TWIN_WORD } from '../../testing/second-programme.js';
import { startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import { buildWork, placeOwn, type Work } from '../../testing/work.js';

/**
 * Anybody asks anything about anything, at random, over two programmes: what belongs to a programme the asker has no role in, or
 * to a place whose unshared work the asker may not see, is in no answer and is changed by nobody.
 */
let api: TestApi;
let askers: Asker[];
let works: { work: Work; programme: string; word: string }[];

interface Asker {
  readonly roles: readonly Role[];
  readonly name: string;
  readonly at: Readonly<Record<string, Actor>>;
  /** Programmes the asker has a role in today. */
  readonly programmes: readonly string[];
  /** Places whose unshared work the asker sees. */
  readonly places: readonly string[];
}
const FIRST = 'nye-veje';
const FIRST_WORD = 'Nordkysten';

beforeAll(async () => {
  api = await startTestApi();
  const second = await buildSecondProgramme(api);
  works = [];
  for (const key of ['HEL', 'FRE', 'HEL', 'FRE']) {
    const word = `${FIRST_WORD} ${key}`;
    works.push({ work: await buildWork(api, await idOfPlace(api, key), word), programme: FIRST, word });
  }
  works.push(
    { work: second.work, programme: SECOND, word: SECOND_WORD },
    { work: second.twin, programme: SECOND, word: TWIN_WORD },
  );
  for (const role of Object.values(Role)) await addPerson(api, { name: `${role} here`, role, place: 'HEL' });
  const both = await addPerson(api, { name: 'in both', role: 'LEARNING_AGENT', place: 'FRE' });
  await addMembership(api, both, { role: 'STAFF', programme: SECOND, place: 'DRO' });
  const once = await addPerson(api, {
    name: 'once here',
    role: 'LEARNING_AGENT',
    place: 'HEL',
    endsOn: EXPIRED,
  });
  await addMembership(api, once, { role: 'LEARNING_AGENT', programme: SECOND, place: 'DRO' });
  const names = [
    ...Object.values(Role).map((role) => `${role} here`),
    'in both',
    'once here',
    ...second.people,
    'Per Juul',
  ];
  askers = [];
  for (const name of names) {
    const held = await api.rows<{ slug: string; place: string | null; role: Role }>(
      `SELECT g.slug, m.place_id AS place, m.role FROM membership m JOIN person p ON p.id = m.person_id JOIN programme g ON g.id = m.programme_id
       WHERE p.name = $1 AND (m.ends_on IS NULL OR m.ends_on > now())`,
      [name],
    );
    const own = rolesAtPlace('pdsaCycle:readUnshared');
    askers.push({
      name,
      at: {
        [FIRST]: await api.as(name, FIRST),
        [SECOND]: await api.as(name, SECOND),
        nowhere: await api.as(name, 'nowhere'),
      },
      programmes: held.map(({ slug }) => slug),
      roles: held.map(({ role }) => role),
      places: held.filter(({ role }) => own.includes(role)).map(({ place }) => place ?? ''),
    });
  }
}, 60_000);
afterAll(() => api.close());

const idsOf = (work: Work): string[] => [
  ...Object.entries(work).flatMap(([name, value]) =>
    name.endsWith('Id') && name !== 'personId' ? [String(value)] : [],
  ),
  ...Object.values(work.cycles),
  ...Object.values(work.stopProposals),
  ...Object.values(work.deviations),
  ...Object.values(work.poolRequests),
  ...Object.values(work.reports),
  ...Object.values(work.reportPages),
  ...Object.values(work.groupMeetingItems),
  ...Object.values(work.anchorings),
  ...Object.values(work.extensions),
];

/** What the place itself holds at the place alone, and those above it everywhere: deviations and money. */
function readsAll({ roles }: Asker, field: string): boolean {
  const permission = rootPermissions.get(field);
  if (permission === undefined || permission === 'anyone' || permission === 'contributor') return false;
  const grants: Partial<Record<Role, Reach>> = PERMISSIONS[permission];
  return grants.LEARNING_AGENT !== 'PROGRAMME' && roles.some((role) => grants[role] === 'PROGRAMME');
}

/** What of it all stands in the answer though it must not. */
function leaks(asker: Asker, field: string, address: string, text: string): string[] {
  const found: string[] = [];
  for (const { work, programme, word } of works) {
    // The session lists the person's own roles, wherever they are.
    const member = (field === 'session' || address === programme) && asker.programmes.includes(programme);
    if (!member) found.push(...[word, ...idsOf(work)].filter((hidden) => text.includes(hidden)));
    else if (!asker.places.includes(work.placeId) && !readsAll(asker, field) && text.includes(placeOwn(word)))
      found.push(placeOwn(word));
  }
  return found;
}

interface Change {
  readonly operation: string;
  readonly place: string | null;
  readonly held: readonly { readonly role: Role; readonly place: string | null }[];
}

/** What the one table says of who changed it: everywhere in the programme, or at the place of the row. */
function mayHave({ operation, place, held }: Change): boolean {
  const permission = rootPermissions.get(operation);
  if (permission === undefined || permission === 'anyone' || permission === 'contributor') return true;
  const grants: Partial<Record<Role, Reach>> = PERMISSIONS[permission];
  return held.some((one) => {
    const reach = grants[one.role];
    return reach === 'PROGRAMME' || (reach === 'PLACE' && (place === null || one.place === place));
  });
}

/**
 * Nobody shares here: what is shared on purpose is seen on purpose, as is an idea that is used with its author's consent. The ways in are told
 * to whoever stands outside.
 */
const toldOutside = ['sharePdsaCycle', 'useIdea', 'signInWays'];
const asked = Object.keys(examples).filter((field) => !toldOutside.includes(field));
const tries = fc.record({
  asker: fc.nat(),
  field: fc.constantFrom(...asked),
  work: fc.nat(),
  address: fc.constantFrom(FIRST, SECOND, FIRST, SECOND, 'nowhere'),
});

describe('of random questions, five to a field', () => {
  test('none is answered with a foreign row, and no refusal tells of one', async () => {
    const seed = Date.now();
    for (const one of fc.sample(tries, { numRuns: 5 * asked.length, seed })) {
      const asker = askers[one.asker % askers.length] as Asker;
      const { work } = works[one.work % works.length] as (typeof works)[number];
      const document = documentFor(
        api.schema,
        one.field,
        api.schema.getQueryType()?.getFields()[one.field] ? 3 : 2,
      );
      const answer = await asker.at[one.address]?.ask(document, examples[one.field]?.variables(work));
      const told = { seed, asker: asker.name, field: one.field, address: one.address, work: work.code };
      expect({ ...told, leaks: leaks(asker, one.field, one.address, answer?.text ?? '') }).toEqual({
        ...told,
        leaks: [],
      });
      expect({ ...told, code: answer?.code }).not.toEqual({ ...told, code: 'INTERNAL' });
      expect(answer?.message ?? '').not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|select|insert|policy|relation/i);
    }
    const { written } = await api.row<{ written: number }>(
      "SELECT count(*)::int AS written FROM audit_entry WHERE operation IS NOT NULL AND operation <> 'updateMyPreferences'",
    );
    expect(written).toBeGreaterThan(5);
  }, 120_000);

  test('none has changed a row at a place where the asker has no role to', async () => {
    const changes = await api.rows<Change>(
      `SELECT DISTINCT a.operation, a.table_name, coalesce(a.place_id, CASE a.table_name WHEN 'place' THEN a.row_id END) AS place, p.name,
         coalesce((SELECT jsonb_agg(jsonb_build_object('role', m.role, 'place', m.place_id)) FROM membership m
           WHERE m.person_id = a.person_id AND m.programme_id = a.programme_id AND (m.ends_on IS NULL OR m.ends_on > now())), '[]') AS held
       FROM audit_entry a JOIN person p ON p.id = a.person_id WHERE a.operation IS NOT NULL AND p.name = ANY ($1)`,
      [askers.map(({ name }) => name)],
    );
    expect(changes.length).toBeGreaterThan(5);
    expect(changes.filter((change) => !mayHave(change))).toEqual([]);
  });
});

describe('a person with roles in two programmes', () => {
  test('sees in each only what is there, though one session serves both', async () => {
    const [here, there] = [await api.as('in both', FIRST), await api.as('in both', SECOND)];
    const list = '{ interventions { code title pdsaCycles { plan } measures { definition { name } } } }';
    const [first, second] = [await here.ask(list), await there.ask(list)];
    expect(first.text).toContain(FIRST_WORD);
    expect(first.text).not.toContain(SECOND_WORD);
    expect(second.text).toContain(SECOND_WORD);
    expect(second.text).not.toContain(FIRST_WORD);
  });

  test('cannot tie a row of the one to a row of the other', async () => {
    const here = await api.as('in both', FIRST);
    const [mine, foreign] = [works[1]?.work, works[4]?.work];
    const create = documentFor(api.schema, 'createMeasure');
    const input = examples['createMeasure']?.variables(mine as Work)['input'] as object;
    const tied = await here.ask(create, {
      input: { ...input, definition: null, definitionId: foreign?.definitionId },
    });
    expect(tied.code).toBe('UNKNOWN_REFERENCE');
  });
});
