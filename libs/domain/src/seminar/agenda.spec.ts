import { describe, expect, test } from '@jest/globals';
import {
  agendaMinutes,
  agendaTemplate,
  agendaTimes,
  canonicalJson,
  clockText,
  requireAgenda,
  storyboardGaps,
  storyboardSlack,
} from '../index.js';

describe('an agenda', () => {
  test('begins with a template of its own for each of the three seminars', () => {
    const [one, two, three] = [1, 2, 3].map((number) => agendaTemplate(number).map(({ kind }) => kind));
    expect(one).toContain('GOALS');
    expect(two).toContain('DILEMMAS');
    expect(three).toContain('CONCEPTS');
    for (const number of [1, 2, 3]) {
      const minutes = agendaMinutes(agendaTemplate(number));
      expect(minutes).toBeGreaterThan(300);
      expect(minutes).toBeLessThan(420);
    }
  });

  test('has times that follow from its minutes', () => {
    expect(agendaTimes(540, [{ minutes: 10 }, { minutes: 45 }, { minutes: 5 }])).toEqual([540, 550, 595]);
    expect(clockText(550, 'da')).toBe('09.10');
    expect(clockText(550, 'en')).toBe('9:10');
    expect(clockText(1450, 'da')).toBe('00.10');
  });

  test('is no longer than a day and a night', () => {
    expect(() => requireAgenda([{ minutes: 1440 }])).not.toThrow();
    expect(() => requireAgenda([{ minutes: 1440 }, { minutes: 1 }])).toThrow('AGENDA_OVER_A_DAY');
  });

  test('says whether the storyboards fit', () => {
    const items = agendaTemplate(2);
    expect(storyboardSlack(items, Array(7).fill({ minutes: 8 }))).toBe(4);
    expect(storyboardSlack(items, Array(98).fill({ minutes: 8 }))).toBeLessThan(0);
  });
});

describe('a storyboard', () => {
  const blank = {
    ...{ code: 'HEL-2', placeName: 'Helsingør', trackDa: 'mødet', trackEn: 'the meeting', title: 'Feedback' },
    ...{ goal: null, chart: null, tried: [], learning: '', challenge: '', question: '', peerQuestions: [] },
  };
  test('of a place that has nothing yet is blank and says so', () => {
    expect(storyboardGaps(blank)).toEqual(['GOAL', 'EFFECT', 'TRIED', 'QUESTION']);
    expect(storyboardGaps({ ...blank, learning: 'Spørg ved døren', question: 'Hvordan?' })).toEqual([
      'GOAL',
      'TRIED',
    ]);
  });
  test('gives the same text for its hash whatever order its parts came in', () => {
    const turned = Object.fromEntries(Object.entries(blank).reverse());
    expect(canonicalJson(turned)).toBe(canonicalJson(blank));
    expect(canonicalJson({ ...blank, title: 'Andet' })).not.toBe(canonicalJson(blank));
  });
});
