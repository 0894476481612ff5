import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { addPerson, EXPIRED, idOfPlace } from '../../testing/people.js';
import { buildSecondProgramme, SECOND, type SecondProgramme } from '../../testing/second-programme.js';
import {
  answered,
  startTestApi,
  type Actor,
  type Answer,
  type TestApi,
} from '../../testing/start-test-api.js';

let api: TestApi;
let anna: Actor;
let placeId: string;
let second: SecondProgramme;

beforeAll(async () => {
  api = await startTestApi();
  second = await buildSecondProgramme(api);
  anna = await api.as('Anna Lykke');
  placeId = await idOfPlace(api, 'HEL');
});
afterAll(() => api.close());

const create =
  'mutation ($input: CreateCareUnitInput!) { createCareUnit(input: $input) { id name placeId version } }';
const named = (name: string, more: object = {}) => ({ input: { id: uuidv7(), placeId, name, ...more } });
const idOf = (answer: Answer): string => answered<{ id: string }>(answer, 'createCareUnit').id;

describe('a care unit', () => {
  test('is added by the place, and stands in the list in Danish order', async () => {
    for (const name of ['Åhuset', 'Ærtehaven', 'Bakkebo']) await anna.ask(create, named(` ${name} `));
    const programme = await anna.ask('{ programme { places { key careUnits { name } } } }');
    const places = answered<{ places: { key: string; careUnits: { name: string }[] }[] }>(
      programme,
      'programme',
    ).places;
    expect(places.find(({ key }) => key === 'HEL')?.careUnits.map(({ name }) => name)).toEqual([
      'Bakkebo',
      'Lindehuset',
      'Ærtehaven',
      'Åhuset',
    ]);
  });

  test('that is there by that name is answered, not made twice, also when five ask at once', async () => {
    const again = await anna.ask(create, named('Lindehuset'));
    const [lindehuset] = await api.rows<{ id: string }>("SELECT id FROM care_unit WHERE name = 'Lindehuset'");
    expect(idOf(again)).toBe(lindehuset?.id);
    const answers = await Promise.all(Array.from({ length: 5 }, () => anna.ask(create, named('Nybo'))));
    expect(new Set(answers.map(idOf)).size).toBe(1);
  });

  test('needs a name, a short one, and no CPR number', async () => {
    expect(await anna.ask(create, named('  '))).toMatchObject({ code: 'REQUIRED', field: 'name' });
    expect(await anna.ask(create, named('x'.repeat(121)))).toMatchObject({
      code: 'TOO_LONG',
      details: { max: 120 },
    });
    expect((await anna.ask(create, named('Hus 010150-1237'))).code).toBe('PERSONAL_DATA');
    expect(await anna.ask(create, named('Hus', { id: 'hus' }))).toMatchObject({
      code: 'VALIDATION',
      field: 'id',
    });
  });

  test('is not for a stranger: another place, another role, another programme, one whose time is over, nobody', async () => {
    await addPerson(api, { name: 'Tid Forbi', role: 'LEARNING_AGENT', place: 'HEL', endsOn: EXPIRED });
    const codes = async (name: string, programme?: string) =>
      (await (await api.as(name, programme)).ask(create, named('Fremmed'))).code;
    expect(await codes('Ole Brandt')).toBe('FORBIDDEN');
    expect(await codes('Karin Friis')).toBe('FORBIDDEN');
    expect(await codes('Birgitte Holm')).toBe('FORBIDDEN');
    expect(await codes('Rune Skov')).toBe('FORBIDDEN');
    expect(await codes('Tid Forbi')).toBe('NOT_FOUND');
    expect(await codes('Signe Holt')).toBe('NOT_FOUND');
    expect(await codes('Signe Holt', SECOND)).toBe('NOT_FOUND');
    expect((await api.stranger.ask(create, named('Fremmed'))).code).toBe('UNAUTHENTICATED');
    expect((await anna.ask(create, named('Fremmed', { placeId: second.placeId }))).code).toBe('NOT_FOUND');
    expect(await api.rows("SELECT 1 FROM care_unit WHERE name = 'Fremmed'")).toEqual([]);
  });
});

describe('a care unit under administration', () => {
  const rename =
    'mutation ($id: ID!, $version: Int!, $name: String!) { renameCareUnit(id: $id, version: $version, name: $name) { id name version } }';

  test('is renamed by the administrator, at any place', async () => {
    const unit = await anna.ask(create, named('Birkelund'));
    const rune = await api.as('Rune Skov');
    const renamed = await rune.ask(rename, { id: idOf(unit), version: 1, name: ' Birkely ' });
    expect(answered(renamed, 'renameCareUnit')).toMatchObject({ name: 'Birkely', version: 2 });
    const [entry] = await api.rows(
      'SELECT operation, after FROM audit_entry WHERE row_id = $1 ORDER BY id DESC LIMIT 1',
      [idOf(unit)],
    );
    expect(entry).toMatchObject({ operation: 'renameCareUnit', after: { name: 'Birkely' } });
  });

  test('keeps its name when the place has that one already, or somebody came first', async () => {
    const rune = await api.as('Rune Skov');
    const id = idOf(await anna.ask(create, named('Egelund')));
    expect((await rune.ask(rename, { id, version: 1, name: 'Lindehuset' })).code).toBe('CARE_UNIT_TAKEN');
    expect((await rune.ask(rename, { id, version: 9, name: 'Egely' })).code).toBe('CONFLICT');
    expect((await rune.ask(rename, { id, version: 1, name: ' ' })).code).toBe('REQUIRED');
  });

  test('is not for a stranger to rename', async () => {
    const id = idOf(await anna.ask(create, named('Fyrrelund')));
    const wanted = { id, version: 1, name: 'Fremmed' };
    expect((await anna.ask(rename, wanted)).code).toBe('FORBIDDEN');
    expect((await (await api.as('Birgitte Holm')).ask(rename, wanted)).code).toBe('FORBIDDEN');
    expect((await api.stranger.ask(rename, wanted)).code).toBe('UNAUTHENTICATED');
    const rune = await api.as('Rune Skov');
    expect((await rune.ask(rename, { ...wanted, id: second.work.unitId })).code).toBe('NOT_FOUND');
  });
});
