import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { CycleStory, cycleIn, observe, share, update } from '../../testing/cycles.js';
import { startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';

let api: TestApi;
let anna: Actor;
let ole: Actor;
let lead: Actor;
let story: CycleStory;

beforeAll(async () => {
  api = await startTestApi();
  anna = await api.as('Anna Lykke');
  ole = await api.as('Ole Brandt');
  lead = await api.as('Birgitte Holm');
  story = new CycleStory(api, anna);
});
afterAll(() => api.close());

describe('sharing', () => {
  const look =
    'query ($n: Int!) { pdsaCycle(interventionCode: "HEL-1", number: $n) { state plan happened who observations { text } } }';

  test('others see nothing until the team shares, and then not the observations', async () => {
    const cycle = await story.running();
    const edited = cycleIn(
      await anna.ask(update, {
        id: cycle.id,
        version: cycle.version,
        patch: { happened: 'Hemmeligt', who: 'Aftenvagt B' },
      }),
      'updatePdsaCycle',
    );
    await anna.ask(observe, {
      input: { id: uuidv7(), cycleId: cycle.id, observedOn: '2021-07-13', text: 'Kun for os' },
    });
    expect((await lead.ask(look, { n: cycle.number })).data).toEqual({ pdsaCycle: null });
    expect(
      (
        await ole.ask(share, {
          id: cycle.id,
          version: edited.version,
          cycle: true,
          learning: false,
          observations: false,
        })
      ).code,
    ).toBe('NOT_FOUND');
    const shared = cycleIn(
      await anna.ask(share, {
        id: cycle.id,
        version: edited.version,
        cycle: true,
        learning: false,
        observations: false,
      }),
      'sharePdsaCycle',
    );
    expect((await lead.ask(look, { n: cycle.number })).data).toEqual({
      pdsaCycle: { state: 'RUNNING', plan: 'Vi spørger én borger', happened: '', who: '', observations: [] },
    });
    await anna.ask(share, {
      id: cycle.id,
      version: shared.version,
      cycle: true,
      learning: false,
      observations: true,
    });
    expect((await ole.ask(look, { n: cycle.number })).data).toMatchObject({
      pdsaCycle: { happened: 'Hemmeligt', observations: [{ text: 'Kun for os' }] },
    });
  });
});

describe("copying another place's plan", () => {
  const copy = `mutation ($input: CopyPdsaPlanInput!) { copyPdsaPlan(input: $input) { id number state plan because who scaleStep citizens copiedFromId copiedFrom { number interventionCode placeName } predictions { number } } }`;
  const copied = async (who: Actor, fromCycleId: string, into: string) =>
    who.ask(copy, { input: { id: uuidv7(), fromCycleId, interventionId: await story.interventionId(into) } });
  const shared = async (): Promise<{ id: string; version: number; number: number }> => {
    const { id, version } = await story.draft('Vi spørger ved døren', {
      because: 'De svarer lettere',
      scaleStep: 'SEVERAL',
      who: 'Vagt B',
    });
    const parts = { cycle: true, learning: false, observations: false };
    return cycleIn(await anna.ask(share, { id, version, ...parts }), 'sharePdsaCycle');
  };

  test('makes a draft of one’s own: small again, the prediction empty, and it says where it came from', async () => {
    const source = await shared();
    const draft = await copied(ole, source.id, 'FRE-1');
    expect(draft.data).toMatchObject({
      copyPdsaPlan: {
        ...{ state: 'DRAFT', plan: 'Vi spørger ved døren', because: 'De svarer lettere', who: '' },
        ...{ scaleStep: 'ONE_CITIZEN', citizens: 1, predictions: [], copiedFromId: source.id },
        copiedFrom: { number: source.number, interventionCode: 'HEL-1', placeName: 'Helsingør' },
      },
    });
  });

  test('keeps the lineage when the source is no longer shared, without showing it', async () => {
    const source = await shared();
    const made = cycleIn(await copied(ole, source.id, 'FRE-1'), 'copyPdsaPlan');
    const { id, version } = source;
    await anna.ask(share, { id, version, cycle: false, learning: false, observations: false });
    const look = `query ($n: Int!) { pdsaCycle(interventionCode: "FRE-1", number: $n) { copiedFromId copiedFrom { number } } }`;
    expect((await ole.ask(look, { n: made.number })).data).toEqual({
      pdsaCycle: { copiedFromId: id, copiedFrom: null },
    });
  });

  test('is refused of what is not shared, of one’s own, and into what is not one’s own', async () => {
    const hidden = await story.draft();
    expect((await copied(ole, hidden.id, 'FRE-1')).code).toBe('NOT_FOUND');
    expect((await copied(anna, hidden.id, 'HEL-1')).code).toBe('CYCLE_COPY_OWN');
    const source = await shared();
    expect((await copied(ole, source.id, 'HEL-1')).code).toBe('FORBIDDEN');
    expect((await copied(lead, source.id, 'FRE-1')).code).toBe('FORBIDDEN');
    expect((await copied(api.stranger, source.id, 'FRE-1')).code).toBe('UNAUTHENTICATED');
  });
});

describe('the name of the unit', () => {
  const unit = async (who: Actor, code: string) =>
    (await who.ask(`{ intervention(code: "${code}") { careUnit { name } } }`)).data;

  test('is not told to others while they can see a test with one team or less', async () => {
    const [{ code }] = (await api.rows<{ code: string }>(
      `INSERT INTO intervention (id, programme_id, place_id, number, code, title, track_id, care_unit_id, starts_on)
       SELECT gen_random_uuid(), i.programme_id, i.place_id, 99, 'HEL-99', 'Ny', i.track_id, i.care_unit_id, i.starts_on
       FROM intervention i WHERE i.code = 'HEL-1' RETURNING code`,
    )) as [{ code: string }];
    const own = await unit(anna, code);
    expect(own).not.toEqual({ intervention: { careUnit: null } });
    expect(await unit(ole, code)).toEqual(own);
    const ramp = new CycleStory(api, anna, code);
    const small = await ramp.closed({ decision: 'ADOPT' });
    expect(await unit(ole, code)).toEqual({ intervention: { careUnit: null } });
    expect(await unit(anna, code)).toEqual(own);
    const { id, version } = small;
    await anna.ask(share, { id, version, cycle: false, learning: false, observations: false });
    await ramp.closed({ decision: 'ADOPT' }, { scaleStep: 'ONE_UNIT' });
    expect(await unit(ole, code)).toEqual(own);
  });
});
