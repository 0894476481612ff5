import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Clock } from '../../platform/http/clock.js';
import { startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import { done, opened, read, told, words, type Told } from './testing/report-desk.js';

let api: TestApi;
let lead: Actor;
let kirsten: Actor;
let gitte: Actor;
let anna: Actor;

beforeAll(async () => {
  api = await startTestApi();
  lead = await api.as('Birgitte Holm');
  kirsten = await api.as('Kirsten Thue');
  gitte = await api.as('Gitte Winther');
  anna = await api.as('Anna Lykke');
});
afterAll(() => api.close());

describe('locking, approving, signing', () => {
  test('a number changed after the signature leaves the report as it was, and it says that there is new data', async () => {
    const report = await opened(lead);
    const bodil = await api.as('Bodil Krarup');
    expect((await done(bodil, 'signReport', report)).code).toBe('REPORT_NOT_LOCKED');
    expect((await done(kirsten, 'approveReport', report)).code).toBe('REPORT_NOT_LOCKED');
    expect((await done(kirsten, 'lockReport', report)).code).toBe('FORBIDDEN');
    const locked = told(await done(lead, 'lockReport', report), 'lockReport');
    expect(locked).toMatchObject({ state: 'LOCKED', newDataSince: false });
    expect(locked.checksum).toMatch(/^[0-9a-f]{64}$/);
    expect((await done(bodil, 'signReport', locked)).code).toBe('REPORT_NOT_APPROVED');
    const once = told(await done(kirsten, 'approveReport', locked), 'approveReport');
    expect(once).toMatchObject({ state: 'LOCKED', approvals: [{ by: { name: 'Kirsten Thue' } }] });
    expect(told(await done(kirsten, 'approveReport', locked), 'approveReport').approvals).toHaveLength(1);
    const approved = told(await done(gitte, 'approveReport', locked), 'approveReport');
    expect(approved).toMatchObject({ state: 'APPROVED' });
    // The lead has built it, a chief elsewhere has approved it: neither signs for the lead applicant.
    for (const other of [lead, kirsten, await api.as('Henrik Mørk')])
      expect((await done(other, 'signReport', approved)).code).toBe('FORBIDDEN');
    expect((await done(anna, 'signReport', approved)).code).toBe('FORBIDDEN');
    expect((await done(bodil, 'signReport', locked)).code).toBe('CONFLICT');
    // Whoever signs the accounts sees them; another chief reads the report without.
    const before = await read(bodil, report.id);
    expect(before).toMatchObject({ maySign: true });
    expect(words(before, 'accounts')).toContain('1.243.100,00');
    expect(told(await done(bodil, 'signReport', approved), 'signReport').state).toBe('SIGNED');
    const signed = (await read(lead, report.id)) as Told;
    expect(signed).toMatchObject({ maySign: false, signedBy: { name: 'Bodil Krarup' } });
    await api.rows(
      'UPDATE measurement SET value = value + 1 WHERE measure_id = (SELECT id FROM measure LIMIT 1) AND value IS NOT NULL',
    );
    await api.rows("UPDATE intervention SET title = title || ' og naboer' WHERE code = 'HEL-2'");
    const later = await read(lead, report.id);
    expect(later).toMatchObject({ newDataSince: true, checksum: signed.checksum, content: signed.content });
    expect((await done(lead, 'unlockReport', signed)).code).toBe('REPORT_SIGNED');
  });

  test('opened again it is live, and what was approved is approved anew, also where it says the same', async () => {
    const report = await opened(lead);
    const locked = told(await done(lead, 'lockReport', report), 'lockReport');
    await done(kirsten, 'approveReport', locked);
    await done(gitte, 'approveReport', locked);
    const approved = (await read(lead, report.id)) as Told;
    expect((await done(lead, 'unlockReport', locked)).code).toBe('CONFLICT');
    const live = told(await done(lead, 'unlockReport', approved), 'unlockReport');
    expect(live).toMatchObject({ state: 'DRAFT', checksum: null, approvals: [] });
    expect((await done(lead, 'unlockReport', live)).code).toBe('REPORT_NOT_LOCKED');

    const again = told(await done(lead, 'lockReport', live), 'lockReport');
    expect(again).toMatchObject({ state: 'LOCKED', checksum: locked.checksum, approvals: [] });
    await done(kirsten, 'approveReport', again);
    const anew = told(await done(gitte, 'approveReport', again), 'approveReport');
    expect(anew).toMatchObject({ state: 'APPROVED', approvals: [{}, {}] });
  });

  test('does not tell of new data because a month has passed', async () => {
    const locked = told(await done(lead, 'lockReport', await opened(lead)), 'lockReport');
    expect(locked.newDataSince).toBe(false);
    const later = jest.spyOn(Clock.prototype, 'today').mockReturnValue('2021-08-25');
    try {
      // Weeks without a number are told in the live one, and the locked one is as it was.
      expect((await opened(lead)).content).not.toEqual(locked.content);
      expect(await read(lead, locked.id)).toMatchObject({ newDataSince: false });
    } finally {
      later.mockRestore();
    }
  });

  test('three approving at the same moment make it approved once', async () => {
    const locked = told(await done(lead, 'lockReport', await opened(lead)), 'lockReport');
    const niels = await api.as('Niels Dahl');
    const answers = await Promise.all(
      [kirsten, gitte, niels].map((chief) => done(chief, 'approveReport', locked)),
    );
    expect(answers.filter(({ code }) => code === undefined).length).toBeGreaterThanOrEqual(2);
    expect(await read(lead, locked.id)).toMatchObject({ state: 'APPROVED', version: locked.version + 1 });
  });
});
