import { describe, expect, test } from '@jest/globals';
import { likelyOrigin, phaseOrigins } from './phase-origins';

const chart = {
  frequency: 'WEEKLY',
  startsOn: '2021-02-01',
  phaseStarts: [],
  cycles: [
    { id: 'one', number: 1, title: 'Brev', startsOn: '2021-03-15', state: 'CLOSED' },
    { id: 'three', number: 3, title: 'Ved døren', startsOn: '2021-05-19', state: 'CLOSED' },
    { id: 'five', number: 5, title: 'Kladde', startsOn: '2021-07-01', state: 'DRAFT' },
  ],
  annotations: [{ id: 'note', period: '2021-04-26', text: 'Ny aftenvagt' }],
} as const;

describe('what a new phase may begin with', () => {
  test('cycles that were started and notes, latest first, each at the beginning of its week', () => {
    expect(phaseOrigins(chart).map(({ key, startsOn }) => [key, startsOn])).toEqual([
      ['cthree', '2021-05-17'],
      ['nnote', '2021-04-26'],
      ['cone', '2021-03-15'],
    ]);
  });

  test('not where a phase begins already', () => {
    const options = phaseOrigins({ ...chart, phaseStarts: ['2021-05-17'] });
    expect(options.map(({ key }) => key)).toEqual(['nnote', 'cone']);
  });

  test('proposes the cycle just before a shift, and leaves the choice to people', () => {
    const options = phaseOrigins(chart);
    expect(likelyOrigin(options, '2021-05-24')?.key).toBe('cthree');
    expect(likelyOrigin(options, '2021-05-10')?.key).toBe('nnote');
    expect(likelyOrigin([], '2021-05-10')).toBeNull();
  });
});
