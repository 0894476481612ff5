import { describe, expect, test } from '@jest/globals';
import { Refusal } from '../refusal/refusal.js';
import {
  missingSignOffs,
  requireOtherThanLegal,
  requireStopDraft,
  requireStopMove,
  requireStopProposed,
  requireStopUndecided,
  STOP_TRANSITIONS,
  StopProposalState,
  type SignOff,
  type StopProposalForMove,
} from './stop-proposal.js';

function refusalOf(work: () => void): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.code;
  }
}

const states = Object.values(StopProposalState);
const proposed: StopProposalForMove = {
  state: 'PROPOSED',
  legalBasis: 'Serviceloven kræver det ikke.',
  legalCheckedBy: 'Mette Lund, myndighed',
};
const everybody: SignOff[] = [
  { party: 'STAFF', verdict: 'ACCEPTS' },
  { party: 'LEADERS', verdict: 'ACCEPTS' },
  { party: 'CITIZENS', verdict: 'ACCEPTS' },
];

describe('a stop-proposal', () => {
  test('goes from draft to proposed to accepted', () => {
    requireStopMove({ ...proposed, state: 'DRAFT' }, 'PROPOSED', { threeParty: true });
    requireStopMove(proposed, 'ACCEPTED', { threeParty: true, signOffs: everybody });
  });

  test('goes nowhere that the table does not name', () => {
    for (const from of states)
      for (const to of states) {
        const moved = refusalOf(() =>
          requireStopMove({ ...proposed, state: from }, to, {
            threeParty: true,
            signOffs: everybody,
            reason: 'Fordi',
          }),
        );
        expect({ from, to, moved }).toEqual({
          from,
          to,
          moved: STOP_TRANSITIONS[from].includes(to) ? undefined : 'STOP_TRANSITION',
        });
      }
  });

  test('is not accepted without a legal basis and a name, however many agree', () => {
    const accept = (more: object) =>
      refusalOf(() =>
        requireStopMove({ ...proposed, ...more }, 'ACCEPTED', { threeParty: true, signOffs: everybody }),
      );
    expect(accept({ legalBasis: ' ' })).toBe('STOP_NEEDS_LEGAL_BASIS');
    expect(accept({ legalCheckedBy: '' })).toBe('STOP_NEEDS_LEGAL_BASIS');
  });

  test('is not accepted until all three have said yes, and the refusal names who is missing', () => {
    for (const [left, missing] of [
      [everybody.slice(0, 2), ['CITIZENS']],
      [everybody.slice(2), ['STAFF', 'LEADERS']],
      [[], ['STAFF', 'LEADERS', 'CITIZENS']],
    ] as const) {
      try {
        requireStopMove(proposed, 'ACCEPTED', { threeParty: true, signOffs: left });
        throw new Error('was accepted');
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal);
        expect((error as Refusal).code).toBe('STOP_NEEDS_SIGN_OFFS');
        expect((error as Refusal).details['missing']).toEqual(missing);
      }
    }
  });

  test('counts the latest word of each party', () => {
    expect(missingSignOffs([...everybody, { party: 'CITIZENS', verdict: 'NOT_YET' }])).toEqual(['CITIZENS']);
    expect(missingSignOffs([{ party: 'STAFF', verdict: 'NOT_YET' }, ...everybody])).toEqual([]);
  });

  test('needs the law alone where the programme does not ask the three', () => {
    requireStopMove(proposed, 'ACCEPTED', { threeParty: false });
    expect(
      refusalOf(() => requireStopMove({ ...proposed, legalBasis: '' }, 'ACCEPTED', { threeParty: false })),
    ).toBe('STOP_NEEDS_LEGAL_BASIS');
  });

  test('is taken back or withdrawn with a reason', () => {
    for (const to of ['DRAFT', 'WITHDRAWN'] as const) {
      expect(refusalOf(() => requireStopMove(proposed, to, { threeParty: false, reason: ' ' }))).toBe(
        'STOP_NEEDS_REASON',
      );
      requireStopMove(proposed, to, { threeParty: false, reason: 'Borgerne savner det' });
    }
  });
});

describe('what may be done in which state', () => {
  test('is: write in a draft, sign what is proposed, ask the law until it is decided', () => {
    const allowed = (rule: (state: StopProposalState) => void) =>
      states.filter((state) => refusalOf(() => rule(state)) === undefined);
    expect(allowed(requireStopDraft)).toEqual(['DRAFT']);
    expect(allowed(requireStopProposed)).toEqual(['PROPOSED']);
    expect(allowed(requireStopUndecided)).toEqual(['DRAFT', 'PROPOSED']);
  });
});

test('who answers for the law is not one of those who tell how it is experienced, however the name is written', () => {
  const sign = (name: string) =>
    refusalOf(() => requireOtherThanLegal('Mette Lund, myndighed', [name], 'signedBy'));
  expect(sign(' METTE  LUND, Myndighed ')).toBe('STOP_LEGAL_IS_NOT_EXPERIENCE');
  expect(sign('Hold B på tavlemødet')).toBeUndefined();
  expect(refusalOf(() => requireOtherThanLegal('', [''], 'signedBy'))).toBeUndefined();
});
