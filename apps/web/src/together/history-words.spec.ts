import { expect, test } from '@jest/globals';
import { HISTORY_FIELDS, CycleState, CycleDecision, CycleVerdict, ScaleStep } from '@laeringsrum/domain';
import { fieldWords, valueWords } from './history-words';

test('every field that a history shows has a name in both languages', () => {
  for (const field of new Set(Object.values(HISTORY_FIELDS).flat()))
    for (const language of ['da', 'en'] as const) expect(fieldWords(field, language)).not.toBe(field);
});

test('a choice is told in words, and what a person wrote as it is', () => {
  for (const choice of [CycleState, CycleDecision, CycleVerdict, ScaleStep].flatMap((of) =>
    Object.values(of),
  ))
    for (const language of ['da', 'en'] as const) expect(valueWords(choice, language)).not.toBe(choice);
  expect(valueWords('Vi spørger ved døren', 'da')).toBe('Vi spørger ved døren');
});
