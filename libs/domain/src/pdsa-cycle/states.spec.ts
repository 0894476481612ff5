import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Refusal } from '../refusal/refusal.js';
import {
  CYCLE_TRANSITIONS,
  CycleDecision,
  CycleState,
  CycleVerdict,
  hasSuccessor,
  readyToStudy,
  requireEditable,
  requireObservable,
  requireTransition,
  type CycleForTransition,
  type TransitionEvidence,
} from './states.js';

const states = Object.values(CycleState);
const cycle = (state: CycleState, more: Partial<CycleForTransition> = {}): CycleForTransition => ({
  state,
  plan: 'Vi spørger ved døren',
  startsOn: '2021-06-14',
  endsOn: null,
  ...more,
});
const act: TransitionEvidence = {
  observations: 1,
  verdict: 'PARTLY',
  learning: 'Spørg om formiddagen',
  decision: 'ADAPT',
  reason: 'Fordi',
};

function refusal(work: () => void): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [error.code, error.details.field].filter(Boolean).join(' ');
  }
}
const asked = (from: CycleState, to: CycleState, evidence: TransitionEvidence = act, plan?: string) =>
  refusal(() => requireTransition(cycle(from, plan === undefined ? {} : { plan }), to, evidence));

describe('a PDSA cycle', () => {
  test('goes from draft to running to studying to closed, may be given up on the way, and may be reopened', () => {
    expect(asked('DRAFT', 'RUNNING')).toBeUndefined();
    expect(asked('RUNNING', 'STUDYING')).toBeUndefined();
    expect(asked('STUDYING', 'CLOSED')).toBeUndefined();
    expect(asked('CLOSED', 'STUDYING')).toBeUndefined();
    for (const from of ['DRAFT', 'RUNNING', 'STUDYING'] as const)
      expect(asked(from, 'CANCELLED')).toBeUndefined();
  });

  test('goes no other way, and says where it is', () => {
    for (const from of states)
      for (const to of states)
        if (!CYCLE_TRANSITIONS[from].includes(to)) expect(asked(from, to)).toBe('CYCLE_TRANSITION');
    try {
      requireTransition(cycle('CANCELLED'), 'RUNNING');
    } catch (error) {
      expect((error as Refusal).details).toEqual({ from: 'CANCELLED', to: 'RUNNING' });
    }
  });

  test('is started with something to test', () => {
    for (const plan of ['', '  ', '\n'])
      expect(asked('DRAFT', 'RUNNING', {}, plan)).toBe('CYCLE_NEEDS_PLAN plan');
  });

  test('is studied when somebody has seen something; reopening asks why instead', () => {
    expect(asked('RUNNING', 'STUDYING', {})).toBe('CYCLE_NEEDS_OBSERVATION observations');
    expect(asked('RUNNING', 'STUDYING', { observations: 0 })).toBe('CYCLE_NEEDS_OBSERVATION observations');
    expect(asked('CLOSED', 'STUDYING', { reason: ' ' })).toBe('CYCLE_NEEDS_REASON reason');
    expect(asked('CLOSED', 'STUDYING', { reason: 'Vi glemte aftenvagten' })).toBeUndefined();
  });

  test('is closed with a verdict, a line of learning and a decision, asked for one at a time', () => {
    const { verdict: _v, ...withoutVerdict } = act;
    expect(asked('STUDYING', 'CLOSED', withoutVerdict)).toBe('CYCLE_NEEDS_VERDICT verdict');
    expect(asked('STUDYING', 'CLOSED', { ...act, learning: ' \n' })).toBe('CYCLE_NEEDS_LEARNING learning');
    expect(asked('STUDYING', 'CLOSED', { ...act, decision: null })).toBe('REQUIRED decision');
  });

  test('is abandoned with a reason only; to adapt, adopt or repeat needs none', () => {
    for (const decisionReason of [undefined, '', '  '])
      expect(
        asked('STUDYING', 'CLOSED', {
          ...act,
          decision: 'ABANDON',
          ...(decisionReason === undefined ? {} : { decisionReason }),
        }),
      ).toBe('CYCLE_NEEDS_DECISION_REASON decisionReason');
    expect(
      asked('STUDYING', 'CLOSED', { ...act, decision: 'ABANDON', decisionReason: 'For langsomt' }),
    ).toBeUndefined();
    for (const decision of ['ADAPT', 'ADOPT', 'REPEAT'] as const)
      expect(asked('STUDYING', 'CLOSED', { ...act, decision })).toBeUndefined();
  });

  test('is cancelled with a reason', () => {
    for (const from of ['DRAFT', 'RUNNING', 'STUDYING'] as const)
      expect(asked(from, 'CANCELLED', { reason: '' })).toBe('CYCLE_NEEDS_REASON reason');
  });
});

