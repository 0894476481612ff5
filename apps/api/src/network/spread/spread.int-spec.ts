import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { expectSameCount, statementsOf } from '../../testing/counted-statements.js';
import { askedFields } from '../../testing/asked-fields.js';
import { idOfPlace } from '../../testing/people.js';
import { answered, startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import { buildWork, type Work } from '../../testing/work.js';

let api: TestApi;
let anna: Actor;
let mette: Actor;
let lead: Actor;
let work: Work;
let gribskov: string;

beforeAll(async () => {
  api = await startTestApi();
  [anna, mette, lead] = [
    await api.as('Anna Lykke'),
    await api.as('Mette Krogh'),
    await api.as('Birgitte Holm'),
  ];
  gribskov = await idOfPlace(api, 'GRI');
});
beforeEach(async () => {
  work = await buildWork(api, await idOfPlace(api, 'HEL'));
});
afterAll(() => api.close());

interface Pack {
  id: string;
  version: number;
  state: string;
  lastVersion: number;
  elements: { key: string; kind: string; text: string }[];
  [field: string]: unknown;
}
interface Uptake {
  id: string;
  version: number;
  [field: string]: unknown;
}
const fields = `id version state title summary lastVersion gaps maturity withdrawnReason elements { key kind text } told { cycleNumber line omittedBecause }
  cycle { number state } failedCycles { number line } contact { name } link { addressKey open } latest { number title }`;
const { ask, done, code } = askedFields<Pack>(() => api, fields);

const begun = () =>
  done(anna, 'createPackage', {
    input: { id: uuidv7(), interventionId: work.interventionId, cycleId: work.cycles.undo },
  });
const written = async (pack: Pack) =>
  done(anna, 'updatePackage', {
    id: pack.id,
    version: pack.version,
    patch: {
      ...{ summary: 'Spørg ved døren', context: 'Plejecenter', needs: '15 min', cost: '0 kr.' },
      elements: [
        { key: uuidv7(), kind: 'STEP', text: 'Spørg ved døren i Helsingør' },
        { key: uuidv7(), kind: 'CORE', text: 'Højst to spørgsmål' },
        { key: uuidv7(), kind: 'ADAPTABLE', text: 'Dør eller telefon' },
      ],
    },
  });
const published = async () => {
  const pack = await written(await begun());
  return done(anna, 'publishPackage', { id: pack.id, version: pack.version });
};
const uptakeFields =
  'id version state versionNumber newVersion differences { about text } toldBack toldBackOn adaptations { key kind change after reason } newSince { change } intervention { code title track { key } measures { definition { definitionId } } goals { what targetValue } pdsaCycles { number state plan scaleStep citizens predictions { kind } } }';
const fork = (pack: Pack, changes: object[] = [], more: object = {}) => ({
  input: {
    ...{ id: uuidv7(), packageId: pack.id, placeId: gribskov, interventionId: uuidv7(), cycleId: uuidv7() },
    ...{
      goalId: uuidv7(),
      measureId: uuidv7(),
      changes,
      differences: [{ about: 'WORDING', text: 'telefon' }],
    },
    ...more,
  },
});
const elementOf = (pack: Pack, kind: string) => pack.elements.find((element) => element.kind === kind);
const changed = (pack: Pack, kind: string, reason = '') => ({
  ...{ key: elementOf(pack, kind)?.key, kind, text: 'Noget andet', reason },
});

describe('a concept', () => {
  test('begins with what its cycle says, is a draft of its own place, and says what is missing', async () => {
    const pack = await begun();
    expect(pack).toMatchObject({ state: 'DRAFT', maturity: 'KEPT', cycle: { state: 'CLOSED' } });
    expect(pack['gaps']).toEqual(['SUMMARY', 'CORE', 'ADAPTABLE', 'CONTEXT', 'NEEDS', 'COST']);
    expect(
      await done<null>(mette, 'transferPackage', { code: work.code }, 'id').catch(() => null),
    ).toBeNull();
    expect(await code(anna, 'publishPackage', { id: pack.id, version: pack.version })).toBe(
      'PACKAGE_INCOMPLETE',
    );
  });

  test('rests on a closed cycle that was kept or adapted, and there is one an intervention', async () => {
    const from = (cycleId: string) =>
      code(anna, 'createPackage', { input: { id: uuidv7(), interventionId: work.interventionId, cycleId } });
    expect(await from(work.cycles.observe)).toBe('PACKAGE_NEEDS_CYCLE');
    expect(await from(work.sharedCycleId)).toBe('PACKAGE_NEEDS_CYCLE');
    await begun();
    expect(await from(work.cycles.undo)).toBe('PACKAGE_EXISTS');
  });

  test('tells what failed, or leaves it out with a note that everybody sees', async () => {
    await api.rows(
      "UPDATE pdsa_cycle SET decision = 'ABANDON', decision_reason = 'Brev kom for sent' WHERE id = $1",
      [work.cycles.reopen],
    );
    const pack = await written(await begun());
    expect(pack['told']).toEqual([{ cycleNumber: 9, line: 'Brev kom for sent', omittedBecause: '' }]);
    const silent = await done(anna, 'updatePackage', {
      id: pack.id,
      version: pack.version,
      patch: { told: [] },
    });
    const publish = { id: pack.id, version: silent.version };
    expect(await code(anna, 'publishPackage', publish)).toBe('PACKAGE_FAILURE_UNTOLD');
    const noted = await done(anna, 'updatePackage', {
      ...{ id: pack.id, version: silent.version },
      patch: { told: [{ cycleNumber: 9, line: '', omittedBecause: 'Den handlede om noget andet' }] },
    });
    expect(await done(anna, 'publishPackage', { id: pack.id, version: noted.version })).toMatchObject({
      state: 'PUBLISHED',
      lastVersion: 1,
    });
  });

  test('counts on the gauge while its cycle stands; deleted, the concept says so', async () => {
    const gauge = async () =>
      (
        await done<{ gauge: { places: number; of: number } }>(
          lead,
          'transferPackages',
          {},
          'gauge { places of }',
        )
      ).gauge;
    await api.rows(
      "UPDATE transfer_package SET state = 'WITHDRAWN', withdrawn_reason = 'x' WHERE state = 'PUBLISHED'",
    );
    expect(await gauge()).toEqual({ places: 0, of: 7 });
    const pack = await published();
    expect(await gauge()).toEqual({ places: 1, of: 7 });
    await api.rows('DELETE FROM attachment_content; DELETE FROM attachment');
    await api.rows('DELETE FROM pdsa_cycle WHERE id = $1', [work.cycles.undo]);
    expect(await gauge()).toEqual({ places: 0, of: 7 });
    const seen = await done(mette, 'transferPackage', { code: work.code });
    expect(seen).toMatchObject({ id: pack.id, cycle: null, maturity: null });
    expect(await code(anna, 'publishPackage', { id: pack.id, version: pack.version })).toBe(
      'PACKAGE_NEEDS_CYCLE',
    );
    const refused = await ask(mette, 'takeUpPackage', fork(pack), 'id');
    expect(refused.code).toBe('PACKAGE_CYCLE_GONE');
    expect(refused.message).toContain('findes ikke mere');
  });

  test('is changed by its own place, and not by a stranger', async () => {
    const pack = await published();
    const patch = { id: pack.id, version: pack.version, patch: { summary: 'Andet' } };
    expect(await code(mette, 'updatePackage', patch)).toBe('FORBIDDEN');
    expect(await code(api.stranger, 'updatePackage', patch)).toBe('UNAUTHENTICATED');
    expect(await code(anna, 'updatePackage', { ...patch, version: 1 })).toBe('CONFLICT');
    expect(await code(anna, 'updatePackage', { ...patch, patch: { summary: 'Ring 010150-1237' } })).toBe(
      'PERSONAL_DATA',
    );
  });
});

describe('taking a concept up', () => {
  test('makes an intervention with a first test at 1-1-1, nothing expected, the same definition and an open goal', async () => {
    const pack = await published();
    const uptake = await done<Uptake>(
      mette,
      'takeUpPackage',
      fork(pack, [changed(pack, 'ADAPTABLE')]),
      uptakeFields,
    );
    expect(uptake).toMatchObject({ state: 'TAKEN_UP', versionNumber: 1, newVersion: false });
    expect(uptake['intervention']).toMatchObject({
      title: 'Et fælles ord',
      measures: [{ definition: { definitionId: work.definitionId } }],
      goals: [{ targetValue: null }],
      pdsaCycles: [{ number: 1, state: 'DRAFT', scaleStep: 'ONE_CITIZEN', citizens: 1, predictions: [] }],
    });
    expect((uptake['intervention'] as { pdsaCycles: { plan: string }[] }).pdsaCycles[0]?.plan).toContain(
      'Spørg ved døren',
    );
    expect(uptake['adaptations']).toMatchObject([
      { kind: 'ADAPTABLE', change: 'CHANGED', after: 'Noget andet' },
    ]);
  });

  test('asks why when the core is touched, and makes nothing until it is said', async () => {
    const pack = await published();
    const [core, free] = [changed(pack, 'CORE'), changed(pack, 'ADAPTABLE')];
    const count = 'SELECT count(*)::int AS count FROM intervention WHERE place_id = $1';
    const before = await api.row<{ count: number }>(count, [gribskov]);
    expect(await code(mette, 'takeUpPackage', fork(pack, [core, free]))).toBe('PACKAGE_CORE_NEEDS_REASON');
    expect(await api.row(count, [gribskov])).toEqual(before);
    const reasoned = fork(pack, [{ ...core, reason: 'Borgerne bad om det' }, free]);
    const uptake = await done<Uptake>(mette, 'takeUpPackage', reasoned, uptakeFields);
    expect(uptake['adaptations']).toHaveLength(2);
  });

  test('is refused where it is withdrawn, one’s own, taken up before, or somebody else’s place', async () => {
    const pack = await published();
    expect(await code(anna, 'takeUpPackage', fork(pack, [], { placeId: work.placeId }))).toBe('PACKAGE_OWN');
    expect(await code(anna, 'takeUpPackage', fork(pack))).toBe('FORBIDDEN');
    expect(await code(lead, 'takeUpPackage', fork(pack))).toBe('FORBIDDEN');
    await done(mette, 'takeUpPackage', fork(pack), 'id');
    expect(await code(mette, 'takeUpPackage', fork(pack))).toBe('PACKAGE_TAKEN_UP');
    const seen = await done(anna, 'transferPackage', { code: work.code });
    await done(anna, 'withdrawPackage', { id: pack.id, version: seen.version, reason: 'Det holdt ikke' });
    const ole = await api.as('Ole Brandt');
    const there = { placeId: await idOfPlace(api, 'FRE') };
    expect(await code(ole, 'takeUpPackage', fork(pack, [], there))).toBe('PACKAGE_WITHDRAWN');
  });

  test('considered first, becomes the same row when it is taken up', async () => {
    const pack = await published();
    const thought = await done<Uptake>(
      mette,
      'considerPackage',
      { input: { id: uuidv7(), packageId: pack.id, placeId: gribskov, question: 'Hvad med aftenen?' } },
      'id state',
    );
    expect(thought['state']).toBe('CONSIDERING');
    expect((await done<Uptake>(mette, 'takeUpPackage', fork(pack), 'id')).id).toBe(thought.id);
  });

  test('hears of a new version, and keeps its own words', async () => {
    const pack = await published();
    const taken = await done<Uptake>(mette, 'takeUpPackage', fork(pack), uptakeFields);
    const edited = await done(anna, 'updatePackage', {
      ...{ id: pack.id, version: pack.version },
      patch: { elements: pack.elements.map((each) => ({ ...each, text: `${each.text}, altid` })) },
    });
    await done(anna, 'publishPackage', { id: pack.id, version: edited.version, news: 'Altid' });
    const row = async () =>
      (
        await done<{ uptakes: Uptake[] }>(
          mette,
          'transferPackage',
          { code: work.code },
          `uptakes { ${uptakeFields} elements { text } }`,
        )
      ).uptakes[0];
    const told = await row();
    expect(told).toMatchObject({
      versionNumber: 1,
      newVersion: true,
      adaptations: [],
      version: taken.version,
    });
    expect(told?.['newSince']).toHaveLength(3);
    expect(JSON.stringify(told?.['elements'])).not.toContain('altid');
    await done(mette, 'acknowledgePackageVersion', { id: taken.id, version: taken.version }, 'id');
    expect(await row()).toMatchObject({ versionNumber: 1, newVersion: false });
  });

  test('tells back to the origin, and speaks for its highest progress score once a test has begun', async () => {
    const pack = await published();
    const taken = await done<Uptake>(mette, 'takeUpPackage', fork(pack), 'id version intervention { id }');
    const back = { id: taken.id, version: taken.version, line: 'Telefon virker lige så godt' };
    expect(await code(anna, 'tellBack', back)).toBe('FORBIDDEN');
    expect(await done<Uptake>(mette, 'tellBack', back, 'toldBack toldBackOn')).toEqual({
      ...{ toldBack: 'Telefon virker lige så godt', toldBackOn: '2021-07-14' },
    });
    // Twenty notices at most, and what is promised comes first: here nothing is.
    await api.rows('DELETE FROM action_point');
    const told = answered<{ kind: string; sentence: string; path: string; on: string }[]>(
      await anna.ask('{ myNotices { id kind sentence(language: da) path on } }'),
      'myNotices',
    );
    expect(told).toContainEqual({
      ...{ id: taken.id, kind: 'TOLD_BACK', on: '2021-07-14', path: `/spredning/${work.code}` },
      sentence: 'Gribskov fortæller, hvad de lærte af "Et fælles ord"',
    });
    const adopted = () => api.rows('SELECT * FROM adopted_elsewhere($1)', [[work.interventionId]]);
    const within = async () => {
      await api.rows("SELECT set_config('app.programme', $1, false)", [work.programmeId]);
      return (await adopted()).length;
    };
    expect(await within()).toBe(0);
    await api.rows(
      "UPDATE pdsa_cycle SET state = 'RUNNING', starts_on = '2021-07-14' WHERE intervention_id = $1",
      [(taken['intervention'] as { id: string }).id],
    );
    expect(await within()).toBe(1);
  });
});

describe('what everybody may read', () => {
  const read = async (key: string) =>
    (
      await done<{ concept: Record<string, unknown> | null }>(
        api.stranger,
        'sharedConcept',
        { key },
        'concept { title elements { text } chart { periods code } uptakes }',
      )
    ).concept;
  test('is opened by the lead, has no names, and is gone when it is shut', async () => {
    const pack = await published();
    const link = { id: pack.id, linkId: uuidv7() };
    expect(await code(anna, 'setPackageLink', { ...link, open: true })).toBe('FORBIDDEN');
    const opened = await done<{ link: { addressKey: string } }>(
      lead,
      'setPackageLink',
      { ...link, open: true },
      'link { addressKey }',
    );
    const { addressKey } = opened.link;
    const concept = await read(addressKey);
    expect(concept).toMatchObject({ title: 'Et fælles ord', uptakes: 0, chart: { code: '' } });
    const text = JSON.stringify(concept);
    expect(text).toContain('Spørg ved døren i (navn udeladt)');
    for (const name of ['Helsingør', 'Anna', 'HEL']) expect(text).not.toContain(name);
    await done(lead, 'setPackageLink', { ...link, open: false }, 'id');
    expect(await read(addressKey)).toBeNull();
    expect(await read('findes-ikke')).toBeNull();
  });
});

test('the library asks the database as often for three concepts as for thirty', async () => {
  const asked = `query { transferPackages { count gauge { places of } packages { title maturity contact { name } latest { summary }
    intervention { code place { name } track { key } } uptakes { place { name } differences { text } adaptations { key } } cell { periods } } } }`;
  const count = async () => (await statementsOf(() => lead.ask(asked))).length;
  const few = await count();
  for (let i = 0; i < 6; i++) await buildWork(api, work.placeId);
  expectSameCount(few, await count());
  expect(few).toBeLessThan(30);
});
