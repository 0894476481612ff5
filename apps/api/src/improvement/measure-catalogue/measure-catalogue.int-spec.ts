import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addPerson } from '../../testing/people.js';
import { buildSecondProgramme, SECOND_WORD } from '../../testing/second-programme.js';
import { answered, startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';

/** What the programme measures by is kept in order without reading a number; and how far each place has come, in numbers alone. */
let api: TestApi;
let administrator: Actor;

beforeAll(async () => {
  api = await startTestApi();
  await buildSecondProgramme(api);
  administrator = await api.as('Rune Skov');
});
afterAll(() => api.close());

const catalogue =
  '{ measureCatalogue { templates { key nameDa offered version } definitions { name versions measures places } methods { nameDa interventions places } } }';
const offer =
  'mutation ($key: String!, $offered: Boolean!, $version: Int!) { offerMeasureTemplate(key: $key, offered: $offered, version: $version) { offered version } }';
interface Catalogue {
  templates: { key: string; offered: boolean; version: number }[];
  definitions: { name: string; measures: number; places: string[] }[];
  methods: { nameDa: string; interventions: number; places: string[] }[];
}
const read = async (actor: Actor): Promise<Catalogue> =>
  answered(await actor.ask(catalogue), 'measureCatalogue');

describe('the catalogue', () => {
  test('tells what is measured by, and where, to administrator and lead', async () => {
    for (const actor of [administrator, await api.as('Birgitte Holm')]) {
      const { templates, definitions, methods } = await read(actor);
      expect(methods.length).toBeGreaterThan(1);
      expect(methods.some(({ interventions, places }) => interventions > 0 && places.length > 0)).toBe(true);
      expect(JSON.stringify(methods)).not.toContain(SECOND_WORD);
      expect(templates.length).toBeGreaterThan(3);
      expect(definitions.some(({ places }) => places.includes('Helsingør'))).toBe(true);
      expect(JSON.stringify(definitions)).not.toContain(SECOND_WORD);
    }
  });

  test('is no business of others, nor a change of theirs', async () => {
    const { templates } = await read(administrator);
    const variables = { key: templates[0]?.key, offered: false, version: 1 };
    for (const name of ['Anna Lykke', 'Mette Kjær', 'Kirsten Thue']) {
      const actor = await api.as(name);
      expect((await actor.ask(catalogue)).code).toBe('FORBIDDEN');
      expect((await actor.ask(offer, variables)).code).toBe('FORBIDDEN');
    }
    expect((await api.stranger.ask(offer, variables)).code).toBe('UNAUTHENTICATED');
  });

  test('puts a ready-made number away: nobody is offered it, nobody begins with it, and it can come back', async () => {
    const { templates } = await read(administrator);
    const [first] = templates;
    const key = first?.key ?? '';
    const anna = await api.as('Anna Lykke');
    const offered = async () =>
      answered<{ key: string }[]>(await anna.ask('{ measureTemplates { key } }'), 'measureTemplates').map(
        (one) => one.key,
      );
    expect(await offered()).toContain(key);
    expect((await administrator.ask(offer, { key, offered: false, version: 1 })).data).toEqual({
      offerMeasureTemplate: { offered: false, version: 2 },
    });
    expect(await offered()).not.toContain(key);
    expect((await administrator.ask(offer, { key, offered: true, version: 1 })).code).toBe('CONFLICT');
    expect((await administrator.ask(offer, { key: 'findes-ikke', offered: true, version: 1 })).code).toBe(
      'UNKNOWN_REFERENCE',
    );
    await administrator.ask(offer, { key, offered: true, version: 2 });
    expect(await offered()).toContain(key);
    expect(
      await api.rows("SELECT 1 FROM audit_entry WHERE table_name = 'measure_template' AND action = 'UPDATE'"),
    ).toHaveLength(2);
  });
});

describe('how far the places have come', () => {
  const list = '{ onboarding { placeName people arrived interventions measures } }';
  interface Row {
    placeName: string;
    people: number;
    arrived: number;
    interventions: number;
    measures: number;
  }
  const places = async (actor: Actor): Promise<Row[]> => answered(await actor.ask(list), 'onboarding');

  test('is counted place by place: who is with us, the first intervention, the first number', async () => {
    const before = (await places(administrator)).find(({ placeName }) => placeName === 'Helsingør');
    expect(before?.interventions).toBeGreaterThan(0);
    await addPerson(api, { name: 'Helt Ny', role: 'STAFF', place: 'HEL' });
    await addPerson(api, { name: 'Rejst Igen', role: 'STAFF', place: 'HEL', endsOn: '2021-01-31' });
    const after = (await places(administrator)).find(({ placeName }) => placeName === 'Helsingør');
    expect(after?.people).toBe((before?.people ?? 0) + 1);
    expect(after?.arrived).toBe(before?.arrived);
  });

  test('is the own place alone for its project worker, and nobody else’s', async () => {
    expect((await places(await api.as('Mette Kjær'))).map(({ placeName }) => placeName)).toEqual([
      'Helsingør',
    ]);
    expect((await (await api.as('Anna Lykke')).ask(list)).code).toBe('FORBIDDEN');
    expect((await api.stranger.ask(list)).code).toBe('UNAUTHENTICATED');
  });
});
