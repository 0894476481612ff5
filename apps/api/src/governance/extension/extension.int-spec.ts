import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import {
  answered,
  startTestApi,
  type Actor,
  type Answer,
  type TestApi,
} from '../../testing/start-test-api.js';

/** More time with the money that is granted: Copenhagen asks, its steering group advises, Sundhedsstyrelsen answers. */
const COPENHAGEN = 'slip-hjemmeplejen-fri';
let api: TestApi;
let asger: Actor;
let poul: Actor;
let camilla: Actor;
let birgitte: Actor;

beforeAll(async () => {
  api = await startTestApi();
  asger = await api.as('Asger Bay', COPENHAGEN);
  poul = await api.as('Poul Krag', COPENHAGEN);
  camilla = await api.as('Camilla Toft', COPENHAGEN);
  birgitte = await api.as('Birgitte Holm');
});
afterAll(() => api.close());

/** Each story begins with nothing asked, and with a period that is not written, as in the application. */
beforeEach(async () => {
  await api.rows("UPDATE extension_request SET state = 'WITHDRAWN' WHERE state IN ('DRAFT', 'SENT')");
  await api.rows('UPDATE programme SET ends_on = NULL WHERE slug = $1', [COPENHAGEN]);
});

const fields =
  'id number version months why plan state writtenOn sentOn answeredOn answer endsBefore endsAfter mine writtenBy { name } advice { version line own by { name } }';
const create = `mutation ($input: ExtensionRequestInput!) { createExtensionRequest(input: $input) { ${fields} } }`;
const update = `mutation ($id: ID!, $version: Int!, $patch: ExtensionRequestPatch!) { updateExtensionRequest(id: $id, version: $version, patch: $patch) { ${fields} } }`;
const answer = `mutation ($id: ID!, $version: Int!, $granted: Boolean!, $answer: String, $endsOn: Date) { noteExtensionAnswer(id: $id, version: $version, granted: $granted, answer: $answer, endsOn: $endsOn) { ${fields} } }`;
const advise = `mutation ($input: ExtensionAdviceInput!) { adviseOnExtension(input: $input) { ${fields} } }`;
const act = (name: 'sendExtensionRequest' | 'withdrawExtensionRequest') =>
  `mutation ($id: ID!, $version: Int!) { ${name}(id: $id, version: $version) { ${fields} } }`;
const list = `{ extensionRequests { ${fields} } programme { endsOn extensionLeastMonths extensionMostMonths } }`;

interface Told {
  id: string;
  number: number;
  version: number;
  state: string;
  endsBefore: string | null;
  endsAfter: string | null;
  advice: { version: number; line: string; own: boolean; by: { name: string } }[];
}
interface Listed {
  extensionRequests: Told[];
  programme: {
    endsOn: string | null;
    extensionLeastMonths: number | null;
    extensionMostMonths: number | null;
  };
}
const why = 'Det andet område er kommet sent i gang';
const asked = (more: object = {}) => ({ input: { id: uuidv7(), months: 6, why, ...more } });
const written = async (): Promise<Told> =>
  answered<Told>(await asger.ask(create, asked()), 'createExtensionRequest');
const send = (who: Actor, { id, version }: Told): Promise<Answer> =>
  who.ask(act('sendExtensionRequest'), { id, version });
const sent = async (): Promise<Told> =>
  answered<Told>(await send(asger, await written()), 'sendExtensionRequest');
const listed = async (who: Actor): Promise<Listed> => (await who.ask(list)).data as unknown as Listed;
const told = ({ id }: Told, line: string, version?: number) => ({
  input: { id: uuidv7(), requestId: id, line, ...(version === undefined ? {} : { version }) },
});

