import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { scaleVector } from '../pdsa-cycle/scale.js';
import { type MethodCycle, type MethodFacts } from './method-facts.js';
import {
  methodProfile,
  PUBLISHED_COUNTS,
  type CriterionCount,
  type MethodCriterion,
} from './method-profile.js';
import { allRounds, blankCycle, cyclesOfRound, points, publishedRounds } from './testing/published-rounds.js';

const facts = (cycles: readonly Partial<MethodCycle>[], more: Partial<MethodFacts> = {}): MethodFacts => ({
  cycles: cycles.map((cycle, at) => ({ ...blankCycle, id: `c${at + 1}`, number: at + 1, ...cycle })),
  measures: [],
  narrative: false,
  quantifiedGoal: false,
  ...more,
});
const count = (of: MethodFacts, criterion: MethodCriterion): CriterionCount => {
  const found = methodProfile(of).find((one) => one.criterion === criterion);
  if (!found) throw new Error(`No ${criterion}`);
  return found;
};
const fraction = (of: MethodFacts, criterion: MethodCriterion): string => {
  const { met, of: sample, applies } = count(of, criterion);
  return applies ? `${met}/${sample}` : 'n/a';
};
const percent = (of: MethodFacts, criterion: MethodCriterion): string => {
  const { met, of: sample } = count(of, criterion);
  return ((100 * met) / sample).toFixed(1);
};

describe("McNicholas and others' table 2", () => {
  const published = ['F1', 'F2', 'F3', 'F4', 'F6', 'F7', 'F8'] as const;

  test('is reproduced with its conditional denominators, all rounds together', () => {
    const all = allRounds();
    expect(published.map((criterion) => `${criterion} ${fraction(all, criterion)}`)).toEqual([
      'F1 299/421',
      'F2 253/299',
      'F3 294/299',
      'F4 36/294',
      'F6 163/299',
      'F7 19/64',
      'F8 29/64',
    ]);
    expect(published.map((criterion) => percent(all, criterion))).toEqual([
      '71.0',
      '84.6',
      '98.3',
      '12.2',
      '54.5',
      '29.7',
      '45.3',
    ]);
  });

  test('is what one’s own counts are held beside', () => {
    for (const criterion of published)
      expect(count(allRounds(), criterion)).toMatchObject(PUBLISHED_COUNTS[criterion] ?? {});
    expect(Object.keys(PUBLISHED_COUNTS)).toEqual([...published]);
  });

  test('is reproduced round by round, "not applicable" where there was no series', () => {
    const rounds = publishedRounds.map((round, at) => cyclesOfRound(round, `r${at}`));
    const rows = rounds.map((round) => published.map((criterion) => fraction(round, criterion)).join(' '));
    expect(rows).toEqual([
      '15/30 10/15 15/15 0/15 0/15 n/a n/a',
      '93/144 67/93 90/93 3/90 48/93 3/19 7/19',
      '191/247 176/191 189/191 33/189 115/191 16/45 22/45',
    ]);
  });
});