describe('whatever is tried, in whatever order', () => {
  const words = fc.constantFrom('', ' ', 'noget');
  const tries = fc.array(
    fc.record({
      to: fc.constantFrom(...states),
      plan: words,
      observations: fc.nat(2),
      verdict: fc.constantFrom(null, ...Object.values(CycleVerdict)),
      learning: words,
      decision: fc.constantFrom(null, ...Object.values(CycleDecision)),
      decisionReason: words,
      reason: words,
    }),
    { maxLength: 40 },
  );

  test('no cycle is closed without having been run and seen, with verdict, learning and decision', () => {
    fc.assert(
      fc.property(tries, (steps) => {
        let state: CycleState = 'DRAFT';
        let ran = false;
        let seen = false;
        for (const { to, plan, ...evidence } of steps) {
          if (refusal(() => requireTransition(cycle(state, { plan }), to, evidence)) !== undefined) continue;
          if (to === 'RUNNING') ran = plan.trim() !== '';
          if (state === 'RUNNING' && to === 'STUDYING') seen = evidence.observations > 0;
          state = to;
          if (state !== 'CLOSED') continue;
          expect([ran, seen]).toEqual([true, true]);
          expect(evidence.verdict).not.toBeNull();
          expect(evidence.decision).not.toBeNull();
          expect(evidence.learning.trim()).not.toBe('');
          if (evidence.decision === 'ABANDON') expect(evidence.decisionReason.trim()).not.toBe('');
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('a cancelled cycle stays cancelled', () => {
    expect(CYCLE_TRANSITIONS.CANCELLED).toEqual([]);
  });
});

describe('ready to study', () => {
  test('is what is studied, and what runs past its last day; the clock changes no record', () => {
    expect(readyToStudy({ state: 'STUDYING', endsOn: null }, '2021-07-14')).toBe(true);
    expect(readyToStudy({ state: 'RUNNING', endsOn: '2021-07-13' }, '2021-07-14')).toBe(true);
    expect(readyToStudy({ state: 'RUNNING', endsOn: '2021-07-14' }, '2021-07-14')).toBe(false);
    expect(readyToStudy({ state: 'RUNNING', endsOn: null }, '2021-07-14')).toBe(false);
    for (const state of ['DRAFT', 'CLOSED', 'CANCELLED'] as const)
      expect(readyToStudy({ state, endsOn: '2021-01-01' }, '2021-07-14')).toBe(false);
  });
});

describe('editing', () => {
  test('is for cycles that are not over', () => {
    for (const state of states)
      expect(refusal(() => requireEditable(state))).toBe(
        state === 'CLOSED' || state === 'CANCELLED' ? 'CYCLE_CLOSED' : undefined,
      );
  });
});

test('Tilpas and Gentag go on with a next cycle, Behold and Forkast end the ramp', () => {
  expect(Object.values(CycleDecision).filter(hasSuccessor).sort()).toEqual(['ADAPT', 'REPEAT']);
});

describe('observing and counting', () => {
  test('belong to a test that has begun and is not over, on a day that has come', () => {
    const today = '2021-07-14';
    for (const state of ['RUNNING', 'STUDYING'] as const)
      expect(refusal(() => requireObservable(state, today, today))).toBeUndefined();
    expect(refusal(() => requireObservable('DRAFT', today, today))).toBe('CYCLE_TRANSITION cycleId');
    for (const state of ['CLOSED', 'CANCELLED'] as const)
      expect(refusal(() => requireObservable(state, today, today))).toBe('CYCLE_CLOSED');
    expect(refusal(() => requireObservable('RUNNING', '2021-07-15', today))).toBe(
      'MEASUREMENT_FUTURE observedOn',
    );
  });
});
