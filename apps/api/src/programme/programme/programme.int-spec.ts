import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addMembership, addPerson, EXPIRED } from '../../testing/people.js';
import { buildSecondProgramme, SECOND, SECOND_WORD } from '../../testing/second-programme.js';
import { answered, startTestApi, type TestApi } from '../../testing/start-test-api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
  await buildSecondProgramme(api);
});
afterAll(() => api.close());

const everything = `{ programme { slug shortTitle startsOn endsOn today funder leadApplicantPlaceKey placeLevelDa placeLevelPluralEn minimumTracksPerPlace
  baselinePoints smarteEDa places { key code name careUnits { name } } tracks { key nameDa icon } methods { key descriptionDa } dignityThemes { key chosen }
  documentationThemes { key } roles { role nameDa } groups { key powers seats } milestones { key number parentKey date precision } seminars { number date } } }`;

interface Programme {
  slug: string;
  places: { key: string; code: string; name: string; careUnits: { name: string }[] }[];
  [list: string]: unknown;
}

describe('the programme', () => {
  test('is what the application says: seven places in Danish order, two tracks, seven themes, its groups and milestones', async () => {
    const lead = await api.as('Birgitte Holm');
    const programme = answered<Programme>(await lead.ask(everything), 'programme');
    expect(programme).toMatchObject({
      slug: 'nye-veje',
      shortTitle: 'Nye veje',
      startsOn: '2020-11-01',
      endsOn: '2021-12-31',
      today: '2021-07-14',
      leadApplicantPlaceKey: 'HØR',
      placeLevelDa: 'kommune',
      smarteEDa: 'Evalueret',
      minimumTracksPerPlace: 1,
    });
    expect(programme.places.map(({ name }) => name)).toEqual([
      'Allerød',
      'Fredensborg',
      'Gribskov',
      'Halsnæs',
      'Helsingør',
      'Hillerød',
      'Hørsholm',
    ]);
    expect(programme.places.find(({ key }) => key === 'HEL')?.careUnits).toEqual([{ name: 'Lindehuset' }]);
    expect(programme['tracks']).toMatchObject([{ key: 'borgeren' }, { key: 'paaroerende' }]);
    expect(programme['dignityThemes']).toHaveLength(7);
    expect(programme['seminars']).toHaveLength(3);
    for (const list of ['methods', 'documentationThemes', 'roles', 'groups', 'milestones'])
      expect((programme[list] as unknown[]).length).toBeGreaterThan(0);
  });

  test('lists every milestone below one that it lists', async () => {
    const lead = await api.as('Birgitte Holm');
    const programme = answered<Programme>(await lead.ask(everything), 'programme');
    const milestones = programme['milestones'] as { key: string; parentKey: string | null }[];
    const keys = new Set(milestones.map(({ key }) => key));
    expect(keys.size).toBe(milestones.length);
    for (const { parentKey } of milestones) expect(parentKey === null || keys.has(parentKey)).toBe(true);
  });

  test('is the one of the address, and says nothing of another', async () => {
    const here = await (await api.as('Anna Lykke')).ask(everything);
    expect(here.text).not.toContain(SECOND_WORD);
    const there = answered<Programme>(
      await (await api.as('Signe Holt', SECOND)).ask(everything),
      'programme',
    );
    expect(there).toMatchObject({ slug: SECOND, places: [{ key: 'DRO' }, { key: 'HEL' }] });
    expect(there['methods']).toHaveLength(2);
    const seminars = there['seminars'] as readonly { number: number }[];
    expect(seminars.filter(({ number }) => number < 1000)).toHaveLength(1);
    expect(JSON.stringify(there)).not.toContain('Lindehuset');
  });

  test('is asked for by somebody with a role in it: for others it does not exist, no more than one that never was', async () => {
    const anna = await api.as('Anna Lykke', SECOND);
    const refused = await anna.ask('{ programme { slug } }');
    expect(refused.code).toBe('NOT_FOUND');
    const nowhere = await api.as('Anna Lykke', 'findes-ikke');
    expect((await nowhere.ask('{ programme { slug } }')).text).toBe(refused.text);
    expect((await api.stranger.ask('{ programme { slug } }')).code).toBe('UNAUTHENTICATED');
  });

  test.each([
    ['ended', { endsOn: EXPIRED }],
    ['was acting and is over', { actingUntil: EXPIRED }],
    ['has not begun', { startsOn: '2999-01-01' }],
  ])('is closed to a role that %s', async (how, days) => {
    const name = `Nogen hvis rolle ${how}`;
    await addPerson(api, { name, role: 'LEARNING_AGENT', place: 'HEL', ...days });
    expect((await (await api.as(name)).ask('{ programme { slug } }')).code).toBe('NOT_FOUND');
  });

  test('of a person with roles in two is chosen by the address; without one it is the first that began', async () => {
    const id = await addPerson(api, { name: 'Rejsende Forsker', role: 'RESEARCHER' });
    await addMembership(api, id, { role: 'RESEARCHER', programme: SECOND });
    await api.rows("UPDATE programme SET starts_on = '2020-12-01' WHERE slug = $1", [SECOND]);
    for (const [programme, slug] of [
      ['nye-veje', 'nye-veje'],
      [SECOND, SECOND],
      ['', 'nye-veje'],
    ] as const) {
      const actor = await api.as('Rejsende Forsker', programme);
      expect((await actor.ask('{ programme { slug } }')).data).toEqual({ programme: { slug } });
    }
  });
});
