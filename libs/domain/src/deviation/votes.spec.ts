import { describe, expect, test } from '@jest/globals';
import { electorate, mergedLines, requireVoter, votedOutcome, type GroupSeat, type Vote } from './votes.js';

const seat = (personId: string, placeId: string, substituteForId: string | null = null): GroupSeat => ({
  personId,
  placeId,
  substituteForId,
});
const chiefs = [seat('Kirsten', 'HIL'), seat('Niels', 'FRE'), seat('Gitte', 'HAL')];
const says = (personId: string, choice: Vote['choice'], line = ''): Vote => ({ personId, choice, line });

describe('who votes', () => {
  test('all three on what comes from elsewhere', () => {
    expect(electorate(chiefs, 'GRI', true)).toEqual({ eligible: ['Kirsten', 'Niels', 'Gitte'], recused: [] });
  });

  test('not the chief of the proposing place; her substitute does', () => {
    const seats = [...chiefs, seat('Vibeke', 'ALL', 'Niels'), seat('Ulla', 'GRI', 'Gitte')];
    const votes = electorate(seats, 'FRE', true);
    expect(votes).toEqual({ eligible: ['Kirsten', 'Gitte', 'Vibeke'], recused: ['Niels'] });
    expect(() => requireVoter(votes, 'Niels')).toThrow('DEVIATION_RECUSED');
    expect(() => requireVoter(votes, 'Ulla')).toThrow('DEVIATION_NOT_A_VOTER');
    expect(() => requireVoter(votes, 'Vibeke')).not.toThrow();
  });

  test('a substitute from the same place is recused too', () => {
    expect(electorate([...chiefs, seat('Bo', 'FRE', 'Niels')], 'FRE', true).eligible).toEqual([
      'Kirsten',
      'Gitte',
    ]);
  });

  test('recusal is a setting', () => {
    expect(electorate(chiefs, 'FRE', false).eligible).toContain('Niels');
  });
});

describe('what is decided', () => {
  const eligible = ['Kirsten', 'Niels', 'Gitte'];

  test('nothing by one, nothing by a split', () => {
    expect(votedOutcome([says('Kirsten', 'APPROVE')], eligible)).toBeNull();
    const split = [
      says('Kirsten', 'APPROVE'),
      says('Niels', 'REJECT', 'Nej'),
      says('Gitte', 'SEND_BACK', 'Hm'),
    ];
    expect(votedOutcome(split, eligible)).toBeNull();
  });

  test('with two equal outcomes, and their conditions are merged, each once', () => {
    const votes = [
      says('Kirsten', 'APPROVE_WITH_CONDITIONS', 'Tilbage til 3 dage fra uge 34'),
      says('Niels', 'APPROVE'),
      says('Gitte', 'APPROVE_WITH_CONDITIONS', 'Status på næste møde.'),
    ];
    expect(votedOutcome(votes, eligible)).toEqual({
      choice: 'APPROVE_WITH_CONDITIONS',
      words: 'Tilbage til 3 dage fra uge 34. Status på næste møde.',
    });
    expect(mergedLines([{ line: 'Som før' }, { line: 'som før.' }])).toBe('Som før.');
  });

  test('a vote of somebody who may not vote does not count', () => {
    expect(
      votedOutcome([says('Kirsten', 'APPROVE'), says('Niels', 'APPROVE')], ['Kirsten', 'Gitte']),
    ).toBeNull();
  });
});