describe('a request for extension', () => {
  test('is written by the lead within what the application names, one at a time', async () => {
    for (const months of [5, 13])
      expect(await asger.ask(create, asked({ months }))).toMatchObject({
        code: 'EXTENSION_MONTHS',
        field: 'months',
      });
    expect((await asger.ask(create, asked({ why: ' ' }))).code).toBe('REQUIRED');
    expect((await asger.ask(create, asked({ why: 'cpr 010150-1237' }))).code).toBe('PERSONAL_DATA');
    const request = await written();
    expect(request).toMatchObject({ state: 'DRAFT', months: 6, writtenOn: '2021-07-14', mine: false });
    expect((await asger.ask(create, asked())).code).toBe('EXTENSION_OPEN');
    const changed = await asger.ask(update, {
      ...{ id: request.id, version: 1 },
      patch: { months: 12, plan: 'Et forløb mere' },
    });
    expect(answered(changed, 'updateExtensionRequest')).toMatchObject({
      months: 12,
      plan: 'Et forløb mere',
      version: 2,
    });
    const patch = { months: 9 };
    expect((await asger.ask(update, { id: request.id, version: 1, patch })).code).toBe('CONFLICT');
    expect((await asger.ask(update, { id: request.id, version: 2, patch: { months: 24 } })).code).toBe(
      'EXTENSION_MONTHS',
    );
  });

  test('of two at the same moment is one', async () => {
    const codes = (await Promise.all([asked(), asked()].map((input) => asger.ask(create, input)))).map(
      ({ code }) => code,
    );
    expect(codes.filter(Boolean)).toEqual(['EXTENSION_OPEN']);
  });

  test('does not exist where the application names none', async () => {
    expect((await listed(birgitte)).programme).toMatchObject({
      extensionLeastMonths: null,
      extensionMostMonths: null,
    });
    expect((await birgitte.ask(create, asked())).code).toBe('NOT_FOUND');
    expect((await listed(asger)).programme).toMatchObject({
      extensionLeastMonths: 6,
      extensionMostMonths: 12,
    });
  });

  test('is nobody else’s to write, send, take back or answer; in another programme it is not there', async () => {
    const request = await written();
    const { id } = request;
    const everything = (who: Actor): Promise<(string | undefined)[]> =>
      Promise.all(
        [
          who.ask(create, asked()),
          who.ask(update, { id, version: 1, patch: { months: 9 } }),
          send(who, request),
          who.ask(act('withdrawExtensionRequest'), { id, version: 1 }),
          who.ask(answer, { id, version: 1, granted: true }),
        ].map(async (one) => (await one).code),
      );
    for (const who of [poul, camilla]) expect(new Set(await everything(who))).toEqual(new Set(['FORBIDDEN']));
    expect(new Set(await everything(birgitte))).toEqual(new Set(['NOT_FOUND']));
    expect(new Set(await everything(api.stranger))).toEqual(new Set(['UNAUTHENTICATED']));
    expect((await listed(birgitte)).extensionRequests).toEqual([]);
  });
});

describe('a group that advises', () => {
  test('says a line each, changes it, and decides nothing', async () => {
    const request = await written();
    expect((await listed(poul)).extensionRequests[0]).toMatchObject({ id: request.id, mine: true });
    const once = answered<Told>(await poul.ask(advise, told(request, 'Vi støtter det')), 'adviseOnExtension');
    expect(once).toMatchObject({ state: 'DRAFT', version: 1 });
    expect(once.advice).toEqual([
      { version: 1, line: 'Vi støtter det', own: true, by: { name: 'Poul Krag' } },
    ]);
    expect((await poul.ask(advise, told(request, 'Set på en gammel side'))).code).toBe('CONFLICT');
    const again = await poul.ask(advise, told(request, 'Et halvt år er nok', 1));
    expect(answered<Told>(again, 'adviseOnExtension').advice).toMatchObject([
      { version: 2, line: 'Et halvt år er nok' },
    ]);
    expect((await poul.ask(advise, told(request, 'cpr 010150-1237', 2))).code).toBe('PERSONAL_DATA');
  });

  test('is asked by its seats: the lead and the others do not advise, and those who do not steer do not read it', async () => {
    const request = await written();
    await poul.ask(advise, told(request, 'Vi støtter det'));
    for (const who of [asger, camilla])
      expect((await who.ask(advise, told(request, 'Ja'))).code).toBe('FORBIDDEN');
    expect((await (await api.as('Kirsten Thue')).ask(advise, told(request, 'Ja'))).code).toBe('NOT_FOUND');
    expect((await api.stranger.ask(advise, told(request, 'Ja'))).code).toBe('UNAUTHENTICATED');
    expect((await listed(asger)).extensionRequests[0]?.advice).toMatchObject([{ own: false }]);
    const [seen] = (await listed(camilla)).extensionRequests;
    expect(seen).toMatchObject({ id: request.id, advice: [], mine: false });
    await api.rows("UPDATE programme_group SET powers = array_remove(powers, 'ADVISE')");
    try {
      expect((await poul.ask(advise, told(request, 'Ja', 1))).code).toBe('EXTENSION_NOT_AN_ADVISER');
    } finally {
      await api.rows(
        "UPDATE programme_group SET powers = powers || '{ADVISE}' WHERE key IN ('styregruppe', 'inex') AND programme_id = (SELECT id FROM programme WHERE slug = $1)",
        [COPENHAGEN],
      );
    }
  });
});

