import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { addPerson, idOfPlace } from '../../testing/people.js';
import {
  buildSecondProgramme,
  SECOND,
  SECOND_WORD,
  TWIN_WORD,
  type SecondProgramme,
} from '../../testing/second-programme.js';
import { answered, startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import { buildWork, type Work } from '../../testing/work.js';

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

const fields = `id version number code title description because targetGroup state startsOn dignityThemeKeys track { key } method { key } careUnit { name }
  responsible { name } updatedBy { name } place { key } descriptions { number title description by { name } }`;
const create = `mutation ($input: CreateInterventionInput!) { createIntervention(input: $input) { ${fields} } }`;
const update = `mutation ($id: ID!, $version: Int!, $patch: InterventionPatch!) { updateIntervention(id: $id, version: $version, patch: $patch) { ${fields} } }`;
const byCode = `query ($code: String!) { intervention(code: $code) { ${fields} } }`;
const list =
  'query ($placeKey: String, $trackKey: String, $methodKey: String, $state: InterventionState) { interventions(placeKey: $placeKey, trackKey: $trackKey, methodKey: $methodKey, state: $state) { code } }';

interface Intervention {
  id: string;
  version: number;
  number: number;
  code: string;
  descriptions: { number: number; title: string }[];
}
const input = (more: object = {}) => ({
  input: { id: uuidv7(), placeId, title: 'Spisepauser uden travlhed', trackKey: 'borgeren', ...more },
});
const made = async (more: object = {}): Promise<Intervention> =>
  answered<Intervention>(await anna.ask(create, input(more)), 'createIntervention');
const changed = (row: { id: string; version: number }, patch: object) => ({
  id: row.id,
  version: row.version,
  patch,
});

describe('a new intervention', () => {
  test('gets the place code and the next number, today as its start, its maker as responsible, and a first version', async () => {
    const [unit] = await api.rows<{ id: string }>("SELECT id FROM care_unit WHERE name = 'Lindehuset'");
    const row = await made({
      methodKey: 'livshistorier',
      careUnitId: unit?.id,
      description: 'Vi sidder med ved bordet.',
      dignityThemeKeys: ['livskvalitet'],
    });
    expect(row).toMatchObject({
      code: `HEL-${row.number}`,
      state: 'ACTIVE',
      startsOn: '2021-07-14',
      track: { key: 'borgeren' },
      method: { key: 'livshistorier' },
      careUnit: { name: 'Lindehuset' },
      responsible: { name: 'Anna Lykke' },
      descriptions: [{ number: 1, description: 'Vi sidder med ved bordet.', by: { name: 'Anna Lykke' } }],
    });
  });

  test('is numbered without gaps, also when ten are made at once and one is refused', async () => {
    const rows = await Promise.all([
      ...Array.from({ length: 10 }, () => made()),
      anna.ask(create, input({ trackKey: 'nej' })),
    ]);
    const numbers = rows.slice(0, 10).map((row) => (row as Intervention).number);
    const sorted = numbers.sort((a, b) => a - b);
    expect(sorted).toEqual(Array.from({ length: 10 }, (_, i) => (sorted[0] ?? 0) + i));
    expect((await made()).number).toBe((sorted[9] ?? 0) + 1);
  });

  test('needs a title, and terms that are the programme’s', async () => {
    const code = async (more: object) => {
      const { code: refused, field } = await anna.ask(create, input(more));
      return `${refused} ${field}`;
    };
    expect(await code({ title: ' ' })).toBe('REQUIRED title');
    expect(await code({ title: 'x'.repeat(161) })).toBe('TOO_LONG title');
    expect(await code({ description: 'Fru Jensen 010150-1237' })).toBe('PERSONAL_DATA description');
    expect(await code({ trackKey: 'kun-her' })).toBe('UNKNOWN_REFERENCE trackKey');
    expect(await code({ trackKey: '' })).toBe('UNKNOWN_REFERENCE trackKey');
    expect(await code({ methodKey: 'kun-her' })).toBe('UNKNOWN_REFERENCE methodKey');
    expect(await code({ dignityThemeKeys: ['livskvalitet', 'kun-her'] })).toBe(
      'UNKNOWN_REFERENCE dignityThemeKeys',
    );
    expect(await code({ documentationThemeKeys: ['kun-her'] })).toBe(
      'UNKNOWN_REFERENCE documentationThemeKeys',
    );
    expect(await code({ careUnitId: second.work.unitId })).toBe('UNKNOWN_REFERENCE careUnitId');
    const [elsewhere] = await api.rows<{ id: string }>("SELECT id FROM care_unit WHERE name = 'Egelunden'");
    expect(await code({ careUnitId: elsewhere?.id })).toBe('UNKNOWN_REFERENCE careUnitId');
    expect(await code({ placeId: uuidv7() })).toBe('NOT_FOUND placeId');
  });

  test('is not made twice under one id', async () => {
    const row = await made();
    expect(await anna.ask(create, input({ id: row.id }))).toMatchObject({ code: 'VALIDATION', field: 'id' });
  });

  test('is not for a stranger', async () => {
    for (const [name, code] of [
      ['Ole Brandt', 'FORBIDDEN'],
      ['Karin Friis', 'FORBIDDEN'],
      ['Tom Rask', 'FORBIDDEN'],
      ['Birgitte Holm', 'FORBIDDEN'],
      ['Signe Holt', 'NOT_FOUND'],
    ] as const)
      expect((await (await api.as(name)).ask(create, input())).code).toBe(code);
    expect((await api.stranger.ask(create, input())).code).toBe('UNAUTHENTICATED');
  });
});

describe('changing an intervention', () => {
  test('keeps what the description said: one version for one person within half an hour', async () => {
    const mette = await api.as('Mette Kjær');
    let row = await made({ description: 'Først' });
    const say = async (actor: Actor, description: string) => {
      row = answered(await actor.ask(update, changed(row, { description })), 'updateIntervention');
    };
    await say(anna, 'Lidt efter');
    expect(row.descriptions).toMatchObject([{ number: 1, description: 'Lidt efter' }]);
    await say(mette, 'Mette retter');
    await api.rows(
      "UPDATE intervention_version SET at = at - interval '31 minutes' WHERE intervention_id = $1",
      [row.id],
    );
    await say(mette, 'Dagen efter');
    expect(row.descriptions).toMatchObject([
      { number: 3, description: 'Dagen efter', by: { name: 'Mette Kjær' } },
      { number: 2, description: 'Mette retter' },
      { number: 1, description: 'Lidt efter', by: { name: 'Anna Lykke' } },
    ]);
  });

  test('touches what was sent and empties what is sent as null; state and terms make no version', async () => {
    const row = await made({ methodKey: 'livshistorier', because: 'Fordi' });
    const after = answered<Intervention>(
      await anna.ask(
        update,
        changed(row, { methodKey: null, because: null, state: 'PAUSED', dignityThemeKeys: [] }),
      ),
      'updateIntervention',
    );
    expect(after).toMatchObject({
      version: 2,
      method: null,
      because: '',
      state: 'PAUSED',
      title: 'Spisepauser uden travlhed',
    });
    const ended = answered<Intervention>(
      await anna.ask(update, changed(after, { state: 'ENDED' })),
      'updateIntervention',
    );
    expect(ended.descriptions).toHaveLength(1);
    expect(await anna.ask(update, changed(ended, { title: null }))).toMatchObject({
      code: 'REQUIRED',
      field: 'patch.title',
    });
    expect(await anna.ask(update, changed(ended, { state: null }))).toMatchObject({
      code: 'REQUIRED',
      field: 'state',
    });
  });

  test('hands it to a colleague at the place, not to somebody from elsewhere or long gone', async () => {
    const row = await made();
    const idOf = async (name: string) =>
      (await api.row<{ id: string }>('SELECT id FROM person WHERE name = $1', [name])).id;
    const handed = await anna.ask(update, changed(row, { responsibleId: await idOf('Mette Kjær') }));
    expect(handed.data).toMatchObject({ updateIntervention: { responsible: { name: 'Mette Kjær' } } });
    await addPerson(api, { name: 'Forhen Her', role: 'LEARNING_AGENT', place: 'HEL', endsOn: '2021-01-31' });
    for (const name of ['Ole Brandt', 'Signe Holt', 'Forhen Her']) {
      const refused = await anna.ask(update, {
        ...changed(row, { responsibleId: await idOf(name) }),
        version: 2,
      });
      expect(refused).toMatchObject({ code: 'UNKNOWN_REFERENCE', field: 'responsibleId' });
    }
  });

  test('from an older version is told of the row as it stands', async () => {
    const row = await made();
    await anna.ask(update, changed(row, { title: 'Annas titel' }));
    const clash = await (await api.as('Mette Kjær')).ask(update, changed(row, { title: 'Mettes titel' }));
    expect(clash).toMatchObject({
      code: 'CONFLICT',
      details: { current: { title: 'Annas titel', version: 2 } },
    });
  });

  test('is not for a stranger', async () => {
    const row = await made();
    for (const [name, code] of [
      ['Ole Brandt', 'FORBIDDEN'],
      ['Karin Friis', 'FORBIDDEN'],
      ['Signe Holt', 'NOT_FOUND'],
    ] as const)
      expect((await (await api.as(name)).ask(update, changed(row, { title: 'Min' }))).code).toBe(code);
    expect(
      (await (await api.as('Signe Holt', SECOND)).ask(update, changed(row, { title: 'Min' }))).code,
    ).toBe('NOT_FOUND');
    expect((await api.stranger.ask(update, changed(row, { title: 'Min' }))).code).toBe('UNAUTHENTICATED');
  });
});

describe('reading interventions', () => {
  test('by code, as written and as spelled in an address', async () => {
    const work: Work = await buildWork(api, await idOfPlace(api, 'HØR'));
    for (const code of [work.code, work.code.toLowerCase(), work.code.replace('Ø', 'OE'), 'hoer-3'])
      expect((await anna.ask(byCode, { code })).data).toMatchObject({ intervention: { code: work.code } });
    for (const code of ['HØR-99', '', "' or 1=1 --"])
      expect((await anna.ask(byCode, { code })).data).toEqual({ intervention: null });
  });

  test('gives each programme its own of the same code', async () => {
    const signe = await api.as('Signe Holt', SECOND);
    expect((await signe.ask(byCode, { code: 'HEL-1' })).data).toMatchObject({
      intervention: { title: TWIN_WORD },
    });
    expect((await anna.ask(byCode, { code: 'HEL-1' })).text).not.toContain(SECOND_WORD);
    expect((await anna.ask(byCode, { code: 'DRO-1' })).data).toEqual({ intervention: null });
  });

  test('by place, track, method and state, in the places’ order', async () => {
    const codes = async (filter: object) =>
      answered<{ code: string }[]>(await anna.ask(list, { ...filter }), 'interventions').map(
        ({ code }) => code,
      );
    const all = await codes({});
    expect(all[0]).toBe('ALL-1');
    expect(new Set(all).size).toBe(all.length);
    expect(await codes({ placeKey: 'FRE' })).toEqual(['FRE-1', 'FRE-2']);
    expect(await codes({ placeKey: 'FRE', methodKey: 'servicedesign' })).toEqual(['FRE-1']);
    expect(await codes({ placeKey: 'FRE', trackKey: 'borgeren' })).toEqual([]);
    expect(await codes({ placeKey: 'HEL', state: 'ENDED' })).toHaveLength(1);
    expect(await codes({ placeKey: 'DRO' })).toEqual([]);
  });

  test('is for those who read the programme’s work', async () => {
    for (const name of ['Karin Friis', 'Kirsten Thue', 'Henrik Mørk'])
      expect((await (await api.as(name)).ask(byCode, { code: 'HEL-1' })).code).toBeUndefined();
    for (const name of ['Else Nygaard', 'Ida Storm', 'Rune Skov'])
      expect((await (await api.as(name)).ask(list)).code).toBe('FORBIDDEN');
    expect((await api.stranger.ask(list)).code).toBe('UNAUTHENTICATED');
  });
});
