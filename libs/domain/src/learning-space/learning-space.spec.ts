import { describe, expect, test } from '@jest/globals';
import { awaitsOutcome, requireHeld, requireOutcome, voiceSince } from './learning-space.js';

const refusal = (code: string) => expect.objectContaining({ code });

describe('what is said in a learning space', () => {
  test('waits until something became of it, except what was decided there', () => {
    expect(awaitsOutcome({ kind: 'REFLECTION', outcome: null })).toBe(true);
    expect(awaitsOutcome({ kind: 'DILEMMA', outcome: null })).toBe(true);
    expect(awaitsOutcome({ kind: 'DECISION', outcome: null })).toBe(false);
    expect(awaitsOutcome({ kind: 'REFLECTION', outcome: 'NOT_NOW' })).toBe(false);
  });

  test('is answered within the week that was promised, and at once where it is marked', () => {
    expect(voiceSince(null, null)).toBeNull();
    expect(voiceSince('2021-07-07', null)).toBe('2021-07-07');
    expect(voiceSince(null, '2021-06-28')).toBe('2021-07-05');
    expect(voiceSince('2021-07-07', '2021-06-28')).toBe('2021-07-05');
    expect(voiceSince('2021-07-01', '2021-06-28')).toBe('2021-07-01');
  });

  test('is noted when the day has come', () => {
    expect(() => requireHeld('2021-07-14', '2021-07-14')).not.toThrow();
    expect(() => requireHeld('2021-07-15', '2021-07-14')).toThrow(refusal('SPACE_AHEAD'));
  });

  test('becomes an idea where there is an intervention, and anything else with a line', () => {
    expect(() => requireOutcome('IDEA', '', 'an intervention')).not.toThrow();
    expect(() => requireOutcome('IDEA', '', null)).toThrow(refusal('SPACE_NEEDS_INTERVENTION'));
    expect(() => requireOutcome('NOT_NOW', ' ', null)).toThrow(refusal('REQUIRED'));
    expect(() => requireOutcome('DONE', 'Stolene er flyttet', null)).not.toThrow();
  });
});