describe('the funder’s answer', () => {
  test('comes to what was sent, which stands; a yes moves the programme’s last day in the same breath and keeps what it was', async () => {
    const draft = await written();
    expect((await asger.ask(answer, { id: draft.id, version: 1, granted: true })).code).toBe(
      'EXTENSION_NOT_SENT',
    );
    const request = answered<Told>(await send(asger, draft), 'sendExtensionRequest');
    expect(request).toMatchObject({ state: 'SENT', sentOn: '2021-07-14' });
    expect((await asger.ask(update, { id: request.id, version: 2, patch: { months: 9 } })).code).toBe(
      'EXTENSION_SENT',
    );
    await api.rows("UPDATE programme SET ends_on = '2021-12-31' WHERE slug = $1", [COPENHAGEN]);
    const early = { id: request.id, version: 2, granted: true, endsOn: '2021-12-31' };
    expect((await asger.ask(answer, early)).code).toBe('EXTENSION_NOT_LATER');
    const yes = { id: request.id, version: 2, granted: true, answer: 'SST 4711, uændret bevilling' };
    expect(answered(await asger.ask(answer, yes), 'noteExtensionAnswer')).toMatchObject({
      ...{ state: 'GRANTED', answeredOn: '2021-07-14', answer: 'SST 4711, uændret bevilling' },
      ...{ endsBefore: '2021-12-31', endsAfter: '2022-06-30' },
    });
    expect((await listed(camilla)).programme.endsOn).toBe('2022-06-30');
    expect((await asger.ask(answer, { ...yes, version: 3 })).code).toBe('EXTENSION_CLOSED');
    expect((await poul.ask(advise, told(request, 'For sent'))).code).toBe('EXTENSION_CLOSED');
    expect((await send(asger, { ...request, version: 3 })).code).toBe('EXTENSION_CLOSED');
    const [trail] = await api.rows<{ before: object; after: object }>(
      "SELECT before, after FROM audit_entry WHERE table_name = 'programme' AND operation = 'noteExtensionAnswer'",
    );
    expect(trail).toMatchObject({ before: { ends_on: '2021-12-31' }, after: { ends_on: '2022-06-30' } });
  });

  test('names the day itself where the programme’s period is not written; without one no day is guessed', async () => {
    const one = await sent();
    const yes = await asger.ask(answer, { id: one.id, version: 2, granted: true });
    expect(answered(yes, 'noteExtensionAnswer')).toMatchObject({
      state: 'GRANTED',
      endsBefore: null,
      endsAfter: null,
    });
    expect((await listed(asger)).programme.endsOn).toBeNull();
    const other = await sent();
    const named = { id: other.id, version: 2, granted: true, endsOn: '2023-06-30' };
    expect(answered(await asger.ask(answer, named), 'noteExtensionAnswer')).toMatchObject({
      endsAfter: '2023-06-30',
    });
    expect((await listed(asger)).programme.endsOn).toBe('2023-06-30');
  });

  test('no leaves the period as it is, and the lead may ask again; what was sent can be taken back', async () => {
    const request = await sent();
    const no = await asger.ask(answer, {
      id: request.id,
      version: 2,
      granted: false,
      answer: 'Puljen er lukket',
    });
    expect(answered(no, 'noteExtensionAnswer')).toMatchObject({ state: 'REFUSED', endsAfter: null });
    const again = await sent();
    expect(again.number).toBe(request.number + 1);
    expect((await asger.ask(act('withdrawExtensionRequest'), { id: again.id, version: 1 })).code).toBe(
      'CONFLICT',
    );
    const back = await asger.ask(act('withdrawExtensionRequest'), { id: again.id, version: 2 });
    expect(answered(back, 'withdrawExtensionRequest')).toMatchObject({ state: 'WITHDRAWN' });
    expect((await asger.ask(act('withdrawExtensionRequest'), { id: again.id, version: 3 })).code).toBe(
      'EXTENSION_CLOSED',
    );
  });

  test('given twice at the same moment is given once', async () => {
    const request = await sent();
    const codes = await Promise.all(
      [true, false].map(
        async (granted) => (await asger.ask(answer, { id: request.id, version: 2, granted })).code,
      ),
    );
    expect(codes.filter(Boolean)).toHaveLength(1);
    expect(['CONFLICT', 'EXTENSION_CLOSED']).toContain(codes.find(Boolean));
  });
});