describe('the profile', () => {
  test('of nothing is not applicable throughout, except that there is no goal yet', () => {
    for (const one of methodProfile(facts([])))
      expect({ ...one, sample: '' }).toEqual({
        ...{ criterion: one.criterion, sample: '', met: 0 },
        ...(one.criterion === 'F10' ? { of: 1, applies: true } : { of: 0, applies: false }),
      });
  });

  test('does not count cycles under way, nor drafts that were given up', () => {
    const open = facts([
      { state: 'RUNNING', documented: false },
      { state: 'STUDYING', documented: false },
      { state: 'DRAFT', initiated: false },
      { state: 'CANCELLED', initiated: false, documented: false },
    ]);
    expect(fraction(open, 'F1')).toBe('n/a');
    expect(fraction(facts([{}, { state: 'CANCELLED', documented: false }]), 'F1')).toBe('1/2');
  });

  test('asks no number of a ramp that runs on words: data over time is not applicable, never zero', () => {
    const told = facts([{}, { followsId: 'c1' }]);
    expect(count(told, 'F8')).toMatchObject({ applies: false, of: 0, met: 0 });
    expect(fraction(told, 'F6')).toBe('2/2');
    expect(fraction(facts([], { narrative: true }), 'F10')).toBe('n/a');
    expect(fraction(facts([], { quantifiedGoal: true }), 'F10')).toBe('1/1');
  });

  test('wants three periods in a row within the ramp', () => {
    const ramp = (weeks: readonly number[]) =>
      fraction(
        facts([{ measureId: 'm' }, { measureId: 'm', followsId: 'c1' }], {
          measures: [{ id: 'm', points: points(...weeks) }],
        }),
        'F8',
      );
    expect([ramp([0, 1, 2]), ramp([0, 1, 3]), ramp([1, 2, 3, 4]), ramp([])]).toEqual([
      '1/1',
      '0/1',
      '1/1',
      '0/1',
    ]);
    const before = { id: 'm', points: [0, 1, 2].map((index) => ({ period: '2021-02-01', index })) };
    expect(
      fraction(
        facts([{ measureId: 'm' }, { measureId: 'm', followsId: 'c1' }], { measures: [before] }),
        'F8',
      ),
    ).toBe('0/1');
  });

  test('wants a small beginning and growth after it', () => {
    const grows = (first: Partial<MethodCycle>, second: Partial<MethodCycle>) =>
      fraction(facts([first, { ...second, followsId: 'c1' }]), 'F7');
    expect(grows({}, scaleVector('ONE_SHIFT'))).toBe('1/1');
    expect(grows({}, {})).toBe('0/1');
    expect(grows(scaleVector('ONE_UNIT'), scaleVector('SEVERAL'))).toBe('0/1');
  });

  test('compares with the prediction only where there is one', () => {
    expect(
      fraction(facts([{ predicted: true, compared: true }, { predicted: true }, { compared: true }]), 'F5'),
    ).toBe('1/2');
  });

  test('keeps to one change at a time and to steps without jumps', () => {
    const jump = scaleVector('ONE_UNIT');
    expect(fraction(facts([{}, { followsId: 'c1', ...jump }, { severalChanges: true }, {}]), 'F12')).toBe(
      '1/3',
    );
  });

  test('keeps to one idea a ramp, and to one ramp at a time on a driver', () => {
    const door = { changeIdeaId: 'door', driverId: 'asked' };
    const phone = { changeIdeaId: 'phone', driverId: 'asked' };
    expect(fraction(facts([door, { followsId: 'c1', ...phone }]), 'F12')).toBe('0/1');
    const underWay = { state: 'RUNNING' } as const;
    expect(
      fraction(
        facts([
          { ...door, ...underWay },
          { ...phone, ...underWay },
        ]),
        'F12',
      ),
    ).toBe('0/2');
    expect(fraction(facts([door, { ...phone, ...underWay }]), 'F12')).toBe('2/2');
  });

  test('counts theory and what can get worse among the cycles that were begun', () => {
    const some = facts([{ theory: true }, { balancing: true }, {}]);
    expect([fraction(some, 'F9'), fraction(some, 'F11')]).toEqual(['1/3', '1/3']);
  });

  test('never counts more than there are, and is no grade', () => {
    const cycle = fc.record({
      ...{ documented: fc.boolean(), predicted: fc.boolean(), compared: fc.boolean() },
      ...{ learningActivity: fc.boolean(), initiated: fc.boolean(), theory: fc.boolean() },
      state: fc.constantFrom('DRAFT', 'RUNNING', 'STUDYING', 'CLOSED', 'CANCELLED'),
      followsId: fc.constantFrom(null, 'c1', 'c2', 'c3'),
      citizens: fc.nat(200),
    });
    fc.assert(
      fc.property(fc.array(cycle, { maxLength: 6 }), (cycles) => {
        const profile = methodProfile(facts(cycles as Partial<MethodCycle>[]));
        expect(profile).toHaveLength(12);
        for (const { met, of, applies } of profile) {
          expect(met).toBeLessThanOrEqual(of);
          expect(applies).toBe(of > 0);
        }
      }),
    );
  });
});
