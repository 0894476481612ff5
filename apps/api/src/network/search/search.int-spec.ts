import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { statementsOf } from '../../testing/counted-statements.js';
import { idOfPlace } from '../../testing/people.js';
import { buildSecondProgramme, SECOND, SECOND_WORD } from '../../testing/second-programme.js';
import { answered, startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import { buildWork } from '../../testing/work.js';

let api: TestApi;
let anna: Actor;
let ole: Actor;

beforeAll(async () => {
  api = await startTestApi();
  await buildSecondProgramme(api);
  [anna, ole] = [await api.as('Anna Lykke'), await api.as('Ole Brandt')];
});
afterAll(() => api.close());

interface Hit {
  kind: string;
  code: string;
  number: number | null;
  title: string;
}
const ask = 'query ($words: String!) { search(words: $words) { kind code number title placeName text } }';
const find = async (who: Actor, words: string): Promise<string[]> =>
  answered<Hit[]>(await who.ask(ask, { words }), 'search').map(({ kind, code, number }) =>
    [kind, code, number].filter((part) => part !== null).join(' '),
  );

describe('a search', () => {
  test('finds interventions, cycles and concepts by stem, by beginning, by code and without the right letters', async () => {
    expect(await find(anna, 'feedbackmødet')).toContain('INTERVENTION HEL-2');
    expect(await find(anna, 'livshist')).toContain('INTERVENTION HAL-1');
    expect((await find(anna, 'HEL-2'))[0]).toBe('INTERVENTION HEL-2');
    expect(await find(anna, 'feedbakmøder')).toContain('INTERVENTION HEL-2');
    expect(await find(anna, 'feedback ved doren')).toContain('CONCEPT HEL-2');
    // A letter short, or one for another.
    expect(await find(anna, 'pårørnde')).toContain('INTERVENTION HEL-2');
    expect(await find(anna, 'kent ansigt')).toContain('INTERVENTION HØR-1');
    expect(await find(anna, 'afenvagt')).toContain('CYCLE HEL-2 4');
    expect(await find(await api.as('Lone Falk'), 'afenvagt')).not.toContain('CYCLE HEL-2 4');
    expect(await find(anna, 'brev når ikke ud')).toContain('CYCLE HEL-2 1');
  });

  test('finds nothing behind a wall: drafts and running cycles of others, other programmes', async () => {
    const work = await buildWork(api, await idOfPlace(api, 'HEL'), 'Kvadratrod');
    expect((await find(anna, 'kvadratrod')).some((hit) => hit.startsWith('CYCLE'))).toBe(true);
    const seen = await find(ole, 'kvadratrod');
    expect(seen).toContain(`INTERVENTION ${work.code}`);
    expect(seen.some((hit) => hit.startsWith('CYCLE'))).toBe(false);
    expect(await find(anna, SECOND_WORD)).toEqual([]);
    expect((await find(await api.as('Bo Vang', SECOND), SECOND_WORD)).length).toBeGreaterThan(0);
  });

  test('follows what is written, takes any sign, and never gives more than twenty', async () => {
    await api.rows("UPDATE intervention SET title = 'Stole ved vinduet' WHERE code = 'FRE-2'");
    expect(await find(anna, 'vinduer')).toContain('INTERVENTION FRE-2');
    for (const words of ["'; drop", '&|!:*', '  ', '%', '\\', 'å', '"', '-', 'a:b & c'])
      expect((await anna.ask(ask, { words })).code).toBeUndefined();
    for (let at = 0; at < 3; at++) await buildWork(api, await idOfPlace(api, 'HEL'), 'Kvadratrod');
    expect((await find(anna, 'kvadratrod')).length).toBe(20);
    expect((await statementsOf(() => find(anna, 'kvadratrod'))).length).toBeLessThan(8);
  });

  test('is for those who read the work', async () => {
    for (const name of ['Else Nygaard', 'Ida Storm', 'Rune Skov'])
      expect((await (await api.as(name)).ask(ask, { words: 'brev' })).code).toBe('FORBIDDEN');
    expect((await api.stranger.ask(ask, { words: 'brev' })).code).toBe('UNAUTHENTICATED');
  });
});
