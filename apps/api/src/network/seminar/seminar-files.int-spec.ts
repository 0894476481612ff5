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
  ...{ language: 'da', title: 'Praksisnære erfaringer', when: '3. juni 2021', venue: 'Hillerød', slides },
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
    ...{ name: 'Andel, der føler sig hørt', unit: '%', periods: ['uge 18', 'uge 19', 'uge 20'] },
    ...{ ticks: ['18', '19', '20'], tickWord: 'uge' },
    ...{ values: [52, null, 60], excluded: none, axis: { min: 40, max: 80 } },
    ...{ shift: [null, null, 60], tone: 'IMPROVE' },
    medians: [{ value: 52, label: 'Median 52 %', values: [52, 52, 52] }],
    goals: [{ value: 75, label: 'Mål 75 %', values: [null, 75, 75] }],
    cycles: [
      { number: 1, at: 0, decision: 'ABANDON' },
      { number: 2, at: 2, decision: null },
    ],
    sentence: 'Der er for få målinger (2 af 12).',
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
    // The day of a goal is as precise as on the screen, and no more.
    expect(all).toContain('Andelen: fra 52 % til 75 % inden uge 44-2021 (hold B)');
    expect(all).toContain('1  Brev - forkastet');
    // Labels at the lines and marks under the weeks, as on the screen; the goal begins in its week.
    for (const text of ['Median 52 %', 'Mål 75 %', 'Aksen begynder ved 40', '<a:t>1</a:t>', '<a:t>2</a:t>'])
      expect(all).toContain(text);
    expect(all.match(/prst="ellipse"/g)).toHaveLength(2);
    const goal =
      /Mål 75 %[\s\S]*?<c:val>[\s\S]*?<c:ptCount val="3"\/>([\s\S]*?)<\/c:numCache>/.exec(chart)?.[1] ?? '';
    expect(goal).toContain('<c:pt idx="1"><c:v>75</c:v>');
    expect(goal).not.toContain('<c:pt idx="0"><c:v>75</c:v>');
    expect(Object.keys(file).some((name) => name.endsWith('.xlsx'))).toBe(true);
    // The numbers of the screen, each in its week; the goal from the week it was set; nothing drawn that the chart does not have.
    const series = chart.split('<c:ser>').slice(1);
    const pointsOf = (xml = '') =>
      [
        ...(/<c:val>.*<\/c:val>/s.exec(xml)?.[0] ?? '').matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g),
      ].map(([, at, value]) => [Number(at), value]);
    // The numbers, the median, the goal, and the shift by its shape.
    expect(series).toHaveLength(4);
    expect(series[3]).toContain('symbol val="triangle"');
    expect(pointsOf(series[3]).at(-1)).toEqual([2, '60']);
    expect(pointsOf(series[0])).toEqual([
      [0, '52'],
      [1, ''],
      [2, '60'],
    ]);
    expect(series[2]).toContain('prstDash val="dash"');
    expect(series[2]).toContain('symbol val="none"');
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
    expect(await slideCount([])).toBe(4);
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

  test('are the chiefs’ once the seminar is frozen; the day they may have in their calendar before', async () => {
    const { cookie } = await api.as('Henrik Mørk');
    expect((await get('/seminars/nye-veje/2/storyboards.pptx', cookie)).status).toBe(200);
    expect((await get('/seminars/nye-veje/3/storyboards.pptx', cookie)).status).toBe(403);
    const file = await get('/seminars/nye-veje/3/invitation.ics', cookie);
    expect(file.status).toBe(200);
    expect((file.body as Buffer).toString('utf8')).not.toContain('Velkommen');
  });

  test('include an entry for the calendar, in Danish time', async () => {
    const file = await get('/seminars/nye-veje/2/invitation.ics');
    expect(file.headers['content-type']).toContain('text/calendar');
    const text = (file.body as Buffer).toString('utf8');
    expect(text).toContain('BEGIN:VEVENT');
    expect(text).toMatch(/DTSTART(;TZID=Europe\/Copenhagen:\d{8}T090000|;VALUE=DATE:\d{8})/);
  });
});
