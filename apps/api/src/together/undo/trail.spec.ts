import { describe, expect, test } from '@jest/globals';
import { rowOutcomes, type TrailLine } from './trail.js';

const line = (action: TrailLine['action'], before: object | null, after: object | null): TrailLine => ({
  ...{ table_name: 'pdsa_cycle', row_id: 'cycle 4', place_id: 'HEL', operation: 'closePdsaCycle', action },
  before: before as TrailLine['before'],
  after: after as TrailLine['after'],
});
const row = { table: 'pdsa_cycle', rowId: 'cycle 4' };

describe('what a change did to a row', () => {
  test('is the first "before" and the last "after", however often it was written', () => {
    expect(
      rowOutcomes([
        line('UPDATE', { state: 'RUNNING', version: 1 }, { state: 'STUDYING', version: 2 }),
        line('UPDATE', { version: 2, learning: '' }, { version: 3, learning: 'Ved døren' }),
      ]),
    ).toEqual([
      {
        ...row,
        before: { state: 'RUNNING', version: 1, learning: '' },
        after: { state: 'STUDYING', version: 3, learning: 'Ved døren' },
      },
    ]);
  });

  test('is a birth, also when the new row was written to at once', () => {
    expect(
      rowOutcomes([line('INSERT', null, { plan: '' }), line('UPDATE', { plan: '' }, { plan: 'Vi ringer' })]),
    ).toEqual([{ ...row, before: null, after: { plan: 'Vi ringer' } }]);
  });

  test('is a loss of what stood there before, also when it was written to first', () => {
    expect(
      rowOutcomes([
        line('UPDATE', { text: 'Før' }, { text: 'Efter' }),
        line('DELETE', { id: 'cycle 4', text: 'Efter' }, null),
      ]),
    ).toEqual([{ ...row, before: { id: 'cycle 4', text: 'Før' }, after: null }]);
  });

  test('is nothing, when the row came and went', () => {
    expect(rowOutcomes([line('INSERT', null, { plan: '' }), line('DELETE', { plan: '' }, null)])).toEqual([]);
  });
});
