import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { made, readPdf } from '../../testing/made-document.js';
import { idOfPlace } from '../../testing/people.js';
import { startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import { buildWork } from '../../testing/work.js';
import { Desk } from '../deviation/testing/desk.js';

/** What is decided, as the records system gets it: a tagged PDF that says what, when, by whom, to people and to machines. */
let api: TestApi;
let kirsten: Actor;
let birgitte: Actor;

beforeAll(async () => {
  api = await startTestApi({ jobs: true });
  kirsten = await api.as('Kirsten Thue');
  birgitte = await api.as('Birgitte Holm');
}, 60_000);
afterAll(() => api.close());

const orderField = 'mutation ($input: OrderDocumentInput!) { orderDocument(input: $input) { id } }';

describe('a decision for the records', () => {
  test('of a deviation says case, day, answer, group, who and conditions, and the file’s properties say it too', async () => {
    const work = await buildWork(api, await idOfPlace(api, 'HEL'));
    const desk = new Desk(await api.as('Anna Lykke'), work);
    const late = { milestoneId: work.milestoneId, dueAfter: '2021-12-01' };
    await desk.reported(await api.as('Mette Kjær'), {
      ...late,
      title: 'Må fristen flyttes til efter ferien?',
    });
    await desk.vote(kirsten, 'APPROVE_WITH_CONDITIONS', 'Status på næste møde');
    await desk.vote(await api.as('Niels Dahl'), 'APPROVE_WITH_CONDITIONS', 'Borgerne får besked');
    const { content: pdf, fileName } = await made(api, kirsten, 'DEVIATION_PDF', desk.id);
    expect(fileName).toMatch(/^Afvigelse \d+ HEL-\d+\.pdf$/);
    const raw = pdf.toString('latin1');
    expect(raw).toContain('/StructTreeRoot');
    expect(raw).toMatch(/\/Lang \(da\)/);
    expect(pdf.toString('utf8')).toContain(
      '<dc:language><rdf:Bag><rdf:li>da</rdf:li></rdf:Bag></dc:language>',
    );
    expect(pdf.toString('utf8')).toContain('Afgørelse af en afvigelse');

    const info = readPdf(pdf, 'pdfinfo');
    if (info !== null) {
      expect(info).toContain('Må fristen flyttes til efter ferien?');
      expect(info).toMatch(/Subject:\s+Afgørelse af en afvigelse · /);
      expect(info).toMatch(/Author:\s+Styregruppe/);
      expect(info).toMatch(/Keywords:.*Afvigelse \d+; HEL-\d+; Helsingør; Godkendt med vilkår/);
      expect(info).toMatch(/Tagged:\s+yes/);
      expect(readPdf(pdf, 'pdfinfo', '-meta')).toContain('<dc:title>');
    }
    const text = readPdf(pdf, 'pdftotext', '-layout');
    if (text !== null) {
      for (const said of [
        'Til journalen',
        'Godkendt med vilkår',
        'Styregruppe',
        'Kirsten Thue',
        'Niels Dahl',
      ])
        expect(text).toContain(said);
      expect(text.replace(/\s+/g, ' ')).toContain('Status på næste møde. Borgerne får besked.');
      expect(text).toContain('1. december 2021');
    }
  }, 90_000);

  test('of what is to stay, and a meeting’s agenda and minutes', async () => {
    const [anchoring] = await api.rows<{ id: string }>('SELECT id FROM anchoring WHERE number = 1');
    const stays = await made(api, birgitte, 'ANCHORING_PDF', anchoring?.id ?? '');
    expect(stays.fileName).toBe('Forankring 1.pdf');
    const [past] = await api.rows<{ id: string }>(
      'SELECT id FROM group_meeting WHERE closed_on IS NOT NULL LIMIT 1',
    );
    const minutes = await made(api, kirsten, 'MEETING_PDF', past?.id ?? '');
    expect(minutes.fileName).toMatch(/^Referat .* Styregruppe\.pdf$/);
    const text = readPdf(minutes.content, 'pdftotext', '-layout');
    if (text !== null) {
      expect(text).toContain('Besluttet: Godkendt med vilkår, se afvigelse 1.');
      expect(text).toContain('Gitte Winther');
      expect(readPdf(minutes.content, 'pdfinfo')).toMatch(/Pages:\s+[12]\b/);
    }
  }, 90_000);

  test('of a request for more time says how long, with which money, and what the advising group thinks; its advice only to who steers', async () => {
    const asger = await api.as('Asger Bay', 'slip-hjemmeplejen-fri');
    const [request] = await api.rows<{ id: string }>('SELECT id FROM extension_request WHERE number = 1');
    const { content, fileName } = await made(
      api,
      asger,
      'EXTENSION_PDF',
      request?.id ?? '',
      'slip-hjemmeplejen-fri',
    );
    expect(fileName).toBe('Forlængelse 1.pdf');
    expect(content.toString('latin1')).toMatch(/\/Lang \(da\)/);
    const text = readPdf(content, 'pdftotext', '-layout');
    if (text !== null) {
      const said = text.replace(/\s+/g, ' ');
      for (const words of [
        '12 måneder',
        'Bevillingen er uændret',
        'Ikke sendt endnu',
        'Poul Krag: Vi støtter det.',
      ])
        expect(said).toContain(words);
      const info = readPdf(content, 'pdfinfo');
      expect(info).toMatch(/Subject:\s+Ansøgning om forlængelse · Slip hjemmeplejen fri/);
      expect(info).toMatch(/Keywords:.*Forlængelse 1; Sundhedsstyrelsen; Ikke sendt endnu/);
      expect(info).toMatch(/Tagged:\s+yes/);
    }
    const camilla = await api.as('Camilla Toft', 'slip-hjemmeplejen-fri');
    const hers = await made(api, camilla, 'EXTENSION_PDF', request?.id ?? '', 'slip-hjemmeplejen-fri');
    const read = readPdf(hers.content, 'pdftotext', '-layout');
    if (read !== null) {
      expect(read).toContain('12 måneder');
      expect(read).not.toContain('Poul Krag');
    }
    const input = { id: uuidv7(), kind: 'EXTENSION_PDF', subjectId: request?.id };
    expect((await birgitte.ask(orderField, { input })).code).toBe('NOT_FOUND');
  }, 90_000);

  test('is not made for who may not read it', async () => {
    const [steering] = await api.rows<{ id: string }>('SELECT id FROM group_meeting WHERE number = 1');
    const order = (who: Actor) =>
      who.ask(orderField, { input: { id: uuidv7(), kind: 'MEETING_PDF', subjectId: steering?.id } });
    expect((await order(await api.as('Henrik Mørk'))).code).toBe('NOT_FOUND');
    expect((await order(await api.as('Anna Lykke'))).code).toBe('FORBIDDEN');
    expect((await order(api.stranger)).code).toBe('UNAUTHENTICATED');
  });
});
