import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { unzipSync, strFromU8 } from 'fflate';
import request from 'supertest';
import { startTestApi, type Actor, type TestApi } from '../../testing/start-test-api.js';
import { storyboardSlides, type SeminarDeck } from './storyboard-slides.js';

let api: TestApi;
let anna: Actor;
beforeAll(async () => {
  api = await startTestApi();
  anna = await api.as('Anna Lykke');
});
afterAll(() => api.close());

const get = (path: string, cookie = anna.cookie) =>
  request(api.app.getHttpServer())
    .get(path)
    .set({ 'accept-language': 'da', ...(cookie === '' ? {} : { cookie }) })
    .buffer(true)
    .parse((response, then) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => then(null, Buffer.concat(chunks)));
    });

const deck = (slides: SeminarDeck['slides']): SeminarDeck => ({
  ...{ language: 'da', title: 'Praksisnære erfaringer', date: '2021-06-03', venue: 'Hillerød', slides },
  agenda: [{ minute: 540, title: 'Velkommen', minutes: 10 }],
  agreements: [{ who: 'Anna', what: 'Del spørgeguiden', dueOn: '2021-06-14' }],
});
const none = [null, null, null];
const full: SeminarDeck['slides'][number] = {
  ...{
    code: 'HØR-1',
    placeName: 'Hørsholm',
    trackDa: 'Mødet',
    trackEn: 'The meeting',
    title: 'Kendte ansigter på æ, ø og å',
  },
  goal: {
    ...{
      direction: 'INCREASE',
      what: 'andelen',
      forWhom: 'hold B',
      unit: '%',
      baselineValue: 52,
      targetValue: 75,
    },
    ...{ dueOn: '2021-11-01', duePrecision: 'WEEK' },
  },
  chart: {
    ...{ name: 'Andel, der føler sig hørt', unit: '%', sentence: 'Der er for få målinger (2 af 12).' },
    series: {
      ...{ labels: ['18', '19', '20'], unit: 'uge', values: [52, null, 60], goals: [null, 75, 75] },
      ...{ excluded: none, medians: none, signal: none, tone: 'NONE' },
    },
  },
  tried: [{ number: 1, title: 'Brev', state: 'CLOSED', decision: 'ABANDON', startsOn: '2021-03-01' }],
  ...{
    learning: 'Spørg ved døren',
    challenge: 'Aftenvagten',
    question: 'Hvordan gør I?',
    peerQuestions: ['Hvor tit?'],
  },
};
const parts = (file: Buffer) =>
  Object.fromEntries(
    Object.entries(unzipSync(new Uint8Array(file))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );

describe('the slides', () => {
  test('have native charts with alternative texts, gaps for weeks without a number, and Danish letters', async () => {
    const file = parts(await storyboardSlides(deck([full])));
    const chart = Object.entries(file).find(([name]) => /charts\/chart\d+\.xml$/.test(name))?.[1] ?? '';
    expect(chart).toContain('<c:lineChart>');
    expect(chart).toContain('dispBlanksAs val="gap"');
    const all = Object.entries(file)
      .filter(([name]) => /slides\/slide\d+\.xml$/.test(name))
      .map(([, xml]) => xml)
      .join();
    expect(all).toContain('Kendte ansigter på æ, ø og å');
    expect(all).toContain('descr="Andel, der føler sig hørt. Der er for få målinger (2 af 12)."');
    expect(all).toContain('Andelen: fra 52 % til 75 % inden uge 44 (hold B)');
    expect(all).toContain('1  Brev - forkastet');
    expect(Object.keys(file).some((name) => name.endsWith('.xlsx'))).toBe(true);
    // The numbers of the screen, each in its week; the goal from the week it was set; nothing drawn that the chart does not have.
    const series = chart.split('<c:ser>').slice(1);
    const pointsOf = (xml = '') =>
      [
        ...(/<c:val>.*<\/c:val>/s.exec(xml)?.[0] ?? '').matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g),
      ].map(([, at, value]) => [Number(at), value]);
    expect(series).toHaveLength(2);
    expect(pointsOf(series[0])).toEqual([
      [0, '52'],
      [1, ''],
      [2, '60'],
    ]);
    expect(series[1]).toContain('prstDash val="dash"');
    expect(series[1]).toContain('symbol val="none"');
  });

  test('of a place that has nothing yet are honestly blank, with ninety-eight places and with none', async () => {
    const blank = {
      ...full,
      goal: null,
      chart: null,
      tried: [],
      learning: '',
      challenge: '',
      question: '',
      peerQuestions: [],
    };
    const slideCount = async (slides: SeminarDeck['slides']) =>
      Object.keys(parts(await storyboardSlides(deck(slides)))).filter((name) =>
        /slides\/slide\d+\.xml$/.test(name),
      ).length;
    expect(await slideCount([])).toBe(3);
    expect(await slideCount(Array.from({ length: 98 }, () => blank))).toBe(101);
    expect(JSON.stringify(parts(await storyboardSlides(deck([blank]))))).toContain(
      'Her er ikke noget at vise endnu.',
    );
  });
});

describe('a seminar’s files', () => {
  test('are for those who read seminars, and a seminar that is not there is not found', async () => {
    const file = await get('/seminars/nye-veje/2/storyboards.pptx');
    expect(file.status).toBe(200);
    expect(Object.keys(parts(file.body as Buffer))).toContain('ppt/presentation.xml');
    expect((await get('/seminars/nye-veje/99/storyboards.pptx')).status).toBe(404);
    expect((await get('/seminars/nye-veje/2/storyboards.pptx', '')).status).toBe(401);
    expect(
      (await get('/seminars/nye-veje/2/storyboards.pptx', (await api.as('Rune Skov')).cookie)).status,
    ).toBe(403);
  });

  test('include an entry for the calendar, in Danish time', async () => {
    const file = await get('/seminars/nye-veje/2/invitation.ics');
    expect(file.headers['content-type']).toContain('text/calendar');
    const text = (file.body as Buffer).toString('utf8');
    expect(text).toContain('BEGIN:VEVENT');
    expect(text).toMatch(/DTSTART(;TZID=Europe\/Copenhagen:\d{8}T090000|;VALUE=DATE:\d{8})/);
  });
});
