import { describe, expect, test } from '@jest/globals';
import {
  HISTORY_FIELDS,
  HISTORY_ROWS,
  historyAction,
  HistoryRow,
  historyChanges,
  historyTable,
  RESTORABLE,
} from '../index.js';

describe('what a history tells', () => {
  test('the fields a person wrote, as they were and as they became', () => {
    expect(
      historyChanges(
        'PDSA_CYCLE',
        { plan: 'Vi spørger i brev', version: 3, updated_by_id: 'a' },
        { plan: 'Vi spørger ved døren', version: 4, updated_by_id: 'b' },
      ),
    ).toEqual([{ field: 'plan', before: 'Vi spørger i brev', after: 'Vi spørger ved døren' }]);
  });

  test('a row that is born tells what it was born with, one that is taken away what it held', () => {
    const row = { id: 'x', observed_on: '2021-06-14', text: 'Flere bliver stående', version: 1 };
    const told = [
      { field: 'observedOn', value: '2021-06-14' },
      { field: 'text', value: 'Flere bliver stående' },
    ];
    expect(historyChanges('OBSERVATION', null, row)).toEqual(
      told.map(({ field, value }) => ({ field, before: null, after: value })),
    );
    expect(historyChanges('OBSERVATION', row, null)).toEqual(
      told.map(({ field, value }) => ({ field, before: value, after: null })),
    );
  });

  test('nothing of ids, counters and times', () => {
    expect(historyChanges('INTERVENTION', { last_cycle_number: 2 }, { last_cycle_number: 3 })).toEqual([]);
    expect(
      Object.values(HISTORY_FIELDS)
        .flat()
        .filter((field) => /(^id|Id|Number|At)$/.test(field)),
    ).toEqual([]);
  });

  test('numbers and choices as they are stored; empty is nothing', () => {
    expect(historyChanges('MEASUREMENT', { value: 72.5, note: '' }, { value: null, note: 'Ferie' })).toEqual([
      { field: 'value', before: '72.5', after: null },
      { field: 'note', before: null, after: 'Ferie' },
    ]);
  });

  test('only what is shown can be taken back, and every kind of row belongs to a page', () => {
    for (const [row, fields] of Object.entries(RESTORABLE))
      for (const field of fields ?? []) expect(HISTORY_FIELDS[row as HistoryRow]).toContain(field);
    expect(new Set(Object.values(HISTORY_ROWS).flat())).toEqual(new Set(Object.values(HistoryRow)));
  });
});

test('a driver that is taken out of the diagram was taken away, whatever the database keeps', () => {
  expect(historyAction('UPDATE', { removed_at: null }, { removed_at: '2026-03-02' })).toBe('DELETE');
  expect(historyAction('UPDATE', { removed_at: '2026-03-02' }, { removed_at: null })).toBe('INSERT');
  expect(historyAction('UPDATE', { name: 'Tid' }, { name: 'Ro' })).toBe('UPDATE');
  expect(historyAction('INSERT', null, { removed_at: null })).toBe('INSERT');
  expect(historyTable('THEORY')).toBe('intervention');
  expect(historyTable('PDSA_CYCLE')).toBe('pdsa_cycle');
});
