import { describe, expect, test } from '@jest/globals';
import { RampAdvice, rampAdvice, rampAdviceText, type CycleOfRamp } from './ramp-advice.js';

const ideas = [
  { id: 'door', driverId: 'asked', position: 0, text: 'Ved døren' },
  { id: 'phone', driverId: 'asked', position: 1, text: 'Telefon' },
  { id: 'cards', driverId: 'staff', position: 0, text: 'Dialogkort' },
];
const cycle = (number: number, more: Partial<CycleOfRamp> = {}): CycleOfRamp => ({
  id: `c${number}`,
  number,
  followsId: null,
  state: 'RUNNING',
  changeIdeaId: 'door',
  ...more,
});
const after = (number: number, more: Partial<CycleOfRamp> = {}) =>
  cycle(number, { followsId: `c${number - 1}`, ...more });
const closed = { state: 'CLOSED' } as const;

describe('the advice on ramps', () => {
  test('is to plan three to four cycles ahead, while the ramp is under way', () => {
    expect(rampAdvice(ideas, [cycle(1)])).toEqual([{ advice: 'PLAN_AHEAD', nodeId: 'door' }]);
    expect(rampAdvice(ideas, [cycle(1, closed), after(2, closed), after(3)])).toEqual([]);
    expect(rampAdvice(ideas, [cycle(1, closed)])).toEqual([]);
  });

  test('is one idea a ramp', () => {
    const cycles = [cycle(1, closed), after(2, closed), after(3, { changeIdeaId: 'phone' })];
    expect(rampAdvice(ideas, cycles)).toEqual([{ advice: 'ONE_IDEA_PER_RAMP', nodeId: 'phone' }]);
  });

  test('is one ramp at a time on a driver', () => {
    const given = rampAdvice(ideas, [cycle(1), cycle(2, { changeIdeaId: 'phone' })]);
    expect(given.at(-1)).toEqual({ advice: 'ONE_RAMP_PER_DRIVER', nodeId: 'asked' });
    const elsewhere = rampAdvice(ideas, [cycle(1), cycle(2, { changeIdeaId: 'cards' })]);
    expect(elsewhere.map(({ advice }) => advice)).not.toContain('ONE_RAMP_PER_DRIVER');
    const over = rampAdvice(ideas, [cycle(1, { state: 'CANCELLED' }), cycle(2, { changeIdeaId: 'phone' })]);
    expect(over.map(({ advice }) => advice)).not.toContain('ONE_RAMP_PER_DRIVER');
  });

  test('is not given to cycles that test no idea of the diagram', () => {
    expect(rampAdvice(ideas, [cycle(1, { changeIdeaId: null }), cycle(2, { changeIdeaId: null })])).toEqual(
      [],
    );
  });

  test('is a sentence in both languages', () => {
    for (const advice of Object.values(RampAdvice))
      for (const language of ['da', 'en'] as const)
        expect(rampAdviceText(advice, language)).toMatch(/^\p{Lu}.+\.$/u);
  });
});
