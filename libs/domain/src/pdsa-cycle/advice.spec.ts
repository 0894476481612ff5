import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CycleAdvice, cycleAdvice, cycleAdviceText, type CycleForAdvice } from './advice.js';
import { nextScaleStep, SCALE_STEPS, scaleVector } from './scale.js';
import { CycleKind } from './states.js';

const cycle = (more: Partial<CycleForAdvice> = {}): CycleForAdvice => ({
  kind: 'TEST',
  plan: 'Vi spørger én pårørende ved døren.',
  scaleStep: 'ONE_CITIZEN',
  scale: scaleVector('ONE_CITIZEN'),
  previousScale: null,
  ...more,
});
const plan = (text: string) => cycleAdvice(cycle({ plan: text }));

describe('advice on size', () => {
  test('is silent for a first cycle with one citizen or one shift', () => {
    for (const step of ['ONE_CITIZEN', 'ONE_SHIFT', 'ONE_TEAM'] as const) {
      const advised = cycleAdvice(cycle({ scaleStep: step, scale: scaleVector(step) }));
      expect(advised).toEqual(step === 'ONE_TEAM' ? ['STARTS_BIG'] : []);
    }
  });

  test('a first cycle with many citizens, several units or more than a week starts big', () => {
    for (const more of [{ citizens: 6 }, { units: 2 }, { days: 8 }])
      expect(cycleAdvice(cycle({ scale: { ...scaleVector('ONE_CITIZEN'), ...more } }))).toEqual([
        'STARTS_BIG',
      ]);
  });

  test('the next step up is never a jump, more than fivefold is', () => {
    for (const step of SCALE_STEPS)
      expect(
        cycleAdvice(cycle({ scale: scaleVector(nextScaleStep(step)), previousScale: scaleVector(step) })),
      ).toEqual([]);
    expect(
      cycleAdvice(cycle({ scale: scaleVector('ONE_UNIT'), previousScale: scaleVector('ONE_CITIZEN') })),
    ).toEqual(['JUMPS']);
  });

  test('from a test without citizens to one with a citizen is no jump', () => {
    const none = { citizens: 0, staff: 2, units: 0, days: 1 };
    expect(cycleAdvice(cycle({ previousScale: none }))).toEqual([]);
    expect(cycleAdvice(cycle({ scale: { ...none, citizens: 6 }, previousScale: none }))).toEqual(['JUMPS']);
  });
});

describe('advice on the plan', () => {
  test.each([
    'Vi ringer, og desuden sender vi et brev.',
    'Vi ringer samt også skriver.',
    '- ring\n- skriv',
    'Først:\n• ring\n• skriv',
    '1. ring 2. skriv',
    '1) ring\n2) skriv',
  ])('sees several changes in "%s"', (text) => expect(plan(text)).toContain('SEVERAL_CHANGES'));

  test.each(['Vi ringer til én, og hun svarer.', '- ring', 'Kl. 1 ringer vi.', 'Vi spørger 2 borgere.'])(
    'sees one change in "%s"',
    (text) => expect(plan(text)).not.toContain('SEVERAL_CHANGES'),
  );

  test.each([
    'Bestil tavler',
    'Køb en kaffemaskine',
    'hæng plakaten op i gangen',
    'Print skemaer',
    'Order cups',
    '  Opret en mappe',
  ])('sees a task dressed up as a test in "%s"', (text) => expect(plan(text)).toContain('LOOKS_LIKE_A_TASK'));

  test.each([
    'Vi køber tid ved at spørge først',
    'Købmanden spørger',
    'Bestilleren ringer op',
    'Printeren flyttes til køkkenet',
  ])('sees no task in "%s"', (text) => expect(plan(text)).not.toContain('LOOKS_LIKE_A_TASK'));

  test('leaves cycles alone that only gather information', () => {
    expect(cycleAdvice(cycle({ kind: 'INFO', plan: 'Bestil tal' }))).toEqual([]);
  });
});

describe('advice', () => {
  test('never refuses, whatever is written and however large it is', () => {
    const size = fc.record({ citizens: fc.nat(), staff: fc.nat(), units: fc.nat(), days: fc.nat() });
    const any = fc.record({
      kind: fc.constantFrom(...Object.values(CycleKind)),
      plan: fc.string({ unit: 'grapheme', maxLength: 200 }),
      scaleStep: fc.constantFrom(...SCALE_STEPS),
      scale: size,
      previousScale: fc.option(size),
    });
    fc.assert(
      fc.property(any, (one) => {
        const advised = cycleAdvice(one);
        expect(new Set(advised).size).toBe(advised.length);
        expect(advised.includes('STARTS_BIG') && advised.includes('JUMPS')).toBe(false);
        if (one.previousScale !== null) expect(advised).not.toContain('STARTS_BIG');
      }),
    );
  });

  test('is read quickly, however long the plan', () => {
    const plans = ['\n- '.repeat(20_000), '1. '.repeat(20_000), 'hæng '.repeat(20_000), ' '.repeat(60_000)];
    for (const text of plans) expect(Array.isArray(plan(text))).toBe(true);
  });

  test('is one quiet sentence in both languages', () => {
    for (const advice of Object.values(CycleAdvice))
      for (const language of ['da', 'en'] as const) {
        const text = cycleAdviceText(advice, language);
        expect(text).toMatch(/[.?]$/);
        expect(text).not.toContain('!');
      }
  });
});
