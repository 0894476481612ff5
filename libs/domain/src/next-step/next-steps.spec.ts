import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { NextStepKind, nextSteps, type NextStepCandidate } from './next-steps.js';

const step = (kind: NextStepKind, since: string, interventionId = 'HEL-1'): NextStepCandidate => ({
  kind,
  since,
  interventionId,
});

describe('the next steps', () => {
  test('begin with the missing number, then the cycle past its end, then the draft', () => {
    const chosen = nextSteps([
      step('DRAFT_TO_START', '2021-01-01'),
      step('CYCLE_TO_STUDY', '2021-03-01'),
      step('MISSING_MEASUREMENT', '2021-07-12'),
    ]);
    expect(chosen.map(({ kind }) => kind)).toEqual([
      'MISSING_MEASUREMENT',
      'CYCLE_TO_STUDY',
      'DRAFT_TO_START',
    ]);
  });

  test('take the oldest first among equals, and those of one day in the order they came', () => {
    const chosen = nextSteps([
      step('CYCLE_TO_STUDY', '2021-07-02', 'a'),
      step('CYCLE_TO_STUDY', '2021-07-01', 'b'),
      step('CYCLE_TO_STUDY', '2021-07-01', 'c'),
    ]);
    expect(chosen.map(({ interventionId }) => interventionId)).toEqual(['b', 'c', 'a']);
  });

  test('of nothing are none', () => {
    expect(nextSteps([])).toEqual([]);
  });

  test('are never more than three, all of them candidates, and none that was passed over should have come first', () => {
    const kinds = Object.values(NextStepKind);
    const candidate = fc.record({
      kind: fc.constantFrom(...kinds),
      since: fc.integer({ min: 1, max: 28 }).map((day) => `2021-06-${String(day).padStart(2, '0')}`),
      interventionId: fc.uuid(),
    });
    const rank = ({ kind, since }: NextStepCandidate) => `${kinds.indexOf(kind)} ${since}`;
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 30 }), (candidates) => {
        const given = [...candidates];
        const chosen = nextSteps(candidates);
        expect(candidates).toEqual(given);
        expect(chosen).toHaveLength(Math.min(3, candidates.length));
        for (const one of chosen) expect(candidates).toContain(one);
        const ranks = candidates.map(rank).sort();
        expect(chosen.map(rank)).toEqual(ranks.slice(0, 3));
      }),
    );
  });
});
