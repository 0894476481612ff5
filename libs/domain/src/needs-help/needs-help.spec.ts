import { describe, expect, test } from '@jest/globals';
import { byNeed, needsHelp, NEEDS_HELP_THRESHOLDS, type NeedsHelpFacts } from '../index.js';

const today = '2021-07-14';
const calm: NeedsHelpFacts = {
  helpRequest: null,
  voiceSince: null,
  unwantedShift: null,
  missing: null,
  busy: true,
  idleSince: '2021-07-01',
  unstudied: null,
  storyboardDue: null,
  tooLateFor: null,
  lastContact: '2021-07-01',
  paused: false,
};
const reasonOf = (facts: Partial<NeedsHelpFacts>) => needsHelp({ ...calm, ...facts }, today)?.reason ?? null;

describe('the lead is waited for', () => {
  test('nowhere, where all is calm', () => {
    expect(needsHelp(calm, today)).toBeNull();
  });

  test.each([
    ['HELP_REQUEST', { helpRequest: { text: 'Vi kan ikke få svar', on: '2021-07-12' } }],
    ['VOICE_WAITING', { voiceSince: '2021-07-12' }],
    ['SHIFT_UNWANTED', { unwantedShift: { from: '2021-05-10', to: '2021-07-05' } }],
    ['NO_MEASUREMENT', { missing: { periods: 3, since: '2021-06-21' } }],
    ['NO_CYCLE', { busy: false, idleSince: '2021-06-22' }],
    ['CYCLE_UNSTUDIED', { unstudied: { number: 4, endedOn: '2021-06-29' } }],
    ['STORYBOARD_MISSING', { storyboardDue: '2021-07-21' }],
    ['NOT_MEASURABLE', { tooLateFor: '2021-09-01' }],
    ['NO_CONTACT', { lastContact: '2021-06-01' }],
  ] as const)('%s', (reason, facts) => {
    expect(reasonOf(facts)).toBe(reason);
  });

  test('only beyond the thresholds, at the day', () => {
    expect(reasonOf({ missing: { periods: 2, since: '2021-06-28' } })).toBeNull();
    expect(reasonOf({ busy: false, idleSince: '2021-06-23' })).toBeNull();
    expect(reasonOf({ unstudied: { number: 4, endedOn: '2021-06-30' } })).toBeNull();
    expect(reasonOf({ storyboardDue: '2021-07-22' })).toBeNull();
    expect(reasonOf({ lastContact: '2021-06-02' })).toBeNull();
    const patient = { ...NEEDS_HELP_THRESHOLDS, missingPeriods: 5 };
    expect(needsHelp({ ...calm, missing: { periods: 4, since: '2021-06-14' } }, today, patient)).toBeNull();
  });

  test('a voice waits in working days: over a weekend it is not late', () => {
    expect(needsHelp({ ...calm, voiceSince: '2021-07-09' }, '2021-07-12')).toBeNull();
    expect(needsHelp({ ...calm, voiceSince: '2021-07-09' }, '2021-07-13')?.reason).toBe('VOICE_WAITING');
  });

  test('a pause mutes numbers and tests, not a request for help', () => {
    const paused = {
      paused: true,
      missing: { periods: 9, since: '2021-05-01' },
      busy: false,
      idleSince: '2021-05-01',
    };
    expect(reasonOf(paused)).toBeNull();
    expect(reasonOf({ ...paused, helpRequest: { text: '', on: today } })).toBe('HELP_REQUEST');
  });

  test('with one reason an intervention, the first that holds', () => {
    expect(reasonOf({ lastContact: '2021-01-01', missing: { periods: 4, since: '2021-06-14' } })).toBe(
      'NO_MEASUREMENT',
    );
  });

  test('in the order of the reasons, the longest wait first', () => {
    const rows = [
      { reason: 'NO_CONTACT', since: '', days: 90 },
      { reason: 'NO_CYCLE', since: '', days: 30 },
      { reason: 'NO_CYCLE', since: '', days: 50 },
      { reason: 'HELP_REQUEST', since: '', days: 1 },
    ] as const;
    expect([...rows].sort(byNeed).map(({ reason, days }) => `${reason} ${days}`)).toEqual([
      'HELP_REQUEST 1',
      'NO_CYCLE 50',
      'NO_CYCLE 30',
      'NO_CONTACT 90',
    ]);
  });
});
