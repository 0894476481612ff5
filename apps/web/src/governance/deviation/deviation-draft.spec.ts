import { describe, expect, test } from '@jest/globals';
import { noWords, readDraft, wordsOf, type DeviationWords } from './deviation-draft';

const at = { language: 'da', today: '2021-07-14', percent: false } as const;
const written = (more: Partial<DeviationWords>) => ({ ...noWords, title: 'Må målet ændres?', ...more });

describe('a draft in the fields', () => {
  test('becomes what is asked of goal, time and money', () => {
    const words = written({
      why: ' Ferien ',
      target: '5',
      due: 'uge 40',
      milestoneId: 'm3',
      milestoneDue: 'ultimo september 2021',
      lineId: 'l1',
      amount: '12.500,50',
    });
    expect(readDraft(words, 'goal', at)).toEqual({
      ok: true,
      patch: {
        title: 'Må målet ændres?',
        why: 'Ferien',
        stops: false,
        affectsGrant: false,
        goalId: 'goal',
        goal: { targetValue: 5, dueOn: '2021-10-10', duePrecision: 'WEEK' },
        milestoneId: 'm3',
        dueAfter: '2021-09-30',
        dueAfterPrecision: 'LATE',
        budgetLineId: 'l1',
        grantedAfterOre: 1_250_050,
      },
    });
  });

  test('names the first field that cannot be read', () => {
    expect(readDraft({ ...noWords }, null, at)).toEqual({ ok: false, at: 'title' });
    expect(readDraft(written({ target: 'fem' }), 'goal', at)).toEqual({ ok: false, at: 'target' });
    expect(readDraft(written({ milestoneId: 'm3' }), null, at)).toEqual({ ok: false, at: 'milestoneDue' });
    expect(readDraft(written({ lineId: 'l1', amount: 'lidt' }), null, at)).toEqual({
      ok: false,
      at: 'amount',
    });
  });

  test('is written again as it was read', () => {
    const words = wordsOf(
      {
        title: 'T',
        why: 'H',
        stops: true,
        affectsGrant: false,
        target: 4.5,
        grantedAfterOre: 1_250_050,
        budgetLineId: 'l1',
      },
      'da',
    );
    expect(words).toMatchObject({ target: '4,5', amount: '12500.5', stops: true });
    expect(readDraft(words, 'goal', at)).toMatchObject({
      patch: { goal: { targetValue: 4.5 }, grantedAfterOre: 1_250_050 },
    });
  });
});
